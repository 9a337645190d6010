import type { Sentence } from "../text/passage.ts";
import { contains, overlap, type Span, slice } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";
import { spreadBySentence } from "./by-sentence.ts";
import type { Topic } from "./claim.ts";
import { splitClauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { draftClaim, draftClaims, type Material } from "./draft-claim.ts";
import { ownStance } from "./hedges.ts";

/** Topics that make the outlet's own sentence a claim although it holds no figure. */
const OWN_TOPICS: ReadonlySet<Topic> = new Set<Topic>([
  "outcome",
  "involvement",
  "identity",
  "territory",
  "responsibility",
  "evacuated",
  "damage",
  "missing",
  "cause",
]);

/** What belongs to somebody's speech: the words, the speaker, the cue. */
const partsOf = (one: Attribution): readonly Span[] => [
  ...one.content,
  ...(one.sourceAt ? [one.sourceAt] : []),
  ...(one.cueAt ? [one.cueAt] : []),
];

const isQuestion = (words: string): boolean => /[?]["”’]?$/.test(words);

function draftsOfSentence(material: Material, sentence: Sentence, spoken: readonly Span[]): readonly Draft[] {
  const { text } = material.story;
  const setting = { attribution: null, caveat: null, bounds: sentence };
  return splitClauses(sentence, sentence).flatMap((part) => {
    const clause = { ...part, sentence, source: null, stance: ownStance(slice(text, part)), cue: null };
    if (spoken.some((span) => overlap(span, part) > 0)) {
      // A clause with speech in it: only figures outside the speech are the outlet's own.
      const own = (material.figures.get(sentence) ?? []).filter(
        (figure) => contains(part, figure) && !spoken.some((span) => overlap(span, figure.clause) > 0),
      );
      return own.map((figure) => draftClaim(material, clause, setting, figure));
    }
    if (isQuestion(slice(text, sentence))) return [];
    return draftClaims(material, clause, setting).filter(
      (one) =>
        one.quantity !== null || one.positions.length > 0 || one.stance === "unclear" || OWN_TOPICS.has(one.topic),
    );
  });
}

/** Claims of what the outlet tells in its own words: figures, and sentences on which stories can differ. */
export function draftsOfOutlet(material: Material, attributions: readonly Attribution[]): readonly Draft[] {
  const { sentences } = material.passage;
  const parts = attributions.flatMap(partsOf).toSorted((a, b) => a.start - b.start);
  const spoken = spreadBySentence(sentences, parts);
  return sentences.flatMap((sentence) => draftsOfSentence(material, sentence, spoken.get(sentence) ?? []));
}
