import { cleanText } from "../text/clean.ts";
import { type Command, parseCommand } from "./command.ts";
import { isLeftAlone } from "./left-alone.ts";
import type { FileRef, IncomingMessage } from "./message.ts";
import type { HostRules, Listening } from "./settings.ts";

/** What a message asks of us. */
export type Intent =
  | { readonly kind: "story-text"; readonly text: string }
  | { readonly kind: "story-links"; readonly urls: readonly string[] }
  | { readonly kind: "story-files"; readonly files: readonly FileRef[] }
  | { readonly kind: "question"; readonly question: string }
  | ({ readonly kind: "command" } & Command)
  | { readonly kind: "empty" }
  /** Asked for something where we are turned off. */
  | { readonly kind: "off" }
  /** Talk between people, or words that we cannot use in a place where nobody asked us. */
  | { readonly kind: "nothing" };

/** Words from which on a text is an article and not a remark. */
const STORY_WORDS = 40;
/** Fewer words make a story when they stand in that many lines or sentences, as a short agency item does. */
const SHORT_STORY_WORDS = 20;
const SHORT_STORY_PARTS = 3;
/** Told to us in so many words, with a full stop, it is a report and no question. */
const STATEMENT_WORDS = 12;
const STATEMENT_END = /[.!][”"’)]?$/u;
/** More than that is no longer one question, however it begins. */
const LONGEST_QUESTION = 60;
/** Links taken from one message; who posts more is asked to post again. */
const MOST_LINKS = 10;

const LINK = /https?:\/\/[^\s<>"“”]+/giu;
/** Punctuation of the sentence around a link. */
const AFTER_LINK = /[.,;:!?'’”»\])}>]+$/u;
/** Whoever says no more than that wants to know what there is to do. */
const GREETING = /^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|all|crosswire))?[.!?]*$/iu;
const QUESTION_OPENING =
  /^(?:so |and |but |ok |okay |hi |hey |please |pls )*(?:what|what['’]s|who|who['’]s|whom|whose|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|any|anyone|compare|show|list|tell|give|find|summari[sz]e)\b/iu;
/** Questions that people put to sources rather than to one another: worth an answer even where nobody called us by name. */
const QUESTION_ABOUT_SOURCES =
  /\b(?:sources?|stories|story|outlets?|papers?|reports?)\b.{0,40}\b(?:say|says|said|report|agree|disagree|differ|claim)\b|^who (?:says|said|claims|denies)\b|^what (?:do|does|did) .{1,60} say (?:about|on)\b/iu;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
const nothing: Intent = { kind: "nothing" };

/** Links of a message: those that the platform marked, then those in its words, each once. */
function findLinks(message: IncomingMessage): readonly string[] {
  const written = (message.text.match(LINK) ?? []).map((link) => trimLink(link));
  const links = [...message.links, ...written].filter((link) => URL.canParse(link) && /^https?:/i.test(link));
  return [...new Map(links.map((link) => [new URL(link).href, link])).values()].slice(0, MOST_LINKS);
}

/** A closing bracket belongs to the link when it opened in it. */
function trimLink(link: string): string {
  const bare = link.replace(AFTER_LINK, "");
  const tail = link.slice(bare.length);
  return bare.includes("(") && !bare.includes(")") && tail.startsWith(")") ? `${bare})` : bare;
}

function isStory(text: string): boolean {
  const words = wordsOf(text).length;
  if (words >= STORY_WORDS) return true;
  const lines = text.split(/\n+/).filter((line) => wordsOf(line).length >= 3).length;
  const sentences = (text.match(/[.!?…]["”’)]*(?=\s+["“‘(\p{Lu}\p{N}]|\s*$)/gu) ?? []).length;
  return words >= SHORT_STORY_WORDS && Math.max(lines, sentences) >= SHORT_STORY_PARTS;
}

const isQuestion = (text: string): boolean =>
  wordsOf(text).length <= LONGEST_QUESTION && (/\?["”’)]*$/u.test(text) || QUESTION_OPENING.test(text));

/** Commands that are answered also where we are turned off: to be turned on again, to have something taken out. */
const WHILE_OFF: ReadonlySet<Command["name"]> = new Set([
  ...(["help", "settings", "listen", "status"] as const),
  ...(["forget", "forget all", "learn", "keep", "yes", "confidential", "not confidential"] as const),
]);

/** What a message asks for; total. Where nobody asked us, only articles, links and questions about sources are taken up, as far as the channel wants that. */
export function parseIntent(message: IncomingMessage, settings: Listening): Intent {
  if (!message.asked) return settings.mode === "links" ? parseUnasked(message, settings.hosts) : nothing;
  const intent = parseAsked(message);
  const silent = settings.mode === "off" && !(intent.kind === "command" && WHILE_OFF.has(intent.name));
  return silent ? { kind: "off" } : intent;
}

/** Links that are left alone are no links then, so that the words around them are read as if they were not there. */
function parseUnasked(message: IncomingMessage, hosts: HostRules): Intent {
  const wanted = (link: string) => !isLeftAlone(link, hosts);
  const text = message.text.replace(LINK, (link) =>
    wanted(trimLink(link)) ? link : link.replace(/^https?:\/\//i, ""),
  );
  const intent = parseAsked({ ...message, text, links: message.links.filter(wanted) });
  if (intent.kind === "question") return QUESTION_ABOUT_SOURCES.test(intent.question) ? intent : nothing;
  return intent.kind === "command" || intent.kind === "empty" ? nothing : intent;
}

function parseAsked(message: IncomingMessage): Intent {
  const text = cleanText(message.text);
  const urls = findLinks(message);
  const prose = text.replace(LINK, " ").trim();
  if (message.files.length > 0 && !isStory(prose)) return { kind: "story-files", files: message.files };
  // Before links: "ignore https://…" is about the host, not the story.
  const command = parseCommand(text);
  if (command !== null) return { kind: "command", ...command };
  if (wordsOf(prose).length === 0 && urls.length > 0) return { kind: "story-links", urls };
  if (wordsOf(text).length === 0 || GREETING.test(text)) return { kind: "empty" };
  const asked = /^\/?(?:crosswire\s+)?ask:?\s+(?=\S)/iu.exec(text);
  if (asked && urls.length === 0) return { kind: "question", question: text.slice(asked[0].length) };
  // A question comes before a story: "How many …?" over three lines is still a question.
  if (isQuestion(prose) && !isStory(prose) && urls.length === 0) return { kind: "question", question: text };
  if (isStory(prose)) return { kind: "story-text", text: message.text };
  if (urls.length > 0) return { kind: "story-links", urls };
  if (message.asked && wordsOf(prose).length >= STATEMENT_WORDS && STATEMENT_END.test(prose)) {
    return { kind: "story-text", text: message.text };
  }
  return { kind: "question", question: text };
}
