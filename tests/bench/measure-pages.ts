import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parsePage } from "../../src/reading/parse-page.ts";

/** Milliseconds for each page: the least of all passes. */
export interface PageTimes {
  readonly ours: readonly number[];
  /** Readability over linkedom's document, and nothing around it. */
  readonly bare: readonly number[];
}

/** Times our reading of pages and Readability alone, turn by turn, so that both meet the same machine. */
export function measurePages(pages: readonly string[], passes: number): PageTimes {
  const least = pages.map(() => ({ ours: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY }));
  const time = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  for (let pass = 0; pass < passes; pass++) {
    for (const [at, page] of pages.entries()) {
      const taken = least[at];
      if (taken === undefined) continue;
      taken.ours = Math.min(
        taken.ours,
        time(() => parsePage(page, "https://post.example/2031/")),
      );
      taken.bare = Math.min(
        taken.bare,
        time(() => new Readability(parseHTML(page).document as never).parse()),
      );
    }
  }
  return { ours: least.map(({ ours }) => ours), bare: least.map(({ bare }) => bare) };
}
