import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/answers/answer.ts";
import { replyText } from "../../../src/answers/plain-text.ts";
import { askAlone } from "../../../src/answers/questions/question.ts";
import type { Reply } from "../../../src/answers/reply.ts";
import type { Decision } from "../../../src/conflicts/decision.ts";
import { OCCASION, put } from "./ask.ts";
import { deskWith, MORE, SHIPPED } from "./desk.ts";

const SHIPPED_DESK = deskWith(SHIPPED);
const MORE_DESK = deskWith(MORE);

/** The lines of an answer that say something, with and without what they must hold. */
function check(
  asks: string,
  { holds, lacks = [] }: { readonly holds: readonly string[]; readonly lacks?: readonly string[] },
) {
  const { text } = put(SHIPPED_DESK, { asks });
  for (const words of holds) expect(text).toContain(words);
  for (const words of lacks) expect(text).not.toContain(words);
}

const actionsOf = ({ blocks }: Reply) => blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));

describe("an answer", () => {
  test.each<[string, { holds: string[]; lacks?: string[] }]>([
    [
      "how many people were killed in Lomna",
      {
        holds: [
          "Only Ilmar Dosk gives a figure: nine people killed, up from seven.",
          "earlier: “Two people were killed”",
        ],
        lacks: ["two to nine"],
      },
    ],
    [
      "how many were wounded on the Pell pass",
      { holds: ["Disputed: How many guards were hurt? four (Ruben Sella) or five (Dario Venn)."], lacks: ["Lomna"] },
    ],
    ["what did Oda Renn say", { holds: ["only from Oda Renn"], lacks: ["One voice"] }],
    [
      "what do sources say about casualties in Lomna",
      { holds: ["Nobody gives a figure for the missing or fighters injured."] },
    ],
    [
      "according to Brisk, was Kestria involved",
      { holds: ["only from Brisk", "senior Kestrian official; Northern Dispatch, 14 Oct"] },
    ],
    ["what did Brisk say since Wednesday", { holds: ["since 14 Oct 2026"], lacks: ["13 Oct"] }],
    [
      "who claims 40 fighters were killed",
      { holds: ["as of 13 Oct", "caution: “The claim could not be independently verified”"] },
    ],
    ["what is still unclear", { holds: ["unclear: “It is not yet clear how many attackers took part.”", "No answer"] }],
    [
      "what does Emeric Vall say about the wounded",
      { holds: ["Nothing that was posted here from “Emeric Vall” speaks of that."] },
    ],
    ["what did the bishop say", { holds: ["Nothing that was posted here holds anything from “bishop”."] }],
  ])("to %j", (asks, expected) => {
    check(asks, expected);
  });

  test("says that the people of the channel decided, and no longer that sources disagree", () => {
    const asks = "how many people were injured in Lomna";
    const [one] = put(SHIPPED_DESK, { asks }).disagreements;
    if (!one) throw new RangeError("The example stories agree.");
    const decision: Decision = {
      id: "k",
      disagreement: one.id,
      question: one.question,
      pairs: SHIPPED_DESK.conflicts.filter(({ disagreement }) => disagreement === one.id).map(({ id }) => id),
      stories: [],
      verdict: "print both",
      side: null,
      note: "the hospital counts from Tuesday on",
      by: "Rowan",
      person: "U1",
      at: "2026-10-14T19:00:00.000Z",
    };
    const { text, groups } = put(deskWith(SHIPPED, [decision]), { asks });
    expect(text).toMatch(/people · injured · .* · decided/);
    expect(text).toContain("Rowan, 14 Oct, 19:00 UTC: the hospital counts from Tuesday on");
    expect(text).not.toContain("sources disagree");
    expect(groups.map(({ disagreements, decided }) => [disagreements.length, decided.length])).toEqual([[0, 1]]);
  });

  test("has a picture where three figures of one subject stand, and none where one does", () => {
    const kinds = (asks: string) => put(SHIPPED_DESK, { asks }).reply.blocks.map(({ kind }) => kind);
    expect(kinds("how many people were killed in Lomna").filter((kind) => kind === "picture")).toHaveLength(1);
    expect(kinds("how many border guards died")).not.toContain("picture");
  });
});

describe("events that answer about equally", () => {
  test("are asked about, with a button for each that says the same of that one", () => {
    const { reply, text, claims } = put(MORE_DESK, { asks: "who was arrested?" });
    expect(text).toContain("Which one do you mean?");
    const actions = actionsOf(reply);
    expect(actions.map(({ label }) => label)).toEqual([
      "Thousands march in Velden against pension plan",
      "Warehouse fire at Ostrel forces hundreds from their homes",
    ]);
    const pressed = actions.map(({ command }) => put(MORE_DESK, { asks: command.replace(/^ask /, "") }));
    for (const answer of pressed) expect(answer.text).not.toContain("Which one do you mean?");
    const told = pressed.flatMap((answer) => answer.claims.map(({ id }) => id));
    expect(told.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });

  test("are all answered in full where nobody can be asked", () => {
    const { reply, text } = answerQuestion(MORE_DESK, { ...askAlone("who was arrested?", OCCASION), inFull: true });
    expect(text).not.toContain("Which one do you mean?");
    expect(text).toMatch(/Eleven people were arrested.*34 had been arrested/s);
    expect(actionsOf(reply)).toEqual([]);
  });

  test("one that clearly has more to say is answered, and the other offered", () => {
    const { reply, text } = put(SHIPPED_DESK, { asks: "what do sources say about casualties" });
    expect(text).toContain("Other events that answer this");
    expect(actionsOf(reply).map(({ label }) => label)).toEqual([
      "Three guards killed in attack on mountain customs post",
    ]);
  });

  test("a button's words are short enough for every platform, and whole words", () => {
    const long = `how many people were arrested ${"near the docks and the harbour ".repeat(6)}`;
    for (const { command } of actionsOf(put(MORE_DESK, { asks: long }).reply)) {
      expect(command.length).toBeLessThanOrEqual(90);
      expect(`${long} `).toContain(`${command.replace(/^ask e-[0-9a-f]+: /, "")} `);
    }
  });
});

test("nothing is said of an empty desk", () => {
  const { reply, claims } = put(deskWith([]), { asks: "what do sources say about casualties" });
  expect(claims).toEqual([]);
  expect(replyText(reply)).toContain("Nothing that was posted here speaks of that.");
  expect(actionsOf(reply)).toEqual([]);
});

test.each(["", "?", "   ", "and?", "who", "since", "ask", "e-1a2b:", "ä".repeat(4000), 'since:"', "(((", "a|b*c"])(
  "%j is read without harm",
  (asks) => {
    expect(put(SHIPPED_DESK, { asks }).reply.blocks.length).toBeGreaterThan(0);
  },
);
