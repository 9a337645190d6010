import type { Sentence } from "../../text/passage.ts";
import type { Token } from "../../text/tagger.ts";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const PARTS = new Set(["morning", "afternoon", "evening", "night", "noon", "midnight"]);
const BEFORE = new Set(["on", "late", "early", "since", "by", "of", "as", "until", "from"]);

/** When something held, as printed and as a date; and whether the sentence tells of an older or wider event. */
export interface Time {
  readonly asOfText: string | null;
  /** ISO date, or null when the publication date is not known. */
  readonly asOf: string | null;
  /** Key of the older event, or null. */
  readonly background: string | null;
}

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The last such weekday on or before the publication: news calls the days of the past week by their names. */
function weekdayBefore(day: number, published: string): string {
  const time = Date.parse(published);
  return iso(time - ((new Date(time).getUTCDay() - day + 7) % 7) * DAY);
}

/** "late on Monday", "Tuesday morning", "today": the words and the date. The last one in the sentence's tokens that is a day. */
function findDay(text: string, tokens: readonly Token[], published: string | null): Pick<Time, "asOf" | "asOfText"> {
  const index = tokens.findIndex(
    (token) => DAYS.includes(token.lower) || token.lower === "yesterday" || token.lower === "today",
  );
  const token = tokens[index];
  if (!token) return { asOf: null, asOfText: null };
  let from = index;
  while (from > 0 && BEFORE.has(tokens[from - 1]?.lower ?? "")) from--;
  const to = PARTS.has(tokens[index + 1]?.lower ?? "") ? index + 1 : index;
  const [first, last] = [tokens[from] ?? token, tokens[to] ?? token];
  const asOfText = text.slice(first.start, last.end);
  if (!published || Number.isNaN(Date.parse(published))) return { asOf: null, asOfText };
  if (token.lower === "today") return { asOf: published.slice(0, 10), asOfText };
  if (token.lower === "yesterday") return { asOf: iso(Date.parse(published) - DAY), asOfText };
  return { asOf: weekdayBefore(DAYS.indexOf(token.lower), published), asOfText };
}

/** A year or month that is not the story's own, or words for a longer time: what is told happened in another event. */
function findBackground(tokens: readonly Token[], published: string | null): string | null {
  const year = published ? Number(published.slice(0, 4)) : null;
  const month = published ? Number(published.slice(5, 7)) - 1 : null;
  const words = tokens.map((token) => token.lower);
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? "";
    if (
      /^(?:1[89]|20)\d\d$/.test(word) &&
      ["in", "of", "since", "the", ...MONTHS].includes(before) &&
      Number(word) !== year
    )
      return word;
    if (
      MONTHS.includes(word) &&
      /^\p{Lu}/u.test(tokens[index]?.text ?? "") &&
      ["in", "last", "since"].includes(before)
    ) {
      if (words[index + 1] === "last" || words[index + 2] === "year") return year ? String(year - 1) : "last year";
      if (MONTHS.indexOf(word) !== month) return word;
    }
    if (word === "last" && words[index + 1] === "year") return year ? String(year - 1) : "last year";
    if (
      ["last", "earlier"].includes(word) &&
      /^(?:this )?month$/.test(
        words
          .slice(index + 1, index + 3)
          .join(" ")
          .replace(/^month .*/, "month"),
      )
    )
      return "earlier";
    if (word === "years" && words[index + 1] === "ago") return "years ago";
    if (word === "since" && words.slice(index + 1, index + 4).some((next) => next === "war" || next === "invasion"))
      return "the war";
  }
  return null;
}

/** What a sentence says of time. `published` is ISO or null. */
export function findTime(text: string, sentence: Sentence, published: string | null): Time {
  const background = findBackground(sentence.tokens, published);
  return { ...(background ? { asOf: null, asOfText: null } : findDay(text, sentence.tokens, published)), background };
}
