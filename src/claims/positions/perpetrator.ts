import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoots } from "../../text/roots.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Clause } from "../clause.ts";
import { ACTS, AGENTS } from "../lexicons/perpetrators.ts";
import type { Position } from "../position.ts";
import { findAccused } from "./accusation.ts";
import { findSubjectOf, headOf } from "./find-subject-of.ts";

/** The doer stands behind these words. */
const DONE_BY = createPhraseFinder([
  "carry out by",
  "stage|launch|mount|commit|perpetrate|orchestrate|plan by",
  "set|start|light|plant by",
  "be|was *1 work|doing of",
  "be|was *2 result of",
]);
/** The same of shells and rockets. */
const FIRED_BY = createPhraseFinder(["be|was|been *1 fired|launched by"]);
/** From where shells came: who stands there fired them. */
const CAME_FROM = createPhraseFinder([
  "come|came|fire|launch from *1 ADJ side|territory|positions|position|soil|bank",
  "come|came|fire|launch from *1 PROPN side|territory|positions|position|soil|bank",
]);
/** Those who answer for a state: whose they are tells who did it. */
const FORCES: ReadonlySet<string> = new Set(["soldiers", "police"]);
/** The doer is the subject of these words. */
const DOES = createPhraseFinder([
  "carry out",
  "stage|mount|commit|perpetrate|orchestrate",
  "be|was behind",
  "be|was responsible for",
  "claim responsibility",
  "admit *2 responsibility|carry",
]);
/** The same, and the words say that a fire was the act. */
const BURNS = createPhraseFinder([
  "set *5 on fire",
  "set *5 alight|ablaze",
  "set fire to",
  "start|light * fire|blaze",
  "hurl|throw|toss|lob *2 petrol|fire|gasoline bomb",
  "hurl|throw|toss|lob *1 cocktail|firebomb",
  "hurl|throw|toss|lob molotov",
  "firebomb|torch",
]);
/** Before the words: what is denied, feared or asked gives nobody an act. */
const UNREAL: ReadonlySet<string> = new Set(
  "not never n't no to will would could may might should if whether deny who nobody".split(" "),
);
/** How far behind its words the doer may stand. */
const REACH = 6;
/** "It was the work of …": what the story is about. */
const WHATEVER = "*";

const isUnreal = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ lower, lemma }) => UNREAL.has(lower) || UNREAL.has(lemma));

/** The doer among `words`: the first kind of people; else, where `named`, the roots of the names. */
function findDoer(words: readonly Token[], named: boolean): { pole: string; token: Token } | null {
  const token = words.find(({ lemma, lower }) => AGENTS[lemma] ?? AGENTS[lower.replace(/s$/, "")]);
  const whose = words.slice(0, token ? words.indexOf(token) : 0);
  const state = whose.find((word) => nameRoots([word]).length > 0);
  if (named && token && state && FORCES.has(AGENTS[token.lemma] ?? ""))
    return { pole: nameRoots([state])[0] ?? "", token: state };
  if (token) return { pole: AGENTS[token.lemma] ?? AGENTS[token.lower.replace(/s$/, "")] ?? "", token };
  // "Norland groups" names no group.
  if (!named || headOf(words)?.pos !== "PROPN") return null;
  const names = words.filter(({ pos, text }) => pos === "PROPN" && /^\p{Lu}/u.test(text));
  return names[0] ? { pole: nameRoots(names).join(" "), token: names[0] } : null;
}

const ACT_WORDS = createSpotter([...Object.keys(ACTS), "it", "this"]);

/** Which act: by its noun, else what a pronoun points to. */
function actsOf(tokens: readonly Token[]): readonly string[] {
  const words = ACT_WORDS(tokens).map((at) => tokens[at] as Token);
  const acts = words.flatMap((token) => (token.pos === "VERB" ? [] : (ACTS[token.lemma] ?? [])));
  if (acts.length > 0) return [...new Set(acts)];
  return words.some(({ lower }) => lower === "it" || lower === "this") ? [WHATEVER] : [];
}

/** Who did it, as its teller has it: protesters or provocateurs, Norland or Suderland. */
export function findPerpetrator(clause: Clause): Position | null {
  const { tokens } = clause;
  const position = (doer: ReturnType<typeof findDoer>, about: readonly string[]): Position | null =>
    doer && about.length > 0
      ? { dimension: "perpetrator", pole: doer.pole, about, at: { start: doer.token.start, end: doer.token.end } }
      : null;
  const burns = BURNS(tokens);
  if (burns && !isUnreal(tokens, burns.from)) {
    const found = position(findDoer(findSubjectOf(tokens, burns.from), false), ["fire"]);
    if (found) return found;
  }
  const acts = actsOf(tokens);
  const accused = position(findDoer(findAccused(clause), true), acts);
  if (accused) return accused;
  const doneBy = DONE_BY(tokens);
  if (doneBy && !isUnreal(tokens, doneBy.from)) {
    const behind = tokens.slice(doneBy.to, doneBy.to + REACH);
    const end = behind.findIndex(({ lower, text }) => /^(?:for|over|of|in|on|after|,)$/.test(lower) || text === ";");
    const found = position(findDoer(end < 0 ? behind : behind.slice(0, end), true), acts);
    if (found) return found;
  }
  const shells = acts.filter((act) => act === "attack");
  const firedBy = FIRED_BY(tokens);
  if (firedBy && !isUnreal(tokens, firedBy.from)) {
    const found = position(findDoer(tokens.slice(firedBy.to, firedBy.to + 3), true), shells);
    if (found) return found;
  }
  const from = CAME_FROM(tokens);
  if (from && !isUnreal(tokens, from.from)) {
    const words = tokens.slice(from.from, from.to).filter(({ text }) => /^\p{Lu}/u.test(text));
    const [token] = words;
    const [pole] = nameRoots(words);
    const found = position(token && pole ? { pole, token } : null, shells);
    if (found) return found;
  }
  const does = DOES(tokens);
  if (!does || isUnreal(tokens, does.from)) return null;
  return position(findDoer(findSubjectOf(tokens, does.from), true), acts);
}
