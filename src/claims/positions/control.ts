import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoot } from "../../text/roots.ts";
import type { Token } from "../../text/tagger.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";

const HELD = createPhraseFinder([
  "still *2 present|hold|defend|control|in",
  "remain under|in * control|hands",
  "not|never *2 fall|capture|take|seize|overrun",
  "deny|reject * capture|fall|loss|seizure",
  "retake|recapture",
  "retook|regain",
  "repel|hold off|out",
]);
const TAKEN = createPhraseFinder([
  "capture|seize|overrun|liberate|occupy|conquer",
  "take over|control",
  "in|full control of",
  "capture|fall|seizure of",
  "have fallen",
  "fall to",
]);
/** How far behind the verb the place stands. */
const REACH = 12;

const SETTLEMENTS = new Set([
  "village",
  "town",
  "city",
  "settlement",
  "port",
  "island",
  "district",
  "hill",
  "crossing",
  "post",
  "station",
  "base",
  "airport",
]);

/** Names of places behind the trigger: proper nouns, where a word for a settlement or a preposition shows a place. */
function placesNear(tokens: readonly Token[], from: number): readonly string[] {
  const words = tokens.slice(from, from + REACH);
  const names = words.filter((token, index) => {
    if (token.pos !== "PROPN") return false;
    const before = words.slice(Math.max(0, index - 3), index);
    return (
      index < 3 ||
      before.some(
        (word) => SETTLEMENTS.has(word.lemma) || word.lower === "of" || word.text === "," || word.lower === "and",
      )
    );
  });
  return [...new Set(names.map((token) => nameRoot(token.text)))];
}

/** Has a place been taken, or is it still held? Only where the place has a name. */
export function findControl(clause: Clause): Position | null {
  const held = HELD(clause.tokens);
  const match = held ?? TAKEN(clause.tokens);
  if (!match) return null;
  const [first, last] = [clause.tokens[match.from], clause.tokens[match.to - 1]];
  const about = placesNear(clause.tokens, match.to);
  const before = clause.tokens.slice(0, match.from).filter((token) => token.pos === "PROPN");
  const places = about.length ? about : before.map((token) => nameRoot(token.text));
  if (!first || !last || places.length === 0) return null;
  return {
    dimension: "control",
    pole: held ? "held" : "taken",
    about: places,
    at: { start: first.start, end: last.end },
  };
}
