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
    const { places, quotations } = placesIn(sentence, passage.quotations, at);
    const isMistaken = (token: Token) => MISTAKEN.has(token.pos) && names.has(token.text);
    const isShot = ({ lower, pos }: Token, at: number) =>
      lower === "shot" && pos === "NOUN" && /^(?:down|dead)$/.test(sentence.tokens[at + 1]?.lower ?? "");
    const tokens = sentence.tokens.some((token, at) => isMistaken(token) || isShot(token, at))
      ? sentence.tokens.map((token, at) =>
          isMistaken(token) ? asName(token) : isShot(token, at) ? { ...token, pos: "VERB" as const } : token,
        )
      : sentence.tokens;
    return { passage, index, sentence, tokens, places, quotations };
  });
}

/** Where the tokens stand to the quotations, of which the first that can touch the sentence is `near`. */
function placesIn(
  { tokens, end }: Sentence,
  all: readonly Quotation[],
  near: number,
): Pick<View, "places" | "quotations"> {
  const places = new Array<Place>(tokens.length).fill("out");
  const quotations = new Array<Quotation | null>(tokens.length).fill(null);
  let next = near;
  for (let at = 0; at < tokens.length && (all[next]?.start ?? Number.POSITIVE_INFINITY) <= end + REACH; at++) {
    const token = tokens[at] as Token;
    while ((all[next]?.end ?? Number.POSITIVE_INFINITY) + REACH < token.start) next++;
    const [one, other] = [all[next], all[next + 1]];
    const quotation = one && isNear(token, one) ? one : other && isNear(token, other) ? other : null;
    const place = quotation ? placeOf(token, quotation) : "out";
    if (place === "out") continue;
    places[at] = place;
    quotations[at] = quotation;
  }
  return { places, quotations };
}

const isNear = (token: Token, quotation: Quotation): boolean =>
  token.end >= quotation.start - REACH && token.start <= quotation.end + REACH;

const MISTAKEN: ReadonlySet<string> = new Set(["VERB", "ADV", "ADJ", "INTJ", "AUX", "ADP"]);
const asName = (token: Token): Token => ({ ...token, pos: "PROPN" });

const NAME = /^\p{Lu}\p{Ll}/u;

/** Words printed with a capital within sentences and never without: the tagger may take "Chase said" for two verbs. */
function nameWords({ sentences }: Passage): ReadonlySet<string> {
  // Few words look mistaken: only how these are printed elsewhere need be known.
  const doubtful = new Set<string>();
  for (const { tokens } of sentences)
    for (const token of tokens)
      if (token.text !== token.lower && MISTAKEN.has(token.pos) && NAME.test(token.text)) doubtful.add(token.lower);
  const names = new Set<string>();
  const common = new Set<string>();
  for (const { tokens } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      const { text, lower } = tokens[at] as Token;
      if (!doubtful.has(lower)) continue;
      if (text === lower || !NAME.test(text)) common.add(lower);
      else if (at > 0 && (tokens[at - 1]?.pos !== "PUNCT" || tokens[at - 1]?.text === ",")) names.add(text);
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

/** The words from the first to the last of `tokens` as printed, on one line. */
export const textOf = (view: View, tokens: readonly Token[]): string =>
  tokens.length === 0
    ? ""
    : view.passage.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0).replace(/\s+/g, " ");
