import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room, Shown } from "./chat-room.ts";
import { FIRE, pageOf, RIVAL, story } from "./chat-stories.ts";

const FOREIGN = pageOf(
  [
    "Brand im Steinbruch bei Haldon",
    "Neun Arbeiter wurden verletzt, als am Sonntag in dem Schieferbruch oberhalb von Haldon ein Feuer ausbrach, sagte die Leiterin der Feuerwehr. Der Rauch sei dicht, und man könne den Boden nicht sehen.",
    "Die Gesellschaft, der der Steinbruch gehört, sagte, dass alle Leute bis zum Mittag ins Freie gebracht worden seien. Nachbarn hatten einen lauten Knall gehört, bevor die Flammen zu sehen waren.",
  ].join("\n\n"),
);

/** Where answers stand, and what is passed over, as a channel wants it. */
export function replyScenarios(desk: Newsroom): void {
  async function openFlat(kind: "channel" | "closed" = "channel"): Promise<Room> {
    const room = desk.chat.openRoom(kind);
    await room.command("answer in the channel");
    expect(room.shownAlone().at(-1)?.text).toContain("I answer in the channel");
    return room;
  }
  const said = async (room: Room): Promise<readonly Shown[]> => {
    await desk.chat.quiet();
    return room.spoken();
  };
  const texts = async (room: Room) => (await said(room)).map(({ text }) => text);

  desk.scenario("answers in the channel where it is told so, and edits what stands there", ["rooms"], async () => {
    const room = await openFlat();
    const first = room.post(story("Three"));
    const asked = room.post("how many people were killed?", { mention: true });
    const before = await said(room);
    expect(before.map(({ text }) => text)).toEqual([
      expect.stringContaining("Three people were killed"),
      expect.stringContaining("Three people were killed"),
    ]);
    room.edit(first, story("Four"));
    const after = await said(room);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ text }) => text)).toEqual([
      expect.stringContaining("Four people were killed"),
      expect.stringContaining("Four people were killed"),
    ]);
    expect([room.inThread(first), room.inThread(asked)]).toEqual([[], []]);
  });

  desk.scenario("what went wrong is said in the channel, too", ["rooms"], async () => {
    const room = await openFlat();
    const link = room.post("https://herald.example/gone", { mention: true });
    expect(await texts(room)).toEqual([expect.stringContaining("I could not reach the page")]);
    expect(room.inThread(link)).toEqual([]);
  });

  desk.scenario("in threads it answers there, wherever the channel has its answers", ["rooms", "threads"], async () => {
    const room = desk.chat.openRoom("channel");
    const first = room.post(story("Three"));
    await desk.onlyReply(room, first);
    await room.command("answer in the channel");
    room.post(story("Five"), { thread: first });
    await desk.chat.quiet();
    room.post("how many people were killed?", { thread: first });
    await desk.chat.quiet();
    expect(room.inThread(first).map(({ text }) => text)).toEqual([
      expect.stringContaining("Three people were killed"),
      expect.stringContaining("→ five"),
      expect.stringMatching(/Five people/),
    ]);
    expect(await texts(room)).toEqual([]);
  });

  desk.scenario("what is asked in the channel without its name is not for it", ["rooms", "overhears"], async () => {
    const room = await openFlat();
    room.post(story("Three"));
    await desk.chat.quiet();
    room.post("how many people were killed?");
    room.post("why 1");
    expect(await texts(room)).toHaveLength(1);
  });

  desk.scenario("a button below an older answer is about that one", ["rooms", "windows"], async () => {
    const room = await openFlat();
    room.post(story("Three"));
    room.post(RIVAL);
    await desk.chat.quiet();
    room.post(FIRE);
    const [, rival] = await said(room);
    await room.press(rival as Shown, "Why");
    expect(room.window()?.text).toContain("How many people were killed?");
    await room.press(rival as Shown, "Not a conflict");
    const [, decided, , notice, ...more] = await said(room);
    expect(more).toEqual([]);
    expect(decided?.text).toContain("Not a conflict · Rowan");
    expect(notice?.text).toContain("Not a conflict · Rowan");
    await room.press(notice as Shown, "Undo");
    const [, open, , , undone] = await said(room);
    expect(open?.text).toContain("2 disagreements");
    expect(undone?.text).toContain("Taken back by Rowan");
  });

  desk.scenario(
    "what is settled holds for later answers, and goes back by the buttons of its settings",
    ["rooms", "threads"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const before = room.post(story("Three"));
      await desk.onlyReply(room, before);
      const settings = await desk.onlyReply(room, room.post("settings", { mention: true }));
      await room.press(settings, "Answer in the channel");
      await desk.chat.quiet();
      room.post(story("Five"), {});
      const flat = (await said(room)).at(-1);
      expect(flat?.text).toContain("→ five");
      expect(room.inThread(before)).toHaveLength(1);
      room.post("digest", { thread: before, mention: true });
      await desk.chat.quiet();
      expect(room.inThread(before)).toHaveLength(2);
      const again = room.post("settings", { mention: true });
      await room.press((await said(room)).at(-1) as Shown, "Answer in threads");
      await desk.chat.quiet();
      expect(room.inThread(again)).toEqual([]);
      const late = room.post(story("Nine"));
      await desk.chat.quiet();
      expect(room.inThread(late)).toHaveLength(1);
    },
  );

  desk.scenario(
    "there, too, gets one answer when messages come again, the platform is slow and the line is cut",
    ["rooms", "troubles"],
    async () => {
      const room = await openFlat();
      desk.chat.slowDown(2);
      room.post(story("Three"), { deliveries: 3 });
      desk.chat.cutLine();
      room.post(story("Five"), { deliveries: 2 });
      // Who is asked to come again later may stand below who came later.
      expect((await texts(room)).toSorted()).toEqual([
        expect.stringMatching(/first story of its event.*Three people were killed/s),
        expect.stringMatching(/same event as 1 story.*→ five/s),
      ]);
    },
  );

  desk.scenario("guests do not settle it", ["rooms", "people"], async () => {
    const room = desk.chat.openRoom("channel");
    const guest = desk.chat.addPerson("Gale", "guest");
    for (const words of ["answer in the channel", "language notice off"]) {
      const asked = room.post(words, { mention: true, by: guest });
      expect((await desk.onlyReply(room, asked)).text).toContain("Only people of this workspace");
    }
  });

  desk.scenario("a link in another language gets a sentence, or silence", ["overhears"], async () => {
    PAGES.set("https://bote.example/brand", FOREIGN);
    const room = desk.chat.openRoom("closed");
    const first = room.post("https://bote.example/brand");
    expect((await desk.onlyReply(room, first)).text).toContain("I read English only");
    await room.command("language notice off");
    expect(room.shownAlone().at(-1)?.text).toContain("I pass over links that are not in English");
    expect(await desk.textsAt(room, room.post("https://bote.example/brand"))).toEqual([]);
    const asked = room.post("https://bote.example/brand", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).toContain("I read English only");
  });
}

/** Pages that change where answers stand in the channel. The clock goes on in these. */
export function flatWatchScenarios(desk: Newsroom): void {
  desk.scenario("what changed in a page is told in the channel that wants no threads", ["rooms"], async () => {
    const url = "https://herald.example/flat";
    const tell = (toll: string) =>
      pageOf(FIRE.replaceAll("Haldon", "Sorrel Ridge").replace("Nine workers", `${toll} workers`));
    PAGES.set(url, tell("Two"));
    const room = desk.chat.openRoom("channel");
    await room.command("answer in the channel");
    const message = room.post(url);
    await desk.chat.quiet();
    await room.command("watch");
    PAGES.set(url, tell("Six"));
    await desk.later(20);
    const [summary, notice, ...more] = room.spoken();
    expect(more).toEqual([]);
    expect(summary?.text).toMatch(/near Sorrel Ridge.*\bsix\b/is);
    expect(notice?.text).toMatch(/The page changed.*two.*→.*six/s);
    expect(room.inThread(message)).toEqual([]);
  });
}
