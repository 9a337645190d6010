import { describe, expect, test } from "vitest";
import { compareVersions } from "../../src/versions/compare-versions.ts";
import { printChange, REPORT, versionOf, withWords } from "./versions.ts";

const paragraphs = REPORT.split("\n\n");
const LEAD = paragraphs[0] ?? "";

function check(before: string, after: string, expected: readonly string[]): void {
  expect(compareVersions(versionOf(before), versionOf(after)).map(printChange)).toEqual(expected);
}

describe("what changed in meaning is told", () => {
  test.each<[name: string, after: string, expected: readonly string[]]>([
    ["a toll that rose", withWords("Five people", "Nine people"), ["figure: killed Five → Nine"]],
    ["a toll that fell", withWords("twelve were injured", "ten were injured"), ["figure: injured twelve → ten"]],
    [
      "two figures of one sentence",
      withWords("Five people were killed and twelve were", "Six people were killed and 14 were"),
      ["figure: killed Five → Six", "figure: injured twelve → 14"],
    ],
    ["an open end", withWords("Five people", "At least five people"), ["figure: killed Five → At least five"]],
    ["a rough figure", withWords("About 140", "About 200"), ["figure: displaced About 140 → About 200"]],
    [
      "a new figure in an old sentence",
      withWords(
        "Five people were killed and twelve were injured",
        "Five people were killed, three are missing and twelve were injured",
      ),
      ["added: three are missing"],
    ],
    [
      "figures taken out",
      withWords("Five people were killed and twelve were injured when a grain silo", "A grain silo"),
      ["withdrawn: Five people were killed", "withdrawn: twelve were injured"],
    ],
    [
      "one figure taken out",
      withWords("Five people were killed and twelve were injured", "Twelve people were injured"),
      ["withdrawn: Five people were killed"],
    ],
    [
      "other words for a changed figure",
      withWords("Five people were killed", "The collapse killed seven people"),
      ["figure: killed Five → seven"],
    ],
    [
      "another speaker",
      withWords("Mayor Ada Corrin said", "police inspector Jon Vell said"),
      ["speaker: Ada Corrin → Jon Vell"],
    ],
    [
      "a named one for an unnamed one",
      withWords("A senior port official, who spoke on condition of anonymity, said", "Port director Hal Emmet said"),
      ["speaker: senior port official → Hal Emmet"],
    ],
    [
      "another body",
      withWords("The harbour office said", "The coast guard said"),
      ["speaker: harbour office → coast guard"],
    ],
    [
      "a denial that is an admission",
      withWords("denied that the silo", "admitted that the silo"),
      ["stance: denied → said"],
    ],
    ["a doubt", withWords("said that a warning", "claimed that a warning"), ["stance: said → claimed"]],
    [
      "another day",
      withWords("until Friday", "until Sunday"),
      ["restated: the quay would stay closed until Friday → the quay would stay closed until Sunday"],
    ],
    [
      "another month",
      withWords("inspected in March", "inspected in May"),
      ["restated: The tower had been inspected in March → The tower had been inspected in May"],
    ],
    [
      "a negation",
      withWords("would go on through", "would not go on through"),
      ["restated: the search would go on through the night → the search would not go on through the night"],
    ],
    [
      "certainty",
      withWords("would go on through", "might go on through"),
      ["restated: the search would go on through the night → the search might go on through the night"],
    ],
    [
      "another place",
      withWords("the quay would stay closed", "the quay at Ostermouth would stay closed"),
      ["restated: the quay would stay closed until Friday → the quay at Ostermouth would stay closed until Friday"],
    ],
    [
      "the opposite, in as many words",
      withWords("a warning had been ignored", "a warning had been heeded at once"),
      ["added: a warning had been heeded at once", "withdrawn: a warning had been ignored"],
    ],
    [
      "a new voice",
      `${REPORT}\n\nLocal farmer Bette Ronsome said that grain had leaked from the tower for weeks.`,
      ["added: grain had leaked from the tower for weeks"],
    ],
    [
      "a new quotation",
      `${REPORT}\n\n“We heard a crack and then it was dark,” said Ivo Lanner, a crane driver.`,
      ["added: We heard a crack and then it was dark"],
    ],
    [
      "a statement taken out",
      withWords(" The operator, Delmer Mills, denied that the silo was overloaded.", ""),
      ["withdrawn: the silo was overloaded"],
    ],
    ["a paragraph taken out", withWords(`\n\n${paragraphs[4]}`, ""), ["withdrawn: a warning had been ignored"]],
    [
      "a statement that another one takes the place of",
      withWords("the search would go on through the night", "two crews had been sent home"),
      ["added: two crews had been sent home", "withdrawn: the search would go on through the night"],
    ],
  ])("%s", (_name, after, expected) => check(REPORT, after, expected));

  test("a toll that stands in a story three times is one change", () => {
    const before = `Five killed at Marlow Quay, mayor says\n\n${LEAD}\n\nThe five were killed at noon. Police said that five people were killed in the tower.`;
    const after = before.replaceAll("Five", "Nine").replaceAll("five", "nine");
    check(before, after, ["figure: killed Five → Nine"]);
  });

  test("of two counts by two speakers only the one that moved is told", () => {
    const before = `${LEAD}\n\nThe hospital said that seven people were killed.`;
    check(before, withWords("seven people", "eight people", before), ["figure: killed seven → eight"]);
  });

  test("a count that one of two speakers no longer gives is gone", () => {
    const before = `${LEAD}\n\nThe hospital said that five people were killed.`;
    check(before, LEAD, ["withdrawn: five people were killed"]);
  });
});

describe("a note of correction is quoted", () => {
  test.each<[name: string, note: string]>([
    ["with its label", "Correction: The mayor is Ada Corrin. An earlier version of this story misspelled her name."],
    ["without one", "An earlier version of this article said wrongly that the silo belonged to the port."],
    ["with its day", "Correction, 13 June: The mayor is Ada Corrin, not Anna."],
    ["in brackets", "[Clarification: The tower was inspected by the operator, not by the port.]"],
    ["by the editor", "Editor’s note: This story gave a wrong age for the mayor."],
    ["of what was done", "This story has been corrected to say that the quay belongs to the town."],
    ["of an amendment", "Amended on 4 March: a wrong name was removed."],
    [
      "within the last paragraph",
      "Calls were not returned. An earlier version of this report incorrectly stated the height of the tower.",
    ],
  ])("%s", (_name, note) => check(REPORT, `${REPORT}\n\n${note}`, [`correction: ${note}`]));

  test("the label on a line of its own goes with its words", () => {
    const note = "Correction\nThe tower was 40 metres high, not 60 metres.";
    check(REPORT, `${REPORT}\n\n${note}`, [`correction: ${note}`]);
  });

  test("what it says of the earlier version is no claim of this one", () => {
    const note = "Correction: An earlier version of this story said that 12 people were killed.";
    check(withWords("Five people", "Twelve people"), `${REPORT}\n\n${note}`, [
      `correction: ${note}`,
      "figure: killed Twelve → Five",
    ]);
  });

  test("beside the text, too", () => {
    const before = versionOf(REPORT);
    const corrections = ["This story has been updated with a quote.", "Correction: The mayor is Ada Corrin."];
    const after = { ...before, story: { ...before.story, corrections } };
    expect(compareVersions(before, after).map(printChange)).toEqual([
      "correction: Correction: The mayor is Ada Corrin.",
    ]);
    expect(compareVersions(after, before)).toEqual([]);
  });

  test("one that stood there before is no news, in other words too", () => {
    const note = "Correction: An earlier version of this story misspelled the name of the mayor.";
    check(`${REPORT}\n\n${note}`, `${note} We regret it.\n\n${REPORT}`, []);
  });

  test.each([
    "Editor’s note: This story is part of a series.",
    "The mayor said that an earlier version of the plan was dropped in spring.",
    "Corrections officers stood at the gate.",
    "Update: The story was last changed at noon.",
  ])("“%s” is none", (line) => {
    const changes = compareVersions(versionOf(REPORT), versionOf(`${REPORT}\n\n${line}`));
    expect(changes.filter(({ kind }) => kind === "correction")).toEqual([]);
  });
});

describe("what means the same is no change", () => {
  test.each<[name: string, after: string]>([
    ["the same text", REPORT],
    ["figures in digits", withWords("Five people", "5 people")],
    ["another word for about", withWords("About 140", "Some 140")],
    ["another verb of saying", withWords("Mayor Ada Corrin said", "Mayor Ada Corrin told reporters")],
    [
      "the speaker first",
      withWords(
        LEAD,
        `Mayor Ada Corrin said ${LEAD.charAt(0).toLowerCase()}${LEAD.slice(1, -", Mayor Ada Corrin said.".length)}.`,
      ),
    ],
    ["more of a name", withWords("Mayor Ada Corrin", "Mayor Ada Jane Corrin")],
    ["the office behind the name", withWords("Mayor Ada Corrin said", "Ada Corrin, the mayor, said")],
    ["a slip of the pen in a word", withWords("inspected in March", "inspeced in March")],
    ["a slip of the pen in a name", withWords("Tomas Wray", "Tomas Wrey")],
    ["another verb", withWords("would stay closed", "would remain closed")],
    ["the active voice", withWords("a warning had been ignored", "they had ignored a warning")],
    ["straight quotation marks", REPORT.replaceAll(/[“”]/g, '"')],
    ["other dashes and spaces", REPORT.replaceAll(" the ", "  the ")],
    ["no paragraphs", REPORT.replaceAll("\n\n", " ")],
    ["a paragraph for each sentence", REPORT.replaceAll(". ", ".\n\n")],
    ["the last paragraph first", [paragraphs.at(-1), ...paragraphs.slice(0, -1)].join("\n\n")],
    ["paragraphs in another order", [0, 3, 2, 1, 4].map((at) => paragraphs[at]).join("\n\n")],
    ["a new headline", `Silo collapses at Marlow Quay\n\n${REPORT}`],
    ["an advertisement between paragraphs", withWords("\n\nFire chief", "\n\nAdvertisement\n\nFire chief")],
    ["a sentence that nobody says", `${REPORT}\n\nMarlow Quay lies at the mouth of the Senn.`],
  ])("%s", (_name, after) => {
    check(REPORT, after, []);
    check(after, REPORT, []);
  });

  test.each([
    [
      "Three dockers were hurt during a drill on Thursday, harbour master Ada Corrin said.",
      "During a drill on Thursday three dockers were hurt, harbour master Ada Corrin said.",
    ],
    [
      "Harbour master Ada Corrin said that 40 boats had been moved from the old basin to Tarn.",
      "From the old basin, 40 boats had been moved to Tarn, harbour master Ada Corrin said.",
    ],
    [
      "At least 12 people were missing on Tuesday, according to the coast guard.",
      "According to the coast guard, at least 12 people were missing on Tuesday.",
    ],
  ])("the same words in another order: %s", (before, after) => {
    check(before, after, []);
    check(after, before, []);
  });
});
