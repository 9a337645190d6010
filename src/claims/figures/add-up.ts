import { slice } from "../../text/span.ts";
import type { Quantity } from "../claim.ts";
import type { Figure } from "../figure.ts";

/** Groups that make up people at large; soldiers and fighters of one sentence are not added up. */
const KINDS = new Set<string | null>([null, "men", "women", "children", "civilians", "residents"]);
const AND = /^ (?:[\p{L}-]+ ){1,3}and (?:another )?$/u;

const isExact = ({ low, high, unit, group }: Quantity): boolean =>
  low !== null && low === high && unit === "person" && KINDS.has(group);

/** "Two women and one man died": three people, besides the two and the one. */
export function addUp(text: string, figures: readonly Figure[]): readonly Figure[] {
  return figures.flatMap((first, index) => {
    const second = figures[index + 1];
    if (!second || first.topic !== second.topic || first.rule === "part" || second.rule === "part") return [];
    if (!isExact(first.quantity) || !isExact(second.quantity)) return [];
    if (first.clause.end < second.end || !AND.test(text.slice(first.end, second.start))) return [];
    const sum = (first.quantity.low ?? 0) + (second.quantity.low ?? 0);
    const words = {
      start: first.start,
      end: second.end + text.slice(second.end).indexOf(second.subject) + second.subject.length,
    };
    const group = first.quantity.group === second.quantity.group ? first.quantity.group : null;
    return [
      {
        ...first,
        ...words,
        rule: "add-up",
        quantity: {
          ...first.quantity,
          low: sum,
          high: sum,
          hardLow: sum,
          hardHigh: sum,
          text: slice(text, words),
          group,
        },
        subject: "people",
      },
    ];
  });
}
