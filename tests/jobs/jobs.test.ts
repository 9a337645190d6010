import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptMessage, queueWork } from "../../jobs/accept.ts";
import type { CommandName } from "../../src/chat/command.ts";
import { PageUnavailable, PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Database } from "../../src/store/database.ts";
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

const post = (id: string, text: string) => bot.accept(makeMessage(id, text));
const postLink = (id: string, ...urls: string[]) => bot.accept(makeMessage(id, ""), { kind: "story-links", urls });
const ask = (id: string, question: string) => bot.accept(makeMessage(id, question), { kind: "question", question });
const command = (id: string, name: CommandName, argument = "") =>
  bot.accept(makeMessage(id, name), { kind: "command", name, argument });
const hidden = { ...openChannel, channel: "back", visibility: "private" } as const;

describe("a message's way", () => {
  test("first a line that shows the work, then in its place the summary", async () => {
    await post("1", "a1");
    expect(bot.platform.shown()).toEqual(["Reading…"]);
    await bot.work();
    await post("2", "a2");
    await bot.run("read-story", "fake-W1-open-2");
    expect(bot.platform.shown()[1]).toBe("Comparing with 1 earlier story…");
    await bot.work();
    expect(bot.platform.shown()).toEqual(["summary of a1 from a1", "summary of a2 from a1, a2"]);
  });

  test("it is answered in its own thread", async () => {
    await post("1", "a1");
    expect(bot.platform.posts[0]?.thread.id).toBe("thread of 1");
  });

  test("what is nothing for us leaves no trace", async () => {
    await bot.accept(makeMessage("1", "lunch?"), { kind: "nothing" });
    expect([bot.platform.shown(), bot.waiting(), await bot.desk.messages.unfinished()]).toEqual([[], [], []]);
  });

  test("several links are one reply, the same one twice is told once", async () => {
    await postLink("1", "https://x.example/a1", "https://x.example/b1", "https://x.example/a1");
    await bot.work();
    expect(bot.platform.shown()).toEqual([
      "summary of a1 behind a link from a1 behind a link\nsummary of b1 behind a link from b1 behind a link",
    ]);
  });

  test("a file that is too large is answered with what to do", async () => {
    // The fake reader takes a thousand bytes.
    bot.platform.files.contents.set("F1", new Uint8Array(1_001));
    const file = { id: "F1", name: "a.txt", size: null };
    await bot.accept(makeMessage("1", "", { files: [file] }), { kind: "story-files", files: [file] });
    await bot.work();
    expect(bot.platform.shown()).toEqual(["The file is larger than 0.001 MB: paste the article alone."]);
  });

  test("a message is kept while the queue is away, and answered when it is back", async () => {
    const away = async () => {
      throw new Error("The queue is away.");
    };
    const message = makeMessage("1", "a one");
    await acceptMessage({ ...bot.desk, addJob: away }, message, { kind: "story-text", text: message.text });
    expect(bot.waiting()).toEqual([]);
    for (const one of await bot.desk.messages.unfinished()) await queueWork(bot.desk, one);
    await bot.work();
    expect(bot.platform.shown()).toEqual(["summary of a one from a one"]);
  });

  test("a file is a story", async () => {
    bot.platform.files.contents.set("F1", new TextEncoder().encode("a filed"));
    const file = { id: "F1", name: "a.txt", size: 7 };
    await bot.accept(makeMessage("1", "", { files: [file] }), { kind: "story-files", files: [file] });
    await bot.work();
    expect(bot.platform.shown()).toEqual(["summary of a filed from a filed"]);
  });

  test("the same story again is answered with the first", async () => {
    await post("1", "a1");
    await post("2", "a1");
    await bot.work();
    expect(bot.platform.shown()).toEqual(["summary of a1 from a1", "repeat of a1 from a1"]);
  });

  test("an empty message is told what can be posted", async () => {
    await bot.accept(makeMessage("1", ""), { kind: "empty" });
    await bot.work();
    expect(bot.platform.shown()).toEqual(["help"]);
  });
});

describe("commands", () => {
  test("without a story, a sentence", async () => {
    await command("1", "claims");
    await bot.work();
    expect(bot.platform.shown()).toEqual(["There is no story here to speak of. Paste an article or a link first."]);
  });

  test("mean the last story, as its summary showed it", async () => {
    await post("1", "a1");
    await post("2", "a2");
    await bot.accept(makeMessage("3", "why 1", { thread: makeMessage("1", "").thread }), {
      kind: "command",
      name: "why",
      argument: "1",
    });
    await command("4", "claims");
    await command("5", "method");
    await bot.work();
    expect(bot.platform.shown().slice(2)).toEqual(["why of a1 from a1", "claims of a2 from a1, a2", "method"]);
  });
});

describe("a story is forgotten", () => {
  test("for those who posted it, and then compared with nothing", async () => {
    await post("1", "a1");
    await command("2", "forget");
    await post("3", "a2");
    await command("4", "status");
    await bot.work();
    expect(bot.platform.shown().slice(1)).toEqual([
      "The story is forgotten: nothing is compared with it any more.",
      "summary of a2 from a2",
      "Stories recalled here from the last 30 days: 1. Messages of this channel that are being worked on: 1.",
    ]);
    const kept = await bot.desk.messages.find("fake-W1-open-1");
    expect(JSON.stringify([kept?.message.text, kept?.task])).not.toContain("a1");
  });

  test("for nobody else", async () => {
    await post("1", "a1");
    const message = makeMessage("2", "forget", { author: { id: "U2", name: "Sam", role: "member" } });
    await bot.accept(message, { kind: "command", name: "forget", argument: "" });
    await post("3", "a2");
    await bot.work();
    expect(bot.platform.shown().slice(1)).toEqual([
      "Only the person who posted that story can have it forgotten.",
      "summary of a2 from a1, a2",
    ]);
  });
});

describe("the order of a channel", () => {
  test("each story is compared with all that were posted before it, however the jobs run", async () => {
    for (const id of ["1", "2", "3", "4"]) await post(id, `a${id}`);
    await ask("5", "who?");
    await bot.work({ backwards: true });
    expect(bot.platform.shown()).toEqual([
      "summary of a1 from a1",
      "summary of a2 from a1, a2",
      "summary of a3 from a1, a2, a3",
      "summary of a4 from a1, a2, a3, a4",
      "answer to who? from a1, a2, a3, a4",
    ]);
  });

  test("another channel waits for nothing", async () => {
    await post("1", "a1");
    await bot.accept(makeMessage("2", "who?", { place: hidden }), { kind: "question", question: "who?" });
    expect(bot.waiting()).toEqual(["read-story fake-W1-open-1", "reply fake-W1-back-2"]);
  });

  test("a page that does not load holds up nobody, and is compared when it comes", async () => {
    let down = true;
    const away = new PageUnavailable("It does not answer.", { retry: true });
    const reader = createFakeReader((text) => (down && text.startsWith("a1") ? away : null));
    bot = await createFakeBot(database, { reader });
    await postLink("1", "https://x.example/a1");
    await post("2", "a2");
    const key = "fake-W1-open-1";
    await expect(bot.run("read-story", key)).rejects.toBe(away);
    await bot.run("read-story", "fake-W1-open-2");
    await bot.run("reply", "fake-W1-open-2");
    expect(bot.platform.shown()).toEqual(["Fetching the page…", "summary of a2 from a2"]);
    down = false;
    await bot.work();
    expect(bot.platform.shown()).toEqual([
      "summary of a1 behind a link from a2, a1 behind a link",
      "summary of a2 from a2",
    ]);
  });
});

describe("exactly once", () => {
  test("a message delivered three times, before, during and after the work, has one reply", async () => {
    await Promise.all([post("1", "a1"), post("1", "a1")]);
    await bot.run("read-story", "fake-W1-open-1");
    await post("1", "a1");
    await bot.work();
    await post("1", "a1");
    expect(bot.waiting()).toEqual([]);
    expect(bot.platform.shown()).toEqual(["summary of a1 from a1"]);
  });

  test("each job may run twice", async () => {
    await post("1", "a1");
    for (const name of ["read-story", "read-story", "reply", "reply", "read-story"] as const) {
      await bot.run(name, "fake-W1-open-1");
    }
    expect(bot.platform.shown()).toEqual(["summary of a1 from a1"]);
    const edits = bot.platform.posts[0]?.edits;
    await bot.work();
    expect(bot.platform.posts[0]?.edits).toBe(edits);
  });

  const deaths: readonly [name: string, before: (bot: FakeBot) => Promise<unknown>][] = [
    ["as soon as it was kept", async ({ desk }) => desk.messages.accept(makeMessage("1", "a1"), task)],
    ["after the line was posted", async () => post("1", "a1")],
    ["after reading", async () => post("1", "a1").then(() => bot.run("read-story", "fake-W1-open-1"))],
    [
      "after the reply, before that was kept",
      async ({ desk, platform }) => {
        await post("1", "a1");
        await bot.run("read-story", "fake-W1-open-1");
        const accepted = await desk.messages.find("fake-W1-open-1");
        if (accepted?.post) await platform.outbox.replace(accepted.post, { blocks: [] });
      },
    ],
  ];
  const task = { kind: "read", sources: [{ kind: "text", text: "a1" }] } as const;
  test.each(deaths)("a process that dies %s loses nothing and repeats nothing", async (_name, before) => {
    await before(bot);
    bot.die();
    for (const one of await bot.desk.messages.unfinished()) await queueWork(bot.desk, one);
    await bot.work();
    expect(bot.platform.shown()).toEqual(["summary of a1 from a1"]);
  });
});

describe("what goes wrong is said in the thread", () => {
  const troubled = async (error: Error) => {
    bot = await createFakeBot(database, { reader: createFakeReader((text) => (text.startsWith("a") ? error : null)) });
  };
  const rows: readonly [name: string, error: Error, tries: number, shown: string][] = [
    ["a page that is gone", new PageUnavailable("That page is gone.", { retry: false }), 1, "That page is gone."],
    ["a page that stays away", new PageUnavailable("No answer.", { retry: true }), 4, "No answer."],
    [
      "a fault of ours",
      new TypeError("x is not a function"),
      4,
      "Something went wrong while I read this; the log says what.",
    ],
  ];
  test.each(rows)("%s", async (_name, error, tries, shown) => {
    await troubled(error);
    await postLink("1", "https://x.example/a1");
    await bot.work();
    expect(bot.platform.shown()[0]).toContain(shown);
    expect((await bot.desk.messages.find("fake-W1-open-1"))?.starts).toBe(tries);
    expect(await bot.desk.messages.unfinished()).toEqual([]);
  });

  test("a bad link that nobody asked about is left alone in silence, once and for all", async () => {
    await troubled(new PageUnavailable("That page is gone.", { retry: false }));
    const message = { ...makeMessage("1", ""), asked: false };
    await bot.accept(message, { kind: "story-links", urls: ["https://x.example/a1"] });
    await bot.work();
    expect(bot.platform.shown()).toEqual([]);
    expect(await bot.desk.messages.unfinished()).toEqual([]);
  });

  test("one bad link of three does not take the others with it", async () => {
    await troubled(new PageUnavailable("That page is gone.", { retry: false }));
    await postLink("1", "https://x.example/b1", "https://x.example/a1", "https://x.example/c1");
    await bot.work();
    expect(bot.platform.shown()[0]?.split("\n")).toEqual([
      "summary of b1 behind a link from b1 behind a link",
      "That page is gone.",
      "summary of c1 behind a link from c1 behind a link",
    ]);
  });

  test("a story that cannot be used is named and not kept", async () => {
    await post("1", "bonjour a tous");
    await ask("2", "who?");
    await bot.work();
    expect(bot.platform.shown()).toEqual(["I read English only, so far.", "answer to who?"]);
  });

  test("a message that breaks the process each time ends in a sentence", async () => {
    await post("1", "a1");
    for (let start = 0; start < 12; start++)
      await bot.desk.messages.record({ key: "fake-W1-open-1", revision: 0 }, { kind: "started" });
    await bot.work();
    expect(bot.platform.shown()[0]).toContain("break off each time");
  });

  test("while the platform is away nothing is lost, and its line comes later", async () => {
    bot.platform.trouble = new PlatformUnreachable("Down.");
    await post("1", "a1");
    await bot.run("read-story", "fake-W1-open-1");
    await expect(bot.run("reply", "fake-W1-open-1")).rejects.toBe(bot.platform.trouble);
    expect(bot.platform.shown()).toEqual([]);
    bot.platform.trouble = null;
    await bot.work();
    expect(bot.platform.shown()).toEqual(["summary of a1 from a1"]);
  });

  test("a platform that refuses is not asked again", async () => {
    await post("1", "a1");
    bot.platform.trouble = new PlatformRefused("The channel is archived.");
    await bot.work();
    expect(await bot.desk.messages.unfinished()).toEqual([]);
  });
});

test("a private channel's story changes no byte of what another channel is told", async () => {
  const tell = async (withHidden: boolean) => {
    bot = await createFakeBot(database);
    await postLink("1", "https://x.example/a1");
    if (withHidden) {
      for (const id of ["2", "3"]) {
        await bot.accept(makeMessage(id, "", { place: hidden }), {
          kind: "story-links",
          urls: [`https://x.example/a${id}`],
        });
      }
    }
    await postLink("4", "https://x.example/a2");
    await ask("5", "who?");
    await command("6", "digest");
    await bot.work();
    return bot.platform.posts
      .filter(({ thread }) => thread.channel === "open")
      .map(({ reply, edits }) => [reply, edits]);
  };
  expect(JSON.stringify(await tell(true))).toBe(JSON.stringify(await tell(false)));
});
