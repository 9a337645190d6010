import { nameRoot } from "../../../text/roots.ts";
import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import { MEASURES, NO_PLACES } from "../../lexicons/deeds.ts";
import { isNounAsVerb } from "../find-subject-of.ts";

/** Of how many of its kind something is said: "all the gates", "some gates" and "a gate", "the gate". */
export type Scope = "all" | "some" | "one";

/** What a noun phrase stands for. */
export interface Thing {
  /** Lemmas and roots of names by which it may be known; empty for a pronoun that nobody resolves. */
  readonly heads: readonly string[];
  /** What tells it from others of its kind: "north", "runway", the names of whose it is. */
  readonly of: readonly string[];
  readonly scope: Scope;
  /** "No gate", "nobody". */
  readonly none: boolean;
  /** Its tokens; `to` is exclusive, and without what prepositions attach, which ends at `end`. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

const NONE: ReadonlySet<string> = new Set("no none nobody nothing neither".split(" "));
const ALL: ReadonlySet<string> = new Set("all every each both entire whole everyone everybody any anyone".split(" "));
const SOME: ReadonlySet<string> = new Set(
  "half some several many few most part a an another one second third more other others".split(" "),
);
const POSSESSIVES: ReadonlySet<string> = new Set("its his her their our my".split(" "));
const SIDES: ReadonlySet<string> = new Set(
  "north south east west northern southern eastern western upper lower left".split(" "),
);
/** Words before a noun that tell no thing from another of its kind. */
const PLAIN: ReadonlySet<string> = new Set("such same own whole entire single main new old very".split(" "));
const ATTACH: ReadonlySet<string> = new Set("of at in on near from between behind outside inside through".split(" "));
/** Phrases that prepositions attach are followed so far. */
const MOST_ATTACHED = 2;

const isNoun = ({ pos }: Token): boolean => pos === "NOUN" || pos === "PROPN";

/** Whether the word goes on with a phrase of which `words` are known. */
function goesOn(token: Token, next: Token | undefined, words: readonly Token[]): boolean {
  const last = words.at(-1);
  const { pos, lower } = token;
  if (lower === "'s" || lower === "'") return last !== undefined && isNoun(last);
  if (isNoun(token)) return true;
  const mayOpen = !last || !isNoun(last);
  if (!mayOpen) return false;
  if (SIDES.has(lower)) return next !== undefined;
  if (pos === "DET" || pos === "ADJ" || pos === "NUM") return true;
  if (pos === "PRON" || (pos === "SCONJ" && lower === "that"))
    return !last || POSSESSIVES.has(lower) || lower === "one";
  // "Used tear gas": a noun before a noun that the tagger takes for a verb.
  if (pos === "VERB" && !last) return lower === token.lemma && next?.pos === "NOUN";
  // "The locked door", "a damaged wall".
  return pos === "VERB" && last?.pos === "DET" && next !== undefined && isNoun(next);
}

const nameHeads = ({ text }: Token): readonly string[] => [text.toLowerCase().replace(/['’]s?$/, ""), nameRoot(text)];
const keyOf = (token: Token): readonly string[] => (token.pos === "PROPN" ? nameHeads(token) : [token.lemma]);

/** Words by which a speaker may be known who says "we" or "it". */
export function headsOfSource(source: Source): readonly string[] {
  const words = `${source.name} ${source.role ?? ""}`.match(/\p{L}[\p{L}’'-]{2,}/gu) ?? [];
  return [
    ...new Set(
      words.flatMap((word) =>
        /^\p{Lu}/u.test(word) ? [word.toLowerCase(), nameRoot(word)] : [word.replace(/s$/, "")],
      ),
    ),
  ];
}

function headsOfPronoun(word: string, source: Source | null): readonly string[] {
  if (!source || source.kind === "outlet") return [];
  const own = source.kind === "person" ? /^(?:i|me|he|him|she|her|we|us)$/ : /^(?:we|us|it|they|them)$/;
  return own.test(word) ? headsOfSource(source) : [];
}

const isTimeWord = ({ lemma, lower, pos }: Token): boolean =>
  pos === "NUM" || NO_PLACES.has(lemma) || NO_PLACES.has(lower) || /\d|^[ap]\.?m\.?$/.test(lower);

/** What prepositions behind token `at` attach: the words that tell things apart, and where they end. */
function readAttached(tokens: readonly Token[], at: number): { readonly of: readonly string[]; readonly end: number } {
  const of: string[] = [];
  let end = at;
  for (let count = 0; count < MOST_ATTACHED && ATTACH.has(tokens[end]?.lower ?? ""); count++) {
    let to = end + 1;
    const words: Token[] = [];
    while (to < tokens.length && goesOn(wordAt(tokens, to), tokens[to + 1], words)) words.push(wordAt(tokens, to++));
    if (words.length === 0) break;
    of.push(
      ...words
        .filter((word) => (isNoun(word) || SIDES.has(word.lower)) && !isTimeWord(word))
        .flatMap((word) => keyOf(word)),
    );
    end = to;
  }
  return { of, end };
}

const scopeOf = (words: readonly Token[]): Scope => {
  if (words.some(({ lower }) => NONE.has(lower) || ALL.has(lower))) return "all";
  return words.some(({ lower, pos }) => SOME.has(lower) || pos === "NUM") ? "some" : "one";
};

/** The token, as a noun where the tagger takes a noun for a verb. */
const wordAt = (tokens: readonly Token[], at: number): Token => {
  const token = tokens[at] as Token;
  return isNounAsVerb(tokens, at) ? { ...token, pos: "NOUN" } : token;
};

/** "Shots have been fired": a noun that opens a sentence, and no name, by its verb. */
const isPlural = ([only, ...others]: readonly Token[], next: Token | undefined): boolean =>
  others.length === 0 &&
  /^\p{Lu}\p{Ll}+[^s]s$/u.test(only?.text ?? "") &&
  /^(?:were|are|have)$/.test(next?.lower ?? "");

/** "The square was closed": an adjective behind an article that nothing follows stands for a thing. */
function headOf(words: readonly Token[], next: Token | undefined): Token | undefined {
  const last = words.at(-1);
  const alone = last?.pos === "ADJ" && words[0]?.pos === "DET" && (!next || /^(?:AUX|PUNCT)$/.test(next.pos));
  return words.findLast(isNoun) ?? (alone ? last : undefined);
}

const TIME =
  /^(?:second|minute|hour|day|week|month|year|night|morning|afternoon|evening|noon|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "An hour", "all week": no thing, but when. */
export const isTime = ({ heads }: Thing): boolean => heads.length > 0 && heads.every((head) => TIME.test(head));

/** The thing that the phrase from token `at` on stands for; null where none begins. */
export function readThing(tokens: readonly Token[], at: number, source: Source | null): Thing | null {
  const words: Token[] = [];
  let to = at;
  while (to < tokens.length && goesOn(wordAt(tokens, to), tokens[to + 1], words)) words.push(wordAt(tokens, to++));
  if (words.length === 0) return null;
  const none = words.some(({ lower }) => NONE.has(lower));
  const head = headOf(words, tokens[to]);
  // "Half of the town", "none of the gates", "four tonnes of fuel".
  if (tokens[to]?.lower === "of" && (!head || MEASURES.has(head.lemma) || SOME.has(head.lower))) {
    const inner = readThing(tokens, to + 1, source);
    if (inner) {
      const outer = scopeOf(words);
      return { ...inner, scope: outer === "one" ? "some" : outer, none, from: at };
    }
  }
  const attached = readAttached(tokens, to);
  const place = { none, scope: scopeOf(words), from: at, to };
  if (!head || (words.some(({ lower }) => lower === "one") && none)) {
    const only = words.at(-1)?.lower ?? "";
    return { ...place, heads: words.length === 1 ? headsOfPronoun(only, source) : [], of: [], end: to };
  }
  const named = head.pos === "PROPN" ? words.filter(({ pos }) => pos === "PROPN") : [head];
  const beside = words.filter(
    (word) =>
      !named.includes(word) &&
      !PLAIN.has(word.lemma) &&
      (isNoun(word) || word.pos === "ADJ" || word.pos === "VERB" || SIDES.has(word.lower)),
  );
  return {
    ...place,
    heads: isPlural(words, tokens[to]) ? [head.lower.slice(0, -1)] : [...new Set(named.flatMap(keyOf))],
    of: [...new Set([...beside.flatMap(keyOf), ...attached.of])],
    end: attached.end,
  };
}
