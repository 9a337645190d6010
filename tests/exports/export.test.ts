import { describe, expect, test } from "vitest";
import type { Decision, Ruling } from "../../src/conflicts/decision.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import { writeClaimReviews } from "../../src/exports/claim-reviews.ts";
import { type EventExport, exportEvent, postedOf } from "../../src/exports/event-export.ts";
import { parseExport } from "../../src/exports/parse-export.ts";
import { writeTables } from "../../src/exports/write-tables.ts";
import { DEMO_STORIES, decidedAfter, deskAfter } from "../answers/demo-desk.ts";
import { makeClaim, makeStory } from "../fakes/stories.ts";

const AT = "2026-10-14T10:00:00.000Z";
const DECISION: Decision = decidedAfter(7, "not a conflict", "two names of one bridge");
const [FIRST, SECOND] = DEMO_STORIES;
const RULINGS: readonly Ruling[] = [
  DECISION,
  {
    id: "m",
    verdict: "not this event",
    story: SECOND?.story.id ?? "",
    others: [FIRST?.story.id ?? ""],
    by: "Rowan",
    at: AT,
  },
  {
    id: "a",
    verdict: "assigned",
    disagreement: DECISION.disagreement,
    question: DECISION.question,
    pairs: DECISION.pairs,
    stories: DECISION.stories,
    to: { id: "U2", name: "Mira" },
    due: AT,
    by: "Rowan",
    at: AT,
  },
  {
    id: "n",
    verdict: "same name",
    asked: "n-12ab34cd56",
    names: [
      { name: "Ina Marrow", story: FIRST?.story.id ?? "" },
      { name: "Mrs Marrow", story: null },
    ],
    stories: [FIRST?.story.id ?? ""],
    by: "Rowan",
    at: AT,
  },
];
const EVENTS = [...new Set(deskAfter(7).stories.map(({ event }) => event))];

/** The event `id` of these stories; that there is one is part of the test. */
function exportOf(posted: readonly PostedStory[], rulings: readonly Ruling[], id: string | null): EventExport {
  const event = exportEvent(posted, rulings, id);
  if (event === null) throw new Error(`There is no event ${id} to export.`);
  return event;
}

const damaged = (change: (file: EventExport) => unknown): string =>
  JSON.stringify(change(structuredClone(exportOf(DEMO_STORIES, RULINGS, null))));

describe("an exported event, read again, is the same event", () => {
  test.each([null, ...EVENTS])("%s", (id) => {
    const event = exportOf(DEMO_STORIES, RULINGS.slice(0, 1), id);
    const read = parseExport(JSON.stringify(event));
    if ("wrong" in read) throw new Error(read.wrong);
    expect(exportOf(postedOf(read), read.rulings, id)).toEqual(event);
  });

  test("with every kind of ruling", () => {
    const event = exportOf(DEMO_STORIES, RULINGS, null);
    const read = parseExport(JSON.stringify(event));
    if ("wrong" in read) throw new Error(read.wrong);
    expect(read.rulings).toEqual(RULINGS);
    expect(exportOf(postedOf(read), read.rulings, null)).toEqual(event);
  });
});

describe("an exported event", () => {
  test("is named by its own id or by a story of it", () => {
    const event = deskAfter(7).stories.find(({ story }) => story.id === FIRST?.story.id)?.event ?? null;
    expect(exportOf(DEMO_STORIES, [], FIRST?.story.id ?? null)).toEqual(exportOf(DEMO_STORIES, [], event));
  });

  test("holds what was decided of it, and says who decided", () => {
    const { disagreements } = exportOf(DEMO_STORIES, RULINGS.slice(0, 1), null);
    expect(disagreements.filter(({ decided }) => decided !== null).map(({ id, decided }) => [id, decided])).toEqual([
      [DECISION.disagreement, DECISION],
    ]);
  });

  test("holds no word of other events, and not where its stories were posted", () => {
    const [one, ...others] = EVENTS.map((event) => exportOf(DEMO_STORIES, RULINGS, event));
    expect(others.length).toBeGreaterThan(0);
    const ids = others.flatMap(({ stories }) => stories.map(({ story }) => story.id));
    for (const id of ids) expect(JSON.stringify(one?.conflicts)).not.toContain(id);
    expect(one?.stories.some(({ story }) => ids.includes(story.id))).toBe(false);
    expect(JSON.stringify(one)).not.toContain('"thread"');
  });

  test.each(["e-0000000000", "s-0000000000", ""])("that is not there is none: %j", (id) => {
    expect(exportEvent(DEMO_STORIES, [], id)).toBeNull();
    expect(exportEvent([], [], null)).toBeNull();
  });
});

describe("a file that is no exported event is refused in a sentence", () => {
  test.each([
    ["no JSON", "{", /no JSON/],
    ["another JSON", '{"stories": []}', /no event that Crosswire exported/],
    ["a list", "[]", /no event that Crosswire exported/],
    ["a later form", damaged((file) => ({ ...file, version: 2 })), /form 2; this Crosswire knows form 1/],
    ["without stories", damaged((file) => ({ ...file, stories: [] })), /damaged/],
    [
      "with a changed text",
      damaged((file) => {
        const [first, ...rest] = file.stories;
        return { ...file, stories: [{ ...first, story: { ...first?.story, text: "Nothing burned." } }, ...rest] };
      }),
      /a story's text was changed/,
    ],
    [
      "with a changed quote",
      damaged((file) => {
        const [first, ...rest] = file.stories;
        const claims = first?.claims.map((claim) => ({ ...claim, quote: `${claim.quote}!` }));
        return { ...file, stories: [{ ...first, claims }, ...rest] };
      }),
      /a quote is not in its story/,
    ],
    [
      "with an offset before the text",
      damaged((file) => {
        const [first, ...rest] = file.stories;
        const claims = first?.claims.map((claim) => ({ ...claim, start: -1 }));
        return { ...file, stories: [{ ...first, claims }, ...rest] };
      }),
      /damaged/,
    ],
    ["with a claim of nobody", damaged((file) => ({ ...file, rulings: [{ verdict: "print it" }] })), /damaged/],
  ])("%s", (_name, text, sentence) => {
    expect(parseExport(text)).toEqual({ wrong: expect.stringMatching(sentence) });
  });
});

describe("reviews as search engines read them", () => {
  const reviewsOf = (...rulings: readonly Ruling[]) =>
    writeClaimReviews(exportOf(DEMO_STORIES, rulings, null))["@graph"];
  const [open] = deskAfter(7).disagreements;
  const sideOf = (label: string | undefined) => open?.sides.find((side) => side.label === label);

  test("of what people preferred: each claim in its words, by whom, and how it was judged", () => {
    const [preferred, other] = open?.sides ?? [];
    const decision = { ...DECISION, verdict: "prefer", side: preferred?.label ?? "", note: "asked both" } as const;
    const reviews = reviewsOf(decision);
    expect(reviews).toHaveLength(open?.sides.flatMap(({ claims }) => claims).length ?? 0);
    const claims = new Map(deskAfter(7).claims.map((claim) => [claim.id, claim]));
    const quotesOf = (ids: readonly string[] = []) => ids.map((id) => claims.get(id)?.quote);
    const judged = (rating: string) =>
      reviews.filter(({ reviewRating }) => reviewRating.alternateName === rating).map((one) => one.claimReviewed);
    expect(judged("Preferred by the desk")).toEqual(quotesOf(sideOf(preferred?.label)?.claims));
    expect(judged("Not preferred by the desk")).toEqual(expect.arrayContaining(quotesOf(other?.claims)));
    for (const one of reviews) {
      expect(one).toMatchObject({ reviewBody: "asked both", author: { name: "Rowan" }, datePublished: DECISION.at });
    }
  });

  test("of what is printed with both sides: disputed", () => {
    const reviews = reviewsOf({ ...DECISION, verdict: "print both", note: "" });
    expect(new Set(reviews.map(({ reviewRating }) => reviewRating.alternateName))).toEqual(
      new Set(["Disputed: sources contradict each other"]),
    );
    expect(reviews.some((one) => "reviewBody" in one)).toBe(false);
  });

  test.each(["not a conflict", "different scope", "update", "hold", "bot error"] as const)(
    "of “%s” there is none: it judges no claim",
    (verdict) => {
      expect(reviewsOf({ ...DECISION, verdict })).toEqual([]);
    },
  );
});

describe("tables", () => {
  const event = exportOf(DEMO_STORIES, RULINGS, null);
  const tables = new Map(writeTables(event).map(({ file, text }) => [file, text]));

  test.each(["disagreements.csv", "conflicts.csv", "decisions.csv"])("%s", async (file) => {
    await expect(tables.get(file)).toMatchFileSnapshot(`expected/${file}`);
  });

  test("each story, claim, pair and ruling has a row that starts with its id", () => {
    const rows = [
      ["stories.csv", event.stories.map(({ story }) => story.id)],
      ["claims.csv", event.stories.flatMap(({ claims }) => claims.map(({ id }) => id))],
      ["conflicts.csv", event.conflicts.map(({ id }) => id)],
      ["decisions.csv", event.rulings.map(({ id }) => id)],
    ] as const;
    for (const [file, ids] of rows) {
      const starts = (tables.get(file) ?? "").split("\n").map((line) => line.split(",")[0]);
      expect(ids.filter((id) => !starts.includes(id))).toEqual([]);
    }
  });

  test("words of a story are no formula, and stay in their cell", () => {
    const story = makeStory('=HYPERLINK("x"). And,\n"so" on.', { outlet: "+Sum", title: "@cmd\r\nnext" });
    const posted = { story, claims: [makeClaim(story)], postedAt: AT, postedBy: "-1+1", thread: null };
    const exported = exportOf([{ ...posted, signature: { names: [], words: [], day: null } }], [], null);
    const [stories, claims] = writeTables(exported);
    expect(stories?.text).toBe(
      `\ufeffstory,outlet,title,byline,published,url,posted_at,posted_by,problem,text\n${story.id},'+Sum,"'@cmd\r\nnext",,,,${AT},'-1+1,,"'=HYPERLINK(""x""). And,\n""so"" on."\n`,
    );
    expect(claims?.text).toContain(`,"'=HYPERLINK(""x"")",`);
  });
});
