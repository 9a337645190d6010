import { createPhraseFinder } from "../../text/phrase.ts";
import type { Token } from "../../text/tagger.ts";
import type { Clause } from "../clause.ts";
import { OCCURRENCES } from "../lexicons/occurrences.ts";
import type { Position } from "../position.ts";
import { findSubjectOf, headOf } from "./find-subject-of.ts";

/** That something came about, and not that it went on. */
const CAME_ABOUT = createPhraseFinder(["happen|occur|strike|erupt|begin|hit", "take place", "break out", "go off"]);
const DAYS: ReadonlySet<string> = new Set(
  "sunday monday tuesday wednesday thursday friday saturday yesterday today".split(" "),
);
const MONTHS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december".split(" "),
);
/** "A second blast", "another raid": an event of which there are several has several days. */
const ONE_OF_SEVERAL: ReadonlySet<string> = new Set(
  "another second third new fresh previous earlier last first similar other next several two three".split(" "),
);
/** How far behind the verb the day may stand. */
const REACH = 12;

const isPlain = (subject: readonly Token[]): boolean =>
  !subject.some(({ lower }) => ONE_OF_SEVERAL.has(lower)) && headOf(subject)?.lower === headOf(subject)?.lemma;

/** The words of the first day: "Tuesday", "14 October", "October 14". Empty where there is none. */
function findDayWords(tokens: readonly Token[]): readonly Token[] {
  const day = tokens.find(({ lower }) => DAYS.has(lower));
  if (day) return [day, day];
  const at = tokens.findIndex(({ lower }) => MONTHS.has(lower));
  const isNumber = (token: Token | undefined) => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.lower ?? "");
  const [before, month, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!month) return [];
  if (before && isNumber(before)) return [before, month];
  return after && isNumber(after) ? [month, after] : [];
}

/** On which day a quake struck, a fire broke out, a crash happened. The day is as printed; `resolveDates` gives it a date. */
export function findDate({ tokens }: Clause): Position | null {
  const match = CAME_ABOUT(tokens);
  if (!match) return null;
  const subject = findSubjectOf(tokens, match.from);
  const event = OCCURRENCES[headOf(subject)?.lemma ?? ""];
  if (!event || !isPlain(subject)) return null;
  const behind = tokens.slice(match.to, match.to + REACH);
  const [first, last] = findDayWords(behind);
  if (!first || !last) return null;
  const pole = first === last ? first.lower : `${first.lower} ${last.lower}`;
  return { dimension: "date", pole, about: [event], at: { start: first.start, end: last.end } };
}
