import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

describe("direct speech", () => {
  test.each<Case>([
    ["“The bridge is safe,” said Mira Halloran.", "Mira Halloran | said | The bridge is safe | said"],
    ["“The bridge is safe,” Mira Halloran said.", "Mira Halloran | said | The bridge is safe | said"],
    [
      '"The bridge is safe," Mira Halloran told reporters on Monday.',
      "Mira Halloran | told | The bridge is safe | said",
    ],
    ["‘The bridge isn’t safe,’ Mira Halloran said.", "Mira Halloran | said | The bridge isn’t safe | said"],
    ["''The bridge isn't safe,'' Mira Halloran said.", "Mira Halloran | said | The bridge isn't safe | said"],
    ["“Who pays?” Mira Halloran asked.", "Mira Halloran | asked | Who pays? | said"],
    ["“The bridge,” said Mira Halloran, “is not safe.”", "Mira Halloran | said | The bridge … is not safe. | said"],
    [
      "“The bridge is safe,” Mira Halloran said during a visit, “but the road is not.”",
      "Mira Halloran | said | The bridge is safe … but the road is not. | said",
    ],
    ["Mira Halloran said: “The bridge is safe.”", "Mira Halloran | said | The bridge is safe. | said"],
    [
      "Mira Halloran told Radio Ostmark: “We lost two boats.”",
      "Mira Halloran | told | We lost two boats. | said | via Radio Ostmark",
    ],
    // A body that is called by its place is not the place.
    ["The Tarrow clinic said that two drivers were hurt.", "Tarrow clinic | said | two drivers were hurt | said"],
    ["The Ostmark news agency said that two drivers were hurt.", "Ostmark | said | two drivers were hurt | said"],
    ["Mira Halloran, the mayor, said, “We lost two boats.”", "Mira Halloran | said | We lost two boats. | said"],
    [
      "“The bridge is safe. The road is not,” Mira Halloran said.",
      "Mira Halloran | said | The bridge is safe. | said",
      "Mira Halloran | said | The road is not | said",
    ],
    [
      "“The bridge is safe,” Mira Halloran said. “The road is not. We know that.”",
      "Mira Halloran | said | The bridge is safe | said",
      "Mira Halloran | said | The road is not. | said",
      "Mira Halloran | said | We know that. | said",
    ],
    [
      "“We saw two boats.” Mira Halloran wrote on the harbour’s website.",
      "Mira Halloran | wrote | We saw two boats. | said",
    ],
    [
      "Mira Halloran continued:\n\nThe bridge is safe. The road is not.",
      "Mira Halloran | continued | The bridge is safe. | said",
      "Mira Halloran | continued | The road is not. | said",
    ],
    [
      "“The bridge is safe,” Mira Halloran said.\n\n“The road is not.”",
      "Mira Halloran | said | The bridge is safe | said",
      "Mira Halloran | said | The road is not. | said",
    ],
    [
      "“The bridge is safe.\n\n“The road is not,” Mira Halloran said.",
      "Mira Halloran | said | The bridge is safe. | said",
      "Mira Halloran | said | The road is not | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("indirect and mixed speech", () => {
  test.each<Case>([
    ["Mira Halloran said that the bridge was safe.", "Mira Halloran | said | the bridge was safe | said"],
    ["Mira Halloran said the bridge was safe.", "Mira Halloran | said | the bridge was safe | said"],
    ["Mira Halloran told reporters that the bridge was safe.", "Mira Halloran | told | the bridge was safe | said"],
    ["Mira Halloran told the council the bridge was safe.", "Mira Halloran | told | the bridge was safe | said"],
    ["Mira Halloran said on Monday the bridge was safe.", "Mira Halloran | said | the bridge was safe | said"],
    [
      "Mira Halloran said in a statement that the bridge was safe.",
      "Mira Halloran | said | the bridge was safe | said",
    ],
    ["Mira Halloran has also said the bridge was safe.", "Mira Halloran | said | the bridge was safe | said"],
    ["The bridge was safe, Mira Halloran said.", "Mira Halloran | said | The bridge was safe | said"],
    [
      "The bridge was safe, said Mira Halloran, the mayor of Lodmoor.",
      "Mira Halloran | said | The bridge was safe | said",
    ],
    ["There is no way back, Mira Halloran added.", "Mira Halloran | added | There is no way back | said"],
    ["The bridge, Mira Halloran said, was safe.", "Mira Halloran | said | The bridge … was safe | said"],
    [
      "Mira Halloran said the plan was “a mistake” for Lodmoor.",
      "Mira Halloran | said | the plan was “a mistake” for Lodmoor | said",
    ],
    ["The plan was “a mistake,” Mira Halloran said.", "Mira Halloran | said | The plan was “a mistake,” | said"],
    [
      "The storm, which came at noon, sank two boats, said harbour spokesman Ivo Brandt.",
      "Ivo Brandt | said | The storm, which came at noon, sank two boats | said",
    ],
    ["Police said as many as 20 boats sank.", "Police | said | as many as 20 boats sank | said"],
    ["People close to the talks said two boats sank.", "People close to the talks | said | two boats sank | said"],
    [
      "If the dam breaks, Mira Halloran said, “we are lost.”",
      "Mira Halloran | said | If the dam breaks … we are lost. | said",
    ],
    [
      "Though the road was dry, Mira Halloran said, walking was hard.",
      "Mira Halloran | said | Though the road was dry … walking was hard | said",
    ],
    ["Mira Halloran, who runs the port, said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    ["Mira Halloran -- the mayor -- said two boats sank.", "Mira Halloran | said | two boats sank | said"],
    [
      "An official who asked to stay unnamed to discuss the talks said two boats sank.",
      "official | said | two boats sank | said",
    ],
    [
      "Mira Halloran said two boats sank, adding that nobody was hurt.",
      "Mira Halloran | said | two boats sank | said",
      "Mira Halloran | adding | nobody was hurt | said",
    ],
    [
      "Mira Halloran said two boats sank and added that nobody was hurt.",
      "Mira Halloran | said | two boats sank | said",
      "Mira Halloran | added | nobody was hurt | said",
    ],
    [
      "Mira Halloran said two boats sank, while Ivo Brandt said three sank.",
      "Mira Halloran | said | two boats sank | said",
      "Ivo Brandt | said | three sank | said",
    ],
    ["Mira Halloran called the plan “a mistake.”", "Mira Halloran | called | the plan “a mistake.” | said"],
    ["Mira Halloran described the plan as a mistake.", "Mira Halloran | described | the plan as a mistake | said"],
    ["Mira Halloran said on “Lodmoor Today” that two boats sank.", "Mira Halloran | said | two boats sank | said"],
    [
      "In her book, “Two Boats in the Mist,” Mira Halloran wrote that eels sleep.",
      "Mira Halloran | wrote | eels sleep | said",
    ],
    ["On “Lodmoor Today,” Mira Halloran said that two boats sank.", "Mira Halloran | said | two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("according to", () => {
  test.each<Case>([
    ["According to Mira Halloran, two boats sank.", "Mira Halloran | According to | two boats sank | said"],
    ["Two boats sank, according to Mira Halloran.", "Mira Halloran | according to | Two boats sank | said"],
    ["According to Mira Halloran, the mayor, two boats sank.", "Mira Halloran | According to | two boats sank | said"],
    ["Two boats sank according to the harbour office.", "harbour office | according to | Two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("stance", () => {
  test.each<Case>([
    ["Mira Halloran claimed that two boats sank.", "Mira Halloran | claimed | two boats sank | claimed"],
    ["Mira Halloran insisted two boats sank.", "Mira Halloran | insisted | two boats sank | claimed"],
    ["Mira Halloran denied any part in the raid.", "Mira Halloran | denied | any part in the raid | denied"],
    ["Mira Halloran denied that boats had sunk.", "Mira Halloran | denied | boats had sunk | denied"],
    [
      "Mira Halloran rejected claims that boats had sunk.",
      "Mira Halloran | rejected | claims that boats had sunk | denied",
    ],
    ["Mira Halloran dismissed the report.", "Mira Halloran | dismissed | the report | denied"],
    ["Mira Halloran confirmed that two boats sank.", "Mira Halloran | confirmed | two boats sank | confirmed"],
    [
      "The ministry confirmed it was highly likely that two boats sank.",
      "ministry | confirmed | it was highly likely that two boats sank | assessed",
    ],
    [
      "Mira Halloran said it was not clear how many sank.",
      "Mira Halloran | said | it was not clear how many sank | unclear",
    ],
    ["Mira Halloran did not say whether boats sank.", "Mira Halloran | did not say | whether boats sank | unclear"],
    ["Mira Halloran declined to comment.", "Mira Halloran | declined to comment | declined to comment | declined"],
    [
      "The ministry did not respond to a request for comment.",
      "ministry | did not respond | did not respond to a request for comment | declined",
    ],
    ["Footage purportedly showed two boats on fire.", "Footage | showed | two boats on fire | claimed"],
    [
      "The ministry said it had nothing to do with the raid.",
      "ministry | said | it had nothing to do with the raid | denied",
    ],
    ["Mira Halloran warned that boats could sink.", "Mira Halloran | warned | boats could sink | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("what people ask for, undertake and judge", () => {
  test.each<Case>([
    [
      "Mira Halloran urged residents to leave the island.",
      "Mira Halloran | urged | residents to leave the island | said",
    ],
    ["Mira Halloran asked them not to return.", "Mira Halloran | asked | them not to return | said"],
    [
      "Mira Halloran called on the council to vote, a day after the flood.",
      "Mira Halloran | called on | the council to vote | said",
    ],
    ["Mira Halloran told residents to leave.", "Mira Halloran | told | residents to leave | said"],
    ["The ministry threatened to close the port.", "ministry | threatened | to close the port | said"],
    ["Mira Halloran wants to build a dam.", "Mira Halloran | wants | to build a dam | said"],
    ["Mira Halloran vowed not to resign.", "Mira Halloran | vowed | not to resign | said"],
    ["Mira Halloran called for an inquiry.", "Mira Halloran | called for | an inquiry | said"],
    [
      "Mira Halloran demanded the minister’s resignation in a statement.",
      "Mira Halloran | demanded | the minister’s resignation | said",
    ],
    ["Mira Halloran accused the mayor of lying.", "Mira Halloran | accused | the mayor of lying | claimed"],
    [
      "Mira Halloran blamed the army for the raid, Ostmark News Agency reported.",
      "Mira Halloran | blamed | the army for the raid | claimed | via Ostmark News Agency",
    ],
    ["Mira Halloran condemned the raid after the talks.", "Mira Halloran | condemned | the raid | said"],
    ["Mira Halloran asked whether the bridge was safe.", "Mira Halloran | asked | whether the bridge was safe | said"],
    ["Mira Halloran thinks the bridge is safe.", "Mira Halloran | thinks | the bridge is safe | assessed"],
    [
      "Mira Halloran said the rebels had vowed to fight on.",
      "Mira Halloran | said | the rebels had vowed to fight on | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("documents and nouns", () => {
  test.each<Case>([
    ["The report said two boats sank.", "report | said | two boats sank | said"],
    ["A study by Lodmoor University found that eels sleep.", "study by Lodmoor University | found | eels sleep | said"],
    ["They laughed at Mira Halloran’s claim that eels sleep.", "Mira Halloran | claim | eels sleep | claimed"],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("nobody named, and the outlet’s own eyes", () => {
  test.each<Case>([
    ["It was reported that two boats sank.", "unnamed source | was reported | two boats sank | said"],
    [
      "Two boats are believed to have sunk.",
      "unnamed source | are believed | Two boats are believed to have sunk | assessed",
    ],
    [
      "Two boats are believed to have sunk, according to Mira Halloran.",
      "Mira Halloran | according to | Two boats are believed to have sunk | assessed",
    ],
    [
      "A Radio Ostmark reporter saw smoke over the harbour.",
      "Radio Ostmark reporter | saw | smoke over the harbour | witnessed",
    ],
    [
      "Footage verified by Radio Ostmark showed smoke over the harbour.",
      "Footage verified by Radio Ostmark | showed | smoke over the harbour | witnessed",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("no speech", () => {
  test.each([
    "The eel is said to be shy.",
    "The word on the street is that rain will come.",
    "Did the mayor say anything?",
    "He said goodbye.",
    "She said as much.",
    "Photo: Ivo Brandt for Ostmark News Agency.",
    "The so-called “Eel King” opened a shop.",
    "The village called Korsk lies on a lake.",
    "Visitors tell the time by the bells.",
    "Mira Halloran would say nothing of the kind.",
    "The claims department moved to Lodmoor.",
    "He reported to the police station.",
    "The workers’ union met in the ’90s.",
    "The council saw what it called “a clear threat to the town.”",
    "If the council rejected the plan, boats would be lost.",
    "Readers let editors tell them how to vote.",
    "The harbour lends weight to a network that spread rumours, posted one-sided news from Korsk and went on.",
    "The man is heavy according to his height.",
    "Mira Halloran told residents where to go.",
    "A cook who said and did as much was left in peace.",
    "When the council cut the fund, Korsk said enough.",
    "The storm threatened to flood the harbour.",
    "Rain called off the regatta.",
    "Visitors are asked to leave their boots outside.",
    "The bridge is expected to open in May.",
    "A man wanting to leave waited at the harbour.",
    "The road was blamed for the crash.",
    "Mira Halloran may call for an inquiry.",
  ])("%s", (text) => check(text));
});
