import { createPhraseFinder } from "../text/phrase.ts";
import type { Token } from "../text/tagger.ts";
import type { Topic } from "./claim.ts";
import type { Clause } from "./clause.ts";
import type { Position } from "./position.ts";
import { ACCUSED } from "./positions/accusation.ts";
import { topicOf } from "./positions/find-positions.ts";

/** What a clause without a figure is about, by its words. Own compilation; the first that stands in the clause counts. */
const TOPICS: readonly { readonly topic: Topic; readonly phrases: readonly string[] }[] = [
  // Before the casualties: "to distract from losses" is about why.
  {
    topic: "motive",
    phrases: [
      "in order to",
      "attempt|effort|bid|plan by? *2 to",
      "design|aim|mean|intend to|at",
      "so as to",
      "create a? *2 zone",
    ],
  },
  // Before damage: who did it matters more than what was hit.
  {
    topic: "responsibility",
    phrases: [
      "responsibility",
      "be responsible|blame for",
      "carry out * attack|raid|bombing|shooting",
      "set fire to",
      "set * on? fire",
      "blame",
      "responsible for",
    ],
  },
  { topic: "killed", phrases: ["kill", "be|been dead", "die"] },
  { topic: "casualties", phrases: ["casualties", "suffer|sustain|take * loss", "loss of life", "heavy loss"] },
  { topic: "injured", phrases: ["injure", "wound", "be hurt"] },
  { topic: "missing", phrases: ["missing", "unaccounted"] },
  { topic: "detained", phrases: ["arrest", "detain", "in custody"] },
  { topic: "captured", phrases: ["take prisoner|captive|hostage", "prisoner", "hostage"] },
  { topic: "evacuated", phrases: ["evacuate", "evacuation", "leave *2 home", "flee", "not return * home"] },
  { topic: "displaced", phrases: ["displace", "homeless", "refugee"] },
  {
    topic: "territory",
    phrases: ["capture|seize|overrun|overran|liberate|occupy", "take over|control", "cross *2 border", "in control of"],
  },
  { topic: "damage", phrases: ["destroy", "damage", "burn down", "flatten", "in ruins"] },
  {
    topic: "legal",
    phrases: [
      "charge with",
      "convict",
      "sentence",
      "acquit",
      "plead",
      "indict",
      "trial",
      "criminal investigation|case",
      "sue",
    ],
  },
  { topic: "cause", phrases: ["cause by|of", "trigger by", "because of"] },
  {
    topic: "weapon",
    phrases: [
      "missile",
      "rocket",
      "armoured|armored vehicle",
      "weapon",
      "tank",
      // A drone by itself may search or film.
      "drone * attack|strike|hit|launch|fire|explode|crash|destroy|intercept|shoot|target|enemy",
      "attack|strike|hit|launch|fire|intercept|down|shoot|destroy|repel|explosive|kamikaze|attack|enemy * drone",
    ],
  },
  { topic: "attendance", phrases: ["march", "rally", "take to the streets", "demonstrator|protester"] },
];
const FINDERS = TOPICS.map(({ topic, phrases }) => ({ topic, find: createPhraseFinder(phrases) }));

/** "Nobody has been paid since March": the month. */
const isMonth = (token: Token | undefined, before: Token | undefined): boolean =>
  token?.text === "March" && before !== undefined;

/** Topic of a clause without a figure: from its position where it has one, else from its words; "statement" for other speech, "other" for the rest. */
export function findTopic(clause: Clause, positions: readonly Position[]): Topic {
  const [position] = positions;
  if (position) return topicOf(position);
  const byWord = FINDERS.find(({ find }) => {
    const found = find(clause.tokens);
    return found && !isMonth(clause.tokens[found.from], clause.tokens[found.from - 1]);
  });
  if (byWord) return byWord.topic;
  if (!clause.source) return "other";
  return clause.cue && ACCUSED.test(clause.cue) ? "responsibility" : "statement";
}
