import type { Quantity } from "../../claims/claim.ts";
import { factorBetween } from "./units.ts";

/** How two figures stand to each other as numbers alone; `direction` is from the first to the second. */
export type Relation =
  | { readonly kind: "same" | "compatible" | "wording" | "incomparable"; readonly why: string }
  | { readonly kind: "apart"; readonly direction: "up" | "down"; readonly why: string };

type Ends = readonly [low: number, high: number];

const ends = (low: number | null, high: number | null): Ends => [low ?? 0, high ?? Number.POSITIVE_INFINITY];
const meet = (a: Ends, b: Ends): boolean => a[0] <= b[1] && b[0] <= a[1];

/** Names of one thing; whatever is not here is the same only by the same word. */
const SYNONYMS: readonly (readonly string[])[] = [
  ["house", "home", "dwelling", "residence"],
  ["truck", "lorry", "pick-up", "pickup"],
  ["plane", "aircraft", "aeroplane", "airplane"],
  ["explosion", "blast"],
  ["drone", "uav"],
  ["ship", "vessel", "boat"],
];

/** One name for each thing counted: "house" for "home" and "dwelling"; a unit without synonyms is its own. */
export const canonicalUnit = (unit: string): string => SYNONYMS.find((words) => words.includes(unit))?.[0] ?? unit;

/** Whether two units name one thing: "home" and "house", never "kilometre" and "mile". */
const sameUnit = (a: string, b: string): boolean => canonicalUnit(a) === canonicalUnit(b);

/** Whether figures in these units can be set against each other: one thing counted, or two measures of one dimension. */
export const areCommensurable = (a: string, b: string): boolean => sameUnit(a, b) || factorBetween(a, b) !== null;

/** How far a measure may lie from another one in its own unit: both were rounded before (ours). */
const CONVERTED = 0.1;

/** `quantity` in another unit of its dimension, with room for the rounding that came with it. */
function convert(quantity: Quantity, unit: string): Quantity {
  const factor = factorBetween(quantity.unit, unit);
  if (factor === null || quantity.unit === unit) return quantity;
  const times = (value: number | null, room: number) => (value === null ? null : value * factor * room);
  return {
    ...quantity,
    unit,
    low: times(quantity.low, 1),
    high: times(quantity.high, 1),
    hardLow: times(quantity.hardLow, 1 - CONVERTED),
    hardHigh: times(quantity.hardHigh, 1 + CONVERTED),
  };
}

const printed = (quantity: Quantity): string => `“${quantity.text}”`;

/** The rules of the method page, "Numbers": literal ends tell what is compatible, hard ends what is excluded. */
export function compareQuantities(a: Quantity, other: Quantity): Relation {
  const b = convert(other, a.unit);
  const both = `${printed(a)} and ${printed(b)}`;
  if (!sameUnit(a.unit, b.unit)) {
    return { kind: "incomparable", why: `${both} are not in the same unit (${a.unit}, ${b.unit}).` };
  }
  const [literalA, literalB] = [ends(a.low, a.high), ends(b.low, b.high)];
  if (literalA[0] === literalB[0] && literalA[1] === literalB[1]) {
    return { kind: "same", why: `${both} give the same figure.` };
  }
  if (meet(literalA, literalB)) return { kind: "compatible", why: `${both} can both be true.` };
  const [hardA, hardB] = [ends(a.hardLow, a.hardHigh), ends(b.hardLow, b.hardHigh)];
  if (meet(hardA, hardB)) return { kind: "wording", why: `${both} differ by wording or rounding only.` };
  const direction = hardB[0] > hardA[1] ? "up" : "down";
  return { kind: "apart", direction, why: `${both} cannot both be true.` };
}
