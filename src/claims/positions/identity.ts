import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoot } from "../../text/roots.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Clause } from "../clause.ts";
import { ATTACKERS, KINDS } from "../lexicons/actors.ts";
import type { Position } from "../position.ts";

const CALLS = createPhraseFinder([
  "describe|portray|label|brand|cast|identify|denounce|name *6 as",
  "call them|him|her",
  "call|dub|brand *1 attacker|raider|fighter|militant|gunman|insurgent|assailant|intruder",
]);
/** The same verbs as cues, which stand outside the clause. */
const CALLED = /^(?:describ|portray|label|brand|cast|identif|denounc|call|dub|nam)/;
const AS = createPhraseFinder(["as"]);
const CONSISTS = createPhraseFinder([
  "consist of",
  "make up *1 of",
  "compose *1 of",
  "comprise",
  "all|both consist of",
]);
const ACTS = createPhraseFinder(["have|had enter|cross|attack|storm|raid", "enter|cross|attack|storm|raid"]);
const REFUSES = createPhraseFinder(["refuse|decline|deny|reject"]);
/** Bodies of people that act "of" somebody: "a unit of the army". */
const BODIES = new Set(["unit", "squad", "platoon", "party", "team", "battalion", "company", "band"]);
/** How far before its verb a subject may begin; a remark in brackets may stand between. */
const SUBJECT = 9;
/** How far from the words that introduce it a description reaches. */
const REACH = 9;

const isAttacker = (token: Token) => ATTACKERS.has(token.lemma) && token.pos !== "VERB";
const isNot = (token: Token | undefined) => token !== undefined && ["not", "n't", "never", "no"].includes(token.lower);

/** What the words make of somebody: the country they are given to, else a kind such as "soldiers" or "criminals". */
function findPole(tokens: readonly Token[]): string | null {
  const country = tokens.find((token) => /^\p{Lu}/u.test(token.text) && ["ADJ", "PROPN", "NOUN"].includes(token.pos));
  if (country) return nameRoot(country.text);
  const kind = tokens.find((token, index) => KINDS[token.lemma] && !isNot(tokens[index - 1]));
  return kind ? (KINDS[kind.lemma] ?? null) : null;
}

/** A verb or a relative pronoun ends a description. */
const ENDS: ReadonlySet<string> = new Set(["AUX", "PRON", "VERB"]);

/** The tokens of the description, from `from` to the next mark or verb. */
function description(tokens: readonly Token[], from: number): readonly Token[] {
  const words = tokens.slice(from, from + REACH);
  const stop = words.findIndex((token, index) => index > 0 && (/^[,;:.–—]$/.test(token.text) || ENDS.has(token.pos)));
  return stop < 0 ? words : words.slice(0, stop);
}

/** Words that say of people what they are. */
const isPeople = (token: Token) =>
  isAttacker(token) || KINDS[token.lemma] !== undefined || /^(?:citizen|national|agent|people)$/.test(token.lemma);

/** Whether the token at `at` is the "are" of "the attackers are …" or "they are …". */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lemma !== "be" && tokens[at]?.lower !== "'re") return false;
  if (/^(?:it|he|she)$/.test(tokens[at - 1]?.lower ?? "")) return false;
  const subject = tokens.slice(Math.max(0, at - SUBJECT), at);
  return subject.some((token) => isAttacker(token) || token.lower === "they" || token.lower === "those");
}

const BEING = createSpotter(["be", "'re"]);

/** Who are the attackers: whose people, and of what kind? */
export function findIdentity(clause: Clause): Position | null {
  const { tokens } = clause;
  const position = (words: readonly Token[]): Position | null => {
    const [first, last] = [words[0], words.at(-1)];
    const pole = findPole(words);
    return pole && first && last
      ? { dimension: "identity", pole, about: ["attackers"], at: { start: first.start, end: last.end } }
      : null;
  };
  const called = CALLS(tokens);
  if (called && tokens.some(isAttacker)) return position(description(tokens, called.to));
  if (clause.cue && CALLED.test(clause.cue)) {
    const noun = tokens.findIndex(isAttacker);
    const from = AS(tokens)?.to ?? noun + 1;
    // Right behind the cue: "called the men thieves", and not "groups called the …".
    if (noun >= 0 && noun <= 1 && noun < from) return position(description(tokens, from));
  }
  const consists = REFUSES(tokens) ? null : CONSISTS(tokens);
  if (consists && tokens.slice(0, consists.from).some(isAttacker)) return position(description(tokens, consists.to));
  if (!clause.source || REFUSES(tokens)) return null;
  for (const at of BEING(tokens)) {
    const words = isDescribed(tokens, at) ? description(tokens, at + 1) : [];
    const found = words.some(isPeople) && !isNot(words[0]) ? position(words) : null;
    if (found) return found;
  }
  const acts = ACTS(tokens);
  const group = acts ? tokens.slice(0, acts.from) : [];
  const of = group.findIndex((token) => token.lower === "of");
  return of > 0 && group.slice(0, of).some((token) => isAttacker(token) || BODIES.has(token.lemma))
    ? position(group.slice(of + 1))
    : null;
}
