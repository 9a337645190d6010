import type { Update } from "./conflict.ts";
import type { Raised } from "./disagreements.ts";
import { canonicalUnit } from "./numeric/compare-quantities.ts";
import { areAtLarge } from "./numeric/same-thing.ts";
import type { PlacedClaim } from "./verdict.ts";

/** Which figure it gives of what: claims that say the same share it. null: it gives none. */
function stateOf({ event, claim: { topic, background, quantity } }: PlacedClaim): string | null {
  if (!quantity) return null;
  const group = areAtLarge(topic, quantity.group) ? "" : quantity.group;
  return [event, topic, background, canonicalUnit(quantity.unit), group, quantity.low, quantity.high].join("\u0000");
}

/**
 * Leaves out figures that events have overtaken: the police said four and the hospital nine; when the police say nine as
 * well, nobody contradicts anybody any more, nor when they have gone on to ten. Of two that differ the one posted first is
 * overtaken when somebody who gave its figure went on, step by step, to the other's.
 */
export function dropOvertaken(
  raised: readonly Raised[],
  updates: readonly Update[],
  placed: readonly PlacedClaim[],
): readonly Raised[] {
  const states = new Map(placed.map((one) => [one.claim.id, stateOf(one)]));
  const steps = new Map<string, Set<string>>();
  for (const { a, b } of updates) {
    const [from, to] = [states.get(a) ?? null, states.get(b) ?? null];
    if (from !== null && to !== null) steps.set(from, (steps.get(from) ?? new Set()).add(to));
  }
  if (steps.size === 0) return raised;
  const leadsTo = (from: string, to: string): boolean => {
    const reached = new Set([from]);
    for (const state of reached) for (const next of steps.get(state) ?? []) reached.add(next);
    return reached.has(to);
  };
  return raised.filter(({ a, b, verdict }) => {
    if (verdict.conflict !== "numeric") return true;
    const [first, second] = [states.get(a.claim.id) ?? null, states.get(b.claim.id) ?? null];
    if (first === null || second === null) return true;
    // Which of two stands first in one story says nothing of which is older.
    return !leadsTo(first, second) && !(a.claim.story === b.claim.story && leadsTo(second, first));
  });
}
