import type { Change, Correction, Version } from "./change.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { findCorrections, findNewCorrections, isInside } from "./find-corrections.ts";
import { meansOtherwise, type Reading } from "./meaning.ts";
import { isSameInterval, type Pair, pairClaims } from "./pair-claims.ts";
import { isSameSpeaker } from "./same-speaker.ts";
import { createLookUp } from "./still-stands.ts";
import { readWording, wordsIn } from "./words.ts";

/** The claims of a version, without what its notes of correction say of earlier ones. */
function readClaims({ story, claims }: Version, notes: readonly Correction[]): readonly Reading[] {
  const vocabulary = new Set(wordsIn(story.text).map((word) => word.replace(/[’']s$/u, "")));
  return claims
    .filter((claim) => !isInside(claim, notes))
    .map((claim) => ({ claim, wording: readWording(claim.quote), vocabulary }));
}

const PRONOUN = /^(?:he|she|they|it|who|we|i)$/iu;
/** Words that "she" says in both versions are the same woman's, whoever is named last before a paragraph that was moved. */
const isLeftOpen = ({ before, after }: Pair): boolean =>
  before.wording.plain === after.wording.plain &&
  PRONOUN.test(before.claim.source.mention) &&
  PRONOUN.test(after.claim.source.mention);

/** What became of a claim; null: other words for the same, or nothing. */
function judge({ before, after }: Pair): Exclude<Change, { kind: "correction" | "added" | "withdrawn" }> | null {
  const [a, b] = [before.claim, after.claim];
  const changed = (kind: "figure" | "speaker" | "stance" | "restated") => ({ kind, before: a, after: b });
  if (a.quantity && b.quantity && !isSameInterval(a.quantity, b.quantity)) return changed("figure");
  if (!isSameSpeaker(a.source, b.source) && !isLeftOpen({ before, after })) return changed("speaker");
  if (a.stance !== b.stance) return changed("stance");
  return a.quantity === null && meansOtherwise(before, after) ? changed("restated") : null;
}

/**
 * What the later version of a story says that the earlier one did not, and the other way round: notes of correction first, then changed
 * figures, speakers, stances and statements, then what is new, then what is gone. Other words for the same, moved paragraphs, layout and
 * slips of the pen are no changes. Pure; every claim and note in it stands in its own version.
 */
export function compareVersions(before: Version, after: Version): readonly Change[] {
  const [notesBefore, notesAfter] = [findCorrections(before.story), findCorrections(after.story)];
  const { pairs, onlyBefore, onlyAfter } = pairClaims(readClaims(before, notesBefore), readClaims(after, notesAfter));
  const [standsBefore, standsAfter] = [createLookUp(before), createLookUp(after)];
  return [
    ...findNewCorrections(notesBefore, notesAfter).map((note): Change => ({ kind: "correction", after: note })),
    ...dropRepeats([
      ...pairs.map(judge).filter((change) => change !== null),
      ...onlyAfter.filter((one) => !standsBefore(one)).map(({ claim }) => ({ kind: "added" as const, after: claim })),
      ...onlyBefore
        .filter((one) => !standsAfter(one))
        .map(({ claim }) => ({ kind: "withdrawn" as const, before: claim })),
    ]),
  ];
}
