import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Intent, parseIntent } from "../../src/chat/intent.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { type Listening, type Mode, NO_RULES } from "../../src/chat/settings.ts";

function message(text: string, parts: Partial<IncomingMessage> = {}): IncomingMessage {
  const where = { platform: "fake", workspace: "W1", channel: "C1" };
  return {
    id: "m-1",
    place: { ...where, visibility: "public" },
    thread: { ...where, id: "t-1" },
    inChannel: null,
    author: { id: "U1", name: "Rowan", role: "member" },
    text,
    links: [],
    files: [],
    asked: true,
    sentAt: "2031-03-04T10:00:00.000Z",
    ...parts,
  };
}
const LISTENING: Listening = { mode: "links", hosts: NO_RULES };
const intentOf = (text: string, parts: Partial<IncomingMessage> = {}, settings = LISTENING): Intent =>
  parseIntent(message(text, parts), settings);

const LINK = "https://post.example/ferry";
const SHORT_STORY =
  "Ferry aground off Sarn\nFour people died on Tuesday, the harbour master said.\nRescuers brought nineteen passengers ashore before dark.";
const STORY = `Four people died when a ferry ran aground off the coast of Sarn on Tuesday, the harbour master said, and rescuers brought nineteen passengers ashore before dark while two more were still being looked for at midnight, when the wind rose again.`;
const FILE = { id: "F1", name: "message.txt", size: 4_000 };

describe("asked", () => {
  test.each<[string, string, Intent]>([
    ["a greeting", "Hello there!", { kind: "empty" }],
    ["a link", LINK, { kind: "story-links", urls: [LINK] }],
    ["a link in brackets", `<${LINK}>.`, { kind: "story-links", urls: [LINK] }],
    ["a link twice", `${LINK}\n${LINK}`, { kind: "story-links", urls: [LINK] }],
    [
      "two links",
      `${LINK} and https://b.example/x_(y)`,
      { kind: "story-links", urls: [LINK, "https://b.example/x_(y)"] },
    ],
    ["a link with a word", `check this: ${LINK}`, { kind: "story-links", urls: [LINK] }],
    ["a link with a question", `is this right? ${LINK}`, { kind: "story-links", urls: [LINK] }],
    ["an article", STORY, { kind: "story-text", text: STORY }],
    ["an agency item of three lines", SHORT_STORY, { kind: "story-text", text: SHORT_STORY }],
    ["an article with its link", `${LINK}\n${STORY}`, { kind: "story-text", text: `${LINK}\n${STORY}` }],
    [
      "an article that opens with a question",
      `Who saw it? ${STORY}`,
      { kind: "story-text", text: `Who saw it? ${STORY}` },
    ],
    [
      "a question",
      "what do sources say about casualties",
      { kind: "question", question: "what do sources say about casualties" },
    ],
    [
      "a question with its mark",
      "How many were hurt in Sarn?",
      { kind: "question", question: "How many were hurt in Sarn?" },
    ],
    ["a few words", "casualties in Sarn", { kind: "question", question: "casualties in Sarn" }],
    ["why as a question", "why not", { kind: "question", question: "why not" }],
    [
      "a sentence that opens with a command",
      "help is on its way to Sarn",
      { kind: "question", question: "help is on its way to Sarn" },
    ],
    ["help", "Help", { kind: "command", name: "help", argument: "" }],
    ["a slash command", "/crosswire digest", { kind: "command", name: "digest", argument: "" }],
    ["why with a number", "why 2?", { kind: "command", name: "why", argument: "2" }],
    ["why with an id", "why d-5e01", { kind: "command", name: "why", argument: "d-5e01" }],
    ["claims of a story", "claims 3", { kind: "command", name: "claims", argument: "3" }],
    ["method", "method.", { kind: "command", name: "method", argument: "" }],
    ["nothing", "", { kind: "empty" }],
    ["blanks", " \n ", { kind: "empty" }],
    ["invisible characters", "\u200b\u2066\u2069", { kind: "empty" }],
    ["punctuation", "?!", { kind: "empty" }],
  ])("%s", (_, text, expected) => {
    expect(intentOf(text)).toEqual(expected);
  });
});

test("a long paste that arrives as a file is the article", () => {
  expect(intentOf("", { files: [FILE] })).toEqual({ kind: "story-files", files: [FILE] });
  expect(intentOf("here it is", { files: [FILE], asked: false })).toEqual({ kind: "story-files", files: [FILE] });
});

test("links that the platform marked count once with those in the words", () => {
  expect(intentOf("this one", { links: [LINK, "javascript:alert(1)", "nonsense"] })).toEqual({
    kind: "story-links",
    urls: [LINK],
  });
  expect(intentOf(LINK, { links: [LINK] })).toEqual({ kind: "story-links", urls: [LINK] });
});

describe("where nobody asked", () => {
  const unasked = (text: string): Intent => intentOf(text, { asked: false });

  test.each([
    "thanks!",
    "anyone up for lunch?",
    "is this the one?",
    "help",
    "claims",
    "",
    "👍",
    "I will call the harbour master. Then we see.",
  ])("%s is nothing for us", (text) => {
    expect(unasked(text)).toEqual({ kind: "nothing" });
  });

  test.each([
    ["an article", STORY, "story-text"],
    ["a link", LINK, "story-links"],
    ["a question about sources", "what do sources say about casualties", "question"],
    ["a question about one source", "Who says the ferry was overloaded?", "question"],
  ])("%s is taken up", (_, text, kind) => {
    expect(unasked(text).kind).toBe(kind);
  });
});

describe("how a channel is set", () => {
  const kindIn = (mode: Mode, asked: boolean, text: string) =>
    intentOf(text, { asked }, { mode, hosts: NO_RULES }).kind;
  test.each<
    [what: string, text: string, unasked: Readonly<Record<Mode, string>>, asked: Readonly<Record<Mode, string>>]
  >([
    [
      "a link",
      LINK,
      { links: "story-links", mention: "nothing", off: "nothing" },
      { links: "story-links", mention: "story-links", off: "off" },
    ],
    [
      "an article",
      STORY,
      { links: "story-text", mention: "nothing", off: "nothing" },
      { links: "story-text", mention: "story-text", off: "off" },
    ],
    [
      "a question about sources",
      "what do sources say about casualties",
      { links: "question", mention: "nothing", off: "nothing" },
      { links: "question", mention: "question", off: "off" },
    ],
    [
      "nothing",
      "",
      { links: "nothing", mention: "nothing", off: "nothing" },
      { links: "empty", mention: "empty", off: "off" },
    ],
    ...["claims", "why 1", "digest", "ignore post.example", "not a conflict 1", "undo"].map(
      (typed): [string, string, Record<Mode, string>, Record<Mode, string>] => [
        typed,
        typed,
        { links: "nothing", mention: "nothing", off: "nothing" },
        { links: "command", mention: "command", off: "off" },
      ],
    ),
    ...["help", "settings", "listen links", "status", "forget"].map(
      (typed): [string, string, Record<Mode, string>, Record<Mode, string>] => [
        typed,
        typed,
        { links: "nothing", mention: "nothing", off: "nothing" },
        { links: "command", mention: "command", off: "command" },
      ],
    ),
  ])("%s", (_, text, unasked, asked) => {
    for (const mode of ["links", "mention", "off"] as const) {
      expect([mode, kindIn(mode, false, text)]).toEqual([mode, unasked[mode]]);
      expect([mode, kindIn(mode, true, text)]).toEqual([mode, asked[mode]]);
    }
  });
});

describe("sites", () => {
  const DOCUMENT = "https://docs.google.com/document/d/1";
  const hosts = { leftAlone: ["post.example"], read: ["docs.google.com"] };
  const unasked = { asked: false };
  const links = (...urls: string[]): Intent => ({ kind: "story-links", urls });
  test.each<[name: string, text: string, parts: Partial<IncomingMessage>, settings: Listening, intent: Intent]>([
    ["a document is left alone", DOCUMENT, unasked, LISTENING, { kind: "nothing" }],
    [
      "so is one that only the platform marked",
      "notes",
      { ...unasked, links: [DOCUMENT] },
      LISTENING,
      { kind: "nothing" },
    ],
    ["it does not hide the article beside it", `${LINK} notes: ${DOCUMENT}.`, unasked, LISTENING, links(LINK)],
    [
      "an article with its document is an article",
      `${DOCUMENT}\n${STORY}`,
      unasked,
      LISTENING,
      {
        kind: "story-text",
        text: `docs.google.com/document/d/1\n${STORY}`,
      },
    ],
    ["a question about it is none for us", `is this right? ${DOCUMENT}`, unasked, LISTENING, { kind: "nothing" }],
    ["asked, it is read", DOCUMENT, {}, LISTENING, links(DOCUMENT)],
    ["the admins want it read", DOCUMENT, unasked, { mode: "links", hosts }, links(DOCUMENT)],
    ["the admins want a site left alone", LINK, unasked, { mode: "links", hosts }, { kind: "nothing" }],
    ["asked, that is read too", LINK, {}, { mode: "links", hosts }, links(LINK)],
    [
      "to leave a site alone is no link",
      `ignore ${LINK}`,
      {},
      LISTENING,
      { kind: "command", name: "ignore", argument: LINK },
    ],
  ])("%s", (_, text, parts, settings, intent) => {
    expect(intentOf(text, parts, settings)).toEqual(intent);
  });
});

test("any message means something, and asked it is never nothing", () => {
  const text = fc.array(
    fc.constantFrom(
      "why",
      "2",
      "?",
      LINK,
      "\n",
      " ",
      "claims",
      "Four died.",
      "\u200b",
      "(",
      "https://",
      "word ".repeat(9),
    ),
  );
  fc.assert(
    fc.property(text, fc.boolean(), fc.constantFrom<Mode>("links", "mention", "off"), (words, asked, mode) => {
      const { kind } = intentOf(words.join(" "), { asked }, { mode, hosts: NO_RULES });
      expect(asked && kind === "nothing").toBe(false);
      expect(!asked && mode !== "links" && kind !== "nothing").toBe(false);
    }),
  );
});
