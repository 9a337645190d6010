import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";
import { DEMO, HOSTILE, pageOf, story } from "./chat-stories.ts";

/** Stories, however they are posted. */
export function readingScenarios(desk: Newsroom): void {
  desk.scenario("pastes a story and gets its summary in the thread", [], async () => {
    const room = desk.chat.openRoom("channel");
    const { text, live } = await desk.onlyReply(room, room.post(story("Three")));
    expect(text).toContain("Storm hits Port Ellery");
    expect(text).toContain("Three people were killed");
    expect(text).not.toMatch(/reading…/i);
    expect(live).toEqual([]);
  });

  desk.scenario("posts a link, and several stories in one message", [], async () => {
    const room = desk.chat.openRoom("channel");
    const link = room.post("have you seen https://herald.example/fire");
    expect((await desk.onlyReply(room, link)).text).toContain("Nine workers were hurt");
    const two = room.post("https://herald.example/fire https://herald.example/gone", { mention: true });
    const { text } = await desk.onlyReply(room, two);
    expect(text).toContain("Quarry fire burns");
    expect(text).toContain("I could not reach the page");
  });

  desk.scenario("uploads stories as files", [], async () => {
    const room = desk.chat.openRoom("channel");
    const snippet = room.upload({ name: "Untitled.txt", content: story("Three"), pasted: true });
    expect((await desk.onlyReply(room, snippet)).text).toContain("Three people were killed");
    const html = room.upload({ name: "storm.html", content: pageOf(story("Five")), pasted: false });
    expect((await desk.onlyReply(room, html)).text).toContain("same event as 1 story posted earlier");
    const picture = room.upload(
      { name: "storm.pdf", content: "%PDF-1.7\u0000\u0001", pasted: false },
      { mention: true },
    );
    expect((await desk.onlyReply(room, picture)).text).toContain("It is not text");
  });

  desk.scenario("sees the same disagreements as in the terminal", ["beside"], async () => {
    const room = desk.chat.openRoom("channel");
    const messages = DEMO.map((text) => room.post(text));
    await desk.terminal.enter(DEMO);
    await desk.chat.quiet();
    const printed = desk.terminal.printed();
    expect(printed).toHaveLength(DEMO.length);
    for (const [at, message] of messages.entries()) {
      const { text } = await desk.onlyReply(room, message);
      const expected = disagreementsIn(printed[at] ?? "");
      expect(expected.filter((words) => !plain(text).includes(words))).toEqual([]);
      expect(numbersIn(text)).toBe(numbersIn(printed[at] ?? ""));
    }
    expect(disagreementsIn(printed[4] ?? "")).toContain("How many people were hurt?");
  });

  const hostile: Readonly<Record<string, (room: Room) => string>> = {
    pasted: (room) => room.post(HOSTILE),
    "in a file": (room) => room.upload({ name: "<!channel>.txt", content: HOSTILE, pasted: false }),
    "on one line of 200,000 characters": (room) => {
      const content = `${HOSTILE.replaceAll("\n", " ")} ${"It rained, ".repeat(200_000 / 11)}`;
      return room.upload({ name: "long.txt", content, pasted: true });
    },
  };
  for (const [how, post] of Object.entries(hostile)) {
    desk.scenario(`is safe from a hostile story ${how}`, [], async () => {
      const room = desk.chat.openRoom("channel");
      const message = post(room);
      const summary = await desk.onlyReply(room, message);
      expect(summary.text).toContain("<!channel>");
      await room.press(summary, "All claims");
      await desk.chat.quiet();
      const shown = [...room.replies(message), room.window()].flatMap((one) => one ?? []);
      expect(shown).toHaveLength(2);
      expect(shown.flatMap(({ live }) => live)).toEqual([]);
      expect(shown.map(({ text }) => text).join()).not.toMatch(/[\u200b\u202e\u202c]/);
    });
  }

  desk.scenario(
    "asks for a page that cannot be had, and is told; unasked, links inside the house are left alone",
    ["overhears"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const asked = room.post("https://herald.example/gone", { mention: true });
      expect((await desk.onlyReply(room, asked)).text).toContain("I could not reach the page");
      const unasked = room.post("https://herald.example/gone");
      expect(await desk.textsAt(room, unasked)).toEqual([]);
      const inside = room.post("minutes: https://wiki.desk.internal/monday and https://docs.google.com/document/d/1");
      expect(await desk.textsAt(room, inside)).toEqual([]);
    },
  );
}

const plain = (text: string): string => text.replace(/\s+/gu, " ");

/** The questions of the disagreements of a printed summary, and the words quoted on their sides. */
function disagreementsIn(printed: string): readonly string[] {
  const [, section = ""] = /\n\d+ (?:disagreement|tension)[^\n]*\n(.*?)(?=\n\S|$)/su.exec(printed) ?? [];
  const questions = [...section.matchAll(/^\s+\d+ · (.+?\?)/gmu)].map(([, question]) => String(question));
  const quotes = [...section.matchAll(/“[^”]+”/gu)].map(([quote]) => plain(quote));
  return [...questions, ...quotes];
}

/** "2 disagreements and 1 tension". */
const numbersIn = (text: string): string | undefined =>
  /\d+ (?:disagreements?|tensions?)(?: and \d+ tensions?)?/u.exec(text)?.[0];
