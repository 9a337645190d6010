import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Context } from "./context.ts";
import { matchWord, stemsOf } from "./stems.ts";

/** What answers how many: a figure, or that there is none to give. */
export const givesFigure = ({ quantity, stance }: ComparedClaim): boolean =>
  quantity !== null || stance === "unclear" || stance === "denied";

/** A figure that stands in the words and was filed under nothing: "it had sold 131 tickets". A time of day is none. */
const printsFigure = (claim: ComparedClaim): boolean =>
  givesFigure(claim) ||
  /(?<![\d:.])\d+(?![\d:]|\.\d)|(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)(?!\p{L})/iu.test(
    claim.quote,
  );

/** Whether a claim counts what is asked for: "how many guards". */
export function isCounted(claim: ComparedClaim, context: Context, counted: readonly string[]): boolean {
  const { group = null, unit = null } = claim.quantity ?? {};
  return counted.every((word) => matchWord(context.own(), word) === 1 || word === group || word === unit);
}

/** Figures of what is counted; where there are none, what holds the words and a figure. */
export function findCounted(
  claims: readonly ComparedClaim[],
  contextOf: (claim: ComparedClaim) => Context,
  counted: readonly string[],
): readonly ComparedClaim[] {
  const held = claims.filter((claim) => isCounted(claim, contextOf(claim), counted));
  const given = held.filter(givesFigure);
  const fitting = given.length > 0 ? given : held.filter(printsFigure);
  const exact = fitting.filter(({ quantity }) =>
    counted.some(
      (word) => quantity !== null && matchWord(stemsOf(`${quantity.group ?? ""} ${quantity.unit}`), word) === 1,
    ),
  );
  return exact.length > 0 ? exact : fitting;
}
