import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

// Words between marks: whole, in pieces, broken by their speaker, over paragraphs and in lists; and marks that quote nobody.

describe("direct", () => {
  test.each<Case>([
    [
      "“Two boats sank”, the harbour master told Radio Ostmark.",
      "harbour master | told | Two boats sank | said | via Radio Ostmark",
    ],
    ["“Nobody is missing,” insisted Mira Halloran.", "Mira Halloran | insisted | Nobody is missing | claimed"],
    ["“Two boats sank,” Mira Halloran’s office said.", "Mira Halloran’s office | said | Two boats sank | said"],
    [
      "“Two boats sank,” read a statement from the ministry.",
      "statement from the ministry | read | Two boats sank | said",
    ],
    ["“I saw two boats,” one fisherman recalled.", "one fisherman | recalled | I saw two boats | said"],
    [
      "Mira Halloran said, “I told him, ‘Leave the boat.’”",
      "Mira Halloran | said | I told him, ‘Leave the boat.’ | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "“Two Boats in the Mist” won the prize.",
    "The “safe” bridge fell.",
    "The boat was called “Heron” and sailed at noon.",
    "The song “Two Boats” was played at noon.",
  ])("nothing: %s", (text) => check(text));
});

describe("mixed", () => {
  test.each<Case>([
    [
      "The ministry said its troops had “fully secured” the port.",
      "ministry | said | its troops had “fully secured” the port | said",
    ],
    ["The dam, which Mira Halloran called “a disgrace”, broke at noon.", "Mira Halloran | called | a disgrace | said"],
    [
      "Mira Halloran warned that “nobody is safe” near the dam.",
      "Mira Halloran | warned | “nobody is safe” near the dam | said",
    ],
    [
      "Mira Halloran said the dam was “old”, adding that it would be “torn down”.",
      "Mira Halloran | said | the dam was “old” | said",
      "Mira Halloran | adding | it would be “torn down” | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The self-styled “Eel King” left the port.",
    "A boat with “Heron” on its side sank.",
    "The word “dam” stood on every map.",
    "The men played “catch” on the quay.",
  ])("nothing: %s", (text) => check(text));
});

describe("broken by the speaker", () => {
  test.each<Case>([
    [
      "“The dam,” Mira Halloran told reporters, “will not hold.”",
      "Mira Halloran | told | The dam … will not hold. | said",
    ],
    ["The dam, said Mira Halloran, would not hold.", "Mira Halloran | said | The dam … would not hold | said"],
    ["“We saw it,” she said, “and we left.”", "she | said | We saw it … and we left. | said"],
    [
      "“If it rains,” the ministry warned, “the dam may break.”",
      "ministry | warned | If it rains … the dam may break. | said",
    ],
    ["The road, according to police, was closed.", "police | according to | The road … was closed | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The dam, built by Mira Halloran, would not hold.",
    "The “Heron”, a ferry, and the “Eel”, a barge, met at noon.",
  ])("nothing: %s", (text) => check(text));
});

describe("over paragraphs", () => {
  test.each<Case>([
    [
      "“The dam is old,” Mira Halloran said. “We know it.\n\n“It will be torn down.\n\n“And that is all.”",
      "Mira Halloran | said | The dam is old | said",
      "Mira Halloran | said | We know it. | said",
      "Mira Halloran | said | It will be torn down. | said",
      "Mira Halloran | said | And that is all. | said",
    ],
    [
      "Mira Halloran wrote:\n\n“The dam is old.”\n\nThe port was quiet.",
      "Mira Halloran | wrote | The dam is old. | said",
    ],
    [
      "“We left at noon,” Ana Korsk said.\n\n“The water was high,” said Ivo Brandt.",
      "Ana Korsk | said | We left at noon | said",
      "Ivo Brandt | said | The water was high | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each<Case>([
    ["“We left at noon,” Ana Korsk said.\n\nThe “Heron” lay in the port.", "Ana Korsk | said | We left at noon | said"],
    [
      "“We left at noon,” Ana Korsk said.\n\nThe film “Two Boats in the Mist” opened at noon.",
      "Ana Korsk | said | We left at noon | said",
    ],
  ])("no more than one: %s", (text, ...expected) => check(text, ...expected));
});

describe("points of a list", () => {
  test.each<Case>([
    [
      "The ministry said in a statement:\n\n- Two boats sank.\n\n- One was found.",
      "ministry | said | Two boats sank. | said",
      "ministry | said | One was found. | said",
    ],
    [
      "According to the ministry:\n\n• Two boats sank.\n\n• One was found.",
      "ministry | According to | Two boats sank. | said",
      "ministry | According to | One was found. | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["What to bring:\n\n• Warm socks\n\n• A lamp", "The prices:\n\n• Eels: 20 crowns\n\n• Bread: 2 crowns"])(
    "nothing: %s",
    (text) => check(text),
  );
});
