import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Decided } from "../conflicts/decision.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { quotePhrases } from "./excerpt.ts";
import type { Decidable } from "./find-timelines.ts";
import type { Standing } from "./gather-groups.ts";
import {
  caveatPhrases,
  count,
  type Index,
  printDate,
  printMoment,
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
import { wayOf } from "./standing.ts";
import type { ToldLine } from "./told-line.ts";

/** Statements of one group before "and 4 more". */
const SHOWN = 6;
/** Subjects of one answer: about a screen. */
const MOST_GROUPS = 8;
/** Wordings of one speaker; who says the same in ten stories is not quoted ten times. */
const WORDINGS = 5;

/** ", as of 13 Oct" where that is not the day of the story. */
function asOfPhrases(index: Index, claim: ComparedClaim): Line {
  const published = index.story(claim.story).story.published?.slice(0, 10);
  return claim.asOf === null || claim.asOf === published ? [] : [quiet(`, as of ${printDate(claim.asOf, false)}`)];
}

function wordingPhrases(index: Index, alike: readonly ComparedClaim[], { replacedBy }: Standing): Line {
  const [one] = alike;
  if (!one) return [];
  const cue = tellingCue(one);
  const unclear = one.stance === "unclear" ? [quiet("unclear: ")] : [];
  return [
    ...(replacedBy.has(one.id) ? [quiet("earlier: ")] : unclear),
    ...(cue ? [text(`${cue} `)] : []),
    ...quotePhrases(one, null),
    quiet(" ("),
    ...alike.flatMap(
      (claim, place): Line => [...(place > 0 ? [quiet("; ")] : []), storyPhrase(index, claim.story, null)],
    ),
    ...(one.via.length > 0 ? [quiet(`, via ${one.via.join(", via ")}`)] : []),
    ...asOfPhrases(index, one),
    quiet(")"),
    ...caveatPhrases(one),
  ];
}

/** What one speaker says in one or several stories: the words, and where they stand, what stands first; the same words are printed once. */
function speakerLine(index: Index, claims: readonly ComparedClaim[], standing: Standing): ToldLine {
  const [first] = claims;
  if (!first) return { line: [], claims: [] };
  const wordings = [...Map.groupBy(claims, (claim) => claim.quote.toLowerCase()).values()].toSorted(
    ([a], [b]) => Number(standing.replacedBy.has(a?.id ?? "")) - Number(standing.replacedBy.has(b?.id ?? "")),
  );
  const more = wordings.length - WORDINGS;
  const line = [
    ...speakerPhrases(first),
    text(": "),
    ...wordings
      .slice(0, WORDINGS)
      .flatMap((alike, at): Line => [...(at > 0 ? [text("; ")] : []), ...wordingPhrases(index, alike, standing)]),
    ...(more > 0 ? [quiet(` and ${more} more`)] : []),
  ];
  return { line, claims: claims.map(({ id }) => id) };
}

/** What people decided of a group's figures: "decided: Prefer “nine” · Rowan, 14 Oct, 09:30 UTC". */
function decidedLine({ disagreement, decision }: Decided): ToldLine {
  const { by, at, note } = decision;
  return {
    line: [
      text("decided: "),
      strong(wayOf(decision)),
      quiet(` · ${by}, ${printMoment(at)}`),
      ...(note === "" ? [] : [text(`: ${note}`)]),
    ],
    claims: disagreement.sides.flatMap(({ claims }) => claims),
  };
}

const MOST_NAMED = 5;
const namesOf = (groups: readonly AnswerGroup[]): string =>
  [...groups.slice(0, MOST_NAMED).map(({ subject }) => subject), ...(groups.length > MOST_NAMED ? ["…"] : [])].join(
    ", ",
  );

/** Claims of one speaker together; an outlet speaks for itself in each of its stories. */
const bySpeaker = (claims: readonly ComparedClaim[]) => Map.groupBy(claims, voiceOf);

/** A block, and the lines in it that claims stand behind. */
export interface ToldBlock {
  readonly block: Block;
  readonly told: readonly ToldLine[];
}

/** Each group as a heading with its range, and a line a speaker below. */
export function groupsBlocks(
  index: Index,
  compared: Decidable,
  groups: readonly AnswerGroup[],
  standing: Standing,
): readonly ToldBlock[] {
  const open = new Map(compared.disagreements.map((one) => [one.id, one]));
  const decided = compared.decided ?? [];
  const left = groups.length - MOST_GROUPS;
  const more: readonly ToldBlock[] =
    left > 0
      ? [
          {
            block: {
              kind: "note",
              line: [quiet(`and ${count(left, "more subject")}: ${namesOf(groups.slice(MOST_GROUPS))}`)],
            },
            told: [],
          },
        ]
      : [];
  const shown = groups.slice(0, MOST_GROUPS).map((group): ToldBlock => {
    const claims = group.statements.map(({ claim }) => index.claim(claim));
    const speakers = [...bySpeaker(claims).values()];
    const clashes = group.disagreements.flatMap((id) => open.get(id) ?? []);
    const hard = clashes.filter(({ kind }) => (group.range === null ? kind !== "numeric" : kind === "numeric"));
    const settled = decided.filter(({ disagreement }) => group.decided.includes(disagreement.id));
    const more = speakers.length - SHOWN;
    const head: ToldLine = {
      line: [
        strong(group.subject),
        ...(group.range ? [text(" · "), strong(group.range)] : []),
        ...(hard.length > 0 ? [text(" · "), warning("sources disagree")] : []),
        ...(hard.length === 0 && settled.length > 0 ? [text(" · "), quiet("decided")] : []),
      ],
      claims: claims.map(({ id }) => id),
    };
    const told = [
      ...speakers.slice(0, SHOWN).map((members) => speakerLine(index, members, standing)),
      ...settled.map(decidedLine),
    ];
    return {
      block: {
        kind: "item",
        line: head.line,
        under: [...told.map(({ line }) => line), ...(more > 0 ? [[quiet(`and ${count(more, "more speaker")}`)]] : [])],
      },
      told: [head, ...told],
    };
  });
  return [...shown, ...more];
}
