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

/** Loads the language model (about 150 ms, once a process) and gives a tagger over it. */
export function createTagger(): Tagger {
  // Parts of speech need no sentences of wink-nlp's own: ours are found before.
  loaded ??= winkNLP(model, ["pos"]);
  const nlp = loaded;
  const { its } = nlp;
  return (text, offset = 0) => {
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(its.value) as string[];
    const tags = tokens.out(its.pos) as string[];
    // its.lemma is typed for documents with embeddings; a token collection takes it as well.
    const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
    const found: Token[] = [];
    let at = 0;
    for (const [index, value] of values.entries()) {
      const start = text.indexOf(value, at);
      // wink-nlp rewrites a few characters; a token that is not printed as such has no place and is left out.
      if (start < 0 || tags[index] === "SPACE" || value.trim() === "") continue;
      at = start + value.length;
      found.push({
        text: value,
        lower: plain(value),
        lemma: plain(lemmas[index] ?? value),
        pos: tags[index] as PartOfSpeech,
        start: start + offset,
        end: at + offset,
      });
    }
    return found;
  };
}
