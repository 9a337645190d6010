import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
import { createReader } from "../../jobs/create-reader.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Block } from "../../src/answers/reply.ts";
import type { IncomingMessage, Place } from "../../src/chat/message.ts";
import { isDecision } from "../../src/conflicts/decision.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import type { Database } from "../../src/store/database.ts";
import { messageKey } from "../../src/store/message-key.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

/** The shipped example stories; 1 and 2 disagree on who the attackers are, 6 on that and on more. */
const files: readonly { readonly file: string }[] = JSON.parse(readFileSync("stories/stories.json", "utf8"));

const reader = createReader(createTagger(), NO_WEB);
let database: Database;
let bot: FakeBot;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  bot = await createFakeBot(database, { reader, compose: composeReply, likeness: LIKENESS });
});
afterAll(() => database.close());

type Parts = Partial<IncomingMessage>;
const back: Place = { ...openChannel, channel: "back", visibility: "private" };
const take = (id: string, text: string, parts: Parts = {}) =>
  bot.front.take({ kind: "posted", message: makeMessage(id, text, parts) });
const type = async (id: string, text: string, parts: Parts = {}) => {
  await take(id, text, parts);
  await bot.work();
};
const postStory = (number: number, place: Place = openChannel) => {
  const { file } = files[number - 1] ?? {};
  return type(`story-${number}`, readFileSync(`stories/${file}`, "utf8"), { place });
};
const postTwo = async (place: Place = openChannel) => {
  await postStory(1, place);
  await postStory(2, place);
};
const blocksOf = (id: string, place: Place = openChannel): readonly Block[] => {
  const thread = makeMessage(id, "", { place }).thread.id;
  return (
    bot.platform.posts.find((one) => one.thread.id === thread && one.thread.channel === place.channel)?.reply.blocks ??
    []
  );
};
const said = (id: string, place: Place = openChannel) => replyText({ blocks: blocksOf(id, place) });
const openIn = (id: string, place: Place = openChannel) =>
  blocksOf(id, place).flatMap((block) => (block.kind === "disagreement" ? [block] : []));
const decidedIn = (id: string, place: Place = openChannel) =>
  blocksOf(id, place).flatMap((block) => (block.kind === "decided" ? [block] : []));
const decisions = async () => (await bot.desk.decisions.list(openChannel)).filter(isDecision);

test("two stories disagree, and the summary offers what can be done about it", async () => {
  await postTwo();
  const [one] = openIn("story-2");
  expect(one?.actions.map(({ command }) => command)).toEqual([
    `why ${one?.id}`,
    `not a conflict ${one?.id}`,
    `decide ${one?.id}`,
  ]);
});

test.each([
  ["by its number", () => "not a conflict 1", "Not a conflict · Rowan, 4 Mar, 10:00 UTC"],
  ["by its id", (id: string) => `not a conflict ${id}`, "Not a conflict · Rowan, 4 Mar, 10:00 UTC"],
  [
    "with a reason",
    (id: string) => `not a conflict ${id}: two halls were counted`,
    "Not a conflict · Rowan, 4 Mar, 10:00 UTC: two halls were counted",
  ],
  [
    "settled",
    (id: string) => `resolve ${id} “nine” stands, the coroner confirmed it.`,
    "Resolved · Rowan, 4 Mar, 10:00 UTC: “nine” stands, the coroner confirmed it",
  ],
] as const)("decided %s, the thread hears of it and the summary is told again", async (_name, words, line) => {
  await postTwo();
  const id = openIn("story-2")[0]?.id ?? "";
  const open = openIn("story-2").length;
  await type("5", words(id));
  expect(said("5")).toContain(line);
  expect(openIn("story-2")).toHaveLength(open - 1);
  expect(said("story-2")).toContain("Decided\n");
  expect(said("story-2")).toContain(line);
  expect(decidedIn("story-2")[0]?.actions.map(({ command }) => command)).toEqual([`undo ${id}`]);
});

test("what is decided can still be asked about by its id", async () => {
  await postTwo();
  const [one] = openIn("story-2");
  await type("5", "not a conflict 1");
  await type("6", `why ${one?.id}`);
  await type("7", `explain ${one?.id}`);
  expect(said("6")).toContain(one?.question);
  expect(said("7")).toContain(one?.question);
});

test("taken back, it is open again, in the summary too", async () => {
  await postTwo();
  const before = said("story-2");
  const [one] = openIn("story-2");
  await type("5", "not a conflict 1");
  await type("6", `undo ${one?.id}`, { author: { id: "U2", name: "Sam", role: "member" } });
  expect(said("6")).toBe(`Taken back by Sam: “${one?.question}” is open again.`);
  expect(said("story-2")).toBe(before);
  await type("7", "undo");
  expect(said("7")).toBe("Nothing is decided here that could be taken back.");
});

test("“undo” takes back the last one, and a number is no name of a decision", async () => {
  await postTwo();
  await type("5", "not a conflict 1");
  await type("6", "undo 1");
  expect(said("6")).toContain("has no number");
  expect(await decisions()).toHaveLength(1);
  await type("7", "undo");
  expect(await decisions()).toEqual([]);
});

test("a later story with new pairs opens it again, and says that it had been decided", async () => {
  await postTwo();
  const [one] = openIn("story-2");
  await type("5", "not a conflict 1");
  await postStory(6);
  const again = openIn("story-6").find(({ id }) => id === one?.id);
  expect([again?.id, again?.label]).toEqual([
    one?.id,
    expect.stringMatching(/open again: more was said since Rowan decided it/),
  ]);
  expect(decidedIn("story-2").map(({ id }) => id)).toEqual([one?.id]);
});

test("one for which the summary has a line only leaves that line when it is decided, and comes back", async () => {
  for (const number of [1, 2, 3, 5, 6]) await postStory(number);
  const before = said("story-6");
  expect(before).toContain("3 · How many fighters were killed?");
  await type("7", "not a conflict 3");
  expect(said("story-6")).not.toContain("· How many fighters were killed?");
  expect(decidedIn("story-6").map(({ question }) => question)).toEqual(["How many fighters were killed?"]);
  await type("8", "undo");
  expect(said("story-6")).toBe(before);
});

test("guests decide nothing and take nothing back", async () => {
  await postTwo();
  const guest: Parts = { author: { id: "U7", name: "Ines", role: "guest" } };
  await type("5", "not a conflict 1", guest);
  await type("6", "resolve 1 print both", guest);
  await type("7", "not a conflict 1");
  await type("8", "undo", guest);
  for (const id of ["5", "6", "8"]) expect(said(id)).toBe("Only people of this workspace can decide that.");
  expect(await decisions()).toHaveLength(1);
});

test.each(["not a conflict 9", "not a conflict d-00", "resolve 9 print both"])("%s names nothing", async (typed) => {
  await postTwo();
  await type("5", typed);
  expect(said("5")).toBe("There is no such disagreement here. Name one by its number, as in “not a conflict 1”.");
});

test("without a story there is nothing to decide", async () => {
  await type("5", "not a conflict 1");
  expect(said("5")).toContain("There is no such disagreement here.");
});

test("run twice for one message it is one decision, about the same disagreement", async () => {
  await postTwo();
  await take("5", "not a conflict 1");
  const key = messageKey({ id: "5", place: openChannel });
  await Promise.all([bot.run("reply", key), bot.run("reply", key)]);
  await bot.work();
  expect(await decisions()).toHaveLength(1);
  const [made] = await decisions();
  expect(said("5")).toContain(made?.question);
});

test("what one channel decided of pasted words is open in every other", async () => {
  await postTwo(back);
  await postTwo();
  const before = said("story-2", back);
  await type("5", "not a conflict 1");
  expect(said("story-2", back)).toBe(before);
  expect(decidedIn("story-2")).toHaveLength(1);
});

describe("a decision whose message is deleted or edited", () => {
  test("stands until it is taken back", async () => {
    await postTwo();
    await type("5", "not a conflict 1: same hall");
    await bot.front.take({ kind: "deleted", place: openChannel, message: "5" });
    await bot.front.take({ kind: "edited", message: makeMessage("5", "not a conflict 1: other hall") });
    await bot.work();
    expect((await decisions()).map(({ note }) => note)).toEqual(["same hall"]);
    expect(said("5")).toContain("same hall");
  });
});

test("a withdrawn story takes its words with it, and what is left of a decision can be taken back", async () => {
  await postTwo();
  await type("5", "not a conflict 1");
  await bot.front.take({ kind: "deleted", place: openChannel, message: "story-1" });
  await bot.work();
  expect(said("story-2")).not.toContain("Lomna Courier");
  // What the second story says on both sides is decided still, under another id since its event has another first story.
  const [left] = decidedIn("story-2");
  await type("6", left?.actions[0]?.command ?? "");
  expect([openIn("story-2").length, decidedIn("story-2")]).toEqual([1, []]);
});
