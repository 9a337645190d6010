import type { Sentence } from "../text/passage.ts";
import { contains, overlap, type Span, slice } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";
import { spreadBySentence } from "./by-sentence.ts";
import type { Topic } from "./claim.ts";
import { type Clause, splitClauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { draftClaim, draftClaims, type Material, type Reading } from "./draft-claim.ts";
import type { Figure } from "./figure.ts";
import { ownStance } from "./hedges.ts";
import { findTone } from "./tone.ts";
import { findTopic } from "./topics.ts";

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

/** Whether an outlet's clause tells something on which stories can differ, by itself or with a figure. */
function isTelling(clause: Clause, { tone, positions }: Reading, figure: Figure | null): boolean {
  if (clause.stance === "unclear" || (figure ? tone === null : positions.length > 0)) return true;
  return OWN_TOPICS.has(figure ? figure.topic : findTopic(clause, positions));
}

function draftsOfSentence(material: Material, sentence: Sentence, spoken: readonly Span[]): readonly Draft[] {
  const { text } = material.story;
  const { trace } = material;
  const setting = { attribution: null, caveat: null, bounds: sentence };
  return splitClauses(sentence, sentence).flatMap((part) => {
    const readOwn = (): Clause => ({
      ...part,
      sentence,
      source: null,
      stance: ownStance(slice(text, part)),
      cue: null,
    });
    if (spoken.some((span) => overlap(span, part) > 0)) {
      // A clause with speech in it: only figures outside the speech are the outlet's own.
      const own = (material.figures.get(sentence) ?? []).filter(
        (figure) => contains(part, figure) && !spoken.some((span) => overlap(span, figure.clause) > 0),
      );
      return own.map((figure) => draftClaim(material, readOwn(), setting, figure));
    }
    const { start, end } = part;
    const by = "outlet's own words";
    if (isQuestion(slice(text, sentence))) {
      trace?.setAside({ start, end, by, because: "a question" });
      return [];
    }
    const drafts = draftClaims(material, readOwn(), setting, isTelling);
    if (trace && drafts.length === 0) {
      const because = findTone(part.tokens) ?? "no figure, and nothing on which stories differ";
      trace.setAside({ start, end, by, because });
    }
    return drafts;
  });
}

/** Claims of what the outlet tells in its own words: figures, and sentences on which stories can differ. */
export function draftsOfOutlet(material: Material, attributions: readonly Attribution[]): readonly Draft[] {
  const { sentences } = material.passage;
  const parts = attributions.flatMap(partsOf).toSorted((a, b) => a.start - b.start);
  const spoken = spreadBySentence(sentences, parts);
  return sentences.flatMap((sentence) => draftsOfSentence(material, sentence, spoken.get(sentence) ?? []));
}
