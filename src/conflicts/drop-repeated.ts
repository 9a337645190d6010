import type { Raised } from "./disagreements.ts";
import { isSameSource } from "./sources.ts";
import type { PlacedClaim } from "./verdict.ts";

const DEEPEST = 2;

/** How closely a question is asked: what two say in general words goes before a detail of it, and that before "that was not so". */
function depthOf({ a, b, verdict: { key } }: Raised): number {
  if (key.startsWith("fact:")) return 1;
  return [a, b].some(({ claim }) => key === `denial:${claim.id}`) ? DEEPEST : 0;
}

const isOf = (one: PlacedClaim, other: PlacedClaim): boolean => one.claim.id === other.claim.id;

/** Whether both set the same claim against the same mouth; "the union said that was not so" is spelt out by whom the same story quotes against it. */
function isRepeated(one: Raised, other: Raised): boolean {
  const isAnswer = depthOf(one) === DEEPEST;
  const sides = ({ a, b }: Raised) => [[a, b] as const, [b, a] as const];
  return sides(one).some(([claim, against]) =>
    sides(other).some(
      ([same, opponent]) =>
        isOf(claim, same) &&
        (isSameSource(against, opponent) || (isAnswer && against.claim.story === opponent.claim.story)),
    ),
  );
}

/** Leaves out what repeats another: who denies any part in it need not be shown to deny the boats as well, nor "that was not so" beside the count that says so. */
export function dropRepeated(raised: readonly Raised[]): readonly Raised[] {
  return raised.filter((one) => {
    const depth = depthOf(one);
    return (
      depth === 0 ||
      !raised.some((other) => other.verdict.conflict !== "numeric" && depthOf(other) < depth && isRepeated(one, other))
    );
  });
}
