import type { Line, Phrase } from "../../src/answers/reply.ts";
import type { ThreadRef } from "../../src/chat/message.ts";

/** The address of a thread, where it has one that people can open. */
export type Links = (thread: ThreadRef) => string | null;

/** Words of one look, before they are written. */
export interface Run {
  readonly text: string;
  readonly look: "plain" | "bold" | "italic";
  /** What the words link to; http(s) only. */
  readonly url: string | null;
}

/** Longest address that is made a link, as it is written; it counts against the space of the message. */
const LONGEST_URL = 500;
/** Beside a story whose name leads to its thread: the story itself. Slack makes no emoji of this arrow. */
const TO_STORY = "➚";

export const plain = (text: string): Run => ({ text, look: "plain", url: null });
export const bold = (text: string): Run => ({ text, look: "bold", url: null });
export const italic = (text: string): Run => ({ text, look: "italic", url: null });

/** An http(s) address in a form that ends no link early; null for any other. */
function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  const address = href.replace(/[<>|]/g, encodeURIComponent);
  return /^https?:$/.test(protocol) && escapeEntities(address).length <= LONGEST_URL ? address : null;
}

/** Its name leads to where it was talked about, and else to the story itself. */
function storyRuns({ label, url, thread }: Extract<Phrase, { kind: "story" }>, links: Links): readonly Run[] {
  if (label.trim() === "") return [plain(label)];
  const story = addressOf(url);
  const talk = thread && addressOf(links(thread));
  const named: Run = { text: label, look: "plain", url: talk ?? story };
  return talk && story ? [named, plain(" "), { text: TO_STORY, look: "plain", url: story }] : [named];
}

function phraseRuns(phrase: Phrase, links: Links): readonly Run[] {
  switch (phrase.kind) {
    case "strong":
    case "warning":
      return [bold(phrase.text)];
    case "text":
    case "quiet":
      return [plain(phrase.text)];
    case "quote":
      return [plain(`“${phrase.text}”`)];
    case "story":
      return storyRuns(phrase, links);
  }
}

/** A clean line in runs. */
export const runsOf = (line: Line, links: Links): readonly Run[] => line.flatMap((phrase) => phraseRuns(phrase, links));

/** Runs of one look side by side as one; none without words. */
export function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== "")) {
    const last = merged.at(-1);
    const same = last && last.look === run.look && last.url === null && run.url === null;
    if (same) merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
export const escapeEntities = (text: string): string => text.replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);

/** What goes around the words of a run: so counted that a section of the shortest runs fits a message as rich text too. */
const AROUND = 16;
/** Characters that a run takes when it is written. */
const sizeOf = ({ text, url }: Run): number =>
  escapeEntities(text).length + (url === null ? 0 : escapeEntities(url).length) + AROUND;

export const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + sizeOf(run), 0);

/** A line as it is, or as several where it is longer than `longest`: broken between runs, or between words. */
export function breakRuns(runs: readonly Run[], longest: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let open: Run[] = [];
  let length = 0;
  for (const piece of runs.flatMap(breakRun)) {
    const size = sizeOf(piece);
    if (length + size > longest && open.length > 0) {
      lines.push(open);
      open = [];
      length = 0;
    }
    open.push(piece);
    length += size;
  }
  return [...lines, open].filter((line) => line.some(({ text }) => text.trim() !== "")).map(mergeRuns);
}

/** A piece, with every character as an entity and with its address, is shorter than a section. */
const breakRun = (run: Run): readonly Run[] =>
  run.text.length <= 400
    ? [run]
    : (run.text.match(/.{1,400}(?:\s|$)|.{1,400}/gsu) ?? []).map((text) => ({ ...run, text }));
