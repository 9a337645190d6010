/** How much of the first unit of its dimension a unit is: two measures are compared only within one dimension. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  {
    metre: 1,
    kilometre: 1000,
    centimetre: 0.01,
    millimetre: 0.001,
    mile: 1609.344,
    foot: 0.3048,
    inch: 0.0254,
    yard: 0.9144,
  },
  { "square metre": 1, "square kilometre": 1e6, "square mile": 2_589_988, hectare: 10_000, acre: 4046.86 },
  { "kilometre an hour": 1, "mile an hour": 1.609344 },
  { litre: 1, gallon: 3.78541, barrel: 158.987 },
  { kilogram: 1, ton: 1000 },
  { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 },
];

/** What one of `from` is in `to`: 1000 for kilometres in metres; null where they do not measure one thing. Money has rates, not factors. */
export function factorBetween(from: string, to: string): number | null {
  const dimension = DIMENSIONS.find((units) => Object.hasOwn(units, from) && Object.hasOwn(units, to));
  const [one, other] = [dimension?.[from], dimension?.[to]];
  return one === undefined || other === undefined ? null : one / other;
}
