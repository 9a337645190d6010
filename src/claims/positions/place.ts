import { nameRoot } from "../../text/roots.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Clause } from "../clause.ts";
import { OCCURRENCES } from "../lexicons/occurrences.ts";
import type { Position } from "../position.ts";

const DIRECTIONS: ReadonlySet<string> = new Set(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split(
    " ",
  ),
);

const SIDES = createSpotter(DIRECTIONS);

/** The direction that ends at token `at`: "east", and "southeast" for "south-east" in three tokens. */
function directionAt(tokens: readonly Token[], at: number): string {
  const last = tokens[at]?.lower.replace("-", "") ?? "";
  const first = tokens[at - 1]?.text === "-" ? (tokens[at - 2]?.lower ?? "") : "";
  return DIRECTIONS.has(first) ? `${first}${last}` : last;
}

/** On which side of a named place something happened: "12 km east of Vell". */
export function findPlaceOf({ tokens }: Clause): Position | null {
  const isSide = (index: number) => DIRECTIONS.has(tokens[index]?.lower ?? "") && tokens[index + 1]?.lower === "of";
  const at = SIDES(tokens).find(isSide) ?? -1;
  const direction = tokens[at];
  if (!direction) return null;
  const behind = tokens.slice(at + 2, at + 8);
  const end = behind.findIndex(({ text, pos }) => /^[,;.]$/.test(text) || pos === "VERB");
  const name = (end < 0 ? behind : behind.slice(0, end)).find(({ pos }) => pos === "PROPN");
  const event = tokens.slice(0, at).find(({ lemma, pos }) => pos !== "VERB" && OCCURRENCES[lemma]);
  const what = event && OCCURRENCES[event.lemma];
  if (!name || !what) return null;
  return {
    dimension: "place",
    pole: directionAt(tokens, at),
    about: [`${what} ${nameRoot(name.text)}`],
    at: { start: direction.start, end: name.end },
  };
}
