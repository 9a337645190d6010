import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoots } from "../../text/roots.ts";
import type { Token } from "../../text/tagger.ts";
import type { Clause } from "../clause.ts";
import { ATTACKERS, FIGHTING, STATE_FORCES } from "../lexicons/actors.ts";
import type { Position } from "../position.ts";

const OUT = createPhraseFinder([
  "expel",
  "repel|rout|evict|oust",
  "drive|push|force|throw|beat|chase|flush *3 back|out",
  "drive|push|force|throw|beat|chase|back *2 back|out|off|across",
  "eliminate|neutralise|neutralize|annihilate|liquidate",
  "wipe|mop out|up",
  "retreat|flee|withdraw",
  "have|had left",
  "clear * of",
  "no longer|more in|inside|on|at",
  "be gone",
]);
const IN = createPhraseFinder([
  "still *2 fight|hold|control|occupy|battle|operate|advance|inside|present|there|liberate|active",
  "continue|keep *3 fight|fighting|hold|holding|attack|advance|liberate|battle|operate|occupy",
  "attack|fighting|battle|clash|raid|assault|hostility *2 continue|ongoing",
  "attack|fighting|battle|clash|raid|assault *2 go on",
  "attack|fighting|battle|clash|raid|assault be *2 under way|underway",
  "remain in|inside|at|on|there|behind",
  "hold|dig *2 out|in",
  "have not|never left|withdraw|retreat",
]);
/** Before the verb: what is denied, meant, planned or foreseen has not happened. */
const UNREAL = new Set([
  "not",
  "never",
  "n't",
  "no",
  "to",
  "will",
  "would",
  "could",
  "may",
  "might",
  "should",
  "must",
  "if",
]);

const has = (words: ReadonlySet<string>, tokens: readonly Token[]) =>
  tokens.some((token) => token.pos !== "ADJ" && words.has(token.lemma));

/** Whether the clause is about the attackers: by their noun, by the fight itself, or because they speak of themselves. */
function isAboutAttackers(clause: Clause, before: readonly Token[], pole: "out" | "still there"): boolean {
  if (has(ATTACKERS, clause.tokens)) return true;
  const speaker = `${clause.source?.name ?? ""} ${clause.source?.mention ?? ""}`.toLowerCase();
  const speaksForThem = speaker
    .split(/\W+/)
    .some((word) => ATTACKERS.has(word) || ATTACKERS.has(word.replace(/s$/, "")));
  if (pole === "out") return speaksForThem;
  if (has(STATE_FORCES, before)) return false;
  return has(FIGHTING, clause.tokens) ? true : speaksForThem;
}

/** Are those who attacked gone, or still there and fighting? */
export function findPresence(clause: Clause): Position | null {
  const stays = IN(clause.tokens);
  const gone = stays ? null : OUT(clause.tokens);
  const match = stays ?? gone;
  if (!match) return null;
  const pole = stays ? "still there" : "out";
  const before = clause.tokens.slice(0, match.from);
  if (gone && before.slice(-3).some((token) => UNREAL.has(token.lower))) return null;
  // "an operation to free the town and push back the enemy": an aim goes on over the "and".
  if (gone && before.at(-1)?.lower === "and" && before.some((token) => token.lower === "to")) return null;
  if (!isAboutAttackers(clause, before, pole)) return null;
  const [first, last] = [clause.tokens[match.from], clause.tokens[match.to - 1]];
  if (!first || !last) return null;
  return {
    dimension: "presence",
    pole,
    about: ["attackers", ...nameRoots(clause.tokens)],
    at: { start: first.start, end: last.end },
  };
}
