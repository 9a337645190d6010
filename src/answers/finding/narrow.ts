import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Word } from "../questions/question.ts";
import type { Context } from "./context.ts";
import { matchWord } from "./stems.ts";

/** How much it counts where a word stands (ours): what is said and who says it, then what stands around it. */
const SENTENCE = 0.8;
const PARAGRAPH = 0.6;
const HEADLINE = 0.55;
/** What the whole event is about tells no claim from another, and holds for each: where claims are told apart by topics it counts in full. */
const EVENT = 0.5;
/** Another event may go by another word for the same. */
const LIKE = 0.5;

function strengthOf(context: Context, { text }: Word, strict: boolean): number {
  const inside = Math.max(matchWord(context.own(), text), matchWord(context.voice(), text));
  if (inside === 1) return inside;
  const event = matchWord(context.event(), text);
  return Math.max(
    inside,
    event * (strict ? EVENT : 1) * (event < 1 ? LIKE : 1),
    matchWord(context.sentence(), text) * SENTENCE,
    matchWord(context.paragraph(), text) * PARAGRAPH,
    matchWord(context.headline(), text) * HEADLINE,
    matchWord(context.outlet(), text) * EVENT,
  );
}

/** Share of the best claim's score that others need (ours, by the corpus of questions). */
const OF_BEST = 0.8;

/** How claims are held to words. */
interface Narrowing {
  /** One word at least must stand in what is said, or with who says it. */
  readonly strict: boolean;
  /** Share of the words that has to be found. */
  readonly least: number;
  /** Any of the words will do, as what is compared with another. */
  readonly any: boolean;
}

interface Scored {
  readonly claim: ComparedClaim;
  readonly score: number;
}

/** The claims that hold most of the words; none where a name is not to be found. */
export function narrow(
  claims: readonly ComparedClaim[],
  contextOf: (claim: ComparedClaim) => Context,
  words: readonly Word[],
  { strict, least, any }: Narrowing,
): readonly ComparedClaim[] {
  if (words.length === 0) return claims;
  if (any) return claims.filter((one) => words.some((word) => strengthOf(contextOf(one), word, strict) >= SENTENCE));
  const scored = claims.flatMap((claim): readonly Scored[] => {
    const strengths = words.map((word) => strengthOf(contextOf(claim), word, strict));
    if (words.some(({ name }, at) => name && strengths[at] === 0)) return [];
    const found = strengths.filter((strength) => strength > 0).length;
    if (found / words.length < least) return [];
    if (strict && Math.max(...strengths) < SENTENCE) return [];
    // A name alone does not answer what is asked of it.
    const things = strengths.filter((_, at) => !words[at]?.name);
    if (strict && things.length > 0 && Math.max(...things) < PARAGRAPH) return [];
    return [{ claim, score: strengths.reduce((sum, one) => sum + one, 0) / words.length }];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score > best * OF_BEST).map(({ claim }) => claim);
}
