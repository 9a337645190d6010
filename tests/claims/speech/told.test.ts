import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

// Words that are told and not quoted, by the verbs that tell them; and the same verbs where they tell nothing.

describe("indirect", () => {
  test.each<Case>([
    ["The mayor told residents the dam was safe.", "mayor | told | the dam was safe | said"],
    ["The army says it has crossed the river.", "army | says | it has crossed the river | said"],
    ["In Lodmoor, police said two men had been arrested.", "police | said | two men had been arrested | said"],
    ["Speaking in Lodmoor, Mira Halloran said the dam was old.", "Mira Halloran | said | the dam was old | said"],
    ["The dam was old, Mira Halloran has said.", "Mira Halloran | said | The dam was old | said"],
    ["Nobody was hurt, police told Radio Ostmark.", "police | told | Nobody was hurt | said | via Radio Ostmark"],
    [
      "Police said half a dozen people had been arrested.",
      "Police | said | half a dozen people had been arrested | said",
    ],
    ["Police said just two boats sank.", "Police | said | just two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "He said a prayer.",
    "The less said the better.",
    "Easier said than done.",
    "He was told off by his father.",
    "Time will tell.",
    "That said, the dam is old.",
  ])("nothing: %s", (text) => check(text));
});

describe("modal and perfect", () => {
  test.each<Case>([
    [
      "The ministry would not confirm whether boats had sunk.",
      "ministry | would not confirm | would not confirm whether boats had sunk | declined",
    ],
    ["The ministry had denied that boats sank.", "ministry | denied | boats sank | denied"],
    ["The ministry has yet to comment.", "ministry | has yet to comment | has yet to comment | declined"],
    [
      "The ministry could not confirm how many boats had sunk.",
      "ministry | could not confirm | how many boats had sunk | unclear",
    ],
    ["The ministry has long maintained that the dam is safe.", "ministry | maintained | the dam is safe | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The ministry has not confirmed that boats sank.",
    "The mayor should say why the dam broke.",
    "The mayor must explain the delay.",
    "Unless the mayor admits that the dam is old, nothing will change.",
    "The mayor was about to say something.",
    "To say the dam is old is unfair.",
    "Few would deny that eels are shy.",
  ])("nothing: %s", (text) => check(text));
});

describe("verbs beyond “say”", () => {
  test.each<Case>([
    ["Mira Halloran stressed that the dam was safe.", "Mira Halloran | stressed | the dam was safe | said"],
    ["Mira Halloran conceded the dam was old.", "Mira Halloran | conceded | the dam was old | said"],
    ["Mira Halloran pointed out that the dam was old.", "Mira Halloran | pointed out | the dam was old | said"],
    ["Mira Halloran made clear that the dam was old.", "Mira Halloran | made clear | the dam was old | said"],
    ["Mira Halloran testified that the dam was old.", "Mira Halloran | testified | the dam was old | said"],
    ["Mira Halloran vowed that the dam would stand.", "Mira Halloran | vowed | the dam would stand | said"],
    ["Mira Halloran predicted that the dam would break.", "Mira Halloran | predicted | the dam would break | said"],
    ["Mira Halloran ruled out a new dam.", "Mira Halloran | ruled out | a new dam | denied"],
    ["Police cautioned that the road was wet.", "Police | cautioned | the road was wet | said"],
    [
      "Prosecutors alleged that Brandt had stolen two boats.",
      "Prosecutors | alleged | Brandt had stolen two boats | claimed",
    ],
    ["The union contends the port is unsafe.", "union | contends | the port is unsafe | said"],
    ["Villagers complained that the well was dry.", "Villagers | complained | the well was dry | said"],
    ["The army boasted that it had taken the hill.", "army | boasted | it had taken the hill | said"],
    ["Mira Halloran recalled that the dam broke at noon.", "Mira Halloran | recalled | the dam broke at noon | said"],
    ["The rebels claimed responsibility for the raid.", "rebels | claimed | responsibility for the raid | claimed"],
    ["Mira Halloran hinted that she would resign.", "Mira Halloran | hinted | she would resign | said"],
    [
      "Mira Halloran swore that she had not seen the boat.",
      "Mira Halloran | swore | she had not seen the boat | claimed",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The post claimed two lives.",
    "The lamp indicated north.",
    "The fire claimed the roof of the church.",
    "The company posted a profit.",
    "The road is marked by stones.",
    "The dam held its own.",
    "He explained his plan to her.",
    "She recalled her youth in Korsk.",
    "They maintained the bridge for years.",
    "He noted the number of the car.",
  ])("nothing: %s", (text) => check(text));
});

describe("a figure put at something", () => {
  test.each<Case>([
    ["The mayor put the toll at 14.", "mayor | put | the toll at 14 | said"],
    ["Organisers put the crowd at 20,000.", "Organisers | put | the crowd at 20,000 | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The mayor put the lamp at the door.", "Police put up a fence at 14 Mill Lane."])("nothing: %s", (text) =>
    check(text),
  );
});

describe("said of a noun", () => {
  test.each<Case>([
    ["Troops hit a depot that the army said was full.", "army | said | was full | said"],
    ["They found a man who police say is armed.", "police | say | is armed | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The plan that she liked failed.", "The men who police had met left."])("nothing: %s", (text) =>
    check(text),
  );
});
