import type { Passage } from "../../text/passage.ts";
import { firstThat, overlap, type Span, slice, touching } from "../../text/span.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Attribution } from "../attribution.ts";
import type { Caveat } from "../claim.ts";

const VERIFY = "(?:verif(?:y|ied)|confirm(?:ed)?|corroborat(?:e|ed)|authenticat(?:e|ed)|substantiat(?:e|ed)|checked)";
const SOON = "(?:(?:immediately|independently|yet|been|be|fully|so far) )*";
const NOT = "(?:not|n['’]t)";
/** Own compilation of the words with which agencies say that they could not check a statement. */
const DOUBTS: readonly RegExp[] = [
  new RegExp(`(?:could|can|did|have|has|had|was|were|is|are) ?${NOT} ${SOON}(?:able to ${SOON})?${VERIFY}\\b`, "giu"),
  new RegExp(
    `\\b(?:cannot|unable to|impossible to|difficult to|hard to|no way to|no way of) ${SOON}(?:${VERIFY}|verifying|confirming|checking)\\b`,
    "giu",
  ),
  new RegExp(`\\b(?:was|were|is|are|been) ${NOT} ${SOON}possible to ${SOON}${VERIFY}\\b`, "giu"),
  new RegExp(`\\b(?:neither|none)\\b[^,.;]{0,40}\\b(?:could|can|has|have|was|were) ${SOON}${VERIFY}\\b`, "giu"),
  /\bno (?:immediate |independent |official |outside )*(?:confirmation|verification|corroboration|evidence|proof)\b/giu,
  /\bwithout (?:(?:providing|offering|giving|citing|presenting|showing|producing|any) )?(?:any |further |specific |supporting )*(?:evidence|proof|details?|examples?)\b/giu,
  /\b(?:provided|offered|gave|cited|presented|produced) (?:no|little|scant) (?:[a-z]+ )?(?:evidence|proof|details?)\b/giu,
  /\b(?:did|has|have|had) ?(?:not|n['’]t) (?:immediately )?(?:provided?|offer(?:ed)?|given?|present(?:ed)?|produced?) (?:any )?(?:[a-z]+ )?(?:evidence|proof)\b/giu,
  /\b(?:claims?|reports?|allegations?|accounts?|figures?|statements?) (?:remains?|is|are|was|were) (?:unverified|unconfirmed|unsubstantiated|disputed)\b/giu,
];
/** Without one of these words no sentence doubts anything. */
const CUES = createSpotter(
  `verify verified verifying verification confirm confirmed confirming confirmation corroborate corroborated corroboration authenticate
  authenticated substantiate substantiated checked checking evidence proof detail details example examples unverified unconfirmed
  unsubstantiated disputed`.split(/\s+/),
);
/** Where a doubt inside a sentence begins: "…, a claim that could not be confirmed". */
const ASIDE =
  /(?:[,;—–-]\s*(?:in )?(?:(?:(?:a|an|its|his|her|their) )?(?:claim|assertion|allegation|figure|report|account|statement)s?\b|which|but|though|although|and)|\bwithout)[^,;]*$/iu;
/** "a video whose place could not be confirmed": a detail is doubted, no statement. */
const IN_RELATIVE = /\b(?:whose|which|who)\b[^,]*$/iu;
const SEVERAL =
  /\b(?:claims|reports|accounts|figures|statements|assertions|allegations|details|images|videos|tolls|numbers|they|them|neither|both)\b/iu;
const BOTH = /\b(?:neither|both|either|rival|competing|conflicting|two)\b/iu;

/**
 * Words with which the story itself doubts a statement, by the attribution they belong to: in the same sentence, or
 * in one after it within the same or the next paragraph.
 */
export function findCaveats(passage: Passage, attributions: readonly Attribution[]): ReadonlyMap<Attribution, Caveat> {
  const caveats = new Map<Attribution, Caveat>();
  for (const [index, sentence] of passage.sentences.entries()) {
    if (CUES(sentence.tokens).length === 0) continue;
    const words = slice(passage.text, sentence);
    const match = firstDoubt(words);
    if (!match) continue;
    const doubt = { start: sentence.start + match.start, end: sentence.start + match.end };
    if (touching(passage.quotations, doubt).length > 0) continue;
    const here = startingWithin(attributions, sentence);
    const saying = here.find((one) => one.content.some((span) => overlap(span, doubt) > 0));
    // A person's doubt about another's words is a statement of its own; an outlet's is the story's.
    if (saying?.source.kind === "person") continue;
    const before = here.findLast((one) => one !== saying && (one.content[0]?.start ?? 0) < doubt.start);
    const shown = before ? undefined : here.find((one) => one !== saying && isOfSource(one, doubt));
    if (shown) {
      if (!caveats.has(shown)) caveats.set(shown, toCaveat(passage, asideSpan(words, match, sentence.start)));
      continue;
    }
    if (!before && IN_RELATIVE.test(words.slice(0, match.start))) continue;
    const caveat = toCaveat(
      passage,
      before ? asideSpan(words, match, sentence.start) : mainClauseSpan(words, match, sentence.start),
    );
    const doubted = before ? [before] : doubtedBefore(passage, attributions, index, words);
    for (const one of doubted) if (!caveats.has(one)) caveats.set(one, caveat);
  }
  return caveats;
}

/** "Footage that the Gazette could not verify showed …", "claimed, without evidence, that …": the doubt stands before the words. */
function isOfSource({ sourceAt, cueAt, source, content }: Attribution, doubt: Span): boolean {
  if (!sourceAt || !cueAt) return false;
  const shown = source.kind === "document" && sourceAt.start <= doubt.start && doubt.end <= cueAt.start;
  return shown || (cueAt.end <= doubt.start && doubt.end <= (content[0]?.start ?? 0));
}

function firstDoubt(words: string): Span | null {
  const found = DOUBTS.flatMap((doubt) => [...words.matchAll(doubt)]).toSorted((a, b) => a.index - b.index)[0];
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

const startOf = (one: Attribution): number => one.content[0]?.start ?? -1;

/** The attributions, which are in order, whose words begin in `span`. */
const startingWithin = (attributions: readonly Attribution[], { start, end }: Span): readonly Attribution[] =>
  attributions.slice(
    firstThat(attributions, (one) => startOf(one) >= start),
    firstThat(attributions, (one) => startOf(one) >= end),
  );

/** From the comma before the doubt to the end of its clause. */
function asideSpan(words: string, match: Span, offset: number): Span {
  const lead = ASIDE.exec(words.slice(0, match.start));
  const own = lead ? lead.index + (/^[\s,;—–-]+/u.exec(lead[0])?.[0].length ?? 0) : match.start;
  const rest = words.slice(match.end);
  const stop = rest.search(/[,;.]/u);
  return { start: offset + own, end: offset + match.end + (stop < 0 ? rest.length : stop) };
}

/** The sentence up to where, behind the doubt, another clause begins. */
function mainClauseSpan(words: string, match: Span, offset: number): Span {
  const rest = words.slice(match.end);
  const stop = rest.search(/, (?:and|but|while)\b|;/u);
  const end = stop < 0 ? words.replace(/[.\s]+$/u, "").length : match.end + stop;
  return { start: offset, end: offset + end };
}

const toCaveat = (passage: Passage, span: Span): Caveat => ({ ...span, quote: slice(passage.text, span) });

/** How many statements back a doubt reaches. No two paragraphs of news hold so many; a page pasted as one line holds thousands. */
const REACH = 50;

/** Whose statements a sentence of its own doubts: of the body it names, else the latest before it. */
function doubtedBefore(
  passage: Passage,
  attributions: readonly Attribution[],
  index: number,
  words: string,
): readonly Attribution[] {
  const sentence = passage.sentences[index];
  if (!sentence) return [];
  const from = firstThat(passage.sentences, (one) => one.paragraph >= sentence.paragraph - 1);
  const start = passage.sentences[from]?.start ?? 0;
  const near = startingWithin(attributions, { start, end: sentence.start }).slice(-REACH);
  const subject = words.slice(0, 60).toLowerCase();
  const isOwned = (one: Attribution) => tellingWords(one.source.name).some((word) => subject.includes(word));
  const owned = near.filter(isOwned);
  // A doubt may come paragraphs later when it names whose statement it doubts.
  const far = owned.length > 0 || !OWN_STATEMENT.test(words) ? [] : earlierOf(attributions, start, isOwned);
  const pool = owned.length > 0 ? owned : far.length > 0 ? far : near;
  const last = pool.at(-1);
  if (!last) return [];
  if (BOTH.test(words) && owned.length === 0) {
    const other = near.findLast((one) => one.source.name !== last.source.name) ?? near.at(-2);
    return other ? [other, last] : [last];
  }
  return SEVERAL.test(words) ? pool.filter((one) => one.source.name === last.source.name) : [last];
}

/** "The ministry’s claim could not be verified": whose it is, and that it is one. */
const OWN_STATEMENT =
  /^[^,;]{0,60}(?:['’]s?|\bby [^,;]{0,40}) (?:[a-z]+ )?(?:claims?|reports?|accounts?|figures?|statements?|assertions?|allegations?|version|tolls?)\b/u;

/** The last of the statements before `end` that fit, and those around it of the same paragraph. */
function earlierOf(
  attributions: readonly Attribution[],
  end: number,
  fits: (one: Attribution) => boolean,
): readonly Attribution[] {
  const before = attributions.filter((one) => (one.content[0]?.start ?? 0) < end && fits(one));
  return before.slice(-REACH);
}

const tellingWords = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !/^(?:with|from|that|this|said|unnamed|source)$/.test(word));
