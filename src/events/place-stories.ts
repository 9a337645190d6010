import { type Apart, type GroupableStory, groupStories } from "./group-stories.ts";
import type { Item } from "./signature.ts";

/** The events that a story reports. */
export interface Placement {
  /** The main one first; of a round-up one for each thing that it tells of, in the order of its text. */
  readonly events: readonly [string, ...string[]];
  /** Which part of a round-up speaks of which; empty where the whole story speaks of one. */
  readonly parts: readonly { readonly item: Item; readonly event: string }[];
}

/** The event of what stands at `offset` in the story; outside all parts it is the main one. */
export const eventAt = ({ events: [main], parts }: Placement, offset: number): string =>
  parts.find(({ item }) => item.spans.some(({ start, end }) => start <= offset && offset < end))?.event ?? main;

/**
 * Places stories by `groupStories`, each item of a round-up by itself: it stands with the stories of its event, and draws nothing else
 * of its round-up after it. A round-up is taken out of an event with all of its items.
 */
export function placeStories(
  stories: readonly GroupableStory[],
  apart: readonly Apart[] = [],
): ReadonlyMap<string, Placement> {
  const entriesOf = new Map(stories.map((story) => [story.id, entriesIn(story)]));
  const idsOf = (story: string) => (entriesOf.get(story) ?? []).map(({ id }) => id);
  const events = groupStories(
    [...entriesOf.values()].flat(),
    apart.flatMap(([one, other]) => idsOf(one).flatMap((left) => idsOf(other).map((right): Apart => [left, right]))),
  );
  return new Map(
    stories.map(({ id, signature: { items = [] } }) => {
      const [main = id, ...others] = idsOf(id).map((entry) => events.get(entry) ?? entry);
      const parts = items.map((item, at) => ({ item, event: [main, ...others][at] ?? main }));
      return [id, { events: [main, ...new Set(others.filter((event) => event !== main))], parts }];
    }),
  );
}

/** A story as grouping sees it: itself, or each of its items. */
function entriesIn({ id, signature }: GroupableStory): readonly GroupableStory[] {
  const { items, day } = signature;
  if (!items) return [{ id, signature }];
  return items.map(({ names, words }, at) => ({
    id: at === 0 ? id : `${id}.${at + 1}`,
    signature: { names, words, day },
  }));
}
