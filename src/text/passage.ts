import type { Span } from "./span.ts";
import type { Token } from "./tagger.ts";

/** A sentence with its words. */
export interface Sentence extends Span {
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** Words between quotation marks. The span covers the words, not the marks. */
export interface Quotation extends Span {
  /** The quotation is not closed before its paragraph ends: it goes on in the next one. */
  readonly open: boolean;
  /** It opens a paragraph that goes on with the quotation of the paragraph before. */
  readonly continues: boolean;
}

/** A text taken apart: what all recognisers look at. Everything is in the order of the text. */
export interface Passage {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
