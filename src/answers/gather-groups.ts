import type { Compared, ComparedClaim } from "../conflicts/compare-stories.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { figureText } from "./lines.ts";
import { topicLabel, topicRank } from "./topic-labels.ts";

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

const BACKGROUND = "other scope, not counted";

/** Whom or what a claim counts, or whom it is about. */
function subjectOf(claim: ComparedClaim): string {
  if (claim.background) return BACKGROUND;
  if (!claim.quantity) return "";
  return claim.quantity.group ?? (claim.quantity.unit === "person" ? "people" : claim.quantity.unit);
}

/** Claims by what they count and of whom, casualties first, looks back at other events last. */
export function gatherGroups(compared: Compared, claims: readonly ComparedClaim[]): readonly AnswerGroup[] {
  const groups = Map.groupBy(claims, (claim) => `${claim.topic}\u0000${subjectOf(claim)}`);
  return [...groups.values()]
    .map((members): AnswerGroup => {
      const [first] = members;
      const topic = first?.topic ?? "other";
      const subject = first ? subjectOf(first) : "";
      const ids = new Set(members.map((claim) => claim.id));
      return {
        subject: [subject, topicLabel(topic)].filter(Boolean).join(" · "),
        topic,
        statements: members.map((claim) => ({ claim: claim.id })),
        range: subject === BACKGROUND ? null : findRange(members),
        disagreements: compared.disagreements
          .filter((one) => one.sides.some((side) => side.claims.some((id) => ids.has(id))))
          .map((one) => one.id),
      };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

const rank = (group: AnswerGroup) =>
  topicRank(group.topic) * 2 + (group.subject.startsWith(BACKGROUND) ? 1000 : 0) + (group.range ? 0 : 1);
