import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import { RIVAL, story } from "./chat-stories.ts";

const MOVED = "Same event as the stories that it stood with? Not this event";

/** Which stories are of one event, as people settle it. */
export function eventScenarios(desk: Newsroom): void {
  /** A channel with two stories of one event that disagree, and somebody else in it. */
  async function openEvent() {
    const room = desk.chat.openRoom("channel");
    const first = room.post(story("Three"));
    const second = room.post(RIVAL);
    const ivo = desk.chat.colleague("Ivo");
    const moved = `${MOVED} · ${ivo.name}, 14 Oct, 18:00 UTC`;
    const look = (message: string) => desk.textsAt(room, message);
    expect((await desk.onlyReply(room, second)).text).toMatch(/same event as 1 story posted earlier.*2 disagreements/s);
    return { room, first, second, ivo: ivo.id, moved, look };
  }

  desk.scenario("Not this event, and Undo", [], async () => {
    const { room, second, ivo, moved, look } = await openEvent();
    const before = await desk.onlyReply(room, second);
    await room.press(before, "Not this event", ivo);
    const [summary = "", said] = await look(second);
    expect(summary).toContain("first story of its event here");
    expect(summary).not.toContain("disagreement");
    expect(summary).toContain(moved);
    expect(said).toContain(moved);
    const [out] = room.replies(second);
    expect(out?.buttons).not.toContain("Not this event");
    await room.press(out ?? before, "Undo");
    const [again, , back] = await look(second);
    expect(again).toBe(before.text);
    expect(back).toBe("Taken back by Rowan: the story is compared with its event again.");
  });

  desk.scenario("only a story in company can be taken out of it", [], async () => {
    const { room, first } = await openEvent();
    expect(room.replies(first)[0]?.buttons).not.toContain("Not this event");
    const alone = desk.chat.openRoom("channel");
    const message = alone.post(story("Three"));
    await desk.onlyReply(alone, message);
    alone.post("not this event", { thread: message, mention: true });
    expect((await desk.textsAt(alone, message))[1]).toContain("stands with no other here");
  });

  desk.scenario("typed, in the thread of the first story, and back", ["threads"], async () => {
    const { room, first, second, ivo, moved, look } = await openEvent();
    room.post("not this event", { thread: first, mention: true, by: ivo });
    expect((await look(first))[0]).toContain(moved);
    expect((await look(second))[0]).not.toContain("disagreement");
    room.post("same event", { thread: first, mention: true });
    expect((await look(second))[0]).toContain("2 disagreements");
    expect((await look(first))[0]).not.toContain(MOVED);
    room.post("same event", { thread: first, mention: true });
    expect((await look(first)).at(-1)).toContain("Nobody took that story out");
  });

  desk.scenario("answers that showed both are told again, and what comes later keeps them apart", [], async () => {
    const { room, second, ivo, look } = await openEvent();
    const digest = room.post("digest", { mention: true });
    // Links that were posted in other public channels of the day are in it too.
    const counted = /(\d+) events?, (\d+) open disagreements?/.exec((await desk.onlyReply(room, digest)).text);
    const [events, open] = [Number(counted?.[1]), Number(counted?.[2])];
    room.post("not this event", { thread: second, mention: true, by: ivo });
    expect((await look(digest))[0]).toContain(`${events + 1} events, ${open - 2} open disagreement`);
    const third = room.post(story("Four"));
    const { text } = await desk.onlyReply(room, third);
    expect(text).toContain("same event as 1 story posted earlier");
    expect(text).toMatch(/three \(Pell Orsino/i);
    expect(text).not.toMatch(/nine/i);
  });

  desk.scenario("another channel sees nothing of it", ["rooms"], async () => {
    const { room, second, ivo, moved, look } = await openEvent();
    const other = desk.chat.openRoom("channel");
    other.post(story("Three"));
    const there = other.post(RIVAL);
    const before = await desk.onlyReply(other, there);
    room.post("not this event", { thread: second, mention: true, by: ivo });
    expect((await look(second))[0]).toContain(moved);
    expect(await desk.onlyReply(other, there)).toEqual(before);
  });

  desk.scenario("guests take nothing out, and are told so", ["people"], async () => {
    const { room, second, look } = await openEvent();
    const guest = desk.chat.addPerson("Gale", "guest");
    const before = await desk.onlyReply(room, second);
    await room.press(before, "Not this event", guest);
    const [summary, said] = await look(second);
    expect(summary).toBe(before.text);
    expect(said).toContain("Only people of this workspace");
  });

  desk.scenario("a story that is taken out stays out when it is posted again", [], async () => {
    const { room, second, ivo, look } = await openEvent();
    room.post("not this event", { thread: second, mention: true, by: ivo });
    await look(second);
    const again = room.post(RIVAL);
    expect((await desk.onlyReply(room, again)).text).toMatch(
      /I have read this story already.*first story of its event/s,
    );
  });
}
