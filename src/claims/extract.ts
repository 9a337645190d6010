import { contentId } from "../text/content-id.ts";
import { createPassage } from "../text/create-passage.ts";
import type { Passage, Sentence } from "../text/passage.ts";
import { contains, slice } from "../text/span.ts";
import type { Tagger } from "../text/tagger.ts";
import { spreadBySentence } from "./by-sentence.ts";
import type { Claim, Extraction, Story } from "./claim.ts";
import type { Draft } from "./draft.ts";
import { draftsOfOutlet } from "./drafts-of-outlet.ts";
import { draftsOfSpeech } from "./drafts-of-speech.ts";
import type { Figure } from "./figure.ts";
import { findAges } from "./figures/find-ages.ts";
import { findFigures } from "./figures/find-figures.ts";
import { refineClaims } from "./refiners/refine-claims.ts";
import { findAttributions } from "./speech/find-attributions.ts";
import type { Trace } from "./trace.ts";

/** A count of nothing in particular is told with a verb, or of people: "two eggs with the sugar" tells nobody anything. */
const isTold = ({ tokens }: Sentence, { topic, quantity, clause }: Figure): boolean =>
  topic !== "other" ||
  quantity.unit === "person" ||
  tokens.some((token) => (token.pos === "VERB" || token.pos === "AUX") && contains(clause, token));

/** Figures of each sentence, ages among them, in the order of the text. */
function figuresBySentence(passage: Passage): ReadonlyMap<Sentence, readonly Figure[]> {
  const figures = [...findFigures(passage), ...findAges(passage)].toSorted((a, b) => a.start - b.start);
  const spread = spreadBySentence(passage.sentences, figures);
  return new Map(
    [...spread].map(([sentence, found]) => [sentence, found.filter((figure) => isTold(sentence, figure))]),
  );
}

function finish(story: Story, draft: Draft): Claim {
  const { start, end, topic, source, quantity } = draft;
  const id = contentId("c", story.id, start, end, topic, source.name, quantity?.text ?? "");
  return { id, quote: slice(story.text, draft), ...draft };
}

/** The claims of a story, in the order of its text. Total: a story with a problem gives none. `trace` is told how they come about. */
export function extractClaims(story: Story, tagger: Tagger, trace: Trace | null = null): Extraction {
  if (story.problem) return { story, claims: [] };
  const passage = createPassage(story.text, tagger);
  const attributions = findAttributions(passage, trace);
  const material = { story, passage, figures: figuresBySentence(passage), trace };
  const drafts = [...draftsOfSpeech(material, attributions), ...draftsOfOutlet(material, attributions)];
  const claims = refineClaims(story, passage, drafts, trace).map((draft) => {
    const claim = finish(story, draft);
    trace?.follows(draft, claim);
    return claim;
  });
  return { story, claims };
}
