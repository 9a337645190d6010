import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
import { createReader } from "../../jobs/create-reader.ts";
import type { Reader } from "../../jobs/desk.ts";
import { createTell, createTellings } from "../../jobs/tell.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Block } from "../../src/answers/reply.ts";
import type { Author, IncomingMessage, Place } from "../../src/chat/message.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import type { Database } from "../../src/store/database.ts";
import { messageKey } from "../../src/store/message-key.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

const files: readonly { readonly file: string }[] = JSON.parse(readFileSync("stories/stories.json", "utf8"));
const wordsOf = (number: number): string => readFileSync(`stories/${files[number - 1]?.file}`, "utf8");

/** The example stories behind links: https://wire.example/2 is the second. */
const reader: Reader = {
  ...createReader(createTagger(), NO_WEB),
  async readStory(source) {
    const content =
      source.kind === "link"
        ? wordsOf(Number(source.url.split("/").at(-1)))
        : source.kind === "text"
          ? source.text
          : "";
    const url = source.kind === "link" ? source.url : null;
    const story = parseStory({ content, contentType: null, file: null, url, hints: {} });
    return url === null
      ? story
      : { ...story, address: { posted: url, page: url.replace("https://", ""), archived: null } };
  },
};

let clock = Date.parse("2031-03-04T12:00:00.000Z");
let database: Database;
let bot: FakeBot;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  clock = Date.parse("2031-03-04T12:00:00.000Z");
  bot = await createFakeBot(database, {
    reader,
    compose: composeReply,
    likeness: LIKENESS,
    now: () => new Date(clock),
  });
});
afterAll(() => database.close());

const square: Place = { ...openChannel, channel: "square" };
const back: Place = { ...openChannel, channel: "back", visibility: "private" };
const ROWAN: Author = { id: "U1", name: "Rowan", role: "member" };
const SAM: Author = { id: "U2", name: "Sam", role: "member" };
const MIRA: Author = { id: "U-Mira", name: "Mira", role: "member" };
const INES: Author = { id: "U7", name: "Ines", role: "guest" };

interface Said {
  readonly at?: Place;
  readonly by?: Author;
}
let count = 0;
/** Says something, and gives the id of the message. */
async function say(text: string, { at = openChannel, by = ROWAN }: Said = {}): Promise<string> {
  const id = `m${++count}`;
  const links = text.match(/https:\S+/g) ?? [];
  const parts: Partial<IncomingMessage> = { place: at, author: by, links, sentAt: new Date(clock).toISOString() };
  await bot.front.take({ kind: "posted", message: makeMessage(id, text, parts) });
  await bot.work();
  return id;
}
const link = (number: number, said: Said = {}) => say(`https://wire.example/${number}`, said);
const blocksOf = (id: string): readonly Block[] =>
  bot.platform.posts.filter((one) => one.thread.id === makeMessage(id, "").thread.id).at(-1)?.reply.blocks ?? [];
const said = (id: string): string => replyText({ blocks: blocksOf(id) });
/** What a person is told alone. */
const toldTo = (id: string): readonly string[] =>
  bot.platform.posts.filter(({ thread }) => thread.channel === `alone-${id}`).map(({ reply }) => replyText(reply));
const edits = (id: string): number =>
  bot.platform.posts.find((one) => one.thread.id === makeMessage(id, "").thread.id)?.edits ?? 0;
const pass = async (minutes: number) => {
  clock += minutes * 60_000;
  await createTellings(bot.desk).queue();
  await bot.work();
};

/** Two stories that disagree about one thing; the message of the second. */
async function disagree(at: Place = openChannel): Promise<string> {
  await link(1, { at });
  return link(2, { at });
}

describe("a disagreement is given to somebody", () => {
  test("who is told of it alone, once, and the summary says so", async () => {
    const summary = await disagree();
    const answer = await say("assign 1 to @Mira due tomorrow 10:00");
    expect(said(answer)).toContain("With Mira, asked by Rowan, due 5 Mar, 10:00 UTC");
    expect(said(summary)).toContain("with Mira, asked by Rowan, due 5 Mar, 10:00 UTC");
    expect(toldTo("U-Mira")).toEqual([
      "Rowan asks you to look into “Who are the attackers?”, until 5 Mar, 10:00 UTC. See Meridian News Agency.\nDecide it there, with “Decide…” or typed, as in “prefer A in 1”; or ask Rowan to “unassign” it.",
    ]);
    await pass(1);
    expect(toldTo("U-Mira")).toHaveLength(1);
  });

  test("who is reminded once, when the time is over", async () => {
    await disagree();
    await say("assign 1 to @Mira due in 2 hours");
    await pass(119);
    expect(toldTo("U-Mira")).toHaveLength(1);
    await pass(1);
    await pass(1);
    expect(toldTo("U-Mira").slice(1)).toEqual([
      "“Who are the attackers?” is due now (4 Mar, 14:00 UTC) and not decided yet. Rowan gave it to you. See Meridian News Agency.\nDecide it there with “Decide…”. For another reminder, type there “assign 1 to me due tomorrow 10:00”.",
    ]);
  });

  test.each([
    ["it is decided", "print both 1"],
    ["it is taken back", "undo"],
    ["it is nobody’s any more", "unassign 1"],
    ["it is given to another", "assign 1 to me due in 2 hours"],
  ])("and not reminded when %s", async (_, words) => {
    await disagree();
    await say("assign 1 to @Mira due in 2 hours");
    await say(words);
    await pass(121);
    expect(toldTo("U-Mira")).toHaveLength(1);
  });

  test("and reminded when it is only on hold, or open again", async () => {
    await disagree();
    await say("assign 1 to @Mira due in 2 hours");
    await say("hold 1: waiting");
    await pass(121);
    expect(toldTo("U-Mira")).toHaveLength(2);
  });

  test("nobody is told of what he gave himself, but when it is due", async () => {
    await disagree();
    await say("assign 1 to me due in 1 hour");
    expect(toldTo("U1")).toEqual([]);
    await pass(61);
    expect(toldTo("U1")).toHaveLength(1);
  });

  test("who cannot be written to alone is told in the thread", async () => {
    await disagree();
    const answer = await say("assign 1 to @Lou");
    const shown = bot.platform.posts.filter(({ thread }) => thread.id === makeMessage(answer, "").thread.id);
    expect(shown.map(({ reply }) => replyText(reply)).at(-1)).toContain(
      "Lou: Rowan asks you to look into “Who are the attackers?”.",
    );
  });

  test("by the name under which somebody wrote here", async () => {
    await disagree();
    await say("help", { by: SAM });
    expect(said(await say("assign 1 to sam"))).toContain("With Sam, asked by Rowan");
    expect(toldTo("U2")).toHaveLength(1);
  });

  test("as a form says it", async () => {
    await disagree();
    expect(said(await say("assign 1 @Mira: tomorrow 10:00"))).toContain(
      "With Mira, asked by Rowan, due 5 Mar, 10:00 UTC",
    );
  });

  test.each([
    ["assign 9 to @Mira", "There is no such disagreement here."],
    ["assign 1 to @Zoe", "I do not know who that is."],
    ["assign 1 to @Mira due yesterday", "I do not understand that time"],
    ["assign 1 to @Mira due 25:00", "I do not understand that time"],
  ])("%j is answered by what is wrong", async (typed, words) => {
    await disagree();
    expect(said(await say(typed))).toContain(words);
    expect(toldTo("U-Mira")).toEqual([]);
  });

  test("guests give nothing", async () => {
    await disagree();
    expect(said(await say("assign 1 to @Mira", { by: INES }))).toContain("Only people of this workspace");
  });

  test("twice run, or run again after the process ended in between, once told", async () => {
    await disagree();
    await bot.front.take({ kind: "posted", message: makeMessage("twice", "assign 1 to @Mira") });
    const key = messageKey({ id: "twice", place: openChannel });
    await Promise.all([bot.run("reply", key), bot.run("reply", key)]);
    const notice = `${key}-assigned`;
    const kept = await bot.desk.notices.find(notice);
    await createTell(bot.desk).run({ notice }, { last: false, signal: new AbortController().signal });
    bot.die();
    // As if it had not come to marking it as told.
    if (kept) await bot.desk.notices.keep({ ...kept, key: `${notice}` }, new Date(clock).toISOString());
    await pass(1);
    expect(toldTo("U-Mira")).toHaveLength(1);
  });

  test("from a private channel nothing of what stands there is told alone", async () => {
    await disagree(back);
    await say("assign 1 to @Mira", { at: back });
    expect(toldTo("U-Mira")).toEqual([
      "Rowan asks you to look into a disagreement in a channel that is not open to all. It stands in that thread.\nDecide it there, with “Decide…” or typed, as in “prefer A in 1”; or ask Rowan to “unassign” it.",
    ]);
  });
});

describe("what was decided, and more is said", () => {
  test("its decider is told, once", async () => {
    await disagree();
    await say("not a conflict 1", { by: SAM });
    await link(6);
    await link(3);
    expect(toldTo("U2")).toEqual([
      "More was said about “Who are the attackers?”, which you decided on 4 Mar, 12:00 UTC (Not a conflict). It is open again. See Northern Dispatch.",
    ]);
  });

  test("who watches is told, by each story that says more", async () => {
    await disagree();
    await say("watch 1", { by: SAM });
    await link(6);
    expect(toldTo("U2")).toHaveLength(1);
    expect(toldTo("U2")[0]).toContain(
      "More was said about “Who are the attackers?”, which you watch. See Northern Dispatch.",
    );
    await say("unwatch 1", { by: SAM });
    await link(7);
    expect(toldTo("U2")).toHaveLength(1);
  });

  test("nobody is told of it when it was taken back before", async () => {
    await disagree();
    await say("not a conflict 1", { by: SAM });
    await say("undo", { by: ROWAN });
    await link(6);
    expect(toldTo("U2")).toEqual([]);
  });

  test("in a private channel, nobody outside hears of it", async () => {
    await disagree();
    await say("not a conflict 1", { by: SAM });
    const before = JSON.stringify(bot.platform.posts.filter(({ thread }) => thread.channel !== "back"));
    await link(6, { at: back });
    expect(toldTo("U2")).toEqual([]);
    expect(JSON.stringify(bot.platform.posts.filter(({ thread }) => thread.channel !== "back"))).toBe(before);
  });

  test("in another public channel, its decider hears of it", async () => {
    await disagree();
    await say("not a conflict 1", { by: SAM });
    await link(6, { at: square });
    expect(toldTo("U2")).toHaveLength(1);
  });
});

describe("a decision in a public channel, on links", () => {
  test("is shown in every other, in place, and so is taking it back", async () => {
    await disagree();
    const other = await disagree(square);
    const before = said(other);
    await say("print both 1: each names its source", { by: SAM });
    expect(said(other)).toContain("Print both · Sam, 4 Mar, 12:00 UTC, in another channel: each names its source");
    expect(said(other)).not.toContain("1 disagreement");
    await say("undo");
    expect(said(other)).toBe(before);
  });

  test("is shown in a private one too, which settles for itself alone", async () => {
    await disagree();
    const inside = await disagree(back);
    await say("not a conflict 1", { by: SAM });
    expect(said(inside)).toContain("Not a conflict · Sam");
    await say("undo");
    const open = await disagree(square);
    const [before, touched] = [said(open), edits(open)];
    await say("not a conflict 1", { at: back });
    expect(said(inside)).toContain("Not a conflict · Rowan");
    expect([said(open), edits(open)]).toEqual([before, touched]);
  });

  test("is not taken back from another", async () => {
    await disagree();
    const other = await disagree(square);
    await say("not a conflict 1");
    expect(said(await say("undo", { at: square }))).toBe("Nothing is decided here that could be taken back.");
    expect(said(other)).toContain("Not a conflict");
  });

  test("that speaks of pasted words too stays in its channel, and touches no other", async () => {
    await disagree();
    const other = await disagree(square);
    await say(wordsOf(6));
    const [before, touched] = [said(other), edits(other)];
    await say("hold 1: wait");
    await say("print both 1");
    expect([said(other), edits(other)]).toEqual([before, touched]);
  });

  test("does not count where only some decide, and theirs does", async () => {
    await bot.desk.channels.set(square, { deciders: ["G1"] });
    await disagree();
    const other = await disagree(square);
    await say("not a conflict 1");
    expect(said(other)).toContain("1 disagreement");
    expect(said(await say("not a conflict 1", { at: square }))).toContain("Only @desk may decide here.");
    expect(said(await say("undo", { at: square }))).toContain("Only @desk may decide here.");
    await say("print both 1", { at: square, by: MIRA });
    expect(said(other)).toContain("Print both · Mira");
  });

  test("on hold stays open, and says so", async () => {
    const summary = await disagree();
    await say("hold 1: waiting for the ministry", { by: SAM });
    expect(said(summary)).toContain("1 disagreement");
    expect(said(summary)).toContain("on hold since 4 Mar, 12:00 UTC by Sam: waiting for the ministry");
    await say("undo");
    expect(said(summary)).not.toContain("on hold");
  });
});
