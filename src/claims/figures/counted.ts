import { NUMBER_WORDS } from "../../text/numerals.ts";
import type { Passage, Sentence } from "../../text/passage.ts";
import { firstThat, slice } from "../../text/span.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Topic } from "../claim.ts";
import type { Amount } from "./amount.ts";
import { ARMY, groupOf, isPerson } from "./counted-words.ts";
import { findAmounts } from "./find-amounts.ts";
import { topicState, topicVerb } from "./topic-words.ts";
import { VAGUE_WORDS } from "./vague-amounts.ts";

/** An amount in its sentence, with the noun phrase that it counts. Numbers are token indexes; `to` is exclusive. */
export interface Counted {
  readonly amount: Amount;
  /** First token that belongs to the amount, and the first after it. */
  readonly from: number;
  readonly after: number;
  /** First token after the noun phrase; `after` where nothing is named ("12 were wounded"). */
  readonly to: number;
  /** The noun counted; null where it is left out. */
  readonly head: Token | null;
  /** A participle inside the phrase: "two injured civilians". */
  readonly modifier: Token | null;
  readonly person: boolean;
  readonly unit: string;
  readonly group: string | null;
  /** "Three of the men": some of a number that is told elsewhere. */
  readonly partitive: boolean;
  /** The words counted, as printed; "people" where they are left out. */
  readonly subject: string;
}

/** A sentence with what is counted in it: what every recogniser looks at. */
export interface Count {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly counted: readonly Counted[];
  /** Tokens at which an amount begins, with what it counts. */
  readonly at: ReadonlyMap<number, Counted>;
  /** The last figure in the sentence before; null where there is none. */
  readonly previous: Told | null;
}

/** What a figure before counts, for one that only points to it: "the number", "another 30". */
export interface Told {
  readonly topic: Topic;
  readonly unit: string;
  readonly group: string | null;
  readonly subject: string;
}

const QUOTES = /^["“”‘’']+$/;
const SKIPPED = new Set(["more", "other", "another", "others", "additional", "further", "such", "mostly", "mainly"]);
/** Where "of" leads on to what is counted: "dozens of people", "12 of the men". */
const PARTITIVE = new Set(["the", "his", "her", "their", "its", "our", "those", "these", "them", "whom", "us", "all"]);
/** "Three of our men" are three men: whose they are, and no part of a number told elsewhere. */
const OWN = new Set(["its", "our"]);
const NEVER_HEADS = new Set(["who", "which", "that", "dead", "away", "ago", "earlier", "later", "today", "yesterday"]);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "Pick-up" is one word; a dash before a number opens an aside: "workers-two women and a man-". */
const joins = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.text === "-" && next !== undefined && token.end === next.start && next.pos !== "NUM" && next.pos !== "AUX";

/** Whether the participle at `index` stands before a noun that it describes: "two injured civilians". */
function describes(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    (next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ") &&
    !WEEKDAY.test(next.lower)
  );
}

interface Phrase {
  readonly to: number;
  readonly start: number;
  readonly head: Token | null;
  readonly modifier: Token | null;
}

function readPhrase(tokens: readonly Token[], after: number, vague: boolean): Phrase {
  let index = after;
  const first = tokens[index];
  if (first?.lower === "of" && (vague || PARTITIVE.has(tokens[index + 1]?.lower ?? ""))) index++;
  const start = index;
  let head: Token | null = null;
  let modifier: Token | null = null;
  let to = after;
  for (; index < tokens.length && index < start + 9; index++) {
    const token = tokens[index];
    if (!token) break;
    if (QUOTES.test(token.text)) {
      // Scare quotes stand around a word or three; one that ends the phrase closes it.
      if (head && !tokens.slice(after, index).some((before) => QUOTES.test(before.text))) break;
      if (head) to = index + 1;
      continue;
    }
    // "Pick-up", "American-made": what a hyphen ties is one word.
    if (joins(tokens[index - 1], token) && tokens[index - 1]?.start === tokens[index - 2]?.end && index - 2 >= after) {
      if (token.pos === "NOUN" && tokens[index + 1]?.text !== "-") head = token;
      to = index + 1;
      continue;
    }
    if (NEVER_HEADS.has(token.lower) || WEEKDAY.test(token.lower)) break;
    if (SKIPPED.has(token.lower)) {
      to = index + 1;
      if (token.lower === "others") head ??= token;
      continue;
    }
    const outcome = topicState(token.lower) ?? topicVerb(token.lower)?.topic;
    if (outcome !== undefined && token.lemma !== "fire" && token.lemma !== "march") {
      if (head || !describes(tokens, index)) break;
      modifier = token;
      continue;
    }
    if (token.pos === "PRON" && (token.lower === "them" || token.lower === "whom" || token.lower === "us")) {
      head = token;
      to = index + 1;
      break;
    }
    const next = tokens[index + 1];
    // The tagger takes "one civilian had" for an adjective.
    const person = token.pos === "ADJ" && next?.pos !== "NOUN" && next?.pos !== "PROPN" && isPerson(token.lemma, "");
    if (person || token.pos === "NOUN" || token.pos === "PROPN" || (token.pos === "SYM" && head)) {
      head = token;
      to = index + 1;
      continue;
    }
    // "1,500 houses and buildings": one number over two nouns.
    if (
      head &&
      token.pos === "CCONJ" &&
      token.lower !== "but" &&
      next?.pos === "NOUN" &&
      tokens[index + 2]?.pos === "AUX"
    ) {
      to = index + 2;
      break;
    }
    if (joins(token, next)) continue;
    if (token.lower === "'s" || token.lower === "’s") continue;
    if (token.pos === "DET" && (index === start || PARTITIVE.has(token.lower)) && !head) continue;
    if (token.pos === "PRON" && PARTITIVE.has(token.lower) && !head) continue;
    if (token.pos === "ADJ") {
      // An adjective after the noun says something of it: "12 people safe". Before one it belongs to the phrase.
      if (head && !(tokens[index + 1]?.pos === "NOUN")) break;
      continue;
    }
    if (token.pos === "NUM" && !head && index > start) continue;
    if (token.pos === "VERB" && /(?:ed|ing|en)$/.test(token.lower) && !head && describes(tokens, index)) continue;
    break;
  }
  return { to: Math.max(to, after), start, head, modifier };
}

/** The lemma of a noun in the singular; the tagger leaves a few plurals as they are. */
function singular(token: Token): string {
  const { lemma } = token;
  if (/(?:men)$/.test(lemma) && lemma !== "specimen") return `${lemma.slice(0, -2)}an`;
  if (token.pos === "PROPN" && /[^s]s$/.test(lemma)) return lemma.slice(0, -1);
  return lemma;
}

function readCounted(count: Pick<Count, "passage" | "tokens">, amount: Amount): Counted {
  const { tokens, passage } = count;
  const from = firstThat(tokens, (token) => token.end > amount.start);
  const after = firstThat(tokens, (token) => token.start >= amount.end);
  const phrase = readPhrase(tokens, after, amount.vague);
  const { head } = phrase;
  const last = tokens[phrase.to - 1];
  let start = phrase.start;
  while (SKIPPED.has(tokens[start]?.lower ?? "") && start < phrase.to - 1) start++;
  const firstWord = tokens[start];
  const unnamed = amount.unit ?? "people";
  const words = head && last && firstWord ? slice(passage.text, { start: firstWord.start, end: last.end }) : unnamed;
  const lemma = head ? singular(head) : "people";
  const indefinite = lemma === "one" || lemma === "body" || ["them", "whom", "us"].includes(lemma);
  const person = head === null || indefinite || isPerson(lemma, head.text);
  const army = tokens.slice(after, phrase.to).some((token) => ARMY.has(token.lower));
  const group = head && person && !indefinite ? groupOf(lemma, head.text) : null;
  const kin =
    head && /^(?:police|security)$/.test(tokens[phrase.to - 2]?.lower ?? "") && group !== "children" ? "police" : group;
  return {
    amount,
    from,
    after,
    to: phrase.to,
    head,
    modifier: phrase.modifier,
    person,
    unit: amount.unit ?? (person ? "person" : lemma),
    group: army && group === "police" ? "soldiers" : kin === "police" && person ? "police" : group,
    partitive:
      tokens[after]?.lower === "of" &&
      PARTITIVE.has(tokens[after + 1]?.lower ?? "") &&
      !(OWN.has(tokens[after + 1]?.lower ?? "") && phrase.head?.lower !== phrase.head?.lemma),
    subject: words,
  };
}

const WRITTEN_OUT = createSpotter([...NUMBER_WORDS, ...VAGUE_WORDS]);

/** Amounts of a sentence, their offsets from its start; most sentences hold neither a digit nor a word for a number. */
function amountsIn(text: string, tokens: readonly Token[]): readonly Amount[] {
  return WRITTEN_OUT(tokens).length > 0 || /\d/.test(text) ? findAmounts(text) : [];
}

/** What is counted in a sentence, in the order of the text. */
export function readCount(passage: Passage, sentence: Sentence, previous: Told | null): Count {
  const { tokens } = sentence;
  const shift = sentence.start;
  const counted = amountsIn(slice(passage.text, sentence), tokens).map((amount) =>
    readCounted(
      { passage, tokens },
      {
        ...amount,
        start: amount.start + shift,
        end: amount.end + shift,
        core: { start: amount.core.start + shift, end: amount.core.end + shift },
      },
    ),
  );
  const at = new Map(counted.map((one) => [one.from, one]));
  return { passage, sentence, tokens, counted, at, previous };
}
