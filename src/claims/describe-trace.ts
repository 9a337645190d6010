import { slice } from "../text/span.ts";
import type { Change, SetAside } from "./trace.ts";

/** What a step changed, in one line: `stance: “said” → “assessed”, by weigh the words`. `text` is the story's. */
export const describeChange = (text: string, { by, field, before, after }: Change): string =>
  `${field === "content" ? "words" : field}: ${describe(text, before)} → ${describe(text, after)}, by ${by}`;

/** What was set aside, in one line: `“no, he said” — a question, by drop questions`. */
export const describeSetAside = (text: string, { by, because, ...words }: SetAside): string =>
  `“${cut(slice(text, words))}” — ${because}, by ${by}`;

/** In characters. */
const LONGEST = 120;
const cut = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}` : words;

/** A value as a person would call it: words for a place in the text, a name for a source. */
function describe(text: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return value.length > 0 ? value.map((one) => describe(text, one)).join(", ") : "nothing";
  if (typeof value !== "object") return `“${cut(String(value))}”`;
  const { dimension, pole, name, text: printed, start, end } = value as Readonly<Record<string, unknown>>;
  if (dimension !== undefined) return `“${dimension}: ${pole}”`;
  if (name !== undefined || printed !== undefined) return `“${name ?? printed}”`;
  return typeof start === "number" && typeof end === "number"
    ? `“${cut(text.slice(start, end))}”`
    : JSON.stringify(value);
}
