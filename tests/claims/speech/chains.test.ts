import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

describe("chains keep every link", () => {
  test.each<Case>([
    [
      "Mira Halloran said two boats sank, according to Ostmark News Agency.",
      "Mira Halloran | said | two boats sank | said | via Ostmark News Agency",
    ],
    [
      "Mira Halloran said two boats sank, the Lodmoor Gazette reported.",
      "Mira Halloran | said | two boats sank | said | via Lodmoor Gazette",
    ],
    [
      "Mira Halloran was quoted by the Lodmoor Gazette as saying two boats sank.",
      "Mira Halloran | quoted by the Lodmoor Gazette as saying | two boats sank | said | via Lodmoor Gazette",
    ],
    [
      "The Lodmoor Gazette quoted Mira Halloran as saying that two boats sank.",
      "Mira Halloran | quoted Mira Halloran as saying | two boats sank | said | via Lodmoor Gazette",
    ],
    [
      "Two boats sank, Ostmark News Agency reported, citing Mira Halloran.",
      "Mira Halloran | reported | Two boats sank | said | via Ostmark News Agency",
    ],
    [
      "Mira Halloran said two boats sank, adding the ministry believed the raid was over.",
      "Mira Halloran | said | two boats sank | said",
      "Mira Halloran | adding | the ministry believed the raid was over | said",
    ],
    ["Mira Halloran said two boats sank, citing a report.", "Mira Halloran | said | two boats sank | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
});

describe("chains", () => {
  test.each<Case>([
    [
      "Two boats sank, Ostmark News Agency quoted the mayor as saying.",
      "mayor | quoted the mayor as saying | Two boats sank | said | via Ostmark News Agency",
    ],
    [
      "Two boats sank, the mayor told Ostmark News Agency.",
      "mayor | told | Two boats sank | said | via Ostmark News Agency",
    ],
    [
      "Ostmark News Agency, citing the harbour office, said two boats sank.",
      "harbour office | said | two boats sank | said | via Ostmark News Agency",
    ],
    ["According to the Gazette, the mayor said two boats sank.", "mayor | said | two boats sank | said | via Gazette"],
    ["The mayor said in a post shared by the Gazette that two boats sank.", "mayor | said | two boats sank | said"],
    [
      "Two boats sank, the mayor said on Telegram, according to the Gazette.",
      "mayor | said | Two boats sank | said | via Gazette",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each(["The mayor reads the Gazette.", "The Gazette quoted from a poem."])("nothing: %s", (text) => check(text));
});

describe("chains of three, and what is none", () => {
  test.each<Case>([
    [
      "Two boats sank, the harbour office said, according to Ostmark News Agency.",
      "harbour office | said | Two boats sank | said | via Ostmark News Agency",
    ],
    [
      "A harbour official told Radio Ostmark that two boats sank, the Gazette reported.",
      "harbour official | told | two boats sank | said | via Radio Ostmark, Gazette",
    ],
    [
      "Mira Halloran told Ostmark News Agency: “We lost two boats.”",
      "Mira Halloran | told | We lost two boats. | said | via Ostmark News Agency",
    ],
    [
      "“We lost two boats,” Mira Halloran was quoted as saying by the Gazette.",
      "Mira Halloran | quoted as saying | We lost two boats | said | via Gazette",
    ],
    [
      "Two boats sank, Radio Ostmark said, citing the harbour office.",
      "harbour office | said | Two boats sank | said | via Radio Ostmark",
    ],
    [
      "The Gazette reported that the mayor had said two boats sank.",
      "mayor | said | two boats sank | said | via Gazette",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each<Case>([
    ["The mayor told the council two boats sank.", "mayor | told | two boats sank | said"],
    ["The mayor told reporters two boats sank.", "mayor | told | two boats sank | said"],
    ["The mayor, citing the cold, said the port was closed.", "mayor | said | the port was closed | said"],
    [
      "The harbour has not commented on it, but its chief, Ivo Brandt, said two boats sank.",
      "harbour | has not commented | has not commented on it | declined",
      "Ivo Brandt | said | two boats sank | said",
    ],
    [
      "Mira Halloran said two boats sank. Ostmark News Agency has an office at the port.",
      "Mira Halloran | said | two boats sank | said",
    ],
  ])("nobody passes it on: %s", (text, ...expected) => check(text, ...expected));
});
