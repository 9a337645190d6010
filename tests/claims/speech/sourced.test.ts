import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

// Sources set beside what they say, and what is said by nobody named; and yardsticks, prices and reputations.

describe("according to", () => {
  test.each<Case>([
    ["Two boats sank, according to a ministry spokesman.", "ministry spokesman | according to | Two boats sank | said"],
    [
      "According to the ministry’s figures, two boats sank.",
      "ministry’s figures | According to | two boats sank | said",
    ],
    [
      "Two boats sank off Lodmoor, according to two officials who asked not to be named.",
      "two officials | according to | Two boats sank off Lodmoor | said",
    ],
    ["According to one account, two boats sank.", "one account | According to | two boats sank | said"],
    [
      "Two boats sank, according to Ivo Brandt, a spokesman for the port.",
      "Ivo Brandt | according to | Two boats sank | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "Everything went according to plan.",
    "The eels are sorted according to size.",
    "Tax is paid according to need.",
    "They were seated according to age.",
  ])("nothing: %s", (text) => check(text));
});

describe("per, as somebody put it, in the words of", () => {
  test.each<Case>([
    ["Per the ministry, two boats sank.", "ministry | Per | two boats sank | said"],
    ["Two boats sank, per two officials.", "two officials | per | Two boats sank | said"],
    ["As the mayor put it: “The dam is old.”", "mayor | put it | The dam is old. | said"],
    ["As one resident put it, “We are cold.”", "one resident | put it | We are cold. | said"],
    ["In the words of one resident, “we are cold.”", "one resident | In the words of | we are cold. | said"],
    [
      "The dam is, in the words of the mayor, “a disgrace”.",
      "mayor | in the words of | The dam is … a disgrace | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "They paid 20 crowns per boat.",
    "On Tuesday, the fire chief, Per Lund, left.",
    "As she put it on the table, the cup broke.",
    "In the words of the song there is no rain.",
    "The cost per resident rose.",
  ])("nothing: %s", (text) => check(text));
});

describe("passive", () => {
  test.each<Case>([
    [
      "Mira Halloran was quoted by Radio Ostmark as saying the dam was old.",
      "Mira Halloran | quoted by Radio Ostmark as saying | the dam was old | said | via Radio Ostmark",
    ],
    [
      "“The dam is old,” Mira Halloran was quoted as saying.",
      "Mira Halloran | quoted as saying | The dam is old | said",
    ],
    [
      "Two boats are believed to be missing.",
      "unnamed source | are believed | Two boats are believed to be missing | assessed",
    ],
    ["It is feared that two boats sank.", "unnamed source | is feared | two boats sank | assessed"],
    [
      "Brandt is alleged to have stolen two boats.",
      "unnamed source | is alleged | Brandt is alleged to have stolen two boats | claimed",
    ],
    ["Residents were told that the dam was safe.", "unnamed source | were told | the dam was safe | said"],
    [
      "Two boats were said by police to have sunk.",
      "police | were said | Two boats were said by police to have sunk | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The dish is said to taste of the sea.",
    "He is known to his friends as Bo.",
    "The boat is supposed to sail at noon.",
    "The song was quoted in the film.",
    "Guests are asked to leave at noon.",
    "The case was reported to the police.",
    "Two boats were found to the north.",
  ])("nothing: %s", (text) => check(text));
});

describe("the outlet’s own eyes", () => {
  test.each<Case>([
    [
      "A Gazette reporter counted 40 boats in the port.",
      "Gazette reporter | counted | 40 boats in the port | witnessed",
    ],
    ["Our correspondent saw two boats burn.", "Our correspondent | saw | two boats burn | witnessed"],
    ["Journalists at the port heard two explosions.", "Journalists at the port | heard | two explosions | witnessed"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The boy saw two boats.", "Reporters saw themselves as guests.", "The court heard the case."])(
    "nothing: %s",
    (text) => check(text),
  );
});
