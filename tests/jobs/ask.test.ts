import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Request } from "../../jobs/request.ts";
import type { Asking } from "../../src/answers/questions/question.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import type { Database } from "../../src/store/database.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

const NOON = "2031-03-04T12:00:00.000Z";
let database: Database;
let bot: FakeBot;
let asked: Asking[];
/** For each question the texts of the stories that it may be answered from, by their ids. */
let shown: Map<string, string>[];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  asked = [];
  shown = [];
  bot = await createFakeBot(database, {
    compose(request: Request, { posted }) {
      if (request.kind === "question") {
        asked.push(request.asking);
        shown.push(new Map(posted.map(({ story }) => [story.id, story.text])));
      }
      return { blocks: [] };
    },
  });
});

async function ask(id: string, typed: string, parts: Partial<IncomingMessage> = {}): Promise<Asking | undefined> {
  await bot.accept(makeMessage(id, typed, parts), { kind: "question", question: typed });
  await bot.work();
  return asked.at(-1);
}
const threadOf = (id: string) => makeMessage(id, "").thread;
const typedBefore = (asking: Asking | undefined) => asking?.before.map(({ typed }) => typed);

describe("a question is read", () => {
  test("by itself where nothing was asked before", async () => {
    const asking = await ask("m1", "how many were killed");
    expect(asking).toMatchObject({ typed: "how many were killed", before: [], stories: [], inFull: false });
    expect(asking?.occasion).toEqual({ at: "2031-03-04T10:00:00.000Z", zone: "UTC" });
  });

  test("after those of its thread, whoever asked them, in order", async () => {
    const thread = threadOf("m1");
    await ask("m1", "how many were killed");
    await ask("m2", "and the injured?", { thread, author: { id: "U2", name: "Ivo", role: "member" } });
    expect(typedBefore(await ask("m3", "who says so?", { thread }))).toEqual([
      "how many were killed",
      "and the injured?",
    ]);
  });

  test("outside of a thread only after its author's own, only when it leans on them, and only for a while", async () => {
    await ask("m1", "how many were killed");
    await ask("m2", "what about the boats", { author: { id: "U2", name: "Ivo", role: "member" } });
    expect(typedBefore(await ask("m3", "and the injured?"))).toEqual(["how many were killed"]);
    expect(typedBefore(await ask("m4", "how many were injured?"))).toEqual([]);
    expect(typedBefore(await ask("m5", "and the injured?", { sentAt: "2031-03-04T11:00:00.000Z" }))).toEqual([]);
    const elsewhere = { ...openChannel, channel: "other" };
    expect(typedBefore(await ask("m6", "and the injured?", { place: elsewhere }))).toEqual([]);
  });

  test("in a story's thread as one about that story", async () => {
    await bot.accept(makeMessage("m1", "a1 happened."));
    await bot.accept(makeMessage("m2", "b1 happened."));
    await bot.work();
    const inThread = await ask("m3", "how many were killed", { thread: threadOf("m1") });
    expect([...(shown.at(-1)?.values() ?? [])]).toEqual(["a1 happened.", "b1 happened."]);
    expect(inThread?.stories.map((id) => shown.at(-1)?.get(id))).toEqual(["a1 happened."]);
    expect((await ask("m4", "how many were killed"))?.stories).toEqual([]);
  });

  test("by the clocks that the channel's digest goes by", async () => {
    const digest = {
      days: [1],
      hour: 8,
      minute: 30,
      zone: "Europe/Warsaw",
      whenEmpty: "line",
      settledAt: NOON,
    } as const;
    await bot.desk.channels.set(openChannel, { digest });
    expect((await ask("m1", "what changed since Monday"))?.occasion.zone).toBe("Europe/Warsaw");
  });
});
