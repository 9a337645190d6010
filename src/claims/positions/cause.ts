import { createPhraseFinder } from "../../text/phrase.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Clause } from "../clause.ts";
import { CAUSES, DELIBERATE_ACTS, EFFECTS } from "../lexicons/causes.ts";
import type { Position } from "../position.ts";
import { findSubjectOf } from "./find-subject-of.ts";

/** Words that lead from an effect to its cause; the cause stands behind them. */
const CAUSED = createPhraseFinder([
  "cause|trigger|spark|start|provoke|ignite by",
  "blame|attribute|put|ascribe *6 on|to|down",
  "be|was *1 result of",
  "because|due of|to",
  "result|stem from",
  "cause of *6 be",
  "be|was caused|sparked|triggered by",
]);
/** Behind a cause: "a loose wire started the fire", "engine failure was the likely cause". */
const CAUSES_IT = createPhraseFinder([
  "cause|trigger|spark|ignite|start|provoke *4 NOUN",
  "bring|brought down",
  "be *4 cause",
]);
/** What somebody did on purpose, or not. */
const PURPOSE: readonly { readonly pole: string; readonly find: ReturnType<typeof createPhraseFinder> }[] = [
  {
    pole: "not on purpose",
    find: createPhraseFinder([
      `not|never|n't *2 ${DELIBERATE_ACTS}`,
      `no *1 sign|evidence|indication|trace|suggestion of|that *4 ${DELIBERATE_ACTS}`,
      `rule out *2 ${DELIBERATE_ACTS}`,
      `rule *2 ${DELIBERATE_ACTS} out`,
    ]),
  },
  {
    pole: "not an accident",
    find: createPhraseFinder(["not|n't|no *2 accident|accidental", "rule out *2 accident", "not|n't *1 by accident"]),
  },
  {
    pole: "on purpose",
    find: createPhraseFinder([
      "deliberately|intentionally|purposely *1 set|start|light|cause|torch|ignite",
      "set|start|light|cause|ignite *1 deliberately|intentionally|purposely",
      "set|start|light|cause|ignite *1 on purpose",
      `be|was *2 ${DELIBERATE_ACTS}`,
      "act of arson|sabotage",
      "be set *3 by arsonist",
    ]),
  },
  {
    pole: "an accident",
    find: createPhraseFinder([
      "be|was *2 accident|accidental",
      "accidentally *1 set|start|light|cause|ignite",
      "set|start|light|cause|ignite *1 accidentally",
      "set|start|light|cause|ignite *1 by accident",
    ]),
  },
];
const BROUGHT_DOWN = createPhraseFinder(["bring|brought down *4 plane|aircraft|flight|jet|helicopter|airliner"]);
/** Words of a cause that somebody rules out. */
const LONGEST_CAUSE = 8;
/** How far behind its words a cause may stand. */
const REACH = 10;
/** "It was caused by …": what the story is about. */
const WHATEVER = "*";
const POINTING: ReadonlySet<string> = new Set(["it", "this", "that", "cause"]);
/** Before the words: what is feared, asked or looked into is no cause. */
const OPEN: ReadonlySet<string> = new Set([
  "if",
  "whether",
  "could",
  "may",
  "might",
  "would",
  "possible",
  "suspected",
  "as",
  "assume",
  "assuming",
  "guess",
  "like",
  "suspect",
  "fear",
  "feared",
]);

const EFFECT_WORDS = createSpotter([...Object.keys(EFFECTS), ...POINTING]);

/** Of what it is the cause: the fire, the crash; what a pronoun points to; nothing where the clause does not say. */
function effectsOf(tokens: readonly Token[]): readonly string[] {
  const words = EFFECT_WORDS(tokens).map((at) => tokens[at] as Token);
  const effects = words.flatMap((token) => (token.pos === "VERB" ? [] : (EFFECTS[token.lemma] ?? [])));
  if (effects.length > 0) return [...new Set(effects)];
  return words.some((token) => POINTING.has(token.lower)) ? [WHATEVER] : [];
}

const spanOf = (from: Token, to: Token) => ({ start: from.start, end: to.end });

/** "Investigators have ruled out a bird strike": a cause by itself, denied by who rules it out. */
function findRuledOut({ tokens, cue, stance }: Clause): Position | null {
  if (stance !== "denied" || !cue || !/\brul\w+ out\b/.test(cue) || tokens.length > LONGEST_CAUSE) return null;
  const word = tokens.find(({ lemma, lower }) => CAUSES[lemma] ?? CAUSES[lower]);
  const pole = word && (CAUSES[word.lemma] ?? CAUSES[word.lower]);
  return word && pole ? { dimension: "cause", pole, about: [WHATEVER], at: spanOf(word, word) } : null;
}

/** "A loose wire started the fire": the cause is the subject. */
function findActive(tokens: readonly Token[], about: readonly string[]): Position | null {
  const match = CAUSES_IT(tokens);
  if (!match || isOpen(tokens, match.from, match.from + 1) || tokens[match.from - 1]?.lower === "not") return null;
  const verb = tokens[match.from];
  // "The fire was started": a passive has its cause behind it.
  if (tokens[match.from - 1]?.pos === "AUX" && verb?.lemma !== "be" && verb?.lemma !== "bring") return null;
  const word = findSubjectOf(tokens, match.from).find(({ lemma, lower }) => CAUSES[lemma] ?? CAUSES[lower]);
  const pole = word && (CAUSES[word.lemma] ?? CAUSES[word.lower]);
  return word && pole && !EFFECTS[word.lemma] ? { dimension: "cause", pole, about, at: spanOf(word, word) } : null;
}

/** By what a fire, a collapse, a crash came about, and whether somebody meant it. */
export function findCause(clause: Clause): Position | null {
  const { tokens } = clause;
  const ruledOut = findRuledOut(clause);
  if (ruledOut) return ruledOut;
  const about = effectsOf(tokens);
  if (BROUGHT_DOWN(tokens)) return findActive(tokens, [WHATEVER]);
  if (about.length === 0) return null;
  for (const { pole, find } of PURPOSE) {
    const match = find(tokens);
    const [first, last] = [tokens[match?.from ?? -1], tokens[(match?.to ?? 0) - 1]];
    if (!match || !first || !last || isOpen(tokens, match.from, match.to)) continue;
    return { dimension: "cause", pole, about, at: spanOf(first, last) };
  }
  const match = CAUSED(tokens);
  if (!match) return findActive(tokens, about);
  if (isOpen(tokens, match.from, match.to)) return null;
  const before = tokens.slice(0, match.from).findLastIndex(({ lower }) => /^(?:not|n't|never|no)$/.test(lower));
  // "It does not look as if the fire was caused by …" denies too, but who knows what.
  if (before >= 0 && match.from - before > 2) return null;
  const denied =
    before >= 0 || tokens.slice(match.from, match.to).some(({ lower }) => /^(?:not|n't|never)$/.test(lower));
  for (const word of tokens.slice(match.to, match.to + REACH)) {
    const pole = CAUSES[word.lemma] ?? CAUSES[word.lower];
    if (pole) return { dimension: "cause", pole: denied ? `not ${pole}` : pole, about, at: spanOf(word, word) };
  }
  return null;
}

const isOpen = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(Math.max(0, from - 5), to).some(({ lower }) => OPEN.has(lower));
