import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReader } from "../../jobs/create-reader.ts";
import type { Reader } from "../../jobs/desk.ts";
import type { Platform } from "../../src/chat/platform.ts";
import { parseConfig } from "../../src/config.ts";
import { PageUnavailable } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";
import { type Bot, runBot } from "../../src/main.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { openTerminalSession, type TerminalSession } from "./terminal-session.ts";

/** A chat platform with the bot on it, as people see it. */
export interface Chat {
  /** A new channel with a person and the bot; "closed" is open to its members only, "direct" is the bot alone with the person. */
  openRoom(kind: "channel" | "closed" | "direct"): Room;
  /** Resolves when the bot has been told of everything and has answered what it took on. */
  quiet(): Promise<void>;
  /** Cuts the bot's line to the platform; it is expected to come back by itself. */
  cutLine(): void;
  /** The next `times` posts or changes are told to come again later. */
  slowDown(times: number): void;
  close(): Promise<void>;
}

/** How a person posts. */
interface Posting {
  /** Id of the message in whose thread it stands. */
  readonly thread?: string;
  readonly mention?: boolean;
  /** How often the platform delivers it. */
  readonly deliveries?: number;
}

export interface Room {
  /** Id of the message. */
  post(text: string, posting?: Posting): string;
  /** `pasted`: what the platform makes of a paste that is too long for a message. */
  upload(
    file: { readonly name: string; readonly content: string; readonly pasted: boolean },
    posting?: Posting,
  ): string;
  postAsOtherBot(text: string): string;
  edit(message: string, text: string): void;
  press(shown: Shown, label: string): Promise<void>;
  /** What the person has before them alone, after a button or a command; null: nothing. */
  window(): Shown | null;
  /** What the thread of a message shows now, the message itself and other people's apart. */
  replies(message: string): readonly Shown[];
}

/** A post of the bot as a person sees it. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** Whatever in it calls somebody, or opens something when clicked. */
  readonly live: readonly string[];
}

export type OpenChat = (run: (platform: Platform) => Promise<Bot>, now: () => Date) => Promise<Chat>;

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const DEMO: readonly string[] = (JSON.parse(readFileSync("stories/stories.json", "utf8")) as { file: string }[]).map(
  ({ file }) => readFileSync(`stories/${file}`, "utf8"),
);

const story = (toll: string) =>
  [
    "Storm hits Port Ellery",
    `${toll} people were killed when a storm struck the harbour of Port Ellery on Tuesday, Mayor Pell Orsino said. “The sea wall did not hold,” the mayor said.`,
    "The regional council said that about 140 residents had left their homes, and that the road to Norrwick stayed closed. It was not clear how many boats had been lost.",
  ].join("\n\n");
/** Of another event: what stands behind a link is recalled in every open channel. */
const FIRE = [
  "Quarry fire burns for third day near Haldon",
  "Nine workers were hurt when a fire broke out in the slate quarry above Haldon on Sunday, fire chief Irma Tolk said. “The smoke is thick and we cannot see the floor,” she said.",
  "The company that owns the quarry said that all of its staff had been brought out by noon. Neighbours reported a loud bang before the flames were seen.",
].join("\n\n");
/** Of a third one. */
const STRIKE = [
  "Ferry crews on strike at Lornmouth",
  "Sixty sailors walked off the ferries at Lornmouth on Monday, union secretary Odo Prell said. “Nobody has been paid since March,” he said.",
  "The ferry line said that all crossings to the islands were cancelled. A spokesman denied that wages were late.",
  "Travellers waited on the quay through the morning, and the harbour office opened its hall to families with children. The mayor of Lornmouth asked both sides to meet before the weekend.",
].join("\n\n");
const pageOf = (text: string) => {
  const [title, ...paragraphs] = text.split("\n\n");
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("");
  return `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
};

/** Markup of several platforms, calls to everybody, links and invisible characters, where a story has its words. */
const HOSTILE = [
  "Storm <!channel> hits @everyone <@U0ROWAN> at [Port](https://evil.example/title)",
  "“Click <https://evil.example|here> or https://evil.example/bare <!here> now,” Mayor Pell *Orsino* <@U0ROWAN> @here said. Seven people were killed in <!subteam^S1> Port Ellery, he said.",
  "The council_of_ `Norrwick` said that ~about~ 140 resi\u200bdents \u202ehad left\u202c <#C1|general> their homes &lt;!channel&gt; on Tuesday. @channel [more](https://evil.example/more) <@&1> <t:0> ||hidden||.",
].join("\n\n");

/** Links lead to these pages and to no other; text and files are read as ever. */
function createScenarioReader(): Reader {
  const reader = createReader(createTagger());
  const pages = new Map([
    ["https://herald.example/fire", pageOf(FIRE)],
    ["https://herald.example/strike", pageOf(STRIKE)],
  ]);
  return {
    ...reader,
    async readStory(source, readFile, signal) {
      if (source.kind !== "link") return reader.readStory(source, readFile, signal);
      const content = pages.get(source.url);
      if (content === undefined) throw new PageUnavailable("I could not reach the page.", { retry: false });
      return parseStory({ content, contentType: "text/html", file: null, url: source.url, hints: {} });
    },
  };
}

const reader = createScenarioReader();

/** The whole bot on some platforms, with an archive of its own. */
async function runScenarioBot(platforms: readonly Platform[]): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), "crosswire-chat-"));
  const config = parseConfig({ CROSSWIRE_DATA: folder });
  const bot = await runBot({ config, platforms, reader, log: createLog("silent"), now: NOW });
  return {
    idle: bot.idle,
    async close() {
      await bot.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What the bot must show on every platform; each scenario in a channel of its own. */
export function chatScenarios(name: string, open: OpenChat): void {
  describe(`${name}: a newsroom`, () => {
    let chat: Chat;
    let terminal: TerminalSession;
    beforeAll(async () => {
      terminal = openTerminalSession(NOW);
      chat = await open((platform) => runScenarioBot([platform, terminal.platform]), NOW);
    }, 30_000);
    afterAll(() => chat.close());

    /** The texts of the thread once all is quiet. */
    const textsAt = async (room: Room, message: string) => {
      await chat.quiet();
      return room.replies(message).map(({ text }) => text);
    };
    const onlyReply = async (room: Room, message: string): Promise<Shown> => {
      await chat.quiet();
      const replies = room.replies(message);
      expect(replies).toHaveLength(1);
      return replies[0] as Shown;
    };

    test("pastes a story and gets its summary in the thread", async () => {
      const room = chat.openRoom("channel");
      const { text, live } = await onlyReply(room, room.post(story("Three")));
      expect(text).toContain("Storm hits Port Ellery");
      expect(text).toContain("Three people were killed");
      expect(text).not.toMatch(/reading…/i);
      expect(live).toEqual([]);
    });

    test("posts a link, and several stories in one message", async () => {
      const room = chat.openRoom("channel");
      const link = room.post("have you seen https://herald.example/fire");
      expect((await onlyReply(room, link)).text).toContain("Nine workers were hurt");
      const two = room.post("https://herald.example/fire https://herald.example/gone", { mention: true });
      const { text } = await onlyReply(room, two);
      expect(text).toContain("Quarry fire burns");
      expect(text).toContain("I could not reach the page");
    });

    test("asks by mention, and goes on in the thread without one", async () => {
      const room = chat.openRoom("channel");
      room.post(story("Three"));
      room.post(story("Five"));
      const question = room.post("what do sources say about casualties?", { mention: true });
      const [answer, ...none] = await textsAt(room, question);
      expect(none).toEqual([]);
      expect(answer).toMatch(/Three people.*Five people/s);
      room.post("and what does the council say?", { thread: question });
      const [, next, ...more] = await textsAt(room, question);
      expect(more).toEqual([]);
      expect(next).toMatch(/council/i);
    });

    test("talks among itself, and is left alone", async () => {
      const room = chat.openRoom("channel");
      const talk = [room.post("lunch at one?"), room.post("is the bridge open?"), room.post("claims")];
      room.post("yes, and it is raining", { thread: String(talk[0]) });
      await chat.quiet();
      expect(talk.flatMap((message) => room.replies(message))).toEqual([]);
    });

    test("writes to the bot alone", async () => {
      const room = chat.openRoom("direct");
      expect((await onlyReply(room, room.post(story("Three")))).text).toContain("Three people were killed");
      expect((await onlyReply(room, room.post("how many were killed?"))).text).toContain("Three people were killed");
      expect((await onlyReply(room, room.post("help"))).text).toContain("Paste an article or a link");
    });

    test("keeps to itself what was posted in a closed channel", async () => {
      const closed = chat.openRoom("closed");
      const question = "what did Odo Prell say?";
      const link = closed.post("https://herald.example/strike");
      expect((await onlyReply(closed, link)).text).toContain("Ferry crews on strike");
      expect((await onlyReply(closed, closed.post(question, { mention: true }))).text).toContain(
        "Nobody has been paid",
      );
      const open = chat.openRoom("channel");
      expect((await onlyReply(open, open.post(question, { mention: true }))).text).not.toContain(
        "Nobody has been paid",
      );
    });

    test("uploads stories as files", async () => {
      const room = chat.openRoom("channel");
      const snippet = room.upload({ name: "Untitled.txt", content: story("Three"), pasted: true });
      expect((await onlyReply(room, snippet)).text).toContain("Three people were killed");
      const html = room.upload({ name: "storm.html", content: pageOf(story("Five")), pasted: false });
      expect((await onlyReply(room, html)).text).toContain("same event as 1 story posted earlier");
      const picture = room.upload(
        { name: "storm.pdf", content: "%PDF-1.7\u0000\u0001", pasted: false },
        { mention: true },
      );
      expect((await onlyReply(room, picture)).text).toContain("It is not text");
    });

    test("sees the same disagreements as in the terminal", async () => {
      const room = chat.openRoom("channel");
      const messages = DEMO.map((text) => room.post(text));
      await terminal.enter(DEMO);
      await chat.quiet();
      const printed = terminal.printed();
      expect(printed).toHaveLength(DEMO.length);
      for (const [at, message] of messages.entries()) {
        const { text } = await onlyReply(room, message);
        const expected = disagreementsIn(printed[at] ?? "");
        expect(expected.filter((words) => !plain(text).includes(words))).toEqual([]);
        expect(numbersIn(text)).toBe(numbersIn(printed[at] ?? ""));
      }
      expect(disagreementsIn(printed[4] ?? "")).toContain("How many people were hurt?");
    });

    test("presses a button", async () => {
      const room = chat.openRoom("channel");
      const message = room.post(story("Three"));
      await room.press(await onlyReply(room, message), "All claims");
      await chat.quiet();
      expect(room.replies(message)).toHaveLength(1);
      expect(room.window()?.text).toMatch(/Storm hits Port Ellery.*claims.*The sea wall did not hold/s);
    });

    test("gets one reply, however often a message is delivered", async () => {
      const room = chat.openRoom("channel");
      const pasted = room.post(story("Three"), { deliveries: 3 });
      const asked = room.post("how many were killed?", { mention: true, deliveries: 3 });
      expect((await onlyReply(room, pasted)).text).toContain("Three people were killed");
      expect((await onlyReply(room, asked)).text).toContain("Three people were killed");
    });

    test("gets one reply when the line is cut before, while and after it posts", async () => {
      const room = chat.openRoom("channel");
      const before = room.post(story("Three"));
      chat.cutLine();
      const meanwhile = room.post(story("Five"));
      expect((await onlyReply(room, before)).text).toContain("Three people were killed");
      expect((await onlyReply(room, meanwhile)).text).toContain("→ five");
      const after = room.post(story("Nine"));
      expect((await onlyReply(room, after)).text).toContain("→ nine");
    });

    test("gets one reply when the platform asks the bot to slow down", async () => {
      const room = chat.openRoom("channel");
      chat.slowDown(2);
      const message = room.post(story("Three"));
      expect((await onlyReply(room, message)).text).toContain("Three people were killed");
    });

    test("has other bots, whose stories and questions are not taken up", async () => {
      const room = chat.openRoom("channel");
      const feed = room.postAsOtherBot(story("Three"));
      expect(await textsAt(room, feed)).toEqual([]);
    });

    test("corrects a word, and is not answered again", async () => {
      const room = chat.openRoom("channel");
      const message = room.post(story("Three"));
      await onlyReply(room, message);
      room.edit(message, story("Four"));
      await onlyReply(room, message);
    });

    test.each([
      ["pasted", (room: Room) => room.post(HOSTILE)],
      ["in a file", (room: Room) => room.upload({ name: "<!channel>.txt", content: HOSTILE, pasted: false })],
      [
        "on one line of 200,000 characters",
        (room: Room) => {
          const content = `${HOSTILE.replaceAll("\n", " ")} ${"It rained, ".repeat(200_000 / 11)}`;
          return room.upload({ name: "long.txt", content, pasted: true });
        },
      ],
    ])("is safe from a hostile story %s", async (_how, post) => {
      const room = chat.openRoom("channel");
      const message = post(room);
      const summary = await onlyReply(room, message);
      expect(summary.text).toContain("<!channel>");
      await room.press(summary, "All claims");
      await chat.quiet();
      const shown = [...room.replies(message), room.window()].flatMap((one) => one ?? []);
      expect(shown).toHaveLength(2);
      expect(shown.flatMap(({ live }) => live)).toEqual([]);
      expect(shown.map(({ text }) => text).join()).not.toMatch(/[\u200b\u202e\u202c]/);
    });

    test("asks for a page that cannot be had, and is told; unasked, links inside the house are left alone", async () => {
      const room = chat.openRoom("channel");
      const asked = room.post("https://herald.example/gone", { mention: true });
      expect((await onlyReply(room, asked)).text).toContain("I could not reach the page");
      const unasked = room.post("https://herald.example/gone");
      expect(await textsAt(room, unasked)).toEqual([]);
      const inside = room.post("minutes: https://wiki.desk.internal/monday and https://docs.google.com/document/d/1");
      expect(await textsAt(room, inside)).toEqual([]);
    });
  });
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
