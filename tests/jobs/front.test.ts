import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Reader } from "../../jobs/desk.ts";
import { createDigest } from "../../jobs/digest.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Author, IncomingMessage, Place } from "../../src/chat/message.ts";
import { PageUnavailable, PlatformUnreachable } from "../../src/errors.ts";
import type { Database } from "../../src/store/database.ts";
import { messageKey } from "../../src/store/message-key.ts";
import { createFakeBot, createFakeReader, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

let database: Database;
let bot: FakeBot;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  bot = await createFakeBot(database);
});
afterAll(() => database.close());

type Parts = Partial<IncomingMessage>;
const square: Place = { ...openChannel, channel: "square" };
const back: Place = { ...openChannel, channel: "back", visibility: "private" };
const abroad: Place = { ...openChannel, workspace: "W2" };
const between: Place = { ...openChannel, channel: "between", visibility: "shared" };

const link = (name: string): string => `https://x.example/${name}`;
const keyOf = (id: string, place: Place = openChannel): string => messageKey({ id, place });
const post = (id: string, text: string, parts: Parts = {}) =>
  bot.front.take({ kind: "posted", message: makeMessage(id, text, parts) });
const edit = (id: string, text: string, parts: Parts = {}) =>
  bot.front.take({ kind: "edited", message: makeMessage(id, text, parts) });
const remove = (id: string, place: Place = openChannel) => bot.front.take({ kind: "deleted", place, message: id });
const join = (place: Place) => bot.front.take({ kind: "joined", place, at: "2031-03-04T09:00:00.000Z" });

const brief = (words: string): string => words.replaceAll(" behind a link", "");
const shown = (): readonly string[] => bot.platform.shown().map(brief);
const shownIn = (place: Place): readonly string[] =>
  bot.platform.posts
    .filter(({ thread }) => thread.channel === place.channel && thread.workspace === place.workspace)
    .map(({ reply }) => brief(replyText(reply)));
const recalled = async (place: Place): Promise<readonly string[]> => {
  const audience = { workspace: place.workspace, channel: place.channel, person: "U1", alone: false, outsiders: false };
  return (await bot.desk.stories.recent(audience, "2031-01-01", null)).map(({ story }) => brief(story.text));
};

const DELETED = "Withdrawn: the message was deleted, and nothing is compared with it any more.";
const CHANGED = "Withdrawn: the message was changed, and there is nothing in it for me any more.";
const QUOTED = "Withdrawn: a story that I quoted here was deleted, changed or forgotten.";

/** A reader that stops at the story called `name` until it is let go. */
function createHeldReader(name: string) {
  const reader = createFakeReader();
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const held: Reader = {
    ...reader,
    async readStory(source, readFile, signal) {
      const story = await reader.readStory(source, readFile, signal);
      if (brief(story.text) !== name) return story;
      reached.resolve();
      await released.promise;
      return story;
    },
  };
  return { held, reached: reached.promise, release: released.resolve };
}

/** Posts on a platform that does not answer, for a message not taken up anew, until it is quickened. */
async function postSlowly(id: string, text: string) {
  const { say } = bot.platform.outbox;
  const slow = Promise.withResolvers<void>();
  const outbox = {
    ...bot.platform.outbox,
    async say(...post: Parameters<typeof say>) {
      if (!post[2].includes("+")) await slow.promise;
      return say(...post);
    },
  };
  Object.assign(bot.platform, { outbox });
  const first = post(id, text);
  while (!(await bot.desk.messages.find(keyOf(id)))) await new Promise(setImmediate);
  return { first, quicken: slow.resolve };
}

describe("an edited message", () => {
  test("with another story is read again, in the same reply", async () => {
    await post("1", link("a1"));
    await bot.work();
    await edit("1", link("a2"));
    expect(shown()).toEqual(["Fetching the page…"]);
    await bot.work();
    expect(shown()).toEqual(["summary of a2 from a2"]);
    expect(await recalled(openChannel)).toEqual(["a2"]);
  });

  test("with other words around its link changes nothing", async () => {
    await post("1", `look: ${link("a1")}`);
    await bot.work();
    const before = bot.platform.posts[0]?.edits;
    await edit("1", `have a look: ${link("a1")}`);
    expect(bot.waiting()).toEqual([]);
    expect(bot.platform.posts[0]?.edits).toBe(before);
  });

  test("that was nothing for us becomes a story", async () => {
    await post("1", "lunch?", { asked: false });
    await edit("1", link("a1"), { asked: false });
    await bot.work();
    expect(shown()).toEqual(["summary of a1 from a1"]);
  });

  test("that is chatter now is withdrawn, and becomes a story again when it is one", async () => {
    const unasked = { asked: false };
    await post("1", link("a1"), unasked);
    await bot.work();
    await edit("1", "never mind", unasked);
    await bot.work();
    expect([shown(), await recalled(openChannel)]).toEqual([[CHANGED], []]);
    await edit("1", "never mind at all", unasked);
    expect(bot.waiting()).toEqual([]);
    await edit("1", link("a2"), unasked);
    await bot.work();
    expect([shown(), await recalled(openChannel)]).toEqual([["summary of a2 from a2"], ["a2"]]);
  });

  test("with another question is answered anew", async () => {
    await post("1", link("a1"));
    await post("2", "what do sources say?");
    await bot.work();
    await edit("2", "what do outlets say?");
    await bot.work();
    expect(shown()[1]).toBe("answer to what do outlets say? from a1");
  });

  test("keeps its place: later stories are told again with its new words, here and in other channels", async () => {
    await post("1", link("a1"));
    await post("2", link("a2"));
    await post("3", link("a3"), { place: square });
    await bot.work();
    await edit("1", link("a4"));
    await bot.work();
    // What other channels posted meanwhile is seen by what is told again.
    expect(shown()).toEqual([
      "summary of a4 from a4, a3",
      "summary of a2 from a4, a2, a3",
      "summary of a3 from a4, a2, a3",
    ]);
  });

  test("whose command settled something settles nothing again", async () => {
    await post("1", "listen off");
    await bot.work();
    await edit("1", "listen links");
    await remove("1");
    await bot.work();
    expect((await bot.desk.channels.find(openChannel)).mode).toBe("off");
    expect(shown()).toEqual(["settings"]);
  });

  describe("while its first words are being read", () => {
    const key = keyOf("1");

    test("the new words are read first, then the reading of the old ones ends", async () => {
      const { held, reached, release } = createHeldReader("a1");
      bot = await createFakeBot(database, { reader: held });
      await post("1", link("a1"));
      const old = bot.run("read-story", key);
      await reached;
      await edit("1", link("a2"));
      await bot.run("read-story", `${key}+1`).catch(() => undefined);
      await bot.run("read-story", key);
      await bot.run("reply", key);
      expect(shown()).toEqual(["summary of a2 from a2"]);
      release();
      await old;
      await bot.work();
      expect([shown(), await recalled(openChannel)]).toEqual([["summary of a2 from a2"], ["a2"]]);
    });

    test("the reading of the old ones ends, then the new words are read", async () => {
      const { held, reached, release } = createHeldReader("a1");
      bot = await createFakeBot(database, { reader: held });
      await post("1", link("a1"));
      const old = bot.run("read-story", key);
      await reached;
      await edit("1", link("a2"));
      release();
      await old;
      await bot.run("reply", key);
      expect([shown(), await recalled(openChannel)]).toEqual([["Fetching the page…"], []]);
      await bot.work();
      expect([shown(), await recalled(openChannel)]).toEqual([["summary of a2 from a2"], ["a2"]]);
    });

    test("a reply that waits for the old ones says nothing in their place", async () => {
      await post("1", link("a1"));
      await bot.run("read-story", key);
      await edit("1", link("a2"));
      await bot.run("reply", key);
      expect(shown()).toEqual(["Fetching the page…"]);
      await bot.work({ backwards: true });
      expect(shown()).toEqual(["summary of a2 from a2"]);
    });
  });

  test("that was asked for stays a story without its mention", async () => {
    await post("1", "listen mentions");
    await post("2", link("a1"));
    await bot.work();
    await edit("2", link("a2"), { asked: false });
    await bot.work();
    expect(shown()[1]).toBe("summary of a2 from a2");
  });

  test("before the slow platform has posted its line has one post all the same", async () => {
    const { first, quicken } = await postSlowly("1", link("a1"));
    await edit("1", link("a2"));
    quicken();
    await first;
    await bot.work();
    expect(shown()).toEqual(["summary of a2 from a2"]);
  });
});

describe("a deleted message", () => {
  test("before it is read", async () => {
    await post("1", link("a1"));
    await remove("1");
    await bot.work();
    expect([shown(), await recalled(openChannel)]).toEqual([[DELETED], []]);
  });

  test("before anything stands in its thread leaves nothing", async () => {
    bot.platform.trouble = new PlatformUnreachable("Down.");
    await post("1", link("a1"));
    await remove("1");
    bot.platform.trouble = null;
    await bot.work();
    expect([shown(), await bot.desk.messages.unfinished()]).toEqual([[], []]);
  });

  test("before the slow platform has posted its line leaves nothing", async () => {
    const { first, quicken } = await postSlowly("1", link("a1"));
    await remove("1");
    await bot.work();
    quicken();
    await first;
    await bot.work();
    expect([shown(), await bot.desk.messages.unfinished()]).toEqual([[], []]);
  });

  test("while it is read", async () => {
    const { held, reached, release } = createHeldReader("a1");
    bot = await createFakeBot(database, { reader: held });
    await post("1", link("a1"));
    const reading = bot.run("read-story", keyOf("1"));
    await reached;
    await remove("1");
    await bot.work();
    release();
    await reading;
    await bot.work();
    expect([shown(), await recalled(openChannel)]).toEqual([[DELETED], []]);
  });

  test("between two of its stories: what was said of the first is said again", async () => {
    const { held, reached, release } = createHeldReader("b1");
    bot = await createFakeBot(database, { reader: held });
    await post("1", `${link("a1")} ${link("b1")}`);
    const reading = bot.run("read-story", keyOf("1"));
    await reached;
    await post("2", link("a2"), { place: square });
    await bot.run("read-story", keyOf("2", square));
    await bot.run("reply", keyOf("2", square));
    expect(shownIn(square)).toEqual(["summary of a2 from a1, a2"]);
    await remove("1");
    release();
    await reading;
    await bot.work();
    expect(shownIn(square)).toEqual(["summary of a2 from a2"]);
  });

  test("after the answer: its words are gone, and what other answers said of it is said again, everywhere in the workspace", async () => {
    await post("1", link("a1"));
    await post("2", link("a2"));
    await post("3", "what do sources say?", { place: square });
    await post("4", "digest", { place: back });
    await post("5", link("a1"), { place: abroad });
    await post("6", link("b1"), { place: { ...back, channel: "far back" } });
    await bot.work();
    const editsOf = (at: number) => bot.platform.posts[at]?.edits;
    const before = [editsOf(4), editsOf(5)];
    await remove("1");
    await bot.work();
    expect(shown()).toEqual([
      DELETED,
      "summary of a2 from a2",
      "answer to what do sources say? from a2",
      "digest from a2",
      "summary of a1 from a1",
      "summary of b1 from b1",
    ]);
    expect([editsOf(4), editsOf(5)]).toEqual(before);
    const kept = await bot.desk.messages.find(keyOf("1"));
    expect(JSON.stringify(kept)).not.toContain("a1");
  });

  test("the second posting of a story becomes its first", async () => {
    await post("1", link("a1"));
    await post("2", link("a1"));
    await bot.work();
    expect(shown()[1]).toBe("repeat of a1 from a1");
    await remove("1");
    await bot.work();
    expect(shown()).toEqual([DELETED, "summary of a1 from a1"]);
  });

  test("answers to commands that quote it are withdrawn with it", async () => {
    await post("1", link("a1"));
    await post("2", "claims");
    await post("3", link("b1"));
    await post("4", "claims");
    await bot.work();
    await remove("1");
    await bot.work();
    expect(shown()).toEqual([DELETED, QUOTED, "summary of b1 from b1", "claims of b1 from b1"]);
  });

  test("a question's answer goes", async () => {
    await post("1", "what do sources say?");
    await bot.work();
    await remove("1");
    await bot.work();
    expect(shown()).toEqual([DELETED]);
  });

  test("deleted twice, or never posted, it is nothing", async () => {
    await remove("9");
    await post("1", link("a1"));
    await bot.work();
    await remove("1");
    await bot.work();
    const edits = bot.platform.posts[0]?.edits;
    await remove("1");
    await edit("1", link("a2"));
    await bot.work();
    expect([shown(), bot.platform.posts[0]?.edits, bot.waiting()]).toEqual([[DELETED], edits, []]);
  });
});

describe("forgetting", () => {
  const inThread = (id: string, place: Place = openChannel): Parts => ({
    thread: makeMessage(id, "", { place }).thread,
  });
  test("by who posted it; what was said of it in other channels is said again", async () => {
    await post("1", link("a1"));
    await post("2", link("a2"), { place: square });
    await post("3", "forget", inThread("1"));
    await bot.work();
    expect(shownIn(square)).toEqual(["summary of a2 from a2"]);
    expect(shownIn(openChannel)[0]).toContain("this story is forgotten");
  });

  test("by nobody else, and never all at once", async () => {
    await post("1", link("a1"));
    await post("2", "forget", { author: { id: "U2", name: "Sam", role: "admin" } });
    await post("3", "forget all");
    await bot.work();
    expect(shown().slice(1)).toEqual([
      "Only the person who posted that story can have it forgotten.",
      "Type “forget” in the thread of a story, or “forget all of mine”.",
    ]);
    expect(await recalled(openChannel)).toEqual(["a1"]);
  });
});

describe("a link that gives nothing, and that nobody asked about", () => {
  beforeEach(async () => {
    const gone = new PageUnavailable("That page is gone.", { retry: false });
    bot = await createFakeBot(database, { reader: createFakeReader((words) => (words.startsWith("a") ? gone : null)) });
  });

  test("is silent until somebody asks", async () => {
    await post("1", link("a1"), { asked: false });
    await bot.work();
    expect(shown()).toEqual([]);
    await post("1", link("a1"), { asked: false });
    expect(bot.waiting()).toEqual([]);
    await post("1", link("a1"));
    await bot.work();
    await post("1", link("a1"));
    expect([shown(), bot.waiting()]).toEqual([["That page is gone."], []]);
  });

  test("asked about while it is read, it is answered", async () => {
    await post("1", link("a1"), { asked: false });
    await post("1", link("a1"));
    await bot.work();
    expect(shown()).toEqual(["That page is gone."]);
  });
});

describe("coming and going", () => {
  test("one introduction, in the channel itself, however often we come", async () => {
    await join(openChannel);
    await join(openChannel);
    await bot.work();
    await bot.front.take({ kind: "left", place: openChannel });
    await join(openChannel);
    await bot.work();
    expect(shown()).toEqual(["introduction"]);
    expect(bot.platform.posts[0]?.thread.id).toBeNull();
  });

  test("no digest where we were taken out, until we are back", async () => {
    const { visibility: _, ...channel } = openChannel;
    const runDigest = () => createDigest(bot.desk).run(channel, { last: false, signal: new AbortController().signal });
    await join(openChannel);
    await bot.work();
    const digest = { days: [1, 2, 3, 4, 5, 6, 7], hour: 8, minute: 30, zone: "UTC", whenEmpty: "line" } as const;
    await bot.desk.channels.set(channel, { digest: { ...digest, settledAt: "2031-03-01T08:00:00.000Z" } });
    await bot.front.take({ kind: "left", place: openChannel });
    await runDigest();
    await bot.work();
    expect(shown()).toEqual(["introduction"]);
    await join(openChannel);
    await runDigest();
    await bot.work();
    expect(shown()).toEqual(["introduction", "digest"]);
  });

  test("removed from a workspace, nothing of it is kept, also of what is being read, and all of the others", async () => {
    const { held, reached, release } = createHeldReader("a2");
    bot = await createFakeBot(database, { reader: held });
    await post("1", link("a1"));
    await post("3", link("a3"), { place: abroad });
    await bot.work();
    await post("2", link("a2"));
    const reading = bot.run("read-story", keyOf("2"));
    await reached;
    await bot.front.take({ kind: "removed", platform: "fake", workspace: "W1" });
    release();
    await reading;
    await bot.work();
    const { rows } = await sql<{ workspace: string }>`
      select workspace from crosswire.stories union all select workspace from crosswire.messages`.execute(database.db);
    expect(rows).toEqual([{ workspace: "W2" }, { workspace: "W2" }]);
  });
});

describe("settings", () => {
  const people: Readonly<Record<Author["role"], Author>> = {
    guest: { id: "U7", name: "Ines", role: "guest" },
    member: { id: "U1", name: "Rowan", role: "member" },
    admin: { id: "U8", name: "Ada", role: "admin" },
  };
  test.each<[role: Author["role"], typed: string, answer: string, mode: string | null, leftAlone: readonly string[]]>([
    ["guest", "settings", "settings", null, []],
    ["guest", "listen off", "Only people of this workspace can settle that.", null, []],
    ["guest", "ignore post.example", "Only admins of the workspace can change which sites I read.", null, []],
    ["member", "listen off", "settings", "off", []],
    ["member", "listen mentions", "settings", "mention", []],
    ["member", "listen on", "settings", "links", []],
    ["member", "ignore post.example", "Only admins of the workspace can change which sites I read.", null, []],
    ["admin", "ignore https://www.post.example/a?b", "settings", null, ["post.example"]],
    ["admin", "ignore intranet", "That is no name of a site; “ignore post.example” would be one.", null, []],
  ])("a %s types “%s”", async (role, typed, answer, mode, leftAlone) => {
    await post("1", typed, { author: people[role] });
    await bot.work();
    const settled = await bot.desk.channels.find(openChannel);
    expect([shown(), settled.mode, settled.hosts.leftAlone]).toEqual([[answer], mode, leftAlone]);
  });

  test("a site that is left alone is read again after “unignore”, in every channel of the workspace", async () => {
    const unasked = { asked: false, place: square };
    await post("1", "ignore x.example", { author: people.admin });
    await bot.work();
    await post("2", link("a1"), unasked);
    await post("3", link("a2"), { asked: false, place: abroad });
    await post("4", "unignore x.example", { author: people.admin });
    await bot.work();
    await post("5", link("a3"), unasked);
    await bot.work();
    expect(shown()).toEqual(["settings", "summary of a2 from a2", "settings", "summary of a3 from a3"]);
  });

  test("turned off, we say so when asked, nothing unasked, and do what brings us back", async () => {
    await post("1", "listen off");
    await bot.work();
    await post("2", link("a1"), { asked: false });
    await post("3", link("a1"));
    await post("4", "help");
    await post("5", "listen links");
    await bot.work();
    await post("6", link("a1"), { asked: false });
    await bot.work();
    expect(shown()).toEqual([
      "settings",
      expect.stringMatching(/^I am turned off in this channel\./),
      "help",
      "settings",
      "summary of a1 from a1",
    ]);
  });

  test("only mentioned, we take up what we are asked", async () => {
    await post("1", "listen mentions");
    await bot.work();
    await post("2", link("a1"), { asked: false });
    await post("3", link("a2"));
    await bot.work();
    expect(shown()).toEqual(["settings", "summary of a2 from a2"]);
  });

  test("where other companies read along we are off until turned on, and then nothing from elsewhere changes a byte", async () => {
    const inShared = (asked: boolean): Parts => ({ place: between, asked });
    const tell = async (withOthers: boolean) => {
      bot = await createFakeBot(database);
      if (withOthers) {
        await post("1", link("a1"));
        await post("2", link("a2"), { place: back });
      }
      await post("3", link("a3"), inShared(false));
      await post("4", link("a3"), inShared(true));
      await post("5", "listen links", inShared(true));
      await bot.work();
      await post("6", link("a4"), inShared(false));
      await post("7", "what do sources say?", inShared(true));
      await post("8", "digest", inShared(true));
      await bot.work();
      return bot.platform.posts.filter(({ thread }) => thread.channel === "between").map(({ reply }) => reply);
    };
    const alone = await tell(false);
    expect(shownIn(between)).toEqual([
      expect.stringMatching(/^I am turned off/),
      "settings",
      "summary of a4 from a4",
      "answer to what do sources say? from a4",
      "digest from a4",
    ]);
    expect(JSON.stringify(await tell(true))).toBe(JSON.stringify(alone));
    await post("9", "what do sources say?");
    await bot.work();
    expect(shownIn(openChannel).at(-1)).toBe("answer to what do sources say? from a1");
  });
});

describe("answered for one person's eyes", () => {
  const answer = async (text: string, parts: Parts = {}) =>
    brief(replyText(await bot.front.answer(makeMessage("9", text, parts))));

  test.each([
    ["help", "help"],
    ["settings", "settings"],
    ["claims", "claims of a1 from a1"],
    ["what do sources say?", "answer to what do sources say? from a1"],
    ["digest", "digest from a1"],
    ["", "help"],
  ])("“%s”, and nothing is kept or posted", async (typed, said) => {
    await post("1", link("a1"));
    await bot.work();
    expect(await answer(typed)).toBe(said);
    expect(await bot.desk.messages.find(keyOf("9"))).toBeNull();
    expect([shown().length, bot.waiting()]).toEqual([1, []]);
  });

  test("a story is taken in as if posted", async () => {
    expect(await answer(link("a1"))).toBe("I am reading it; the summary comes into the channel.");
    await bot.work();
    expect(shown()).toEqual(["summary of a1 from a1"]);
  });

  test("what is settled is settled", async () => {
    expect(await answer("listen off")).toBe("settings");
    expect((await bot.desk.channels.find(openChannel)).mode).toBe("off");
  });
});

describe("a person's page", () => {
  const own: Place = { ...openChannel, channel: "D1", visibility: "private" };
  const home = (role: Author["role"] = "member") => bot.front.home(own, { id: "U1", name: "Rowan", role });

  test("shows what that person may see: links of open channels, and their own messages to us", async () => {
    await post("1", link("a1"));
    await post("2", link("a2"), { place: own });
    await bot.work();
    expect(brief(replyText(await home()))).toBe("home from a1, a2");
    expect(brief(replyText(await home("guest")))).toBe("home from a2");
  });

  test("a private channel, a shared one or another workspace changes no byte of it", async () => {
    const tell = async (withHidden: boolean) => {
      bot = await createFakeBot(database);
      await post("1", link("a1"));
      if (withHidden) {
        await post("2", link("a2"), { place: back });
        await post("3", link("a3"), { place: abroad });
        await post("4", "listen links", { place: between });
        await bot.work();
        await post("5", link("a4"), { place: between });
      }
      await bot.work();
      return JSON.stringify(await home());
    };
    expect(await tell(true)).toBe(await tell(false));
  });

  test("and a guest who asks is answered from that channel alone", async () => {
    await post("1", link("a1"), { place: square });
    await bot.work();
    const question = "what do sources say about a1?";
    const direct: Place = { ...openChannel, channel: "direct", visibility: "private" };
    const ines = { id: "U7", name: "Ines", role: "guest" } as const;
    await post("2", question, { place: direct, author: ines });
    await post("3", question, { place: direct });
    await bot.work();
    expect(shownIn(direct)).toEqual([`answer to ${question}`, `answer to ${question} from a1`]);
  });
});
