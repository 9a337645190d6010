import { extractClaims } from "../../src/claims/extract.ts";
import { createTagger } from "../../src/text/tagger.ts";
import type { Change, Version } from "../../src/versions/change.ts";
import { storyOf } from "../claims/story-of.ts";

const tagger = createTagger();

export const versionOf = (text: string): Version => extractClaims(storyOf(text), tagger);

/** A report as it was printed first; the rows of the tables change parts of it. */
export const REPORT = [
  "Five people were killed and twelve were injured when a grain silo collapsed at Marlow Quay on Monday, Mayor Ada Corrin said.",
  "“The tower had been inspected in March,” she said. The operator, Delmer Mills, denied that the silo was overloaded.",
  "Fire chief Tomas Wray said that the search would go on through the night. A crane had been brought from Harrowgate to lift the concrete.",
  "The harbour office said that the quay would stay closed until Friday. About 140 residents had left their homes.",
  "A senior port official, who spoke on condition of anonymity, said that a warning had been ignored.",
].join("\n\n");

/** A report of which some words are others now. Throws when the words do not stand in it. */
export const withWords = (from: string, to: string, text = REPORT): string => {
  if (!text.includes(from)) throw new Error(`The report does not say “${from}”.`);
  return text.replace(from, to);
};

/** "figure: five → nine", "added: the mayor: the wall fell". */
export function printChange(change: Change): string {
  switch (change.kind) {
    case "correction":
      return `correction: ${change.after.quote}`;
    case "figure":
      return `figure: ${change.before.topic} ${change.before.quantity?.text} → ${change.after.quantity?.text}`;
    case "speaker":
      return `speaker: ${change.before.source.name} → ${change.after.source.name}`;
    case "stance":
      return `stance: ${change.before.stance} → ${change.after.stance}`;
    case "restated":
      return `restated: ${change.before.quote} → ${change.after.quote}`;
    case "added":
      return `added: ${change.after.quote}`;
    case "withdrawn":
      return `withdrawn: ${change.before.quote}`;
  }
}
