import type { Problem } from "../claims/claim.ts";
import type { Reply } from "./reply.ts";

const SENTENCES: Readonly<Record<Problem, string>> = {
  paywall: "Only subscribers can read this page, so I could not. Paste the article's text and I will read that.",
  "consent wall":
    "The page shows a consent wall instead of the article. Paste the article's text and I will read that.",
  "bot check":
    "The site checks whether a person is reading, so I did not get the article. Paste its text and I will read that.",
  login: "The page asks for a login instead of showing the article. Paste the article's text and I will read that.",
  "error page":
    "The site answers with an error page: the article may have moved or gone. Check the link, or paste the text.",
  "section front": "This page lists stories and holds none itself. Post the link of one story, or paste its text.",
  "search results": "This page shows search results, not a story. Post the link of one story, or paste its text.",
  "video only": "The page holds a video and hardly any text. I read text only: paste a transcript or a written report.",
  "not an article": "I found no article in it. If there is one, paste its text.",
  "not English": "I read English only, so far.",
  empty: "There is nothing in it to read.",
  "too long": "It is longer than a million characters, too long for one story. Paste the article alone.",
  "not text": "It is not text that I can read: I read web pages, plain text and PDFs that hold text. Paste the text.",
  "took too long":
    "I stopped reading it: it is so large or so tangled that it took too long. Paste the article's text and I will read that.",
  unreachable: "I could not reach the page. Try again later, or paste the article's text.",
};

/** What is wrong with a story and what to do about it, in one or two sentences. */
export const problemSentence = (problem: Problem): string => SENTENCES[problem];

/** A reply that says what went wrong. */
export const problemReply = (sentence: string): Reply => ({
  blocks: [{ kind: "paragraph", line: [{ kind: "warning", text: sentence }] }],
});

/** A step of work under way; the next reply takes its place. */
export const progressReply = (text: string, step: number, steps: number): Reply => ({
  blocks: [{ kind: "progress", text, step, steps }],
});
