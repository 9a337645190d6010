import { compareClaims } from "./compare-claims.ts";
import type { Update } from "./conflict.ts";
import type { Raised } from "./disagreements.ts";
import type { PlacedClaim } from "./verdict.ts";

type Steps = ReadonlyMap<string, readonly string[]>;

/** A claim, and all that can be reached from it. */
function reachedFrom(claim: string, steps: Steps): ReadonlySet<string> {
  const found = new Set([claim]);
  for (const id of found) for (const next of steps.get(id) ?? []) found.add(next);
  return found;
}

const stepsOf = (pairs: readonly (readonly [from: string, to: string])[]): Steps =>
  new Map([...Map.groupBy(pairs, ([from]) => from)].map(([from, members]) => [from, members.map(([, to]) => to)]));

/**
 * Leaves out figures that events have overtaken: the police said four and the hospital nine; when the police say nine as
 * well, nobody contradicts anybody any more, nor when they have gone on to ten. `placed` in the order posted.
 */
export function dropOvertaken(
  raised: readonly Raised[],
  updates: readonly Update[],
  placed: readonly PlacedClaim[],
): readonly Raised[] {
  if (updates.length === 0) return raised;
  const later = stepsOf(updates.map(({ a, b }) => [a, b]));
  const earlier = stepsOf(updates.map(({ a, b }) => [b, a]));
  const order = new Map(placed.map((one, at) => [one.claim.id, { one, at }]));
  const agree = (one: string, other: string): boolean => {
    const [a, b] = [order.get(one), order.get(other)].toSorted((x, y) => (x?.at ?? 0) - (y?.at ?? 0));
    return a !== undefined && b !== undefined && compareClaims(a.one, b.one).kind === "agreement";
  };
  return raised.filter(({ a, b, verdict }) => {
    if (verdict.conflict !== "numeric") return true;
    const first = reachedFrom(a.claim.id, later);
    // What the later speaker has gone on from is what the earlier one told.
    const second = new Set([...reachedFrom(b.claim.id, later), ...reachedFrom(b.claim.id, earlier)]);
    if (first.size + second.size === 2) return true;
    return ![...first].some((one) => [...second].some((other) => agree(one, other)));
  });
}
