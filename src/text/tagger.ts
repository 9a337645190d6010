// The one pure file that imports a package: wink-nlp gives parts of speech at about 350,000 words a second.
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Span } from "./span.ts";

/** Universal part of speech, as wink-nlp gives it. */
type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word or punctuation mark. Contractions are split as in treebanks: `did` `n’t`, `Russia` `’s`. */
export interface Token extends Span {
  readonly text: string;
  /** `text` in lower case, with straight quotation marks. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

/** Text to tokens in their order, white space left out. `offset` is where `text` begins in what the tokens' offsets count from; 0 when left out. */
export type Tagger = (text: string, offset?: number) => readonly Token[];

/** Loading changes the model itself: a part of it doubles each time, and the 21st load fails for want of memory. */
let loaded: ReturnType<typeof winkNLP> | null = null;

/** In lower case, with straight quotation marks. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") || lower.includes("‘") ? lower.replace(/[’‘]/g, "'") : lower;
}

/** What is the same wherever a spelling stands as one part of speech. */
interface Word extends Omit<Token, "pos" | keyof Span> {
  readonly tag: PartOfSpeech | "SPACE";
  /** White space is no token of ours. */
  readonly blank: boolean;
  /** A part of "won’t" or "she’s": such a part has another lemma than the same letters alone. */
  readonly contracted: boolean;
  /** The same spelling as another part of speech. */
  readonly other: Word | undefined;
}

/** Loads the language model (about 150 ms, once a process) and gives a tagger over it. */
export function createTagger(): Tagger {
  // Parts of speech need no sentences of wink-nlp's own: ours are found before.
  loaded ??= winkNLP(model, ["pos"]);
  const nlp = loaded;
  const { its } = nlp;
  /** By wink-nlp's number of a spelling: it remembers each that it has met, and so do we, since lemmas are dear. */
  const known: Word[] = [];
  return (text, offset = 0) => {
    const tokens = nlp.readDoc(text).tokens();
    const spellings = tokens.out(its.uniqueId) as number[];
    const tags = tokens.out(its.pos) as Word["tag"][];
    const contractions = tokens.out(its.contractionFlag) as boolean[];
    const wordAt = (index: number): Word => {
      const spelling = spellings[index] as number;
      const tag = tags[index] as Word["tag"];
      const contracted = contractions[index] as boolean;
      let word = known[spelling];
      while (word && (word.tag !== tag || word.contracted !== contracted)) word = word.other;
      if (word) return word;
      const token = tokens.itemAt(index);
      const value = token.out();
      // its.lemma is typed for documents with embeddings; a token takes it as well.
      const lemma = token.out(its.lemma as unknown as typeof its.value) as string;
      const blank = tag === "SPACE" || value.trim() === "";
      word = { text: value, lower: plain(value), lemma: plain(lemma), tag, blank, contracted, other: known[spelling] };
      known[spelling] = word;
      return word;
    };
    const found: Token[] = [];
    let at = 0;
    for (let index = 0; index < spellings.length; index++) {
      const { text: value, lower, lemma, tag, blank } = wordAt(index);
      const start = text.indexOf(value, at);
      // wink-nlp rewrites a few characters; a token that is not printed as such has no place and is left out.
      if (start < 0 || blank) continue;
      at = start + value.length;
      found.push({ text: value, lower, lemma, pos: tag as PartOfSpeech, start: start + offset, end: at + offset });
    }
    return found;
  };
}
