import { contentId } from "../text/content-id.ts";
import { compareMany } from "./compare-many.ts";
import { SAME_EVENT } from "./compare-signatures.ts";
import { findNeighbours } from "./find-neighbours.ts";
import type { Signature } from "./signature.ts";

/** What grouping needs to know of a story. */
export interface GroupableStory {
  readonly id: string;
  readonly signature: Signature;
}

/** Ids of a story that somebody took out of an event, and of one that was in it: they never stand together again, nor do what stands with them. */
export type Apart = readonly [story: string, other: string];

/**
 * Two groups are one event when they are nearly as alike as either is within itself. Two events of one kind, or of one
 * team, are each closer inside than to one another, however alike all their stories are.
 */
const SHARE_OF_INSIDE = 0.75;
/** How many pairs of stories it takes to believe a group's own likeness as much as the usual one. */
const USUAL_PAIRS = 3;

/**
 * The event of each story, by story id, out of the stories given and nothing else. Groups are joined, likest first, by the mean
 * likeness of their stories, so that one roundup of two events cannot chain them into one. Which stories stand together does not hang
 * on their order; the event id derives from the first story of the group in the order given (as posted). Pairs in `apart` whose
 * stories are not given change nothing.
 */
export function groupStories(
  stories: readonly GroupableStory[],
  apart: readonly Apart[] = [],
): ReadonlyMap<string, string> {
  const signatures = stories.map(({ signature }) => signature);
  const compare = keepApart(stories, apart, compareMany(signatures));
  const events = new Map<string, string>();
  for (const heap of findHeaps(findNeighbours(signatures, compare))) {
    for (const group of joinGroups(heap.length, likenessTable(heap, compare))) {
      const members = group.flatMap((row) => stories[heap[row] ?? -1] ?? []);
      const [first] = members;
      if (first === undefined) continue;
      for (const story of members) events.set(story.id, contentId("e", first.id));
    }
  }
  return events;
}

/** No mean over a pair that is apart reaches what joining takes. */
function keepApart(
  stories: readonly GroupableStory[],
  apart: readonly Apart[],
  compare: (a: number, b: number) => number,
): (a: number, b: number) => number {
  if (apart.length === 0) return compare;
  const pairs = new Set(apart.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  return (a, b) => (pairs.has(`${stories[a]?.id} ${stories[b]?.id}`) ? Number.NEGATIVE_INFINITY : compare(a, b));
}

/**
 * Places that hang together through neighbours, each heap in rising order. No event reaches over two heaps: of the pairs of two
 * groups that are joined at least one is as alike as their mean.
 */
function findHeaps(neighbours: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const above = neighbours.map((_, place) => place);
  const topOf = (place: number): number => {
    let top = place;
    while (above[top] !== top) top = above[top] ?? top;
    above[place] = top;
    return top;
  };
  for (const [place, others] of neighbours.entries()) {
    for (const other of others) {
      const [one, two] = [topOf(place), topOf(other)];
      above[Math.max(one, two)] = Math.min(one, two);
    }
  }
  return [...Map.groupBy(above.keys(), topOf).values()];
}

/** Likeness of the stories at `places`: a square table in rows, symmetric. */
function likenessTable(places: readonly number[], compare: (a: number, b: number) => number): Float64Array {
  const table = new Float64Array(places.length ** 2);
  for (const [row, one] of places.entries()) {
    for (const [column, other] of places.entries()) {
      if (column >= row) break;
      const likeness = compare(one, other);
      table[row * places.length + column] = likeness;
      table[column * places.length + row] = likeness;
    }
  }
  return table;
}

interface Group {
  /** Its row in the table. */
  readonly row: number;
  /** Numbers of its stories. */
  members: readonly number[];
  /** Sum of likeness over its pairs of stories. */
  inside: number;
  /** The likest group that it may be joined with. */
  next: Group | null;
}

/** Average-link clustering: groups of story numbers, each in rising order. It overwrites the table. */
function joinGroups(count: number, table: Float64Array): readonly (readonly number[])[] {
  const groups = new Set<Group>(
    Array.from({ length: count }, (_, row) => ({ row, members: [row], inside: 0, next: null })),
  );
  const likeness = (a: Group, b: Group): number => table[a.row * count + b.row] ?? 0;
  const mayJoin = (a: Group, b: Group): boolean =>
    likeness(a, b) >= Math.max(SAME_EVENT, SHARE_OF_INSIDE * Math.min(meanInside(a), meanInside(b)));
  const findNext = (group: Group): Group | null => {
    let next: Group | null = null;
    for (const other of groups) {
      if (other === group || (next !== null && likeness(group, other) <= likeness(group, next))) continue;
      if (mayJoin(group, other)) next = other;
    }
    return next;
  };
  for (const group of groups) group.next = findNext(group);

  for (;;) {
    const kept = likestPair(groups, likeness);
    const joined = kept?.next;
    if (!kept || !joined) break;
    for (const other of groups) {
      const sum = likeness(kept, other) * kept.members.length + likeness(joined, other) * joined.members.length;
      const mean = sum / (kept.members.length + joined.members.length);
      // The pair's own cells are needed for `inside` below and never read again as a mean.
      if (other !== kept && other !== joined)
        table[kept.row * count + other.row] = table[other.row * count + kept.row] = mean;
    }
    kept.inside += joined.inside + likeness(kept, joined) * kept.members.length * joined.members.length;
    kept.members = [...kept.members, ...joined.members];
    groups.delete(joined);
    // A looser group may now be joined by one that it was too tight for: look again wherever the new group is in reach.
    for (const group of groups) {
      if (group === kept || group.next === kept || group.next === joined || mayJoin(group, kept))
        group.next = findNext(group);
    }
  }
  return [...groups].map((group) => group.members.toSorted((a, b) => a - b));
}

function likestPair(groups: ReadonlySet<Group>, likeness: (a: Group, b: Group) => number): Group | null {
  let likest: Group | null = null;
  let best = 0;
  for (const group of groups) {
    const found = group.next === null ? 0 : likeness(group, group.next);
    if (found > best) [likest, best] = [group, found];
  }
  return likest;
}

/**
 * Mean likeness within a group, with a few pairs of the usual mean of an event added: a lone story asks for SAME_EVENT, and two
 * prints of one wire text do not make a group so tight that no other report of the event can join it.
 */
function meanInside({ members, inside }: Group): number {
  const pairs = (members.length * (members.length - 1)) / 2;
  return (inside + (USUAL_PAIRS * SAME_EVENT) / SHARE_OF_INSIDE) / (pairs + USUAL_PAIRS);
}
