import type { Problem, Story } from "../claims/claim.ts";
import { cleanLine } from "../text/clean.ts";
import { contentId } from "../text/content-id.ts";
import { parsePrintedDate } from "../text/dates.ts";
import { CORRECTION } from "../text/furniture-words.ts";
import { isEnglish } from "../text/language.ts";
import { type Article, type Fact, fact, NOTHING } from "./article.ts";
import { decodeText } from "./decode-text.ts";
import { parsePage } from "./parse-page.ts";
import { parsePaste } from "./parse-paste.ts";
import { readAddress } from "./read-address.ts";

/** What is known of a story from outside its text, such as a row of stories.json; it goes before what the text says. */
interface StoryHints {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** As printed: "Tue Jul 2, 2013 1:28PM GMT", or ISO. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** A page, a file or a pasted text. */
export interface StoryInput {
  readonly content: string | Uint8Array;
  /** As the server gave it, or null: then the content tells. */
  readonly contentType: string | null;
  readonly file: string | null;
  readonly url: string | null;
  readonly hints: StoryHints;
}

/** Characters of readable text: a long book chapter; no news article comes near. */
const LONGEST_STORY = 1_000_000;
/** Characters of HTML, markup included. */
const LONGEST_PAGE = 5_000_000;

function isPage(text: string, { contentType, file }: StoryInput): boolean {
  if (/html\b/i.test(contentType ?? "") || /\.x?html?$/i.test(file ?? "")) return true;
  return (
    !/^text\/plain\b/i.test(contentType ?? "") &&
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article)\b/i.test(text)
  );
}

/** The article in a decoded text, and what makes it useless. A fault inside a page's markup is a page without an article. */
function parseArticle(text: string, input: StoryInput): readonly [Article, Problem | null] {
  if (!/[^\s\p{C}]/u.test(text)) return [NOTHING, "empty"];
  if (!isPage(text, input)) {
    if (text.length > LONGEST_STORY) return [NOTHING, "too long"];
    const article = parsePaste(text, input.hints.title ?? null);
    return [article, article.paragraphs.length === 0 ? "not an article" : null];
  }
  if (text.length > LONGEST_PAGE) return [NOTHING, "too long"];
  try {
    const { problem, ...article } = parsePage(text, input.url);
    return [article, problem];
  } catch {
    return [NOTHING, "not an article"]; // linkedom and Readability throw on some broken markup
  }
}

/** A story, and what of its input is no part of it. */
export interface Parsed {
  readonly story: Story;
  readonly leftOut: Article["leftOut"];
}

function createStory({ url: found, file, hints }: StoryInput, article: Article, problem: Problem | null): Story {
  const text = article.paragraphs.join("\n\n");
  const url = found ?? hints.url ?? null;
  const corrections = article.leftOut.filter(({ because }) => because === CORRECTION).map((one) => one.text);
  const known = (hint: string | undefined): Fact | null => fact(cleanLine(hint ?? ""), "poster");
  const facts = {
    title: known(hints.title) ?? article.title,
    outlet: known(hints.outlet) ?? article.outlet,
    byline: article.byline,
    published: fact(parsePrintedDate(hints.published ?? ""), "poster") ?? article.published,
    updated: article.updated,
  };
  const said = Object.entries(facts).flatMap(([name, one]) => (one === null ? [] : [[name, one.foundIn] as const]));
  return {
    id: contentId("s", text, url),
    file,
    url,
    ...(found === null ? {} : { address: readAddress(found, article.canonical) }),
    title: facts.title?.value ?? null,
    outlet: facts.outlet?.value ?? null,
    byline: facts.byline?.value ?? null,
    published: facts.published?.value ?? null,
    ...(facts.updated === null ? {} : { updated: facts.updated.value }),
    foundIn: Object.fromEntries(said),
    ...(article.provenance === null ? {} : { provenance: article.provenance }),
    ...(corrections.length === 0 ? {} : { corrections }),
    text,
    problem: problem ?? (text.length > LONGEST_STORY ? "too long" : isEnglish(text) ? null : "not English"),
  };
}

/** The story of an input that was not read. */
export const refuseInput = (input: StoryInput, problem: Problem): Story => createStory(input, NOTHING, problem);

/** Any input to a story; never throws. What can't be used has a `problem`, and keeps the text that there is. */
export const parseStory = (input: StoryInput): Story => parseInput(input).story;

/** `parseStory`, with what of the input is no part of the story. */
export function parseInput(input: StoryInput): Parsed {
  const { content } = input;
  const decoded = typeof content === "string" ? content : decodeText(content, input.contentType);
  const [article, problem] = decoded === null ? ([NOTHING, "not text"] as const) : parseArticle(decoded, input);
  return { story: createStory(input, article, problem), leftOut: article.leftOut };
}
