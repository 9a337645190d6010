import type { Passage, Quotation, Sentence } from "../../text/passage.ts";
import type { Token } from "../../text/tagger.ts";

/** Where a token stands to the quotations: among the words, one of the marks, or outside. */
type Place = "in" | "open" | "close" | "out";

/** A sentence as the recognisers see it: its words, and which of them are quoted. */
export interface View {
  readonly passage: Passage;
  /** Its number in the passage. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly places: readonly Place[];
  /** The quotation that each token belongs to, its marks included. */
  readonly quotations: readonly (Quotation | null)[];
}

/** Marks may be two characters, and a space may stand inside them. */
const REACH = 2;
const MARK = /^["“”„«»‘’'`]+$/;

export function createViews(passage: Passage): readonly View[] {
  const names = nameWords(passage);
  let at = 0;
  return passage.sentences.map((sentence, index) => {
    while ((passage.quotations[at]?.end ?? Number.POSITIVE_INFINITY) + REACH < sentence.start) at++;
    let near = at;
    const places: Place[] = [];
    const quotations: (Quotation | null)[] = [];
    for (const token of sentence.tokens) {
      while ((passage.quotations[near]?.end ?? Number.POSITIVE_INFINITY) + REACH < token.start) near++;
      const [one, other] = [passage.quotations[near], passage.quotations[near + 1]];
      const quotation = one && isNear(token, one) ? one : other && isNear(token, other) ? other : null;
      const place = quotation ? placeOf(token, quotation) : "out";
      places.push(place);
      quotations.push(place === "out" ? null : quotation);
    }
    const isMistaken = (token: Token) => MISTAKEN.has(token.pos) && names.has(token.text);
    const tokens = sentence.tokens.some(isMistaken)
      ? sentence.tokens.map((token) => (isMistaken(token) ? asName(token) : token))
      : sentence.tokens;
    return { passage, index, sentence, tokens, places, quotations };
  });
}

const isNear = (token: Token, quotation: Quotation): boolean =>
  token.end >= quotation.start - REACH && token.start <= quotation.end + REACH;

const MISTAKEN: ReadonlySet<string> = new Set(["VERB", "ADV", "ADJ", "INTJ", "AUX", "ADP"]);
const asName = (token: Token): Token => ({ ...token, pos: "PROPN" });

/** Words printed with a capital within sentences and never without: the tagger may take "Chase said" for two verbs. */
function nameWords(passage: Passage): ReadonlySet<string> {
  const names = new Set<string>();
  const common = new Set<string>();
  for (const { tokens } of passage.sentences) {
    for (const [index, token] of tokens.entries()) {
      if (token.text === token.lower || !/^\p{Lu}\p{Ll}/u.test(token.text)) common.add(token.lower);
      else if (index > 0 && (tokens[index - 1]?.pos !== "PUNCT" || tokens[index - 1]?.text === ","))
        names.add(token.text);
    }
  }
  return new Set([...names].filter((name) => !common.has(name.toLowerCase())));
}

function placeOf(token: Token, quotation: Quotation): Place {
  if (token.start >= quotation.start && token.end <= quotation.end) return "in";
  if (!MARK.test(token.text)) return token.start < quotation.end && token.end > quotation.start ? "in" : "out";
  if (token.end <= quotation.start) return "open";
  return token.start >= quotation.end ? "close" : "in";
}

/** Whether `token` stands outside every quotation, marks included. */
export const isPlain = (view: View, at: number): boolean => view.places[at] === "out";

/** The offset where token `at` begins; the end of the sentence past the last one. */
export const startOf = (view: View, at: number): number => view.tokens[at]?.start ?? view.sentence.end;

/** The offset where the token before `at` ends; the start of the sentence before the first one. */
export const endBefore = (view: View, at: number): number => view.tokens[at - 1]?.end ?? view.sentence.start;
