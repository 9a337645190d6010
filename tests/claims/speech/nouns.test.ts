import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

// Statements, posts, footage and reports that speak, and nouns of saying with what is said; and the same nouns where nothing is.

describe("a statement, a post", () => {
  test.each<Case>([
    [
      "A statement from the ministry said two boats sank.",
      "statement from the ministry | said | two boats sank | said",
    ],
    ["In a statement, the ministry said two boats sank.", "ministry | said | two boats sank | said"],
    ["The ministry said in a post on Telegram that two boats sank.", "ministry | said | two boats sank | said"],
    ["In a post on Telegram, Mira Halloran said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    ["Two boats sank, Mira Halloran wrote on Telegram.", "Mira Halloran | wrote | Two boats sank | said"],
    ["“Two boats sank,” the ministry posted on its website.", "ministry | posted | Two boats sank | said"],
    ["A leaked memo said the dam was old.", "leaked memo | said | the dam was old | said"],
    ["The indictment says Brandt stole two boats.", "indictment | says | Brandt stole two boats | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The statement was short.",
    "She made a statement with her hat.",
    "The post office said nothing.",
    "A post on the fence fell.",
    "The ministry posted guards at the port.",
    "The memo lay on the desk.",
  ])("nothing: %s", (text) => check(text));
});

describe("footage and pictures", () => {
  test.each<Case>([
    ["Video purportedly showed two boats on fire.", "Video | showed | two boats on fire | claimed"],
    ["Photographs show that the bridge is down.", "Photographs | show | the bridge is down | said"],
    [
      "Footage posted by the ministry shows two boats on fire.",
      "Footage posted by the ministry | shows | two boats on fire | said",
    ],
    [
      "Video verified by the Gazette shows two boats on fire.",
      "Video verified by the Gazette | shows | two boats on fire | witnessed",
    ],
    ["Satellite data suggest the dam is broken.", "Satellite data | suggest | the dam is broken | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The video shows at noon in the town hall.",
    "The footage was lost.",
    "The picture hung on the wall.",
    "The cinema shows two films.",
    "She showed a picture of eels.",
  ])("nothing: %s", (text) => check(text));
});

describe("reports and findings", () => {
  test.each<Case>([
    ["The report found that the dam was old.", "report | found | the dam was old | said"],
    ["The inquiry concluded that the dam was old.", "inquiry | concluded | the dam was old | assessed"],
    ["A survey shows that half of the wells are dry.", "survey | shows | half of the wells are dry | said"],
    ["The court ruled that the sale was illegal.", "court | ruled | the sale was illegal | said"],
    ["Researchers found that eels sleep.", "Researchers | found | eels sleep | said"],
    ["The records show that the dam was built in May.", "records | show | the dam was built in May | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "The report found its way to the press.",
    "The inquiry begins in May.",
    "The court found no time for the case.",
    "Researchers found two eels.",
    "The judge ruled for years.",
  ])("nothing: %s", (text) => check(text));
});

describe("a claim, a fear, a report that …", () => {
  test.each<Case>([
    [
      "Residents left amid growing fears that the dam would break.",
      "unnamed source | fears | the dam would break | assessed",
    ],
    [
      "Amid fears that the dam would break, residents left Lodmoor.",
      "unnamed source | fears | the dam would break | assessed",
    ],
    ["There are fears that the dam will break.", "unnamed source | fears | the dam will break | assessed"],
    ["There were reports from residents that two boats had sunk.", "residents | reports | two boats had sunk | said"],
    [
      "Police are looking into a complaint from a neighbour that dogs were left alone.",
      "neighbour | complaint | dogs were left alone | said",
    ],
    ["They doubted the ministry’s claim that two boats sank.", "ministry | claim | two boats sank | claimed"],
    ["She repeated her warning that the dam was old.", "her | warning | the dam was old | said"],
    ["The raid raised concerns that the port was open.", "unnamed source | concerns | the port was open | assessed"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "Fears that the dam will break have grown.",
    "The fear that the dam would break kept him awake.",
    "He has a fear of heights.",
    "Claims that run out are void.",
    "The reports that he wrote were lost.",
    "The ministry’s claim that two boats sank was met with doubt.",
  ])("nothing: %s", (text) => check(text));
});
