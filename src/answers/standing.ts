import type { Decision, Errand, Reviewed } from "../conflicts/decision.ts";
import { SETTLEMENTS } from "../conflicts/settlement.ts";
import { printMoment } from "./lines.ts";

/** "Print both", "Prefer “nine”". */
export const wayOf = ({ verdict, side }: Pick<Decision, "verdict" | "side">): string =>
  side === null ? SETTLEMENTS[verdict].shown : `${SETTLEMENTS[verdict].shown} “${side}”`;

const because = (note: string): string => (note === "" ? "" : `: ${note}`);

/** "Mira, asked by Rowan, due 4 Mar, 10:00 UTC". */
export const errandOf = ({ to, by, due }: Errand): string =>
  `${to.name}${by === to.name ? "" : `, asked by ${by}`}${due === null ? "" : `, due ${printMoment(due)}`}`;

/** How an open disagreement stands with the people of the desk, each part for itself; empty: nobody has touched it. */
export function standingOf({ reopened, held, assigned }: Reviewed, disagreement: string): readonly string[] {
  const before = reopened.get(disagreement);
  const hold = held.get(disagreement);
  const errand = assigned.get(disagreement);
  return [
    ...(before
      ? [`open again: more was said since ${before.by} decided it (${wayOf(before)}, ${printMoment(before.at)})`]
      : []),
    ...(hold ? [`on hold since ${printMoment(hold.at)} by ${hold.by}${because(hold.note)}`] : []),
    ...(errand ? [`with ${errandOf(errand)}`] : []),
  ];
}
