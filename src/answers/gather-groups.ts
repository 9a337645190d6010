import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Decided } from "../conflicts/decision.ts";
import { keepLedger } from "../conflicts/ledger.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { nounBehind } from "./counted-words.ts";
import type { Decidable } from "./find-timelines.ts";
import { figureText } from "./lines.ts";
import { printedGroup } from "./row-name.ts";
import { topicLabel, topicRank } from "./topic-labels.ts";
import { namesOfSpeakers } from "./voices.ts";

const end = (value: number | null, otherwise: number) => value ?? otherwise;

/** The range of figures, both ends as printed: the smallest floor and the largest figure. */
function findRange(claims: readonly ComparedClaim[]): string | null {
  const figures = claims.flatMap(({ quantity }) => (quantity ? [quantity] : []));
  if (figures.length === 0) return null;
  const lowest = figures.toSorted(
    (a, b) => end(a.low, 0) - end(b.low, 0) || end(a.high, Infinity) - end(b.high, Infinity),
  )[0];
  const highest = figures.toSorted(
    (a, b) => end(b.low, 0) - end(a.low, 0) || end(b.high, Infinity) - end(a.high, Infinity),
  )[0];
  if (!lowest || !highest) return null;
  if (lowest.low === highest.low && lowest.high === highest.high) return figureText(lowest.text);
  return `${figureText(lowest.text)} to ${figureText(highest.text)}`;
}

export const BACKGROUND = "other scope, not counted";

/** One teller's civilians are another's people. */
const AT_LARGE: ReadonlySet<string> = new Set(["civilians", "residents", "people"]);

/** Whom or what a claim counts, or whom it is about. */
function subjectOf(claim: ComparedClaim): string {
  if (claim.background) return BACKGROUND;
  if (!claim.quantity) return "";
  const { group, unit } = claim.quantity;
  if (group !== null && !AT_LARGE.has(group)) return group;
  return unit === "person" ? "people" : unit;
}

/** Whether two claims count the same people or things. */
export const isSameGroup = (a: ComparedClaim, b: ComparedClaim): boolean => subjectOf(a) === subjectOf(b);

/** Claims that others took the place of, by the later one's id, and those that count a part only. */
export interface Standing {
  readonly replacedBy: ReadonlyMap<string, string>;
  readonly parts: ReadonlySet<string>;
  /** What speakers are called by name. */
  readonly called: ReadonlyMap<string, string>;
  readonly decided: readonly Decided[];
}

export function findStanding(compared: Decidable): Standing {
  const cells = keepLedger(compared).flatMap((row) => row.cells);
  return {
    replacedBy: new Map(cells.flatMap(({ claim, supersededBy }) => (supersededBy ? [[claim, supersededBy]] : []))),
    parts: new Set(cells.filter(({ part }) => part).map(({ claim }) => claim)),
    called: namesOfSpeakers(compared.claims),
    decided: compared.decided ?? [],
  };
}

/** Claims by what they count and of whom, casualties first, looks back at other events last. A range is of what stands. */
export function gatherGroups(
  compared: Decidable,
  claims: readonly ComparedClaim[],
  { replacedBy, parts }: Standing,
): readonly AnswerGroup[] {
  const groups = Map.groupBy(claims, (claim) => `${claim.topic}\u0000${subjectOf(claim)}`);
  const idsIn = (disagreements: Decidable["disagreements"], ids: ReadonlySet<string>) =>
    disagreements
      .filter(({ sides }) => sides.some((side) => side.claims.some((id) => ids.has(id))))
      .map(({ id }) => id);
  return [...groups.values()]
    .map((members): AnswerGroup => {
      const [first] = members;
      const topic = first?.topic ?? "other";
      const group = first ? subjectOf(first) : "";
      const of = first?.quantity && !first.background ? printedGroup(members, group) : "";
      const subject = of === "" ? group : nounBehind("", of);
      const ids = new Set(members.map((claim) => claim.id));
      const standing = members.filter(({ id }) => !replacedBy.has(id));
      const whole = standing.filter(({ id }) => !parts.has(id));
      const ranged = [whole, standing, members].find((some) => some.some(({ quantity }) => quantity !== null)) ?? [];
      return {
        subject: [...new Set([subject, topicLabel(topic)])].filter(Boolean).join(" · "),
        topic,
        of,
        statements: members.map((claim) => ({ claim: claim.id })),
        range: subject === BACKGROUND ? null : findRange(ranged),
        disagreements: idsIn(compared.disagreements, ids),
        decided: idsIn(
          (compared.decided ?? []).map(({ disagreement }) => disagreement),
          ids,
        ),
      };
    })
    .toSorted((a, b) => rank(a) - rank(b) || b.statements.length - a.statements.length);
}

const rank = (group: AnswerGroup) =>
  topicRank(group.topic) * 2 + (group.subject.startsWith(BACKGROUND) ? 1000 : 0) + (group.range ? 0 : 1);
