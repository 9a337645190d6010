import type { Claim } from "../claims/claim.ts";
import type { Position } from "../claims/position.ts";
import { isSlip, type Wording, wordsIn } from "./words.ts";

const NEGATION = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n't\b/gu;
const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|yesterday|tonight)\b/gu;
const MONTH = /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/gu;
const OPEN =
  /\b(?:may|might|could|likely|possibly|perhaps|probably|reportedly|allegedly|apparently|feared|suspected|expected)\b/u;

/** What cannot both be so. Each word stands with its forms. */
const OPPOSITES: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [
    /\b(?:rise|rises|rose|risen|rising|increas\w+|grow|grew|grown|up)\b/u,
    /\b(?:fall|falls|fell|fallen|falling|decreas\w+|drop\w*|shrink|shrank|shrunk|down)\b/u,
  ],
  [/\b(?:open|opens|opened|reopen\w*|opening)\b/u, /\b(?:clos(?:e|es|ed|ing)|shut|shuts)\b/u],
  [/\b(?:won|wins?|winning)\b/u, /\b(?:lost|loses?|losing)\b/u],
  [/\b(?:accept\w*|approv\w+|agree[ds]?|agreed)\b/u, /\b(?:reject\w*|refus\w+|declin\w+)\b/u],
  [/\b(?:confirm\w*|admit\w*|acknowledg\w+)\b/u, /\b(?:den(?:y|ies|ied)|disput\w+)\b/u],
  [/\b(?:guilty|convicted)\b/u, /\b(?:innocent|acquitted|cleared)\b/u],
  [/\b(?:alive|surviv\w+)\b/u, /\b(?:dead|died|killed)\b/u],
  [/\b(?:start\w*|beg[aiu]n\w*|launch\w*|resum\w+)\b/u, /\b(?:end|ends|ended|stop\w*|halt\w*|suspend\w*|cancel\w*)\b/u],
  [/\b(?:support\w*|back(?:s|ed)|favou?r\w*)\b/u, /\b(?:oppos\w+|against)\b/u],
  [/\bbefore\b/u, /\bafter\b/u],
  [/\bsafe\b/u, /\b(?:unsafe|dangerous)\b/u],
  [/\b(?:arrest\w*|detain\w*|held)\b/u, /\b(?:releas\w+|freed)\b/u],
  [/\b(?:allow\w*|permit\w*|legal)\b/u, /\b(?:ban|bans|banned|forb\w+|prohibit\w*|illegal)\b/u],
  [/\b(?:impos\w+|introduc\w+)\b/u, /\b(?:lift|lifts|lifted|scrap\w*)\b/u],
  [/\b(?:north|northern)\b/u, /\b(?:south|southern)\b/u],
  [/\b(?:east|eastern)\b/u, /\b(?:west|western)\b/u],
  [/\b(?:full|fully|all)\b/u, /\b(?:part|partly|partially)\b/u],
];

/** Words of a quote in their wording, and all words of the version that it stands in. */
export interface Reading {
  readonly claim: Claim;
  readonly wording: Wording;
  /** Every word of its version, in lower case. */
  readonly vocabulary: ReadonlySet<string>;
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
const found = (pattern: RegExp, text: string): readonly string[] => [...new Set(text.match(pattern) ?? [])];
/** Both name some, and none of them is the same. */
const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

const isOpposite = (a: string, b: string): boolean =>
  OPPOSITES.some(([one, other]) => {
    const [aOne, aOther, bOne, bOther] = [one.test(a), other.test(a), one.test(b), other.test(b)];
    return (aOne && !aOther && bOther && !bOne) || (aOther && !aOne && bOne && !bOther);
  });

/** A name in the quote that the whole other version does not know; the first word of a sentence may have its capital from there. */
function namesNew({ claim }: Reading, other: Reading): boolean {
  const names = (claim.quote.match(/(?<=[^.!?“"]\s)\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).flatMap(wordsIn);
  const near = wordsIn(other.claim.quote);
  return names.some((name) => {
    const bare = name.replace(/[’']s$/u, "");
    return !other.vocabulary.has(bare) && !near.some((word) => isSlip(word, bare));
  });
}

/** The side that a claim takes on each question that it speaks to. */
function takesOtherSide(a: Claim, b: Claim): boolean {
  const question = ({ dimension, about, fact }: Position) => (fact ? `${dimension} ${about[0]}` : dimension);
  const sides = new Map(a.positions.map((one) => [question(one), one.pole]));
  return b.positions.some((one) => (sides.get(question(one)) ?? one.pole) !== one.pole);
}

/** Whether two wordings of one statement mean different things. Symmetric. */
export function meansOtherwise(a: Reading, b: Reading): boolean {
  const [one, other] = [a.wording.plain, b.wording.plain];
  if (one === other) return false;
  return (
    takesOtherSide(a.claim, b.claim) ||
    countOf(NEGATION, one) % 2 !== countOf(NEGATION, other) % 2 ||
    a.wording.figures.join() !== b.wording.figures.join() ||
    differ(found(DAY, one), found(DAY, other)) ||
    differ(found(MONTH, one), found(MONTH, other)) ||
    OPEN.test(one) !== OPEN.test(other) ||
    isOpposite(one, other) ||
    namesNew(a, b) ||
    namesNew(b, a)
  );
}
