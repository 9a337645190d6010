import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";
import { RIVAL, story } from "./chat-stories.ts";

/** What is given to people, who hear of it when its time is over. The clock goes on. */
export function reminderScenarios(desk: Newsroom): void {
  async function openConflict(kind: "channel" | "closed" = "channel"): Promise<Room> {
    const room = desk.chat.openRoom(kind);
    room.post(story("Three"));
    expect((await desk.onlyReply(room, room.post(RIVAL))).text).toContain("2 disagreements");
    return room;
  }
  const type = async (room: Room, words: string, by?: string): Promise<string> => {
    const message = room.post(words, { mention: true, by });
    return (await desk.textsAt(room, message)).at(-1) ?? "";
  };
  const toldTo = (person: string) => desk.chat.told(person).map(({ text }) => text);

  desk.scenario("who was given something is reminded once, and told how it ends", ["people"], async () => {
    const room = await openConflict();
    const mira = desk.chat.addPerson("Mira", "member");
    await type(room, `assign 1 to ${desk.chat.mention(mira)} due in 30 minutes`);
    expect(toldTo(mira)).toEqual([
      expect.stringMatching(/Rowan asks you to look into .*until .*See .*Decide it there/s),
    ]);
    await desk.later(31);
    expect(toldTo(mira).slice(1)).toEqual([
      expect.stringMatching(/is due now \(.*\) and not decided yet. Rowan gave it to you. See .*For another reminder/s),
    ]);
    await desk.later(24 * 60);
    expect(toldTo(mira)).toHaveLength(2);
  });

  desk.scenario("what is decided by then reminds nobody", ["people"], async () => {
    const room = await openConflict();
    const mira = desk.chat.addPerson("Mira", "member");
    await type(room, `assign 2 to ${desk.chat.mention(mira)} due in 30 minutes`);
    await type(room, "print both 2: two counts", mira);
    await desk.later(31);
    expect(toldTo(mira)).toHaveLength(1);
  });

  desk.scenario("of a closed channel a person is told only where it stands", ["rooms", "people"], async () => {
    const room = await openConflict("closed");
    const mira = desk.chat.addPerson("Mira", "member");
    await type(room, `assign 1 to ${desk.chat.mention(mira)}`);
    expect(toldTo(mira)).toEqual([
      expect.stringMatching(/a disagreement in a channel that is not open to all.*that thread/s),
    ]);
    expect(toldTo(mira).join()).not.toMatch(/killed|Port Ellery/);
  });

  desk.scenario("what cannot be given is said in so many words", [], async () => {
    const room = await openConflict();
    expect(await type(room, "assign 1 to @nobody-of-that-name")).toContain("I do not know who that is.");
    expect(await type(room, "assign 1 to me due yesterday")).toContain("I do not understand that time, or it is over.");
    expect(await type(room, "assign 9 to me")).toContain("There is no such disagreement here.");
    expect(await type(room, "unassign 1")).toContain("Nobody was given that here.");
    expect(await type(room, "unwatch 1")).toContain("You do not watch that here.");
    expect(await type(room, "assign 1 to me due tomorrow 10:00")).toMatch(/With Rowan, due /);
    expect(await type(room, "unassign 1")).toContain("is nobody’s to look into any more");
  });
}
