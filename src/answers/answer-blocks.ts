import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { quotePhrases } from "./excerpt.ts";
import {
  caveatPhrases,
  type Index,
  quiet,
  speakerPhrases,
  storyPhrase,
  strong,
  tellingCue,
  text,
  voiceOf,
  warning,
} from "./lines.ts";
import type { Block, Line } from "./reply.ts";

/** Statements of one group before "and 4 more". */
const SHOWN = 6;

/** What one speaker says in one or several stories: the words, and where they stand; the same words are printed once. */
function speakerLine(index: Index, claims: readonly ComparedClaim[]): Line {
  const [first] = claims;
  if (!first) return [];
  const wordings = [...Map.groupBy(claims, (claim) => claim.quote.toLowerCase()).values()];
  return [
    ...speakerPhrases(first),
    text(": "),
    ...wordings.flatMap((alike, at): Line => {
      const [one] = alike;
      if (!one) return [];
      return [
        ...(at > 0 ? [text("; ")] : []),
        ...(tellingCue(one) ? [text(`${tellingCue(one)} `)] : []),
        ...quotePhrases(one, null),
        quiet(" ("),
        ...alike.flatMap(
          (claim, place): Line => [...(place > 0 ? [quiet("; ")] : []), storyPhrase(index, claim.story, null)],
        ),
        ...(one.via.length > 0 ? [quiet(`, via ${one.via.join(", via ")}`)] : []),
        quiet(")"),
        ...caveatPhrases(one),
      ];
    }),
  ];
}

/** Claims of one speaker together; an outlet speaks for itself in each of its stories. */
const bySpeaker = (claims: readonly ComparedClaim[]) => Map.groupBy(claims, voiceOf);

/** Each group as a heading with its range, and a line a speaker below. */
export function groupsBlocks(index: Index, groups: readonly AnswerGroup[]): readonly Block[] {
  const numbers = new Map(index.compared.disagreements.map((one) => [one.id, one]));
  return groups.map((group) => {
    const speakers = [...bySpeaker(group.statements.map(({ claim }) => index.claim(claim))).values()];
    const open = group.disagreements.map((id) => numbers.get(id)).filter((one) => one?.kind === "numeric");
    const more = speakers.length - SHOWN;
    return {
      kind: "item" as const,
      line: [
        strong(group.subject),
        ...(group.range ? [text(" · "), strong(group.range)] : []),
        ...(open.length > 0 ? [text(" · "), warning("sources disagree")] : []),
      ],
      under: [
        ...speakers.slice(0, SHOWN).map((claims) => speakerLine(index, claims)),
        ...(more > 0 ? [[quiet(`and ${more} more speakers`)]] : []),
      ],
    };
  });
}
