import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Intent, parseIntent } from "../../src/chat/intent.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { NO_RULES } from "../../src/chat/settings.ts";

function message(text: string, parts: Partial<IncomingMessage> = {}): IncomingMessage {
  const where = { platform: "fake", workspace: "W1", channel: "C1" };
  return {
    id: "m-1",
    place: { ...where, visibility: "public" },
    thread: { ...where, id: "t-1" },
    author: { id: "U1", name: "Rowan", role: "member" },
    text,
    links: [],
    files: [],
    asked: true,
    sentAt: "2031-03-04T10:00:00.000Z",
    ...parts,
  };
}
const intentOf = (text: string, parts: Partial<IncomingMessage> = {}): Intent =>
  parseIntent(message(text, parts), { mode: "links", hosts: NO_RULES });

const LINK = "https://post.example/ferry";
const SHORT_STORY =
  "Ferry aground off Sarn\nFour people died on Tuesday, the harbour master said.\nRescuers brought nineteen passengers ashore before dark.";
const STORY = `Four people died when a ferry ran aground off the coast of Sarn on Tuesday, the harbour master said, and rescuers brought nineteen passengers ashore before dark while two more were still being looked for at midnight, when the wind rose again.`;
const FILE = { id: "F1", name: "message.txt", size: 4_000 };

describe("asked", () => {
  test.each<[string, string, Intent]>([
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
    fc.property(text, fc.boolean(), (words, asked) => {
      const { kind } = intentOf(words.join(" "), { asked });
      expect(asked && kind === "nothing").toBe(false);
    }),
  );
});
