import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoot } from "../../text/roots.ts";
import type { Token } from "../../text/tagger.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";
import { findSubjectOf, headOf } from "./find-subject-of.ts";
import { unnamedPlace } from "./unnamed-place.ts";

const HELD = createPhraseFinder([
  "still *2 present|hold|held|defend|control",
  "remain *1 under|in * control|hands",
  "not|never *2 fall|capture|take|seize|overrun",
  "deny|reject * capture|fall|loss|seizure",
  "retake|recapture",
  "retook|regain",
  "hold off|out",
  "tighten * grip|noose on|around",
  "tighten * grip|noose",
  "close in on",
]);
const TAKEN = createPhraseFinder([
  "take *1 town|city|village|settlement|port|airport",
  "capture|seize|overrun|liberate|conquer",
  "take over|control",
  "in|full control of",
  "capture|fall|seizure of",
  "have fallen",
  "fall to",
]);
const KINDS_OF_PLACES: ReadonlySet<string> = new Set(["town", "city", "village", "settlement", "port", "airport"]);
/** Before the verb: an aim or a forecast has taken nothing. */
const UNREAL = new Set(["to", "will", "would", "could", "may", "might", "should", "if"]);
/** How far behind the trigger the place may stand. */
const REACH = 9;
/** Words behind which a name is no longer what was taken. */
const ENDS = new Set(["from", "with", "after", "by", "while", "before", "during", "because", "where", "as", "on"]);

/** Names of places right behind the trigger, as in "the village of A", "A and B"; up to the next preposition. Without a name "the village" stands for itself. */
function placesBehind(tokens: readonly Token[], from: number): readonly string[] {
  const words = tokens.slice(from, from + REACH);
  const end = words.findIndex((token) => ENDS.has(token.lower) || token.text === ";");
  const behind = end < 0 ? words : words.slice(0, end);
  const names = behind.filter((token) => token.pos === "PROPN");
  return names.length > 0 ? [...new Set(names.map((token) => nameRoot(token.text)))] : unnamedPlace(behind);
}

/** "The city where the army is tightening its grip": the place stands in front. */
function placeBefore(tokens: readonly Token[], to: number): readonly string[] {
  const where = tokens.slice(0, to).findLastIndex(({ lower }) => lower === "where");
  return where > 0 ? unnamedPlace(tokens.slice(Math.max(0, where - REACH), where)) : [];
}

/** "Osk remains under Norland control", "the town was still held by …": the place is the subject. */
function placeAsSubject(tokens: readonly Token[], match: { readonly from: number }): readonly string[] {
  const subject = findSubjectOf(tokens, match.from);
  const head = headOf(subject);
  if (head?.pos === "PROPN") return subject.length <= 2 ? [nameRoot(head.text)] : [];
  return unnamedPlace(subject);
}

/** Has a place been taken, or is it still held? Only where the place has a name, or is called by its kind. */
export function findControl(clause: Clause): Position | null {
  const held = HELD(clause.tokens);
  const match = held ?? TAKEN(clause.tokens);
  if (!match) return null;
  const [first, last] = [clause.tokens[match.from], clause.tokens[match.to - 1]];
  if (!first || !last || first.pos === "ADJ") return null;
  if (UNREAL.has(clause.tokens[match.from - 1]?.lower ?? "")) return null;
  // "Took the town of Osk": the kind of the place is part of the trigger.
  const behind = placesBehind(clause.tokens, KINDS_OF_PLACES.has(last.lemma) ? match.to - 1 : match.to);
  const before = behind.length > 0 ? behind : placeBefore(clause.tokens, match.from);
  const places = before.length > 0 || !held ? before : placeAsSubject(clause.tokens, match);
  if (places.length === 0) return null;
  return {
    dimension: "control",
    pole: held ? "held" : "taken",
    about: places,
    at: { start: first.start, end: last.end },
  };
}
