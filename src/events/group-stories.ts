import { contentId } from "../text/content-id.ts";
import { compareSignatures, SAME_EVENT } from "./compare-signatures.ts";
import type { Signature } from "./signature.ts";

/** What grouping needs to know of a story. */
export interface GroupableStory {
  readonly id: string;
  readonly signature: Signature;
  readonly published: string | null;
}

/**
 * The event of each story, by story id. Groups are joined best pair first while their stories are alike *on average*, so one
 * roundup of two events cannot chain them into one. Which stories stand together depends on the stories given and not on their order;
 * the event id derives from the first story of the group in the order given (as posted).
 */
export function groupStories(stories: readonly GroupableStory[]): ReadonlyMap<string, string> {
  const groups = joinGroups(
    stories.map((one) => stories.map((other) => compareSignatures(one.signature, other.signature))),
  );
  const events = new Map<string, string>();
  for (const group of groups) {
    const first = stories[Math.min(...group)];
    for (const index of group) {
      const story = stories[index];
      if (first !== undefined && story !== undefined) events.set(story.id, contentId("e", first.id));
    }
  }
  return events;
}

/** Average-link clustering over a symmetric table of likeness; gives groups of row numbers. */
function joinGroups(likeness: number[][]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>(likeness.map((_, index) => [index, [index]]));
  const between = (a: number, b: number): number => likeness[a]?.[b] ?? 0;
  for (;;) {
    let best = { a: -1, b: -1, score: SAME_EVENT };
    for (const a of groups.keys())
      for (const b of groups.keys()) if (b > a && between(a, b) >= best.score) best = { a, b, score: between(a, b) };
    const kept = groups.get(best.a);
    const joined = groups.get(best.b);
    if (kept === undefined || joined === undefined) return [...groups.values()];
    for (const other of groups.keys()) {
      const mean =
        (between(best.a, other) * kept.length + between(best.b, other) * joined.length) / (kept.length + joined.length);
      const [row, column] = [likeness[best.a], likeness[other]];
      if (row !== undefined) row[other] = mean;
      if (column !== undefined) column[best.a] = mean;
    }
    kept.push(...joined);
    groups.delete(best.b);
  }
}
