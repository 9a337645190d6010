import { describe, expect, test } from "vitest";
import { type Decidable, findTimelines } from "../../src/answers/find-timelines.ts";
import type { Block } from "../../src/answers/reply.ts";
import type { TimelinePoint } from "../../src/answers/timeline.ts";
import { pictureBlocks, timelineBlocks } from "../../src/answers/timeline-blocks.ts";
import { timelineReply } from "../../src/answers/timeline-reply.ts";
import { reviewDisagreements } from "../../src/conflicts/decision.ts";
import { compareTold, type Told } from "../conflicts/desk.ts";
import { deskAfter, printed, storyId } from "./demo-desk.ts";

const on = (day: number | null, outlet: string, text: string): Told =>
  day === null ? { text, outlet } : { text, outlet, published: `2026-10-${day}T18:00:00.000Z` };

const marksOf = ({ moved, replaced, part, doubted, decided }: TimelinePoint): string =>
  [moved, replaced && "replaced", part && "part", doubted && "doubted", decided && "decided"].filter(Boolean).join(" ");

/** Each series in lines: what is counted, then its sources with their figures. */
const seriesIn = (compared: Decidable): readonly string[] =>
  findTimelines(compared, () => true).flatMap(({ subject, rows, disputed }) => [
    `${subject}${disputed ? ", disputed" : ""}`,
    ...rows.map(
      ({ source, points }) =>
        `${source}: ${points
          .map((one) =>
            `${one.figure} ${one.low}-${one.high} ${one.dating} ${Number(one.day.slice(8))} ${marksOf(one)}`.trim(),
          )
          .join(" | ")}`,
    ),
  ]);

describe("a timeline", () => {
  const check = (name: string, told: readonly Told[], expected: readonly string[]) =>
    test(name, () => expect(seriesIn(compareTold(...told))).toEqual(expected));

  check(
    "has a row for each source, its figures in the order of their days",
    [
      on(12, "Post", "Two people were hurt, police chief Ada Holm said on Monday."),
      on(13, "Echo", "Nine people were hurt, police chief Ada Holm said on Tuesday."),
      on(13, "Mail", "“We have treated 14 people with burns,” hospital director Ina Marrow said."),
    ],
    [
      "injured, disputed",
      "Ada Holm: two 2-2 as of 12 replaced | nine 9-9 as of 13 up",
      "Ina Marrow: 14 14-14 published 13",
    ],
  );
  check("is none of one figure", [on(12, "Post", "Two people were hurt, Ada Holm said.")], []);
  check(
    "is none of one figure in each of two events' things",
    [on(12, "Post", "Two people were hurt, and three soldiers were killed, Ada Holm said.")],
    [],
  );
  check(
    "keeps ends open, and says what day stands in for none",
    [
      on(12, "Post", "At least eight people were hurt, Ada Holm said."),
      on(null, "Echo", "Up to 20 people were hurt, Nils Lund said."),
    ],
    ["injured", "Ada Holm: at least eight 8-null published 12", "Nils Lund: up to 20 0-20 posted 14"],
  );
  check(
    "marks a fall",
    [
      on(12, "Post", "Nine people were killed, Ada Holm said."),
      on(13, "Echo", "Seven people were killed, not nine, Ada Holm said."),
    ],
    ["killed", "Ada Holm: nine 9-9 published 12 replaced | seven 7-7 published 13 down"],
  );
  check(
    "shows what one source says twice of one day once",
    [
      on(12, "Post", "Nine people were hurt, Ada Holm said."),
      on(12, "Echo", "“Nine people were hurt,” Ada Holm said."),
      on(13, "Mail", "Eleven people were hurt, Ada Holm said."),
    ],
    ["injured", "Ada Holm: nine 9-9 published 12 replaced | eleven 11-11 published 13 up"],
  );
  check(
    "marks a part, and what its own story doubts",
    [
      on(13, "Post", "Nine people were hurt, police chief Ada Holm said."),
      on(13, "Echo", "“We have treated four people with burns,” hospital director Ina Marrow said."),
      on(13, "Mail", "Nils Lund said 11 people were hurt, a figure that could not be verified."),
    ],
    [
      "injured, disputed",
      "Ada Holm: nine 9-9 published 13",
      "Ina Marrow: four 4-4 published 13 part",
      "Nils Lund: 11 11-11 published 13 doubted",
    ],
  );
});

test("what people decided of a figure is marked, and is no dispute any more", () => {
  const compared = compareTold(
    on(13, "Post", "Nine people were hurt, Ada Holm said."),
    on(13, "Echo", "Nils Lund said 14 people were hurt."),
  );
  const [one] = compared.disagreements;
  const pairs = compared.conflicts.map(({ id }) => id);
  const decided = reviewDisagreements(compared, []);
  const settled = { ...decided, disagreements: [], decided: [{ disagreement: one, decision: { pairs } }] } as never;
  expect(seriesIn(settled)).toEqual([
    "injured",
    "Ada Holm: nine 9-9 published 13 decided",
    "Nils Lund: 14 14-14 published 13 decided",
  ]);
});

const kinds = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);

describe("a picture", () => {
  const all = () => true;
  test("is drawn from three figures on", () => {
    const two = compareTold(
      on(12, "Post", "Two people were hurt, Ada Holm said."),
      on(13, "Echo", "Nine people were hurt, Ada Holm said."),
    );
    expect(kinds(timelineBlocks(two, all, { most: 4, pictures: 2 }))).toEqual(["item"]);
    expect(pictureBlocks(two, all, 2)).toEqual([]);
    expect(kinds(pictureBlocks(deskAfter(7), all, 9))).toEqual(["picture", "picture"]);
  });

  test("is told to those who do not see it", () => {
    const [block] = pictureBlocks(deskAfter(7), all, 1);
    expect(block?.kind === "picture" ? block.alt : "").toBe(
      "Timeline of figures: killed, Gunmen land from boats and attack Lomna river port. Ilmar Dosk: two (13 Oct), then seven (13 Oct), then nine (14 Oct).",
    );
  });

  test("of nothing that was asked for is none", () => {
    expect(pictureBlocks(deskAfter(7), () => false, 9)).toEqual([]);
  });
});

describe("asked for", () => {
  const check = (subject: string, expected: RegExp, not: RegExp) =>
    test(JSON.stringify(subject), () => {
      const text = printed(timelineReply(deskAfter(7), storyId(5), subject));
      expect(text).toMatch(expected);
      expect(text).not.toMatch(not);
    });
  check("", /killed.*killed · fighters.*injured/s, /guards/);
  check("injured", /Ilmar Dosk.*fourteen.*Nela Orsk/s, /nine \(|fighters/);
  check("the dead", /two.*seven.*nine.*fighters/s, /injured/);
  check("fighters", /40.*six/s, /Ilmar/);
  check("the football final", /No figures of that.*There are some of: killed, killed · fighters, injured/s, /Ilmar/);
});
