import type { Position } from "../claims/position.ts";
import { contentId } from "../text/content-id.ts";
import type { Conflict, Disagreement, Side } from "./conflict.ts";
import { isAnswer } from "./denied-before.ts";
import { compareWeights, weightOf } from "./gravity.ts";
import { countOrigins } from "./origins.ts";
import { pairId } from "./pair-id.ts";
import { askQuestion } from "./questions.ts";
import { byAuthority } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

/** A pair that a comparer found in conflict. */
export interface Raised {
  readonly a: PlacedClaim;
  readonly b: PlacedClaim;
  readonly verdict: Extract<Verdict, { kind: "conflict" }>;
}

/** A claim may tell several facts; all other questions it answers once. */
const isAbout = ({ about, fact }: Position, key: string): boolean =>
  !fact || about.includes(key.slice(key.indexOf(":") + 1));

/** On which side of a disagreement a claim stands: its answer, or its figure as printed. */
function sideLabel(one: PlacedClaim, key: string): string {
  const dimension = key.split(":")[0];
  const position = one.claim.positions.find(
    (candidate) => candidate.dimension === dimension && isAbout(candidate, key),
  );
  if (position) return position.pole;
  const { quantity } = one.claim;
  if (dimension === "people") return one.claim.subject.toLowerCase();
  if (quantity) return `${quantity.low}-${quantity.high}`;
  return one.claim.stance === "denied" || isAnswer(one.claim) ? "no" : "yes";
}

/** Questions whose answers are names: they are shown as printed. */
const NAMING: ReadonlySet<string> = new Set(["identity", "perpetrator", "date", "place"]);

/** Questions that claims with figures answer, too: "six are missing" says that not all were found. */
const BY_POLE: ReadonlySet<string> = new Set(["fact", "everybody"]);

/** Names and figures are shown as printed, not as they were compared: "fourteen" and "14" are one side. */
function shownLabel(label: string, key: string, claims: readonly PlacedClaim[]): string {
  const [first] = claims;
  const [dimension = ""] = key.split(":");
  if (first?.claim.quantity && !BY_POLE.has(dimension)) return first.claim.quantity.text.toLowerCase();
  if (!NAMING.has(dimension)) return label;
  const at = first?.claim.positions.find((position) => position.dimension === dimension)?.at;
  return first && at ? first.posted.story.text.slice(at.start, at.end).replace(/^[“"‘]|[”"’]$/gu, "") : label;
}

/** Speakers who take a side without having clashed with anybody: they are shown with those who share their answer. An outlet's own summing-up adds no voice. */
function bystanders(
  members: readonly PlacedClaim[],
  placed: readonly PlacedClaim[],
  key: string,
): readonly PlacedClaim[] {
  const [dimension, root = ""] = key.split(":");
  const [first] = members;
  // The words for a fact may be about another thing of the kind, or another day: only who clashed stands beside it.
  if (BY_POLE.has(dimension ?? "")) return [];
  const taken = new Set(members.map(({ claim }) => claim.id));
  return placed.filter(
    (one) =>
      !taken.has(one.claim.id) &&
      one.claim.source.kind !== "outlet" &&
      one.event === first?.event &&
      !["unclear", "declined"].includes(one.claim.stance) &&
      one.claim.positions.some((position) => position.dimension === dimension && position.about.includes(root)),
  );
}

function gatherSides(claims: readonly PlacedClaim[], key: string): readonly Side[] {
  const sides = Map.groupBy(claims, (one) => sideLabel(one, key));
  return [...sides].map(([label, members]) => {
    const ranked = members.toSorted(byAuthority);
    return {
      label: shownLabel(label, key, ranked),
      claims: ranked.map(({ claim }) => claim.id),
      origins: countOrigins(ranked),
    };
  });
}

/** Pairs to disagreements: what is raised about one question of one event is one, however many pairs clash. Hard conflicts of named sources on grave facts come first, else as raised. */
export function gatherDisagreements(
  raised: readonly Raised[],
  placed: readonly PlacedClaim[],
): { readonly disagreements: readonly Disagreement[]; readonly conflicts: readonly Conflict[] } {
  const byQuestion = Map.groupBy(raised, ({ a, verdict }) => `${a.event} ${verdict.conflict} ${verdict.key}`);
  const conflicts: Conflict[] = [];
  const weighed: { readonly disagreement: Disagreement; readonly weight: readonly number[] }[] = [];
  for (const [asked, pairs] of byQuestion) {
    const id = contentId("d", asked);
    const [worst] = pairs.toSorted((x, y) => rank(x) - rank(y));
    if (!worst) continue;
    const { key, conflict: kind, severity } = worst.verdict;
    const members = [...new Map(pairs.flatMap(({ a, b }) => [a, b]).map((one) => [one.claim.id, one])).values()];
    const claims = [...members, ...bystanders(members, placed, key)];
    for (const { a, b, verdict } of pairs) {
      conflicts.push({
        id: pairId(a, b, verdict.conflict, verdict.key),
        disagreement: id,
        kind: verdict.conflict,
        severity: verdict.severity,
        a: a.claim.id,
        b: b.claim.id,
        why: verdict.why,
      });
    }
    const sides = gatherSides(claims, key);
    const question = askQuestion(kind, key, claims);
    const disagreement = { id, kind, severity, question, sides, why: worst.verdict.why };
    weighed.push({
      disagreement,
      weight: weightOf(disagreement, key, new Map(claims.map((one) => [one.claim.id, one]))),
    });
  }
  const disagreements = weighed
    .toSorted((x, y) => compareWeights(x.weight, y.weight))
    .map(({ disagreement }) => disagreement);
  return { disagreements, conflicts };
}

const weigh = ({ severity }: { readonly severity: Conflict["severity"] }): number => (severity === "conflict" ? 0 : 1);

/** The pair that explains a disagreement best: a conflict before a tension, named speakers of two stories before others. */
function rank({ a, b, verdict }: Raised): number {
  const unnamed = [a, b].filter(({ claim }) => !["person", "organisation"].includes(claim.source.kind)).length;
  return weigh(verdict) * 8 + unnamed * 2 + (a.claim.story === b.claim.story ? 1 : 0);
}
