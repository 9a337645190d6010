import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
import { createReader } from "../../jobs/create-reader.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { IncomingMessage, Place } from "../../src/chat/message.ts";
import { isNaming } from "../../src/conflicts/decision.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import type { Database } from "../../src/store/database.ts";
import { messageKey } from "../../src/store/message-key.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

/** Two outlets' words about one event. */
const FIRST = `Tanker burns off Port Ellery

Three sailors were killed when a tanker caught fire off Port Ellery on Tuesday, Alexander Teale, who runs the harbour, said. “The engine room was full of smoke,” he said.

The tanker was bound for Lornmouth with diesel. Its owner gave no reason for the fire.`;
const SECOND = `Port Ellery mourns crew of tanker

Nine sailors were killed in the fire on a tanker off Port Ellery on Tuesday, said Alex Teale of the harbour. “Nobody could reach them,” he said.

Divers will look at the hull in Norrwick. The families of the crew were told in the night.`;
const THIRD = `What we know of the Port Ellery tanker

Eleven sailors were killed when the tanker burnt off Port Ellery, Alex Teale said at the harbour.

The diesel in its tanks was pumped out. Fishermen from Norrwick were the first to come to the burning tanker.`;
const QUESTION = "Is Alex Teale the same as Alexander Teale?";

let database: Database;
let bot: FakeBot;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  bot = await createFakeBot(database, {
    reader: createReader(createTagger(), NO_WEB),
    compose: composeReply,
    likeness: LIKENESS,
  });
});
afterAll(() => database.close());

type Parts = Partial<IncomingMessage>;
const back: Place = { ...openChannel, channel: "back", visibility: "private" };
const type = async (id: string, text: string, parts: Parts = {}) => {
  await bot.front.take({ kind: "posted", message: makeMessage(id, text, parts) });
  await bot.work();
};
const postTwo = async (place: Place = openChannel) => {
  await type("one", FIRST, { place });
  await type("two", SECOND, { place });
};
const said = (id: string, place: Place = openChannel) => {
  const thread = makeMessage(id, "", { place }).thread.id;
  const post = bot.platform.posts.find((one) => one.thread.id === thread && one.thread.channel === place.channel);
  return replyText(post?.reply ?? { blocks: [] });
};
const namings = async () => (await bot.desk.decisions.list(openChannel)).filter(isNaming);

test("the same: the figures are one man's, and the way back is open", async () => {
  await postTwo();
  const before = said("two");
  expect(before).toContain("1 disagreement");
  await type("5", "same name 1");
  expect(said("5")).toBe(`${QUESTION} The same · Rowan, 4 Mar, 10:00 UTC`);
  expect(said("two")).not.toContain("disagreement");
  const [made] = await namings();
  await type("6", `undo ${made?.asked}`, { author: { id: "U2", name: "Sam", role: "member" } });
  expect(said("6")).toBe("Taken back by Sam: whether Alex Teale is Alexander Teale is open again.");
  expect(said("two")).toBe(before);
});

test("“undo” takes back the last that was settled, of whatever kind", async () => {
  await postTwo();
  await type("5", "not a conflict 1");
  await type("6", "not the same name");
  await type("7", "undo");
  expect(said("7")).toContain("whether Alex Teale is Alexander Teale");
  await type("8", "undo");
  expect(said("8")).toContain("How many sailors were killed?");
});

test("run twice for one message it is said once, of the same two names", async () => {
  await postTwo();
  await bot.front.take({ kind: "posted", message: makeMessage("5", "same name") });
  const key = messageKey({ id: "5", place: openChannel });
  await Promise.all([bot.run("reply", key), bot.run("reply", key)]);
  await bot.work();
  expect(await namings()).toHaveLength(1);
  expect(said("5")).toContain(QUESTION);
});

test("a story that comes later is read by what was said", async () => {
  await postTwo();
  await type("5", "same name");
  await type("three", THIRD);
  expect(said("three")).not.toContain("disagreement");
});

test("what one channel says no other knows", async () => {
  await postTwo(back);
  await postTwo();
  const before = said("two", back);
  await type("5", "same name 1");
  expect(said("two", back)).toBe(before);
  await type("6", "names", { place: back });
  expect(said("6", back)).toContain("1 open question");
});

test("a withdrawn story takes the question with it, and what listed it", async () => {
  await postTwo();
  await type("5", "names");
  expect(said("5")).toContain(QUESTION);
  await bot.front.take({ kind: "deleted", place: openChannel, message: "one" });
  await bot.work();
  expect(said("5")).toContain("Withdrawn");
  await type("6", "names");
  expect(said("6")).not.toContain("Alexander");
});

test.each(["same name 2", "same name n-00", "not the same name 9"])("%s names nothing", async (typed) => {
  await postTwo();
  await type("5", typed);
  expect(said("5")).toContain("There is no such question about names here.");
});

test("guests say nothing of names", async () => {
  await postTwo();
  await type("5", "same name", { author: { id: "U7", name: "Ines", role: "guest" } });
  expect(said("5")).toBe("Only people of this workspace can decide that.");
  expect(await namings()).toEqual([]);
});
