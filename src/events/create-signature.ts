import type { Story } from "../claims/claim.ts";
import type { Tagger, Token } from "../text/tagger.ts";
import { findItems } from "./items.ts";
import { CALENDAR_WORDS } from "./lexicons/news-words.ts";
import { countryOf, placeOf } from "./places.ts";
import type { Signature, WeightedTerm } from "./signature.ts";
import { commonness, wordWeight } from "./word-weight.ts";

const MOST_NAMES = 30;
const MOST_WORDS = 100;
/** News says first what happened: how much an occurrence counts by where it stands. */
const IN_TITLE = 3;
const IN_LEAD = 2;
const LEAD_TOKENS = 60;
/** What comes back is hardly more of what happened: the one whom all the day's news is about would else make one event of it. */
const COUNT_WORTH = 0.25;
const MILLISECONDS_PER_DAY = 86_400_000;

const TELLING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X"]);

/** A capital on any other word means nothing: "The" in a title, "I'm" in a quotation. */
const NAMING: ReadonlySet<string> = new Set([...TELLING, "SYM", "INTJ"]);

interface Occurrence {
  readonly token: Token;
  readonly counts: number;
  readonly capital: boolean;
  /** Heads a sentence or a quotation, or stands in the title: its capital may mean nothing. */
  readonly capitalMayMeanNothing: boolean;
  /** The same word without its capital, where every longer word has one. */
  readonly plain: Token | null;
}

/** Reads the signature off a story's title and text; the outlet and the address play no part in it. */
export function createSignature(story: Story, tagger: Tagger): Signature {
  const signed = sign([...readTitle(story.title ?? "", tagger), ...readText(story.text, tagger)]);
  const day = dayOf(story.published);
  const items = findItems(story, (text) => sign(readText(text, tagger)));
  return items.length > 1 ? { ...signed, day, items } : { ...signed, day };
}

function sign(occurrences: readonly Occurrence[]): Pick<Signature, "names" | "words"> {
  const isName = nameTest(occurrences);
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  for (const occurrence of occurrences) {
    const { token, counts } = occurrence;
    if (CALENDAR_WORDS.has(token.lower)) continue;
    if (/^\d/.test(token.text)) add(words, `#${token.lower}`, counts);
    else if (isName(occurrence)) add(names, nameOf(token), counts);
    else addWord(words, occurrence.plain ?? token, counts);
  }
  return { names: weigh(names, MOST_NAMES, 2), words: weigh(words, MOST_WORDS, 3) };
}

/** A country by its name or its people's is one name, and so is a place by its older or its foreign one. */
function nameOf(token: Token): string {
  const name = placeOf(token.lower.replace(/'s$|\./g, ""));
  // Of a place that no list knows, the people are told from the name by their ending: "Tarvian" counts as "Tarvia".
  return countryOf(name) ?? countryOf(name.replace(/s$/, "")) ?? name.replace(/(?<=\p{L}{3}ia)ns?$/u, "");
}

function dayOf(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? null : Math.floor(time / MILLISECONDS_PER_DAY);
}

function addWord(words: Map<string, number>, token: Token, counts: number): void {
  if (TELLING.has(token.pos)) add(words, token.lemma.replaceAll(".", ""), counts);
}

const add = (counts: Map<string, number>, term: string, by: number) => counts.set(term, (counts.get(term) ?? 0) + by);

function readTitle(title: string, tagger: Tagger): readonly Occurrence[] {
  const tokens = wordsOf(title, tagger).map(({ token }) => token);
  // Capitals have the tagger take verbs for names: "Mayor Quits Over Ferry".
  const plain = isTitleCase(title) ? wordsOf(title.toLowerCase(), tagger).map(({ token }) => token) : [];
  return tokens.map((token, index) => ({
    token,
    counts: IN_TITLE,
    capital: isCapital(token),
    capitalMayMeanNothing: true,
    plain: plain.length === tokens.length ? (plain[index] ?? null) : null,
  }));
}

/** Most longer words begin with a capital. */
function isTitleCase(title: string): boolean {
  const long = title.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.7 * long.length;
}

function readText(text: string, tagger: Tagger): readonly Occurrence[] {
  return text
    .split("\n")
    .flatMap((paragraph) => wordsOf(paragraph, tagger))
    .map(({ token, first }, index) => ({
      token,
      counts: index < LEAD_TOKENS ? IN_LEAD : 1,
      capital: isCapital(token),
      capitalMayMeanNothing: first,
      plain: null,
    }));
}

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** Words and figures, each with whether it is the first one after a full stop, a colon or a quotation mark. */
function wordsOf(text: string, tagger: Tagger): readonly { token: Token; first: boolean }[] {
  const found: { token: Token; first: boolean }[] = [];
  let first = true;
  for (const token of tagger(text)) {
    if (/^[\p{L}\p{N}]/u.test(token.text)) {
      found.push({ token, first });
      first = false;
    } else if (/[.!?:"“‘]/.test(token.text)) first = true;
  }
  return found;
}

/** Whether a word, singular or plural, in British or American spelling, is in the list of common words. */
const isListed = ({ lower, lemma }: Token): boolean =>
  [lemma, lower.replace(/s$/, ""), lower.replace(/es$/, "")]
    .flatMap((form) => [form, form.replace("our", "or")])
    .some((form) => commonness(form) > 0);

/** A capital inside a sentence makes a name; elsewhere the word must be one inside a sentence too, or be tagged as one and not be listed as common. */
function nameTest(occurrences: readonly Occurrence[]): (occurrence: Occurrence) => boolean {
  const inside = occurrences.filter((one) => !one.capitalMayMeanNothing);
  const asName = new Set(inside.filter((one) => one.capital).map((one) => one.token.lower));
  const asWord = new Set(inside.filter((one) => !one.capital).map((one) => one.token.lower));
  const asLemma = new Set(inside.filter((one) => !one.capital).map((one) => one.token.lemma));
  const isPlainWord = (plain: Token) =>
    asLemma.has(plain.lemma) || isListed(plain) || (plain.pos !== "PROPN" && plain.pos !== "NOUN");
  return ({ token, capital, capitalMayMeanNothing, plain }) => {
    if (!capital || !NAMING.has(token.pos)) return false;
    if (!capitalMayMeanNothing) return true;
    if (asWord.has(token.lower)) return false;
    if (asName.has(token.lower)) return true;
    return token.pos === "PROPN" && !isListed(token) && (plain === null || !isPlainWord(plain));
  };
}

/** The `most` telling terms: what the word tells times what its count is worth; of equal ones the first in the text. */
function weigh(counts: ReadonlyMap<string, number>, most: number, shortest: number): readonly WeightedTerm[] {
  return [...counts]
    .filter(([term]) => term.length >= shortest)
    .map(([term, count]): WeightedTerm => [term, Math.round(1000 * count ** COUNT_WORTH * wordWeight(term)) / 1000])
    .filter(([, weight]) => weight > 0)
    .sort(([, left], [, right]) => right - left)
    .slice(0, most)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
