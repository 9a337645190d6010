import type { Line, Phrase } from "../../src/answers/reply.ts";

/** Longest address that is made a link; it counts against the space of the message. */
const LONGEST_URL = 500;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Slack has no escape for the marks of its own formatting: their doubles look alike and format nothing. */
const DOUBLES: Readonly<Record<string, string>> = { "*": "∗", _: "ˍ", "~": "∼", "`": "ˋ" };

/** ":tada:", but not the middle of "10:30:45". */
const EMOJI = /(?<![\p{L}\p{N}]):([a-z0-9_+'-]+):/gu;

/** Words from outside as inert mrkdwn: no mention, link, emoji or formatting can come of them. */
export const escapeWords = (text: string): string =>
  text
    .replace(EMOJI, "꞉$1꞉")
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char)
    .replace(/[*_~`]/g, (char) => DOUBLES[char] ?? char);

/** A link to an http(s) address; anything else stays words. */
function writeLink(label: string, url: string | null): string {
  if (url === null || label.trim() === "" || !URL.canParse(url)) return escapeWords(label);
  const { protocol, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || href.length > LONGEST_URL) return escapeWords(label);
  // What remains of < > | in an address would end the link.
  const address = href.replace(/[<>|]/g, encodeURIComponent).replaceAll("&", "&amp;");
  return `<${address}|${escapeWords(label).replaceAll("|", "¦")}>`;
}

/** Bold, with the marks close to the words as Slack wants them. */
export function bold(text: string): string {
  const words = text.trim();
  if (words === "") return text;
  const [before = "", after = ""] = text.split(words, 2);
  return `${before}*${escapeWords(words)}*${after}`;
}

function writePhrase(phrase: Phrase, plain: boolean): string {
  switch (phrase.kind) {
    case "strong":
    case "warning":
      return plain ? escapeWords(phrase.text) : bold(phrase.text);
    case "text":
    case "quiet":
      return escapeWords(phrase.text);
    case "quote":
      return `“${escapeWords(phrase.text)}”`;
    case "story":
      return writeLink(phrase.label, phrase.url);
  }
}

const LETTER_END = /[\p{L}\p{N}]$/u;
const LETTER_START = /^[\p{L}\p{N}]/u;
const wordsOf = (phrase: Phrase | undefined): string =>
  phrase === undefined ? "" : phrase.kind === "story" ? phrase.label : phrase.kind === "quote" ? "“" : phrase.text;

/** A line as one mrkdwn string for each phrase, so that it can be broken between them. The words are clean already. */
export function writeLine(line: Line): readonly string[] {
  return line.map((phrase, at) => {
    // Marks within a word do not format, they show.
    const glued = LETTER_END.test(wordsOf(line[at - 1])) && LETTER_START.test(wordsOf(phrase));
    const gluedAfter = LETTER_END.test(wordsOf(phrase)) && LETTER_START.test(wordsOf(line[at + 1]));
    return writePhrase(phrase, glued || gluedAfter);
  });
}
