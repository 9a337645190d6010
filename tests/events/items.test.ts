import { describe, expect, test } from "vitest";
import { createSignature } from "../../src/events/create-signature.ts";
import { placeStories } from "../../src/events/place-stories.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { EVENT_STORIES } from "./event-stories.ts";
import { ALONE, ONE_THING, ROUND_UPS } from "./round-ups.ts";

const tagger = createTagger();
const signed = (story: (typeof ONE_THING)[number]) => ({ id: story.id, signature: createSignature(story, tagger) });
const alone = Object.values(ALONE);

describe.each(Object.entries(ROUND_UPS))("%s", (_, roundUp) => {
  const { items = [] } = createSignature(roundUp, tagger);

  test("is taken apart into what it tells of, whole paragraphs at a time", () => {
    const told = items.map(({ spans }) => spans.map(({ start, end }) => roundUp.text.slice(start, end)).join("\n"));
    expect(told.map((text) => ["Osprey", "Drossen", "Aldwick"].filter((name) => text.includes(name)))).toEqual([
      ["Osprey"],
      ["Drossen"],
      ["Aldwick"],
    ]);
  });

  test("stands in each event that it tells of, and chains none", () => {
    const places = placeStories([...alone, roundUp].map(signed));
    const events = alone.map(({ id }) => places.get(id)?.events[0]);
    expect(new Set(events).size).toBe(3);
    expect(places.get(roundUp.id)?.events).toEqual(events);
  });

  test("taken out of one event, stands in none of its items with that one", () => {
    const ferry = ALONE["ferry"]?.id ?? "";
    const places = placeStories([...alone, roundUp].map(signed), [[roundUp.id, ferry]]);
    const [one] = places.get(ferry)?.events ?? [];
    expect(places.get(roundUp.id)?.events).not.toContain(one);
    expect(places.get(roundUp.id)?.events).toHaveLength(3);
  });

  test("is found by each story that it tells of as well, whichever was posted first", () => {
    for (const stories of [
      [...alone, roundUp],
      [roundUp, ...alone],
    ]) {
      const places = placeStories(stories.map(signed));
      for (const { id } of alone) expect(places.get(roundUp.id)?.events).toContain(places.get(id)?.events[0]);
    }
  });
});

test.each(ONE_THING.map((story) => [story.title, story] as const))("%s tells of one thing", (_, story) => {
  expect(createSignature(story, tagger).items).toBeUndefined();
});

test.each(
  Object.values(EVENT_STORIES)
    .flat()
    .map((story) => [story.id, story] as const),
)("%s tells of one thing", (_, story) => {
  expect(createSignature(story, tagger).items).toBeUndefined();
});
