import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

// By form of speech: what it finds, and beside it what only looks like it.

describe("direct", () => {
  test.each<Case>([
    ["“Two boats sank,” the harbour master said.", "harbour master | said | Two boats sank | said"],
    ["“Two boats sank,” he told Radio Ostmark.", "he | told | Two boats sank | said | via Radio Ostmark"],
    ["“Two boats sank!” shouted a fisherman.", "fisherman | shouted | Two boats sank! | said"],
    ['"Two boats sank", said Mira Halloran.', "Mira Halloran | said | Two boats sank | said"],
    [
      "“Two boats,” Mira Halloran said. “And a barge.”",
      "Mira Halloran | said | Two boats | said",
      "Mira Halloran | said | And a barge. | said",
    ],
    [
      "“I saw it,” said Ana Korsk, 34, a nurse. “It burned.”",
      "Ana Korsk | said | I saw it | said",
      "Ana Korsk | said | It burned. | said",
    ],
    ["Mira Halloran tweeted: “Two boats sank.”", "Mira Halloran | tweeted | Two boats sank. | said"],
    ["Mira Halloran, visibly shaken, said: “Two boats sank.”", "Mira Halloran | said | Two boats sank. | said"],
    [
      "Asked about the raid, Mira Halloran replied, “We lost two boats.”",
      "Mira Halloran | replied | We lost two boats. | said",
    ],
    ["“We lost two boats,” reads the report.", "report | reads | We lost two boats | said"],
    ["“Two boats sank,” according to Mira Halloran.", "Mira Halloran | according to | Two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "“The Eel King” is a film about a fisherman.",
    "The “Eel King” sank at noon.",
    "He read “Two Boats” to his son.",
  ])("nothing: %s", (text) => check(text));
});

describe("indirect", () => {
  test.each<Case>([
    [
      "Mira Halloran said on Tuesday morning that two boats had sunk off Lodmoor.",
      "Mira Halloran | said | two boats had sunk off Lodmoor | said",
    ],
    ["Two boats had sunk, the harbour master said on Tuesday.", "harbour master | said | Two boats had sunk | said"],
    ["Two boats, police said, had sunk.", "police | said | Two boats … had sunk | said"],
    ["Mira Halloran argued the dam was old.", "Mira Halloran | argued | the dam was old | said"],
    ["Mira Halloran acknowledged that the dam was old.", "Mira Halloran | acknowledged | the dam was old | said"],
    ["Mira Halloran added that nobody was hurt.", "Mira Halloran | added | nobody was hurt | said"],
    ["Mira Halloran has repeatedly said the dam is old.", "Mira Halloran | said | the dam is old | said"],
    ["Police have not said how many boats sank.", "Police | have not said | how many boats sank | unclear"],
    [
      "Mira Halloran said she had seen two boats but that nobody was hurt.",
      "Mira Halloran | said | she had seen two boats but that nobody was hurt | said",
    ],
    ["Police said late on Monday two men had been arrested.", "Police | said | two men had been arrested | said"],
    ["Residents reported that two boats sank.", "Residents | reported | two boats sank | said"],
    ["The army announced that it had crossed the river.", "army | announced | it had crossed the river | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "She said it again and again.",
    "The clock says noon.",
    "He had little to say.",
    "What she said is not known.",
    "He said no.",
  ])("nothing: %s", (text) => check(text));
});

describe("mixed", () => {
  test.each<Case>([
    [
      "Mira Halloran said the dam was “a disgrace” and “a danger”.",
      "Mira Halloran | said | the dam was “a disgrace” and “a danger” | said",
    ],
    ["The dam, Mira Halloran said, was “a disgrace”.", "Mira Halloran | said | The dam … was “a disgrace” | said"],
    ["Mira Halloran described the dam as “a disgrace”.", "Mira Halloran | described | the dam as “a disgrace” | said"],
    [
      "Mira Halloran called it “a disgrace” that the dam broke.",
      "Mira Halloran | called | it “a disgrace” that the dam broke | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The so-called “safe” dam broke."])("nothing: %s", (text) => check(text));
});

describe("documents", () => {
  test.each<Case>([
    ["The ministry said in a statement on Monday that two boats sank.", "ministry | said | two boats sank | said"],
    ["In its report, the commission said two boats sank.", "commission | said | two boats sank | said"],
    ["A court document said two boats sank.", "court document | said | two boats sank | said"],
    ["Satellite images show two boats on fire.", "Satellite images | show | two boats on fire | said"],
    ["The letter, seen by the Gazette, said two boats sank.", "letter | said | two boats sank | said"],
    ["An inquiry found that the dam was old.", "inquiry | found | the dam was old | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The letter was found in a boat.", "The report will be published in May.", "The study of eels is old."])(
    "nothing: %s",
    (text) => check(text),
  );
});

describe("passive and hearsay", () => {
  test.each<Case>([
    ["Two men are said to have fled.", "unnamed source | are said | Two men are said to have fled | said"],
    ["The dam was reported to be broken.", "unnamed source | was reported | The dam was reported to be broken | said"],
    ["It is believed that two boats sank.", "unnamed source | is believed | two boats sank | assessed"],
    [
      "The barge is thought to have sunk.",
      "unnamed source | is thought | The barge is thought to have sunk | assessed",
    ],
    ["Ivo Brandt was quoted as saying that two boats sank.", "Ivo Brandt | quoted as saying | two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The men are supposed to work at night.",
    "The dam is estimated yearly.",
    "Boats are reported to the harbour office.",
  ])("nothing: %s", (text) => check(text));
});

describe("modal and perfect", () => {
  test.each<Case>([
    [
      "Mira Halloran would not say whether boats had sunk.",
      "Mira Halloran | would not say whether | would not say whether boats had sunk | declined",
    ],
    [
      "Mira Halloran could not say how many boats had sunk.",
      "Mira Halloran | could not say | how many boats had sunk | unclear",
    ],
    ["Mira Halloran has denied any part in the raid.", "Mira Halloran | denied | any part in the raid | denied"],
    ["Mira Halloran did not deny that boats had sunk.", "Mira Halloran | did not deny | boats had sunk | said"],
    ["Mira Halloran refused to comment.", "Mira Halloran | refused to comment | refused to comment | declined"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "Mira Halloran could say more on Monday.",
    "If Mira Halloran says yes, boats will sail.",
    "Nobody could deny the beauty of the harbour.",
  ])("nothing: %s", (text) => check(text));
});

describe("speakers", () => {
  test.each<Case>([
    ["Lodmoor’s mayor said two boats sank.", "Lodmoor’s mayor | said | two boats sank | said"],
    ["The mayor of Lodmoor, Mira Halloran, said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    ["Mira Halloran, an adviser to the mayor, said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    ["Former mayor Mira Halloran said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    ["A spokeswoman for the mayor said two boats sank.", "spokeswoman for the mayor | said | two boats sank | said"],
    ["Ivo Brandt, spokesman for the harbour office, said two boats sank.", "Ivo Brandt | said | two boats sank | said"],
    [
      "A senior harbour official, who spoke on condition of anonymity, said two boats sank.",
      "senior harbour official | said | two boats sank | said",
    ],
    [
      "Two people familiar with the talks said two boats sank.",
      "Two people familiar with the talks | said | two boats sank | said",
    ],
    ["Police in Lodmoor said two boats sank.", "Police | said | two boats sank | said"],
    ["Rescue workers said two boats sank.", "Rescue workers | said | two boats sank | said"],
    [
      "The Korsk army’s general staff said two boats sank.",
      "Korsk army’s general staff | said | two boats sank | said",
    ],
    ["Gov. Mira Halloran said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    ["Dr Mira Halloran, who treated the wounded, said two men died.", "Mira Halloran | said | two men died | said"],
    ["The company that runs the port said two boats sank.", "company | said | two boats sank | said"],
    [
      "Both Mira Halloran and Ivo Brandt said two boats sank.",
      "Mira Halloran and Ivo Brandt | said | two boats sank | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("stance", () => {
  test.each<Case>([
    ["The ministry alleged that two boats sank.", "ministry | alleged | two boats sank | claimed"],
    [
      "The ministry dismissed reports that boats had sunk.",
      "ministry | dismissed | reports that boats had sunk | denied",
    ],
    ["The ministry confirmed two deaths.", "ministry | confirmed | two deaths | confirmed"],
    [
      "It was unclear how many boats sank, the ministry said.",
      "ministry | said | It was unclear how many boats sank | unclear",
    ],
    [
      "The ministry said it did not know how many boats sank.",
      "ministry | said | it did not know how many boats sank | unclear",
    ],
    ["The ministry estimated that 20 boats sank.", "ministry | estimated | 20 boats sank | assessed"],
    ["The ministry suspects that two boats sank.", "ministry | suspects | two boats sank | assessed"],
    ["Police would say only that two boats sank.", "Police | say | two boats sank | said"],
    ["Unconfirmed reports said two boats sank.", "Unconfirmed reports | said | two boats sank | claimed"],
    [
      "The ministry neither confirmed nor denied that two boats sank.",
      "ministry | neither confirmed nor denied | neither confirmed nor denied that two boats sank | declined",
    ],
    ["Analysts fear that the dam will break.", "Analysts | fear | the dam will break | assessed"],
    ["The ministry conceded that two boats sank.", "ministry | conceded | two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The dispute went on.",
    "Confirmed guests sat down.",
    "The fear grew.",
    "He was in denial.",
    "It was clear that night.",
  ])("nothing: %s", (text) => check(text));
});

describe("acts", () => {
  test.each<Case>([
    ["Mira Halloran promised to rebuild the dam.", "Mira Halloran | promised | to rebuild the dam | said"],
    ["The army ordered residents to leave the island.", "army | ordered | residents to leave the island | said"],
    ["The council recommended a new dam.", "council | recommended | a new dam | said"],
    ["Police appealed to witnesses to come forward.", "Police | appealed to | witnesses to come forward | said"],
    ["Police warned residents not to swim.", "Police | warned | residents not to swim | said"],
    ["The union criticised the port for its silence.", "union | criticised | the port for its silence | said"],
    ["Mira Halloran praised the rescuers.", "Mira Halloran | praised | the rescuers | said"],
    ["Mira Halloran blamed a gang of smugglers.", "Mira Halloran | blamed | a gang of smugglers | claimed"],
    ["The union blamed the port for the delay.", "union | blamed | the port for the delay | claimed"],
    ["Mira Halloran cited the age of the dam.", "Mira Halloran | cited | the age of the dam | said"],
    ["The union endorsed the plan.", "union | endorsed | the plan | said"],
    ["Mira Halloran hopes to reopen the port.", "Mira Halloran | hopes | to reopen the port | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The law orders boats by size.",
    "Police cited the driver for speeding.",
    "The door slammed the wall.",
    "The rope threatened to break.",
    "A plan to rebuild the dam failed.",
    "Call the harbour office for more.",
    "The road was praised.",
    "The road was blamed.",
  ])("nothing: %s", (text) => check(text));
});

describe("headlines", () => {
  test.each<Case>([
    ["Police: two boats sank", "Police | : | two boats sank | said"],
    ["Two boats sank: police", "police | : | Two boats sank | said"],
    ["Two boats sank, says mayor", "mayor | says | Two boats sank | said"],
    ["Mayor says two boats sank", "Mayor | says | two boats sank | said"],
    ["Report: dam was old", "Report | : | dam was old | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["Live: two boats sank", "Two boats sank: what we know", "Weather: rain is coming"])(
    "nothing: %s",
    (text) => check(text),
  );
});

describe("as somebody put it", () => {
  test.each<Case>([
    ["As Mira Halloran put it, “the boat is lost.”", "Mira Halloran | put it | the boat is lost. | said"],
    ["The boat, as Mira Halloran put it, “sells eels”.", "Mira Halloran | put it | sells eels | said"],
    ["In the words of Mira Halloran, the boat is lost.", "Mira Halloran | In the words of | the boat is lost | said"],
    ["Two boats sank, per the harbour office.", "harbour office | per | Two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["It costs 20 crowns, per day.", "She put it in a box."])("nothing: %s", (text) => check(text));
});

describe("said of a noun", () => {
  test.each<Case>([
    ["Police seized a boat that officials said was stolen.", "officials | said | was stolen | said"],
    ["Police are hunting a man who residents say stole two boats.", "residents | say | stole two boats | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The boat that she said goodbye to sank.", "The man who saw it left."])("nothing: %s", (text) =>
    check(text),
  );
});

describe("points and paragraphs", () => {
  test.each<Case>([
    [
      "Mira Halloran said:\n\n• Two boats sank.\n\n• One was found.\n\nIt rained.",
      "Mira Halloran | said | Two boats sank. | said",
      "Mira Halloran | said | One was found. | said",
    ],
    [
      "Mira Halloran wrote on Telegram:\n\n“Two boats sank.”\n\n“One was found.”",
      "Mira Halloran | wrote | Two boats sank. | said",
      "Mira Halloran | wrote | One was found. | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The list of boats:\n\n• The Eel\n\n• The Heron"])("nothing: %s", (text) => check(text));
});

describe("several speakers, several claims", () => {
  test.each<Case>([
    [
      "Mira Halloran and Ivo Brandt, the mayor, said two boats sank.",
      "Mira Halloran and Ivo Brandt | said | two boats sank | said",
    ],
    [
      "Mira Halloran said two boats sank and that one was found.",
      "Mira Halloran | said | two boats sank and that one was found | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["Mira Halloran and Ivo Brandt met on the bridge."])("nothing: %s", (text) => check(text));
});
