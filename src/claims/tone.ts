import type { Token } from "../text/tagger.ts";

/** Words that are no fact yet or none at all, and so contradict nothing. */
export type Tone = "wish" | "forecast" | "opinion";

/** How the rule is called that finds a tone, so that `explain` can tell why a claim is in no conflict. */
export const TONE_RULES: Readonly<Record<Tone, string>> = {
  wish: "wish, not compared",
  forecast: "forecast, not compared",
  opinion: "opinion, not compared",
};

/** The tone that was found for a claim; null for what can be true or false. */
export const toneOf = ({ rules }: { readonly rules: readonly string[] }): Tone | null =>
  (Object.keys(TONE_RULES) as Tone[]).find((tone) => rules.includes(TONE_RULES[tone])) ?? null;

const WILL = /^(?:will|'ll|wo|shall|would)$/;
const MIGHT = /^(?:may|might|could)$/;
const OUGHT = /^(?:should|must|ought)$/;
/** "is going to", "was due to", "are set to". */
const AHEAD = /^(?:going|due|set|expected|scheduled|likely|bound|planned|poised|hoped|hoping|planning)$/;
/** How people judge things. Own compilation; words that also state facts ("dead", "illegal") are left out. */
const JUDGING = new Set(
  `wrong right good bad better best worse worst great terrible awful horrible shameful shame disgrace disgraceful
  unacceptable outrageous outrage unfair fair wonderful fantastic tragic tragedy disaster disastrous important vital
  crucial ridiculous absurd stupid foolish cowardly brave heroic proud sad happy angry sorry mistake honour honor
  nonsense reckless irresponsible despicable heinous barbaric evil courageous historic success failure scandal
  scandalous lucky`.split(/\s+/),
);

const isFiniteVerb = (token: Token, before: Token | undefined): boolean =>
  token.pos === "AUX" || (token.pos === "VERB" && !token.lower.endsWith("ing") && before?.lower !== "to");

/** "was due to corrosion", "is due to a fault": why, not when. */
const isCause = (word: Token | undefined, told: Token | undefined): boolean =>
  word?.lower === "due" && told !== undefined && !/^(?:VERB|AUX)$/.test(told.pos);

/** How many words behind the verb tell the tone, adverbs not counted. */
const REACH = 4;

function wordsAfter(tokens: readonly Token[], verb: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = verb + 1; at < tokens.length && words.length < REACH; at++) {
    const token = tokens[at] as Token;
    if (token.pos !== "ADV") words.push(token);
  }
  return words;
}

/** The first verb that is not one of a relative clause, "were" in "the men who will stand trial were arrested"; past the last token where there is none. */
function mainVerb(tokens: readonly Token[]): number {
  let from = 0;
  for (;;) {
    let at = from;
    while (at < tokens.length && !isFiniteVerb(tokens[at] as Token, tokens[at - 1])) at++;
    const relative = at > 1 && at < tokens.length && /^(?:who|which|that)$/.test(tokens[at - 1]?.lower ?? "");
    if (!relative) return at;
    from = at;
    while (/^(?:AUX|VERB|ADV|PART)$/.test(tokens[from]?.pos ?? "")) from++;
  }
}

/** What a clause is when it tells no fact, by its first verb; null for what can be true or false. */
export function findTone(tokens: readonly Token[]): Tone | null {
  const at = mainVerb(tokens);
  const verb = tokens[at];
  if (!verb) return null;
  const rest = wordsAfter(tokens, at);
  const [next, afterNext] = rest;
  if (OUGHT.test(verb.lower) && next?.lower !== "have") return "wish";
  if (WILL.test(verb.lower)) return "forecast";
  if (MIGHT.test(verb.lower)) return next?.lower === "have" || next?.lower.startsWith("n") ? null : "forecast";
  if (/^(?:think|believe|feel|hope|guess)$/.test(verb.lower) && /^(?:i|we)$/.test(tokens[at - 1]?.lower ?? ""))
    return "opinion";
  if (verb.pos !== "AUX") return null;
  if (AHEAD.test(next?.lower ?? "") && afterNext?.lower === "to" && !isCause(next, rest[2])) return "forecast";
  const predicate = rest.filter((token) => token.pos !== "DET");
  return /^(?:am|is|are|was|were|'s|'re|'m|be|been)$/.test(verb.lower) &&
    predicate.slice(0, 2).some(({ lower }) => JUDGING.has(lower))
    ? "opinion"
    : null;
}
