/** A part of a reply that stands on one page, in a platform's own markup. */
interface Part {
  /** Characters. */
  readonly length: number;
  /** How it clings to the part before it: "firm" is never parted from it while there is room, "loose" rather not. */
  readonly bond: "none" | "loose" | "firm";
}

/** How many from the first on there is room for, when more of them take more room. */
export function countFitting(all: number, holds: (count: number) => boolean): number {
  if (holds(all)) return all;
  let fitting = 0;
  let tooMany = all;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (holds(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

/** Parts on as many pages as they take, at least one; each part stands on one page. One that fits nowhere has a page of its own. */
export function toPages<T extends Part>(
  parts: readonly T[],
  fits: (page: readonly T[]) => boolean,
): readonly (readonly T[])[] {
  const pages: (readonly T[])[] = [];
  let start = 0;
  do {
    const end = fullPage(parts, start, fits);
    const next = end < parts.length ? breakBefore(parts, start, end) : end;
    pages.push(parts.slice(start, next));
    start = next;
  } while (start < parts.length);
  return pages;
}

/** The first part for which there is no room; one at least is taken. */
const fullPage = <T extends Part>(parts: readonly T[], start: number, fits: (page: readonly T[]) => boolean): number =>
  start +
  Math.max(
    1,
    countFitting(parts.length - start, (count) => fits(parts.slice(start, start + count))),
  );

/** A page ends before a new block where that leaves it half full, else between the lines of one, else where it must. */
function breakBefore(parts: readonly Part[], start: number, end: number): number {
  const sizeUpTo = (at: number) => parts.slice(start, at).reduce((sum, { length }) => sum + length, 0);
  const at = (...bonds: readonly Part["bond"][]) => {
    const found = parts.slice(start + 1, end + 1).findLastIndex(({ bond }) => bonds.includes(bond));
    return found < 0 ? null : start + 1 + found;
  };
  const tidy = at("none");
  if (tidy !== null && sizeUpTo(tidy) * 2 >= sizeUpTo(end)) return tidy;
  return at("none", "loose") ?? end;
}
