import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import { NO_PLACES, POSTS, VESSELS } from "../../lexicons/deeds.ts";
import { readThing, type Thing } from "./thing.ts";
import type { Told } from "./told.ts";

const PLACED: ReadonlySet<string> = new Set(["on", "in", "at", "inside", "aboard"]);

/** Whether the word opens a place at which somebody can be. */
export const opensPlace = (word: string): boolean => PLACED.has(word);

/** The nouns by which a place is known. Who is "at the controls" is at his post, and who is "in control" is nowhere. */
export const placeHeads = (place: Thing, preposition = ""): readonly string[] =>
  place.heads
    .filter((head) => (!NO_PLACES.has(head) || (preposition === "at" && POSTS.has(head))) && !/\d/.test(head))
    .map((head) => (POSTS.has(head) ? "post" : head));

interface Place {
  readonly names: readonly string[];
  readonly of: readonly string[];
  readonly to: number;
}

/** "On board", "on board the ferry", "aboard the ferry", "on the ferry". */
function readBoard(tokens: readonly Token[], at: number, source: Source | null): Place | null {
  const printed = tokens[at]?.lower === "on" && tokens[at + 1]?.lower === "board";
  if (!printed && tokens[at]?.lower !== "aboard") return null;
  const behind = at + (printed ? 2 : 1);
  const vessel = readThing(tokens, tokens[behind]?.lower === "of" ? behind + 1 : behind, source);
  const names = vessel ? placeHeads(vessel) : [];
  return { names: [...names, "board"], of: names, to: vessel && names.length > 0 ? vessel.to : behind };
}

function readPlace(tokens: readonly Token[], at: number, source: Source | null): Place | null {
  const board = readBoard(tokens, at, source);
  if (board) return board;
  const place = readThing(tokens, at + 1, source);
  if (!place || place.none || (tokens[place.to]?.lower === "of" && place.of.length === 0)) return null;
  const names = placeHeads(place, tokens[at]?.lower);
  const vessels = names.filter((name) => VESSELS.has(name));
  if (vessels.length === 0) return { names, of: place.of, to: place.to };
  return { names: [...names, "board"], of: [...place.of, ...vessels], to: place.to };
}

/** "The doctor was on the ward": whether `thing` is at the place that token `at` opens. */
export function readPlaces(
  tokens: readonly Token[],
  at: number,
  source: Source | null,
  { holds, thing }: { readonly holds: boolean; readonly thing: Thing | null },
): readonly Told[] {
  if (!thing || thing.heads.length === 0 || !opensPlace(tokens[at]?.lower ?? "")) return [];
  const place = readPlace(tokens, at, source);
  return (place?.names ?? []).map((name) => ({
    from: Math.min(thing.from, (place?.to ?? at) - 1),
    to: place?.to ?? at,
    name: `at ${name}`,
    holds,
    heads: thing.heads,
    of: (place?.of ?? []).filter((word) => !thing.heads.includes(word)),
    by: [],
    scope: thing.scope,
    event: false,
  }));
}
