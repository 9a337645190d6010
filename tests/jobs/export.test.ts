import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
import { createReader } from "../../jobs/create-reader.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { Author, IncomingMessage } from "../../src/chat/message.ts";
import type { FileLimits } from "../../src/chat/platform.ts";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import type { Database } from "../../src/store/database.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { createFakePlatform, type FakePlatform } from "../fakes/platform.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

const wordsOf = (number: number): string =>
  readFileSync(`stories/${JSON.parse(readFileSync("stories/stories.json", "utf8"))[number - 1].file}`, "utf8");
const MIRA: Author = { id: "U-Mira", name: "Mira", role: "member" };
const LOU: Author = { id: "U-Lou", name: "Lou", role: "member" };

let database: Database;
let bot: FakeBot;
let platform: FakePlatform;
/** Calls of the outbox whose reply holds files; the next that many fail. */
let failing: Error[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(() => openWith({ largest: 1_000_000, standIn: "posts" }));

async function openWith(files: FileLimits | null): Promise<void> {
  const fake = createFakePlatform();
  const { outbox } = fake;
  failing = [];
  const say: FakePlatform["outbox"]["say"] = async (thread, reply, key) => {
    const post = await outbox.say(thread, reply, key);
    const error = filesIn(reply).length > 0 ? failing.shift() : undefined;
    if (error) throw error;
    return post;
  };
  platform = Object.assign(fake, {
    limits: { ...fake.limits, ...(files ? { files } : {}) },
    outbox: { ...outbox, say },
  });
  bot = await createFakeBot(database, {
    reader: createReader(createTagger(), NO_WEB),
    compose: composeReply,
    likeness: LIKENESS,
    now: () => new Date("2031-03-04T12:00:00.000Z"),
    platform,
  });
}

let count = 0;
async function say(text: string, by: Author = MIRA): Promise<string> {
  const id = `m${++count}`;
  const parts: Partial<IncomingMessage> = { place: openChannel, author: by, sentAt: "2031-03-04T12:00:00.000Z" };
  await bot.front.take({ kind: "posted", message: makeMessage(id, text, parts) });
  await bot.work();
  return id;
}
const filesIn = ({ blocks }: Reply) => blocks.filter((block) => block.kind === "file");
const given = (channel: string) =>
  platform.posts.filter(({ thread }) => thread.channel === channel).flatMap(({ reply }) => filesIn(reply));
const answered = (id: string) =>
  platform.posts.findLast(({ thread }) => thread.id === makeMessage(id, "").thread.id)?.reply.blocks;

async function readTwo(): Promise<string> {
  await say(wordsOf(1));
  return say(wordsOf(2));
}

test("who asks gets it alone, once, however often it is tried", async () => {
  await readTwo();
  failing = [new PlatformUnreachable("away")];
  const asked = await say("export csv");
  await bot.work();
  expect(JSON.stringify(answered(asked))).toContain("I sent you the files alone, in a direct message.");
  expect(given("alone-U-Mira")).toHaveLength(5);
});

test("who cannot be written to alone gets it in the thread", async () => {
  await readTwo();
  await say("export", LOU);
  expect(given(openChannel.channel)).toHaveLength(1);
});

test("a platform that refuses files is said to", async () => {
  await readTwo();
  failing = [new PlatformRefused("missing_scope")];
  expect(JSON.stringify(answered(await say("export")))).toContain("I may not give files here.");
});

test("one that takes none, and one that takes only small ones", async () => {
  await openWith(null);
  await readTwo();
  expect(JSON.stringify(answered(await say("export")))).toContain("I cannot give files here.");
  await openWith({ largest: 10, standIn: "posts" });
  await readTwo();
  expect(JSON.stringify(answered(await say("export")))).toContain("more than a file may here");
});

test("where answers hold files, it is kept without them and goes with a story that is in it", async () => {
  await openWith({ largest: 1_000_000, standIn: "anywhere" });
  const direct = { ...openChannel, channel: "alone", visibility: "direct" } as const;
  const write = async (text: string) => {
    const id = `m${++count}`;
    await bot.front.take({ kind: "posted", message: makeMessage(id, text, { place: direct, author: MIRA }) });
    await bot.work();
    return id;
  };
  await write(wordsOf(1));
  const second = await write(wordsOf(2));
  const asked = await write("export");
  expect(answered(asked)?.filter(({ kind }) => kind === "file")).toHaveLength(1);
  const kept = await database.db.selectFrom("crosswire.messages").select("reply").execute();
  expect(JSON.stringify(kept)).not.toContain("crosswire event");
  await bot.front.take({ kind: "deleted", place: direct, message: second });
  await bot.work();
  expect(answered(asked)?.filter(({ kind }) => kind === "file")).toEqual([]);
});
