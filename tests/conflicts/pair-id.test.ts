import { describe, expect, test } from "vitest";
import { createReader } from "../../jobs/create-reader.ts";
import type { Story } from "../../src/claims/claim.ts";
import { type Decision, reviewStories } from "../../src/conflicts/decision.ts";
import { oldPairId } from "../../src/conflicts/pair-id.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { contentId } from "../../src/text/content-id.ts";
import { createTagger } from "../../src/text/tagger.ts";

const reader = createReader(createTagger(), NO_WEB);

interface Told {
  readonly text: string;
  readonly page?: string;
  readonly title?: string;
  readonly at?: number;
}

function posted({ text, page, title, at = 0 }: Told): PostedStory {
  const url = page === undefined ? null : `https://${page}?from=desk`;
  const story: Story = {
    id: contentId("s", text, url),
    file: null,
    url,
    ...(page === undefined || url === null ? {} : { address: { posted: url, page, archived: null } }),
    title: title ?? null,
    outlet: null,
    byline: null,
    published: "2026-10-14T08:00:00.000Z",
    text,
    problem: null,
  };
  return {
    story,
    claims: reader.findClaims(story),
    signature: reader.sign(story),
    postedAt: `2026-10-14T09:0${at}:00.000Z`,
    postedBy: "Rowan",
    thread: null,
  };
}

const LEAD = "A grain barge sank in the port of Lomna on Tuesday.";
const NINE = `${LEAD} Nine people were killed in Lomna, mayor Pell Orsino said. The port of Lomna is closed.`;
const THREE = `${LEAD} Three people were killed in Lomna, police chief Ina Marrow said. The port of Lomna stays open, she said.`;
const first = posted({ text: NINE, page: "herald.example/barge" });
const second = posted({ text: THREE, page: "post.example/barge", at: 1 });

const tollOf = (...stories: readonly PostedStory[]) => {
  const { conflicts } = reviewStories(stories, []);
  return conflicts.filter(({ kind }) => kind === "numeric");
};
const decisionOn = (...stories: readonly PostedStory[]): Decision => {
  const reviewed = reviewStories(stories, []);
  const toll = reviewed.disagreements.find(({ kind }) => kind === "numeric");
  return {
    id: "k",
    disagreement: toll?.id ?? "",
    question: "How many people were killed?",
    pairs: reviewed.conflicts.filter(({ disagreement }) => disagreement === toll?.id).map(({ id }) => id),
    stories: stories.map(({ story }) => story.id),
    verdict: "not a conflict",
    side: null,
    note: "",
    by: "Rowan",
    person: "U1",
    at: "2026-10-14T10:00:00.000Z",
  };
};

describe("what is no conflict stays none", () => {
  const decision = decisionOn(first, second);
  const stays = (...stories: readonly PostedStory[]) => {
    const { decided, disagreements } = reviewStories(stories, [decision]);
    expect(decided.map(({ decision: { id } }) => id)).toEqual(["k"]);
    expect(disagreements.filter(({ kind }) => kind === "numeric")).toEqual([]);
  };
  const opens = (...stories: readonly PostedStory[]) =>
    expect(reviewStories(stories, [decision]).disagreements.map(({ kind }) => kind)).toContain("numeric");

  test("as it was", () => stays(first, second));

  test("when the page is read again with other words elsewhere", () => {
    const edited = `Boats were sent on Wednesday. ${NINE} The harbour office opens at noon.`;
    stays(posted({ text: edited, page: "herald.example/barge" }), second);
  });

  test("when white space and quotation marks are set otherwise", () => {
    stays(
      posted({
        text: NINE.replaceAll(". ", ".\n\n").replace("Nine people", "Nine  people"),
        page: "herald.example/barge",
      }),
      second,
    );
  });

  test("when claims are numbered otherwise", () => {
    const claims = first.claims.map((claim) => ({ ...claim, id: `c-other${claim.start}`, rules: ["another engine"] }));
    stays({ ...first, claims }, second);
  });

  test("when the page is reached by another address", () => {
    stays({ ...first, story: { ...first.story, url: "https://m.herald.example/barge" } }, second);
  });

  test("when the second is posted before the first", () => {
    stays({ ...second, postedAt: "2026-10-14T08:00:00.000Z" }, first);
  });

  test("until one of the two says something else", () => {
    opens(posted({ text: NINE.replace("Nine people", "Seven people"), page: "herald.example/barge" }), second);
  });

  test("and is one between other pages in the same words", () => {
    opens(posted({ text: NINE, page: "gazette.example/barge" }), second);
  });

  test("of pasted words too, when they are pasted again with a word changed elsewhere", () => {
    const paste = (text: string) => posted({ text, title: "Barge sinks" });
    const pasted = decisionOn(paste(NINE), second);
    const again = reviewStories([paste(NINE.replace("is closed", "is shut")), second], [pasted]);
    expect(again.decided.map(({ decision: { id } }) => id)).toEqual(["k"]);
  });

  test("when it was decided under an id that hung on every letter", () => {
    const old = tollOf(first, second).map(({ a, b, kind }) => oldPairId(a, b, kind));
    const { decided } = reviewStories([first, second], [{ ...decision, pairs: old }]);
    expect(decided).toHaveLength(1);
  });
});

test("two questions that one pair of sentences raises are two pairs", () => {
  const one = posted({
    text: `${LEAD} Nine people were killed and 40 were injured in Lomna, mayor Pell Orsino said.`,
    page: "a.example/1",
  });
  const other = posted({
    text: `${LEAD} Three people were killed and 12 were injured in Lomna, police chief Ina Marrow said.`,
    page: "b.example/1",
    at: 1,
  });
  const pairs = tollOf(one, other);
  expect(pairs.length).toBeGreaterThan(1);
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
});
