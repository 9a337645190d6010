import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room, Shown } from "./chat-room.ts";
import { pageOf, RIVAL, story } from "./chat-stories.ts";

const KILLED = "How many people were killed?";

/** Of an event of its own, told by two whose figures differ. */
const slide = (toll: string, teller: string): string =>
  [
    `Cliff slides into Mell Cove, ${teller} says`,
    `${toll} bathers were injured when a chalk cliff slid into Mell Cove on Sunday, ${teller} said. “It came down like a curtain,” the witness said.`,
    "The parish of Mell Cove closed the path above the beach. Anglers had warned of cracks in the chalk since winter.",
  ].join("\n\n");

/** How a desk decides what it reads, together. */
export function decidingScenarios(desk: Newsroom): void {
  /** A channel with two stories that disagree; the summary of the second, and how to look at it again. */
  async function openConflict(): Promise<{ room: Room; message: string; look: () => Promise<Shown> }> {
    const room = desk.chat.openRoom("channel");
    room.post(story("Three"));
    const message = room.post(RIVAL);
    const look = async () => {
      await desk.chat.quiet();
      return room.replies(message)[0] as Shown;
    };
    expect((await desk.onlyReply(room, message)).text).toContain("2 disagreements");
    return { room, message, look };
  }
  /** Types to the bot in the channel; the text of its answer. */
  const type = async (room: Room, words: string, by?: string): Promise<string> => {
    const message = room.post(words, { mention: true, by });
    return (await desk.textsAt(room, message)).at(-1) ?? "";
  };

  for (const [typed, shown] of [
    [
      "different scope 1: one counts the hurt too",
      "Different scope · Rowan, 14 Oct, 18:00 UTC: one counts the hurt too",
    ],
    ["update 1", "Update · Rowan, 14 Oct, 18:00 UTC"],
    ["prefer A in 1: asked the mayor", "Prefer “three” · Rowan, 14 Oct, 18:00 UTC: asked the mayor"],
    ["print both 1", "Print both · Rowan, 14 Oct, 18:00 UTC"],
    ["bot error 1: a street number", "Bot error · Rowan, 14 Oct, 18:00 UTC: a street number"],
  ] as const) {
    desk.scenario(`${typed.replace(/:.*/, "")}, typed`, [], async () => {
      const { room, look } = await openConflict();
      expect(await type(room, typed)).toMatch(new RegExp(`${shown.split(" · ")[0]} · Rowan`));
      const { text } = await look();
      expect(text).toContain(`${KILLED} ${shown}`);
      expect(text).toContain("1 disagreement");
      await type(room, "undo");
      expect((await look()).text).toContain("2 disagreements");
    });
  }

  desk.scenario("a decision without a number is asked which, until there is but one", [], async () => {
    const { room, message, look } = await openConflict();
    const asked = room.post("prefer B: asked 2 clerks", { mention: true });
    const answer = await desk.onlyReply(room, asked);
    expect(answer.text).toMatch(/There are 2 disagreements here. Which one is it\?.*prefer B in 1: asked 2 clerks/s);
    expect((await look()).text).toContain("2 disagreements");
    await type(room, "print both 2");
    room.post("prefer B: asked 2 clerks", { mention: true, thread: message });
    expect((await look()).text).toContain(`${KILLED} Prefer “nine” · Rowan, 14 Oct, 18:00 UTC: asked 2 clerks`);
  });

  desk.scenario("which disagreement a decision means is answered by a button", ["threads"], async () => {
    const { room, look } = await openConflict();
    const asked = room.post("prefer B: asked two clerks", { mention: true });
    const answer = await desk.onlyReply(room, asked);
    await room.press(answer, answer.buttons[0] ?? "");
    expect((await look()).text).toContain(`${KILLED} Prefer “nine”`);
  });

  desk.scenario("hold leaves it open, and says who holds it", [], async () => {
    const { room, look } = await openConflict();
    await type(room, "hold 1: the hospital calls back");
    const { text } = await look();
    expect(text).toContain("2 disagreements");
    expect(text).toMatch(/on hold since 14 Oct, 18:00 UTC by Rowan: the hospital calls back/);
  });

  desk.scenario("what is no way of deciding is answered by the ways that there are", [], async () => {
    const { room } = await openConflict();
    expect(await type(room, "decide 1 flip a coin")).toMatch(/no way to decide it.*print both 1/s);
  });

  desk.scenario("a sentence to print, with where each part of it stands", [], async () => {
    const { room } = await openConflict();
    const text = await type(room, "wording 1");
    expect(text).toMatch(/Pell Orsino.*; .*Ina Marrow|Ina Marrow.*; .*Pell Orsino/s);
    expect(text).toContain("Where each part stands");
  });

  desk.scenario("decides, words and assigns by the command, which answers that person alone", ["alone"], async () => {
    const { room, look } = await openConflict();
    const ivo = desk.chat.colleague("Ivo");
    await room.command("wording 1", ivo.id);
    await desk.chat.quiet();
    expect(room.shownAlone(ivo.id).at(-1)?.text).toContain("Where each part stands");
    await room.command("assign 2 to me due tomorrow 10:00", ivo.id);
    expect((await look()).text).toContain(`with ${ivo.name}`);
    await room.command("decide 1 prefer B: asked the hospital", ivo.id);
    expect((await look()).text).toContain(`Prefer “nine” · ${ivo.name}, 14 Oct, 18:00 UTC: asked the hospital`);
    await room.command("undo", ivo.id);
    expect((await look()).text).toContain("2 disagreements");
  });

  desk.scenario("admins settle by the command who decides", ["alone", "people"], async () => {
    const { room } = await openConflict();
    const chief = desk.chat.addPerson("Chief", "admin");
    const group = desk.chat.addGroup("late-desk", []);
    await room.command(`deciders ${group}`, chief);
    await desk.chat.quiet();
    expect(room.shownAlone(chief).at(-1)?.text).toContain("Only @late-desk may decide");
    await room.command("deciders everyone", chief);
    await desk.chat.quiet();
    expect(room.shownAlone(chief).at(-1)?.text).toContain("Everybody of this workspace may decide");
  });

  desk.scenario("Safe wording, beside the reasons", ["windows"], async () => {
    const { room, message, look } = await openConflict();
    await room.press(await look(), "Why");
    await room.pressInWindow("Safe wording");
    expect(room.window()?.text).toContain("Where each part stands");
    await desk.onlyReply(room, message);
  });

  desk.scenario("a disagreement is given to somebody, who is told alone and reminded once", ["people"], async () => {
    const { room, look } = await openConflict();
    const mira = desk.chat.addPerson("Mira", "member");
    const said = await type(room, `assign 1 to ${desk.chat.mention(mira)} due in 30 minutes`);
    expect((await look()).text, said).toMatch(/with Mira, asked by Rowan, due 14 Oct, 18:30 UTC/);
    expect(desk.chat.told(mira).map(({ text }) => text)).toEqual([
      expect.stringContaining(`Rowan asks you to look into “${KILLED}”, until 14 Oct, 18:30 UTC.`),
    ]);
  });

  desk.scenario("Assign…, with its form", ["people", "windows"], async () => {
    const { room, look } = await openConflict();
    const ivo = desk.chat.colleague("Ivo");
    await type(room, "help", ivo.id);
    await room.press(await look(), "Why");
    await room.pressInWindow("Assign…");
    await room.fillIn({ To: ivo.name, Due: "tomorrow 10:00" });
    expect((await look()).text).toContain(`with ${ivo.name}, asked by Rowan, due 15 Oct, 10:00 UTC`);
  });

  desk.scenario(
    "who decided is told when more is said, and the channel sees that it is open again",
    ["people"],
    async () => {
      const { room, look } = await openConflict();
      const mira = desk.chat.addPerson("Mira", "member");
      await room.press(await look(), "Not a conflict", mira);
      await look();
      const third = room.post(story("Five"));
      const { text } = await desk.onlyReply(room, third);
      expect(text).toMatch(/open again: more was said since Mira decided it/);
      expect(desk.chat.told(mira).map((one) => one.text)).toEqual([
        expect.stringContaining(
          `More was said about “${KILLED}”, which you decided on 14 Oct, 18:00 UTC (Not a conflict).`,
        ),
      ]);
    },
  );

  desk.scenario("what is decided on links is decided in every public channel that shows it", ["rooms"], async () => {
    PAGES.set("https://herald.example/slide", pageOf(slide("Four", "Coastguard Ada Venn")));
    PAGES.set("https://gazette.example/slide", pageOf(slide("Eleven", "Innkeeper Tom Rusk")));
    const [one, two, closed] = [
      desk.chat.openRoom("channel"),
      desk.chat.openRoom("channel"),
      desk.chat.openRoom("closed"),
    ];
    await desk.onlyReply(one, one.post("https://herald.example/slide"));
    const shown = await Promise.all(
      [one, two, closed].map(async (room) => {
        const message = room.post("https://gazette.example/slide");
        return { room, message, before: (await desk.onlyReply(room, message)).text };
      }),
    );
    const texts = () => shown.map(({ room, message }) => room.replies(message)[0]?.text ?? "");
    await type(one, "print both 1: two counts");
    await desk.chat.quiet();
    const [own, other, inside] = texts();
    expect(own).toContain("Print both · Rowan, 14 Oct, 18:00 UTC: two counts");
    for (const text of [other, inside])
      expect(text).toContain("Print both · Rowan, 14 Oct, 18:00 UTC, in another channel: two counts");
    await type(one, "undo");
    await desk.chat.quiet();
    expect(texts()).toEqual(shown.map(({ before }) => before));
    await type(closed, "not a conflict 1");
    await desk.chat.quiet();
    expect(texts().slice(0, 2)).toEqual(shown.slice(0, 2).map(({ before }) => before));
    expect(texts()[2]).toContain("Not a conflict · Rowan");
  });

  desk.scenario("only some decide, and who may not is told who may", ["people"], async () => {
    const { room, message, look } = await openConflict();
    const [mira, ivo] = [desk.chat.addPerson("Mira", "member"), desk.chat.addPerson("Ivo", "member")];
    const chief = desk.chat.addPerson("Chief", "admin");
    const group = desk.chat.addGroup("night-desk", [mira]);
    expect(await type(room, `deciders ${group}`, ivo)).toContain("Only admins");
    expect(await type(room, `deciders ${group}`, chief)).toContain("Only @night-desk may decide");
    await room.press(await look(), "Not a conflict", ivo);
    await desk.chat.quiet();
    expect((await look()).text).toContain("2 disagreements");
    expect(room.replies(message).at(-1)?.text).toContain("Only @night-desk may decide here.");
    await room.press(await look(), "Not a conflict", mira);
    expect((await look()).text).toContain("Not a conflict · Mira");
    expect(await type(room, "deciders everyone", chief)).toContain("Everybody of this workspace may decide");
  });

  desk.scenario("where there are no groups, everybody decides", [], async () => {
    const room = desk.chat.openRoom("channel");
    expect(await type(room, "deciders")).toContain("Everybody of this workspace may decide");
  });
}
