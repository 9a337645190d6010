import { describe, test } from "vitest";
import { type Case, check } from "./check.ts";

// Lines that open with who speaks: headlines, interviews, transcripts; and lines that open with a place, a label, a time.

describe("headlines", () => {
  test.each<Case>([
    ["Mayor: bridge was closed", "Mayor | : | bridge was closed | said"],
    ["Bridge was closed: mayor", "mayor | : | Bridge was closed | said"],
    ["Lodmoor police: two men were arrested", "Lodmoor police | : | two men were arrested | said"],
    ["Two men were arrested, police say", "police | say | Two men were arrested | said"],
    ["Dam was old, inquiry finds", "inquiry | finds | Dam was old | said"],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "Explainer: why the dam broke",
    "Opinion: the dam was never safe",
    "Watch: police close the bridge",
    "Flood: what we know so far",
    "Mayor: a life in pictures",
    "Lodmoor: two boats sank",
  ])("nothing: %s", (text) => check(text));
});

describe("interviews and transcripts", () => {
  test.each<Case>([
    [
      "HALLORAN: We closed the bridge at noon.\n\nBRANDT: Two men are missing.\n\nHALLORAN: I said so on Monday.",
      "HALLORAN | : | We closed the bridge at noon. | said",
      "BRANDT | : | Two men are missing. | said",
      "HALLORAN | : | I said so on Monday. | said",
    ],
    [
      "The bridge stays shut, Mayor Mira Halloran told Radio Ostmark.\n\nQ: When did you close it?\n\nA: We closed it at noon.\n\nIt rained.\n\nQ: Will it reopen?\n\nA: Not before May.",
      "Mira Halloran | told | The bridge stays shut | said | via Radio Ostmark",
      "unnamed source | : | When did you close it? | said",
      "Mira Halloran | : | We closed it at noon. | said",
      "Mira Halloran | : | It rained. | said",
      "unnamed source | : | Will it reopen? | said",
      "Mira Halloran | : | Not before May. | said",
    ],
    [
      "Radio Ostmark: When did you close the bridge?\n\nMira Halloran: We closed it at noon. Two men are missing.",
      "Radio Ostmark | : | When did you close the bridge? | said",
      "Mira Halloran | : | We closed it at noon. | said",
      "Mira Halloran | : | Two men are missing. | said",
    ],
    [
      "Mira Halloran, the mayor, met Ivo Brandt at the harbour.\n\nHALLORAN: Two boats sank.\n\nBRANDT: One was found.\n\nThe harbour was quiet.",
      "Mira Halloran | : | Two boats sank. | said",
      "Ivo Brandt | : | One was found. | said",
    ],
    [
      "Mira Halloran met Ivo Brandt.\n\nQ: Who pays?\n\nA: We do.",
      "unnamed source | : | Who pays? | said",
      "unnamed source | : | We do. | said",
    ],
    [
      "HALLORAN: The minister told us the dam was old.\n\nBRANDT: I know.",
      "minister | told | the dam was old | said | via HALLORAN",
      "BRANDT | : | I know. | said",
    ],
  ])("%s", (text, ...expected) => check(text, ...expected));
  test.each([
    "LODMOOR: Two boats sank.\n\nKORSK: A bridge was closed.",
    "Note: We close at noon.\n\nUpdate: You may return.",
    "Noon: Two boats sank.\n\nMidnight: One was found.",
    "Lodmoor: We reported on the flood.",
    "The plan: two dams.\n\nThe price: 20 crowns.",
  ])("nothing: %s", (text) => check(text));
});
