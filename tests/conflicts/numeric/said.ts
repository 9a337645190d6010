import type { Claim, Stance } from "../../../src/claims/claim.ts";
import { findFigures } from "../../../src/claims/figures/find-figures.ts";
import type { DatedFigure } from "../../../src/conflicts/numeric/compare-figures.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { slice } from "../../../src/text/span.ts";
import { createTagger } from "../../../src/text/tagger.ts";

const tagger = createTagger();
const TELLING = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);

/** What `name` is said to have said on a day, as a claim with its first figure; without one it gives none. */
export function said(
  name: string,
  text: string,
  published: string | null = "2031-05-05",
  stance: Stance = "said",
): DatedFigure {
  const passage = createPassage(text, tagger);
  const [figure] = findFigures(passage);
  const clause = figure?.clause ?? { start: 0, end: text.length };
  const tokens = passage.sentences.flatMap((sentence) => sentence.tokens);
  const claim: Claim = {
    ...clause,
    id: `c-${name}`,
    story: `s-${name}-${published}-${text}`,
    quote: slice(text, clause),
    source: { name, mention: name, kind: "person", role: null },
    via: [],
    cue: "said",
    stance,
    topic: figure?.topic ?? "injured",
    subject: figure?.subject ?? "people",
    quantity: figure?.quantity ?? null,
    place: null,
    asOf: null,
    asOfText: null,
    caveat: null,
    rules: figure ? [figure.rule] : [],
    terms: tokens.filter((token) => TELLING.has(token.pos)).map((token) => token.lemma),
    positions: [],
    background: null,
  };
  return { claim, published };
}
