import { contentId } from "../text/content-id.ts";
import { compareSignatures, SAME_EVENT } from "./compare-signatures.ts";
import type { Signature } from "./signature.ts";

/** What grouping needs to know of a story. */
export interface GroupableStory {
  readonly id: string;
  readonly signature: Signature;
}

/**
 * The event of each story, by story id, out of the stories given alone. Groups are joined, likest first, while their stories
 * are alike *on average*, so that one roundup of two events cannot chain them into one. Which stories stand together does not hang on
 * their order; the event id derives from the first story of the group, in the order given (as posted).
 */
export function groupStories(stories: readonly GroupableStory[]): ReadonlyMap<string, string> {
  const events = new Map<string, string>();
  for (const group of joinGroups(stories.length, likenessTable(stories))) {
    const [first] = group.flatMap((index) => stories[index] ?? []);
    for (const index of group) {
      const story = stories[index];
      if (first !== undefined && story !== undefined) events.set(story.id, contentId("e", first.id));
    }
  }
  return events;
}

/** A square table in rows, symmetric. */
function likenessTable(stories: readonly GroupableStory[]): Float64Array {
  const table = new Float64Array(stories.length ** 2);
  for (const [row, one] of stories.entries()) {
    for (const [column, other] of stories.entries()) {
      if (column >= row) break;
      const likeness = compareSignatures(one.signature, other.signature);
      table[row * stories.length + column] = likeness;
      table[column * stories.length + row] = likeness;
    }
  }
  return table;
}

/**
 * Average-link clustering: groups of row numbers, each in rising order. It overwrites the table. Each group keeps its
 * likest other group, so that joining looks at one row and not at the whole table.
 */
function joinGroups(count: number, table: Float64Array): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>(Array.from({ length: count }, (_, index) => [index, [index]]));
  const likeness = (a: number, b: number): number => table[a * count + b] ?? 0;
  const likestOf = (group: number): number => {
    let likest = -1;
    for (const other of groups.keys()) {
      if (other !== group && (likest < 0 || likeness(group, other) > likeness(group, likest))) likest = other;
    }
    return likest;
  };
  const likest = new Map<number, number>([...groups.keys()].map((group) => [group, likestOf(group)]));
  for (;;) {
    let [kept, joined, best] = [-1, -1, 0];
    for (const [group, other] of likest) {
      if (other >= 0 && likeness(group, other) > best) [kept, joined, best] = [group, other, likeness(group, other)];
    }
    const [into, from] = [groups.get(kept), groups.get(joined)];
    if (into === undefined || from === undefined || best < SAME_EVENT) break;
    for (const other of groups.keys()) {
      const sum = likeness(kept, other) * into.length + likeness(joined, other) * from.length;
      table[kept * count + other] = table[other * count + kept] = sum / (into.length + from.length);
    }
    into.push(...from);
    groups.delete(joined);
    likest.delete(joined);
    // Averages only fall below the likest link that was joined: a third group's likest changes only where it was one of the two.
    for (const [group, other] of likest) {
      if (group === kept || other === kept || other === joined) likest.set(group, likestOf(group));
    }
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a - b));
}
