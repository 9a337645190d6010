import type { ConflictKind, Disagreement } from "./conflict.ts";
import type { PlacedClaim } from "./verdict.ts";

/** What a desk must not get wrong: lives, who did it, who holds what. */
const GRAVE_TOPICS: ReadonlySet<string> = new Set(
  "killed injured casualties missing captured detained evacuated displaced".split(" "),
);
const GRAVE_KINDS: ReadonlySet<ConflictKind> = new Set<ConflictKind>(["outcome", "identity", "denial"]);
/** Counts of the event itself; what is left are sums, ages and figures of nothing in particular. */
const WEIGHTY_TOPICS: ReadonlySet<string> = new Set("damage territory attendance magnitude legal weapon".split(" "));
const WEIGHTY_KINDS: ReadonlySet<ConflictKind> = new Set<ConflictKind>(["cause", "attribution", "place", "date"]);

function gravityOf(kind: ConflictKind, key: string): number {
  const topic = kind === "numeric" ? (key.split(":")[1] ?? "") : "";
  if (GRAVE_KINDS.has(kind) || GRAVE_TOPICS.has(topic)) return 0;
  return WEIGHTY_KINDS.has(kind) || WEIGHTY_TOPICS.has(topic) ? 1 : 2;
}

/** How many sides nobody stands behind with a name. */
function unnamedSides({ sides }: Disagreement, claims: ReadonlyMap<string, PlacedClaim>): number {
  const isNamed = (id: string) => /^(?:person|organisation)$/.test(claims.get(id)?.claim.source.kind ?? "");
  return sides.filter((side) => !side.claims.some(isNamed)).length;
}

/** For sorting, the smallest first: conflicts before tensions; then grave facts; then what named sources say. `key` is the verdicts' key. */
export const weightOf = (
  disagreement: Disagreement,
  key: string,
  claims: ReadonlyMap<string, PlacedClaim>,
): readonly number[] => [
  disagreement.severity === "conflict" ? 0 : 1,
  gravityOf(disagreement.kind, key),
  unnamedSides(disagreement, claims),
];

/** Compares two weights number by number. */
export function compareWeights(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
