import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFurniture } from "../../src/text/furniture.ts";
import { splitParagraphs } from "../../src/text/paragraphs.ts";

const PROSE = [
  "Four people died when a ferry ran aground off the coast of Sarn on Tuesday, the harbour master said.",
  "Rescuers brought nineteen passengers ashore before dark, and two more were still being looked for at midnight.",
  "“We heard a long scraping sound, and then all the lights went out,” said Ida Perrow, who was on deck.",
  "The company that owns the ferry said that it would answer questions once the captain had been heard.",
];

/** The reason given to `line` where it stands between the second and the third of four paragraphs. */
const between = (line: string): string | null =>
  findFurniture([...PROSE.slice(0, 2), line, ...PROSE.slice(2)])[2] ?? null;

test.each([
  ["button or menu", "Advertisement"],
  ["button or menu", "SHARE THIS STORY"],
  ["button or menu", "→ Read more"],
  ["button or menu", "Skip to main content"],
  ["photo or video credit", "Photo: Lena Holm/Coast Pictures"],
  ["photo or video credit", "(Picture by Lena Holm / Coast Pictures)"],
  ["photo or video credit", "Image caption: the ferry at low tide."],
  ["photo or video credit", "The ferry at low tide | Getty Images"],
  ["photo or video credit", "A man walks past a burned shop in Sarn, March 4, 2031. REUTERS/Lena Holm"],
  ["photo or video credit", "Rescuers carry a wounded man in Sarn on Tuesday. (Lena Holm/Coast Pictures)"],
  ["correction or update of the page", "Editor’s note: An earlier version of this article said nine people had died."],
  ["correction or update of the page", "Correction, 13 June: The bridge was built in 1911, not in 1919."],
  ["correction or update of the page", "CORRECTION: The captain’s name was misspelled."],
  ["correction or update of the page", "This story has been updated with a statement from the ministry."],
  ["call to follow, subscribe or share", "You have 3 free articles left this month. Already a subscriber? Log in."],
  ["notice of cookies, rights or conditions", "This is a machine translation of an article by the Coast News Agency."],
  ["advertisement", "Win 5,000 crowns! Experts say it pays off every day."],
  ["advertisement", "Experts say this one trick pays off every day."],
  ["source line", "Source: Coast News Agency, Harbour Post"],
  ["pointer to another story", "READ MORE: How the ferry line lost its way."],
  ["pointer to another story", "Related: Ten years of accidents off Sarn"],
  ["pointer to another story", "Click here for our full coverage of the accident."],
  ["call to follow, subscribe or share", "Sign up for our morning newsletter and never miss a story."],
  ["call to follow, subscribe or share", "Follow us on every network you can think of."],
  ["call to write to the paper", "Have you been affected? Write to us at any time."],
  ["comment form", "Your e-mail address will not be shown to anybody."],
  ["comment form", "14 comments"],
  ["notice of cookies, rights or conditions", "© 2031 Harbour Post Ltd. All rights reserved."],
  ["notice of cookies, rights or conditions", "We use cookies to keep you warm."],
  ["notice of cookies, rights or conditions", "This article was first published by the Coast News Agency."],
  ["advertisement", "Story continues below"],
  ["line of times and counts", "Published on 4 March 2031 at noon"],
  ["line of times and counts", "5 min read"],
  ["line of times and counts", "1.2k shares"],
  ["byline", "By Mara Lind and Tom Oake"],
  ["byline", "BY MARA LIND"],
  ["date line", "Tuesday 4 March 2031, 10:15"],
  ["link or address", "https://harbour-post.example/ferry"],
  ["link or address", "@marawrites"],
  ["list of links", "cheap-boats.com best ferries.net rent-a-captain.org buy boats"],
  ["list of links", "betslotsfreespinscasinobonusjackpotwheelofgold"],
  ["list of links", "News | Sport | Weather | Tides | Obituaries"],
  ["heading or caption", "A long night at sea"],
  ["heading or caption", "THE SEARCH"],
  ["heading or caption", "‘We heard a scraping sound’"],
  ["no words", "* * *"],
])("%s: %s", (because, line) => {
  expect(between(line)).toBe(because);
});

describe("is the article", () => {
  test.each([
    "He said:",
    "Nobody was surprised.",
    "“We are done.”",
    "Published figures say that 12 people have died on the line since 2019.",
    "By then the bridge had gone and nobody could cross.",
    "By Tuesday the water had fallen by two metres.",
    "By signing the paper, the owner gave up every claim.",
    "Compiled by the coast guard, the list names fourteen people.",
    "Research by the institute found twelve wrecks in the bay.",
    "Powered by two old engines, the ferry made eleven knots on a calm day.",
    "Copyright law was no help to the family, their lawyer said on Monday.",
    "Sponsored by the town, the lifeboat went out three times that night.",
    "Share prices of the ferry company fell by 12 per cent.",
    "Comments by the minister did not help, she added later.",
    "More in hope than in belief, they went out again.",
    "Win or lose, the line would stay, its owner said.",
    "Editor Jo Birch said that the paper would appeal.",
    "Corrections officers were among those on board.",
    "UPDATE: Two more people have died, the harbour master said.",
    "This story began in March, when the ferry struck a rock.",
    "You have three hours to leave the ship, the captain told them.",
    "Two in three would sail again, a poll found (Coast/Allow).",
    "Watch officers were asleep, said the report.",
    "Photographs of the wreck show a hole of two metres.",
    "• Fourteen people were taken to hospital in Port Allow",
    "In March 2031 the line was closed for a week.",
    "Ms Perrow is a reporter who was held for two days.",
    "The union says that its members are having to pay for the mistakes of others and will not do so again",
  ])("%s", (line) => {
    expect(between(line)).toBeNull();
  });
});

/** What stays of the four paragraphs with `below` after them. */
const kept = (below: readonly string[]): readonly string[] => {
  const all = [...PROSE, ...below];
  const reasons = findFurniture(all);
  return all.filter((_, at) => reasons[at] === null);
};

test.each([
  [
    "reporting credits",
    [
      "Tom Oake in Port Allow contributed to this report.",
      "A year on the water",
      "In pictures: every ferry of the coast, seen from above, and the people who sail on them day after day.",
    ],
  ],
  ["agency credits", ["(Reporting by Mara Lind and Tom Oake; editing by Jo Birch)"]],
  ["initials", ["(ml/to)"]],
  ["comments", ["Leave a Reply", "I was on that ferry and it was nothing like what you say here, believe me."]],
  [
    "tags",
    ["Tags: ferry, Sarn, harbour", "The Post is not responsible for what other pages print about it or about you."],
  ],
  ["other stories", ["More from Coast", "Tide tables to be printed in colour", "Lighthouse for sale"]],
  ["author", ["Mara Lind", "Mara Lind is a correspondent of the Harbour Post on the northern coast."]],
  [
    "back to top",
    ["Back to top", "This page was put together by a machine and may not be what its owner thinks at all times."],
  ],
])("below the article: %s", (_, below) => {
  expect(kept(below)).toEqual(PROSE);
});

test("a list of other stories between paragraphs ends nothing", () => {
  expect(kept(["Related stories", "Lighthouse for sale", `${PROSE[0]} Later the toll rose.`])).toEqual([
    ...PROSE,
    `${PROSE[0]} Later the toll rose.`,
  ]);
});

test("a text of a line or two keeps what no rule names", () => {
  expect(findFurniture(["Four people died in Sarn", "Two are missing"])).toEqual([null, null]);
});

test("any lines get one verdict each", () => {
  const line = fc.oneof(
    fc.constantFrom(...PROSE, "Related", "Comments", "By Mara Lind", "(ml/to)"),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(findFurniture(lines)).toHaveLength(lines.length);
    }),
  );
});

test.each([
  ["blank lines part paragraphs", "One.\n\nTwo.", ["One.", "Two."]],
  ["so do line ends", "One is here.\nTwo is there.", ["One is here.", "Two is there."]],
  [
    "a link on a line of its own belongs to its sentence",
    "The mayor\nof Sarn\nsaid no.",
    ["The mayor of Sarn said no."],
  ],
  [
    "lines broken at a column are one paragraph",
    "Four people died when a ferry ran aground off the coast of Sarn on\nTuesday, the harbour master said, and nineteen others were taken off\nthe wreck by two boats before it got dark. The owners of the line have\nsaid nothing yet.\n\nMore were hurt.",
    [
      "Four people died when a ferry ran aground off the coast of Sarn on Tuesday, the harbour master said, and nineteen others were taken off the wreck by two boats before it got dark. The owners of the line have said nothing yet.",
      "More were hurt.",
    ],
  ],
])("%s", (_, text, expected) => {
  expect(splitParagraphs(text)).toEqual(expected);
});
