import type { Line, Phrase } from "../../src/answers/reply.ts";
import { escapeWords } from "./escape.ts";
import type { Links } from "./links.ts";

/** Longest address that is made a link; it counts against the room of the message. */
const LONGEST_URL = 500;
/** Beside a story whose name leads to its thread: the story itself. */
const TO_STORY = "➚";

/** An http(s) address in a form that ends no link early; null for any other. */
function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  const address = href.replace(/[()<>[\]\\|*_~`\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return /^https?:$/.test(protocol) && address.length <= LONGEST_URL ? address : null;
}

/** The brackets around the address keep Discord from showing a preview. */
const link = (label: string, address: string): string => `[${escapeWords(label)}](<${address}>)`;

/** Discord makes no link of words that look like an address themselves. */
const looksLikeAddress = (label: string): boolean => /:\/\//.test(label);

function storyWords({ label, url, thread }: Extract<Phrase, { kind: "story" }>, links: Links): string {
  if (label.trim() === "" || looksLikeAddress(label)) return escapeWords(label);
  const story = addressOf(url);
  const talk = thread && links(thread);
  if (talk) return story ? `${link(label, talk)} [${TO_STORY}](<${story}>)` : link(label, talk);
  return story ? link(label, story) : escapeWords(label);
}

/** With the signs close to the words: Discord wants them so, and an empty pair would show. */
function mark(text: string, sign: string): string {
  const words = text.trim();
  if (words === "") return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${sign}${escapeWords(words)}${sign}${text.slice(start + words.length)}`;
}

function writePhrase(phrase: Phrase, links: Links): string {
  switch (phrase.kind) {
    case "strong":
    case "warning":
      return mark(phrase.text, "**");
    case "text":
    case "quiet":
      return escapeWords(phrase.text);
    case "quote":
      return `“${escapeWords(phrase.text)}”`;
    case "story":
      return storyWords(phrase, links);
  }
}

const size = (parts: readonly string[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** A clean line as Discord's markdown; as several where it is longer than `longest`, broken between phrases, or between words. */
export function writeLine(line: Line, links: Links, longest: number): readonly string[] {
  const lines: string[][] = [];
  let open: string[] = [];
  for (const phrase of line.flatMap(breakPhrase)) {
    const written = writePhrase(phrase, links);
    if (size(open) + written.length > longest && open.length > 0) {
      lines.push(open);
      open = [];
    }
    open.push(written);
  }
  return [...lines, open].map((parts) => joinMarks(parts)).filter((words) => words.trim() !== "");
}

/** Two strong phrases side by side would show their signs. */
const joinMarks = (parts: readonly string[]): string =>
  parts.reduce(
    (before, part) =>
      before.endsWith("**") && part.startsWith("**") ? `${before.slice(0, -2)}${part.slice(2)}` : before + part,
    "",
  );

/** A piece, with a sign before every character, is shorter than a message. */
function breakPhrase(phrase: Phrase): readonly Phrase[] {
  if (phrase.kind === "story" || phrase.text.length <= 600) return [phrase];
  const pieces = phrase.text.match(/.{1,600}(?:\s|$)|.{1,600}/gsu) ?? [];
  const kind = phrase.kind === "quote" ? "text" : phrase.kind;
  const quoted = phrase.kind === "quote";
  return pieces.map((text, at) => {
    const opened = quoted && at === 0 ? `“${text}` : text;
    return { kind, text: quoted && at === pieces.length - 1 ? `${opened}”` : opened };
  });
}
