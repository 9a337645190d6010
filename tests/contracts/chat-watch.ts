import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";
import { pageOf } from "./chat-stories.ts";

/** Who speaks there: with a name in common two stories as alike as these would be of one event. */
const MASTERS: Readonly<Record<string, string>> = {
  "Marlow Quay": "Ada Corrin",
  "Orrin Head": "Ruan Tolke",
  "Tolland Pier": "Brit Asker",
  "Sarn Bridge": "Mona Fells",
  "Kessel Lock": "Otis Grane",
  "Varn Mills": "Lida Sorr",
};

/** Of an event of its own for each place, so that no scenario meets another's. */
const collapse = (place: string, toll: string): string =>
  [
    `Grain silo collapses at ${place}`,
    `${toll} dockers were hurt when a grain silo collapsed at ${place} on Wednesday, harbour master ${MASTERS[place]} said. “The tower had been inspected in March,” she said.`,
    `The milling company that owns the silo at ${place} said that the quay would stay closed until Friday. Neighbours had heard a crack at noon.`,
  ].join("\n\n");

const linkOf = (place: string): string => `https://herald.example/${place.toLowerCase().replaceAll(" ", "-")}`;
const print = (place: string, toll: string, change: (text: string) => string = (text) => text): string => {
  PAGES.set(linkOf(place), pageOf(change(collapse(place, toll))));
  return linkOf(place);
};

/** Pages that change. The clock goes on in these. */
export function watchScenarios(desk: Newsroom): void {
  const look = async (room: Room, message: string) => {
    await desk.chat.quiet();
    return room.replies(message);
  };

  desk.scenario(
    "Watch: a changed claim is told in the thread, the summary told anew; a new layout is not; then Stop watching",
    [],
    async () => {
      const room = desk.chat.openRoom("channel");
      const message = room.post(print("Marlow Quay", "Five"));
      await room.press(await desk.onlyReply(room, message), "Watch");
      expect(room.window()?.text).toContain("I read that page again after 15 minutes");
      expect((await desk.onlyReply(room, message)).buttons).toContain("Stop watching");

      print("Marlow Quay", "Nine");
      await desk.later(20);
      const [summary, notice, ...more] = await look(room, message);
      expect(more).toEqual([]);
      expect(summary?.text).toContain("Nine dockers were hurt");
      expect(notice?.text).toMatch(/The page changed.*five.*→.*nine/s);
      expect(notice?.text).toMatch(/before: .*Five dockers were hurt.*now: .*Nine dockers were hurt/s);
      expect(notice?.live).toEqual([]);

      print("Marlow Quay", "9", (text) => text.replace("would stay closed", "would remain closed"));
      await desk.later(40);
      expect(await look(room, message)).toHaveLength(2);

      if (summary) await room.press(summary, "Stop watching");
      expect((await look(room, message))[0]?.buttons).toContain("Watch");
      print("Marlow Quay", "Twelve");
      await desk.later(24 * 60);
      expect(await look(room, message)).toHaveLength(2);
    },
  );

  desk.scenario("the same page posted again gives what changed since, and nothing else", [], async () => {
    const room = desk.chat.openRoom("channel");
    await desk.onlyReply(room, room.post(print("Orrin Head", "Two")));
    const tracked = `${linkOf("Orrin Head")}?utm_source=feed`;
    PAGES.set(tracked, PAGES.get(linkOf("Orrin Head")) ?? null);
    const repeat = await desk.onlyReply(room, room.post(tracked));
    expect(repeat.text).toContain("I have read this story already");
    print("Orrin Head", "Two", (text) => text.replace("until Friday", "until Sunday"));
    const { text } = await desk.onlyReply(room, room.post(linkOf("Orrin Head")));
    expect(text).toMatch(/The page changed since.*until Friday.*until Sunday/s);
    expect(text).not.toContain("inspected in March");
  });

  desk.scenario("versions: when each was read, with its hash, and its words", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(print("Tolland Pier", "Three"));
    await desk.onlyReply(room, message);
    await room.command("watch");
    print("Tolland Pier", "Four");
    await desk.later(20);
    expect(await look(room, message)).toHaveLength(2);
    await room.command("versions");
    expect(room.shownAlone().at(-1)?.text).toMatch(/2 versions read.*SHA-256 [0-9a-f]{64}/s);
    const asked = room.post("versions 1", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).toContain("Three dockers were hurt when a grain silo collapsed");
  });

  desk.scenario("a page that is gone is told once", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(print("Sarn Bridge", "Six"));
    await desk.onlyReply(room, message);
    await room.command("watch");
    PAGES.set(linkOf("Sarn Bridge"), null);
    await desk.later(20);
    await desk.later(24 * 60);
    const texts = (await look(room, message)).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain("The page is gone");
  });

  desk.scenario(
    "what a closed channel watches shows nothing in an open one that posted it too",
    ["rooms"],
    async () => {
      const [open, closed] = [desk.chat.openRoom("channel"), desk.chat.openRoom("closed")];
      const [here, there] = [open.post(print("Kessel Lock", "Seven")), closed.post(linkOf("Kessel Lock"))];
      const before = await desk.onlyReply(open, here);
      await look(closed, there);
      await closed.command("watch");
      print("Kessel Lock", "Eight");
      await desk.later(20);
      expect((await look(closed, there))[1]?.text).toMatch(/seven.*→.*eight/s);
      expect(await desk.onlyReply(open, here)).toEqual(before);
    },
  );

  desk.scenario("a forgotten story is not read again, and what was told of its changes is withdrawn", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(print("Varn Mills", "Two"));
    await desk.onlyReply(room, message);
    await room.command("watch");
    print("Varn Mills", "Three");
    await desk.later(20);
    expect(await look(room, message)).toHaveLength(2);
    await room.command("forget");
    print("Varn Mills", "Four");
    await desk.later(60);
    const texts = (await look(room, message)).map(({ text }) => text);
    expect(texts).toEqual([expect.stringMatching(/^Withdrawn/), expect.stringMatching(/^Withdrawn/)]);
  });
}
