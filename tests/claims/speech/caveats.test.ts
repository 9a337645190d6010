import { expect, test } from "vitest";
import { findCaveats } from "../../../src/claims/speech/caveats.ts";
import { findAttributions } from "../../../src/claims/speech/find-attributions.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { slice } from "../../../src/text/span.ts";
import { createTagger } from "../../../src/text/tagger.ts";

const tagger = createTagger();

/** `what is said << the words that doubt it`, for each doubted statement. */
function check(text: string, ...expected: readonly string[]) {
  const passage = createPassage(text, tagger);
  const found = [...findCaveats(passage, findAttributions(passage))].map(([one, caveat]) => {
    expect(slice(text, caveat)).toBe(caveat.quote);
    return `${one.content.map((span) => slice(text, span)).join(" … ")} << ${caveat.quote}`;
  });
  expect(found).toEqual(expected);
}

test.each<readonly [text: string, ...expected: string[]]>([
  [
    "The ministry said two boats sank, a claim that could not be confirmed.",
    "two boats sank << a claim that could not be confirmed",
  ],
  [
    "The ministry said two boats sank, in a claim that could not be verified.",
    "two boats sank << in a claim that could not be verified",
  ],
  ["Mira Halloran said two boats sank, without providing evidence.", "two boats sank << without providing evidence"],
  ["Ivo Brandt claimed two boats sank but offered no proof.", "two boats sank << offered no proof"],
  [
    "The ministry said two boats sank. The claim could not be independently verified.",
    "two boats sank << The claim could not be independently verified",
  ],
  [
    "The Harbour Ministry said two boats sank. Ivo Brandt said none did. The ministry’s statement could not be verified.",
    "two boats sank << The ministry’s statement could not be verified",
  ],
  [
    "The ministry said two boats sank. It said three were damaged.\n\nThose claims have not been independently confirmed.",
    "two boats sank << Those claims have not been independently confirmed",
    "three were damaged << Those claims have not been independently confirmed",
  ],
  [
    "The ministry said two boats sank. The claim could not be verified, and Ivo Brandt stayed silent.",
    "two boats sank << The claim could not be verified",
  ],
  [
    "Mira Halloran said the raid was over. Radio Ostmark could not immediately verify the claim.",
    "the raid was over << Radio Ostmark could not immediately verify the claim",
  ],
  [
    "The ministry said two boats sank. The port said three did. Neither claim could be independently verified.",
    "two boats sank << Neither claim could be independently verified",
    "three did << Neither claim could be independently verified",
  ],
  [
    "The army claimed, without evidence, that two boats sank. The port was quiet.",
    "two boats sank << without evidence",
  ],
  [
    "Footage, which the Gazette could not verify, showed two boats on fire.",
    "two boats on fire << which the Gazette could not verify",
  ],
  [
    "The ministry said two boats sank. It was not possible to verify the claim.",
    "two boats sank << It was not possible to verify the claim",
  ],
  ["The ministry said two boats sank. Its claim remains unverified.", "two boats sank << Its claim remains unverified"],
  [
    "The Harbour Ministry said two boats sank.\n\nThe sea was calm.\n\nIvo Brandt said none did.\n\nThe ministry’s claim could not be verified.",
    "two boats sank << The ministry’s claim could not be verified",
  ],
])("%s", (text, ...expected) => check(text, ...expected));

test.each([
  "Mira Halloran said two boats sank. The harbour was calm.",
  "The tests could not be done on Monday.",
  "The ministry said two boats sank. The claim was confirmed by the port.",
  "The ministry said two boats sank. He left without his coat.",
  "The ministry said two boats sank. Neither of the boats could be moved.",
  "Footage of the port showed two boats on fire. The port could not be reached.",
  "The ministry said two boats sank. Mira Halloran said the figure could not be verified.",
  "The ministry said two boats sank. Residents shared a video whose date could not be confirmed.",
  "Mira Halloran said the ministry’s figures could not be verified.",
  "“It could not be verified,” Mira Halloran said.",
])("no caveat: %s", (text) => check(text));
