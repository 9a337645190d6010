import type { PostedStory } from "../events/posted-story.ts";
import { type Reviewed, type Ruling, reviewStories } from "./decision.ts";

/**
 * What was there before some of the stories of `now` came: `posted` as they were then, in the order posted. Nothing was ruled in
 * between. Only events that something came to are compared again; all others are as they are now, which a test holds to the full way.
 */
export function reviewBefore(now: Reviewed, posted: readonly PostedStory[], rulings: readonly Ruling[]): Reviewed {
  const known = new Set(posted.map(({ story }) => story.id));
  const there = new Set(now.stories.map(({ story }) => story.id));
  if (posted.some(({ story }) => !there.has(story.id))) return reviewStories(posted, rulings);
  const fresh = now.stories.filter(({ story }) => !known.has(story.id));
  const touched = findTouched(now, new Set(fresh.flatMap((one) => one.reports)));
  const again = reviewStories(
    posted.filter(({ story }) => touched.has(story.id)),
    rulings,
  );
  const rest = new Set(now.claims.flatMap(({ id, story }) => (touched.has(story) || !known.has(story) ? [] : [id])));
  const isRest = (claims: readonly string[]) => claims.every((id) => rest.has(id));
  const ofRest = ({ sides }: Reviewed["disagreements"][number]) => isRest(sides.flatMap(({ claims }) => claims));
  return {
    ...again,
    stories: [...again.stories, ...now.stories.filter(({ story }) => known.has(story.id) && !touched.has(story.id))],
    claims: [...again.claims, ...now.claims.filter(({ id }) => rest.has(id))],
    disagreements: [...again.disagreements, ...now.disagreements.filter(ofRest)],
    conflicts: [...again.conflicts, ...now.conflicts.filter(({ a, b }) => isRest([a, b]))],
    updates: [...again.updates, ...now.updates.filter(({ a, b }) => isRest([a, b]))],
    decided: [...again.decided, ...now.decided.filter(({ disagreement }) => ofRest(disagreement))],
  };
}

/** Ids of the stories of some events, and of all events that these report as well: a round-up stands in several. */
function findTouched({ stories }: Reviewed, events: Set<string>): ReadonlySet<string> {
  const touched = new Set<string>();
  while (true) {
    const further = stories.filter(
      ({ story, reports }) => !touched.has(story.id) && reports.some((event) => events.has(event)),
    );
    if (further.length === 0) return touched;
    for (const { story, reports } of further) {
      touched.add(story.id);
      for (const event of reports) events.add(event);
    }
  }
}
