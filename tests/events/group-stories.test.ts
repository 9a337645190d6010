import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Story } from "../../src/claims/claim.ts";
import { compareSignatures } from "../../src/events/compare-signatures.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { groupStories } from "../../src/events/group-stories.ts";
import { contentId } from "../../src/text/content-id.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { EVENT_STORIES, ROUNDUP } from "./event-stories.ts";
import { story } from "./stories.ts";

const tagger = createTagger();
const signed = (one: Story) => ({ id: one.id, signature: createSignature(one, tagger) });
const STORIES = Object.values(EVENT_STORIES).flat();
const SIGNED = STORIES.map(signed);

/** Story ids that stand together, each group and the list of groups sorted. */
function partition(
  stories: readonly { id: string; signature: ReturnType<typeof createSignature> }[],
): readonly string[] {
  const groups = Map.groupBy(groupStories(stories), ([, event]) => event);
  return [...groups.values()]
    .map((group) =>
      group
        .map(([id]) => id)
        .sort()
        .join(" "),
    )
    .sort();
}
const ids = (stories: readonly Story[]) =>
  stories
    .map((one) => one.id)
    .sort()
    .join(" ");

test("stories that print a place under its old and its new name are of one event", () => {
  const [one, other] = [
    story("A warehouse burnt down in the port of Salonika on Monday. Nobody was hurt, the coast guard said.", {
      id: "s-old",
    }),
    story("Fire has destroyed a warehouse on the quays of Thessaloniki. The coast guard said nobody was hurt.", {
      id: "s-new",
    }),
  ];
  expect(partition([signed(one), signed(other)])).toEqual([ids([one, other])]);
});

describe("events that are easily mixed", () => {
  test("each event is one group, a quake of another year and a late verdict included", () => {
    expect(partition(SIGNED)).toEqual(Object.values(EVENT_STORIES).map(ids).sort());
  });

  test.each([
    ["quake of 2019 in Sarn", "quake of 2022 in Sarn"],
    ["shooting at a mall", "shooting at a station"],
    ["trial of a mayor", "trial of a banker"],
  ])("%s and %s alone", (one, other) => {
    const [left = [], right = []] = [EVENT_STORIES[one], EVENT_STORIES[other]];
    expect(partition([...left, ...right].map(signed))).toEqual([ids(left), ids(right)].sort());
  });

  test("the first story of each kind alone, when a desk has seen no more", () => {
    const firsts = Object.values(EVENT_STORIES).flatMap((stories) => stories.slice(0, 1));
    expect(partition(firsts.map(signed))).toHaveLength(firsts.length);
  });

  test("prints of one wire text do not shut out another desk's report", () => {
    const [first, ...others] = EVENT_STORIES["quake of 2019 in Sarn"] ?? [];
    const prints = ["s-print-1", "s-print-2", "s-print-3"].map((id) => ({ ...(first ?? ROUNDUP), id }));
    expect(partition([...prints, ...others].map(signed))).toEqual([ids([...prints, ...others])]);
  });

  test("a roundup of two events does not chain them", () => {
    const [mall = [], station = []] = [EVENT_STORIES["shooting at a mall"], EVENT_STORIES["shooting at a station"]];
    const groups = groupStories([...mall, ROUNDUP, ...station].map(signed));
    expect(groups.get("s-mall-a")).toBe(groups.get("s-mall-b"));
    expect(groups.get("s-station-a")).toBe(groups.get("s-station-b"));
    expect(groups.get("s-mall-a")).not.toBe(groups.get("s-station-a"));
  });
});

describe("a story that somebody took out of an event", () => {
  const quake = (EVENT_STORIES["quake of 2019 in Sarn"] ?? []).map(signed);
  const [one = "", two = "", three = ""] = quake.map(({ id }) => id);
  const apartFrom = (apart: Parameters<typeof groupStories>[1], stories = quake) => {
    const events = groupStories(stories, apart);
    return stories.map(({ id }) => [...new Set(events.values())].indexOf(events.get(id) ?? ""));
  };

  test.each([
    [
      "out of all of it",
      [
        [three, one],
        [three, two],
      ],
      [0, 0, 1],
    ],
    [
      "named the other way round",
      [
        [one, three],
        [two, three],
      ],
      [0, 0, 1],
    ],
    ["out of one's company takes it out of what stands with that one", [[three, one]], [0, 0, 1]],
    [
      "away from stories that are not shown",
      [
        [three, "s-hidden"],
        ["s-other", "s-hidden"],
      ],
      [0, 0, 0],
    ],
    [
      "each from each",
      [
        [one, two],
        [one, three],
        [two, three],
      ],
      [0, 1, 2],
    ],
  ] as const)("%s", (_, apart, expected) => {
    const likest = apartFrom(apart);
    expect(new Set(likest).size).toBe(new Set(expected).size);
    for (const [left, right] of apart) {
      const [a, b] = [quake.findIndex(({ id }) => id === left), quake.findIndex(({ id }) => id === right)];
      if (a >= 0 && b >= 0) expect(likest[a]).not.toBe(likest[b]);
    }
  });

  test("stays out when more of the event is posted, in whatever order", () => {
    const [first] = quake;
    const prints = ["s-print-1", "s-print-2"].map((id) => ({
      signature: first?.signature ?? signed(ROUNDUP).signature,
      id,
    }));
    for (const stories of [
      [...quake, ...prints],
      [...prints, ...quake.toReversed()],
    ]) {
      const events = groupStories(stories, [
        [three, one],
        [three, two],
      ]);
      expect(events.get(three)).not.toBe(events.get(one));
      expect(events.get(one)).toBe(events.get(two));
    }
  });
});

describe("event ids", () => {
  test("derive from the story posted first", () => {
    const groups = groupStories(SIGNED);
    expect(groups.get("s-mall-b")).toBe(contentId("e", "s-mall-a"));
    expect(groupStories(SIGNED.toReversed()).get("s-mall-b")).toBe(contentId("e", "s-mall-verdict"));
  });

  test("no stories, no events; an empty story is an event of its own", () => {
    expect(groupStories([]).size).toBe(0);
    const empty = [signed(story("", { id: "s-1" })), signed(story("", { id: "s-2" }))];
    expect([...groupStories(empty).values()]).toEqual([contentId("e", "s-1"), contentId("e", "s-2")]);
  });
});

const some = fc.shuffledSubarray(SIGNED);

test("which stories stand together does not hang on the order they were posted in", () => {
  fc.assert(
    fc.property(some, (stories) => {
      expect(partition(stories)).toEqual(partition(stories.toReversed()));
    }),
    { numRuns: 40 },
  );
});

describe("privacy", () => {
  test("what an audience is shown is the grouping of what it may see, whatever else is in the archive", () => {
    fc.assert(
      fc.property(
        some,
        fc.array(fc.boolean(), { minLength: STORIES.length, maxLength: STORIES.length }),
        (archive, open) => {
          const visible = archive.filter((_, index) => open[index]);
          const before = groupStories(visible);
          groupStories(archive);
          expect([...groupStories(visible)]).toEqual([...before]);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a pair's likeness is the same whatever was signed and compared before", () => {
    const [a, b] = [STORIES[0] ?? ROUNDUP, STORIES[1] ?? ROUNDUP];
    const alone = compareSignatures(createSignature(a, createTagger()), createSignature(b, createTagger()));
    groupStories([...STORIES, ROUNDUP].map(signed));
    expect(compareSignatures(createSignature(a, tagger), createSignature(b, tagger))).toBe(alone);
  });
});
