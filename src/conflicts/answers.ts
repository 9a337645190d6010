import { AGENTS } from "../claims/lexicons/perpetrators.ts";
import type { Position } from "../claims/position.ts";

/** What a pronoun points to: whatever the story is about. */
const WHATEVER = "*";

/** Whether two positions answer for one thing: the same place, the same people, the same fire. */
export const isSameSubject = (a: Position, b: Position): boolean =>
  a.about.some((root) => b.about.includes(root)) || a.about.includes(WHATEVER) || b.about.includes(WHATEVER);

/** What two positions that meet are about, as a key; the same whichever comes first. */
export function subjectOf(a: Position, b: Position): string {
  const shared = a.about.filter((root) => b.about.includes(root) && root !== WHATEVER);
  const named = shared.length > 0 ? shared : [...a.about, ...b.about].filter((root) => root !== WHATEVER);
  return named[0] ?? "";
}

/** Ways in which a thing can come about without anybody meaning it. */
const ACCIDENTS: ReadonlySet<string> = new Set(["an accident", "a fault", "human error", "nature", "birds"]);

function areExclusiveCauses(one: string, other: string): boolean {
  if (one === "not on purpose" || other === "not on purpose") return [one, other].includes("on purpose");
  if (one === "not an accident" || other === "not an accident") return [one, other].some((pole) => ACCIDENTS.has(pole));
  if (one === "an accident" || other === "an accident") return [one, other].includes("on purpose");
  return !one.startsWith("not ") && !other.startsWith("not ");
}

const KINDS_OF_AGENTS: ReadonlySet<string> = new Set(Object.values(AGENTS));

/** Two kinds of people, or two names that share no word; "protesters" and a name may be the same people. */
function areExclusiveAgents(one: string, other: string): boolean {
  if (KINDS_OF_AGENTS.has(one) !== KINDS_OF_AGENTS.has(other)) return false;
  const words = new Set(one.split(" "));
  return !other.split(" ").some((word) => words.has(word));
}

const ISO = /^\d{4}-\d\d-\d\d$/;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Two dates, or two days of the week; "yesterday" in a story without a date is any day. */
const areExclusiveDays = (one: string, other: string): boolean =>
  [ISO, WEEKDAY].some((form) => form.test(one) && form.test(other));

const AXES: readonly (readonly [string, string])[] = [
  ["north", "south"],
  ["east", "west"],
];

/** North and south exclude each other; north and north-east do not. */
const areExclusiveSides = (one: string, other: string): boolean =>
  AXES.some(
    ([plus, minus]) => (one.includes(plus) && other.includes(minus)) || (one.includes(minus) && other.includes(plus)),
  );

const isOpposite = (one: string, other: string): boolean => one === `not ${other}` || other === `not ${one}`;

/** Whether two answers to one question exclude each other. They are known to differ. */
export function areExclusive(dimension: string, one: string, other: string): boolean {
  // Somebody who knew of it had a part and had none.
  if (one === "in part" || other === "in part") return false;
  if (isOpposite(one, other)) return true;
  switch (dimension) {
    case "cause":
      return areExclusiveCauses(one, other);
    case "motive":
      return !one.startsWith("not ") && !other.startsWith("not ");
    case "date":
      return areExclusiveDays(one, other);
    case "place":
      return areExclusiveSides(one, other);
    case "perpetrator":
      return !one.startsWith("not ") && !other.startsWith("not ") && areExclusiveAgents(one, other);
    default:
      return true;
  }
}
