import type { Topic } from "../claims/claim.ts";

/** What a question is after. */
export interface Question {
  /** Topics that answer it, in the order to show; empty when it names none. */
  readonly topics: readonly Topic[];
  /** Questions of positions that it asks by name: "alarm", "access". */
  readonly dimensions: readonly string[];
  /** It asks how many: claims with figures go before others. */
  readonly counts: boolean;
  /** The telling words, in lower case: names, places, things. */
  readonly words: readonly string[];
}

/** Words of questions to topics; own compilation. "Casualties" asks for the dead, the hurt and the missing. */
const TOPIC_WORDS: readonly (readonly [RegExp, readonly Topic[]])[] = [
  [/\b(?:casualt|toll|losses)\w*/i, ["killed", "injured", "casualties", "missing"]],
  [/\b(?:kill|dead|death|die|died|fatalit|body|bodies)\w*/i, ["killed", "casualties"]],
  [/\b(?:injur|wound|hurt|hospital)\w*/i, ["injured", "casualties"]],
  [/\b(?:missing|unaccounted)\w*/i, ["missing"]],
  [/\b(?:captur|prisoner|hostage|abduct)\w*/i, ["captured"]],
  [/\b(?:arrest|detain|custody)\w*/i, ["detained"]],
  [/\b(?:evacuat|flee|fled)\w*/i, ["evacuated", "displaced"]],
  [/\b(?:displace|homeless|refugee)\w*/i, ["displaced", "evacuated"]],
  [/\b(?:damage|destroy|destruction)\w*/i, ["damage"]],
  [/\b(?:territor|village|town|captured|control|held)\w*/i, ["territory"]],
  [/\b(?:still|over|out|expel|repel|outcome|situation|fighting|end)\b\w*/i, ["outcome", "territory"]],
  [/\b(?:involve|part in|behind|role|link)\w*/i, ["involvement", "responsibility"]],
  [/\b(?:responsib|blame|did it|carried out)\w*/i, ["responsibility", "involvement", "identity"]],
  [/\b(?:who (?:are|were)|identit)\w*/i, ["identity", "responsibility"]],
  [/\b(?:why|motive|purpose|aim|goal)\b\w*/i, ["motive", "cause"]],
  [/\b(?:cause|caused)\b/i, ["cause", "motive"]],
  [/\b(?:magnitude|strong was|richter)\w*/i, ["magnitude"]],
  [/\b(?:turnout|attend|how many people (?:march|protest|join)|crowd|march)\w*/i, ["attendance"]],
  [/\b(?:cost|money|million|price|worth)\w*/i, ["money"]],
  [/\b(?:weapon|missile|drone|arms)\w*/i, ["weapon"]],
  [/\b(?:charge|court|trial|convict|sentence)\w*/i, ["legal"]],
];

/** Words of questions to the questions of src/claims/positions. Own compilation. */
const DIMENSION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:warn|alarm|siren|alert)\w*/i, "alarm"],
  [/\b(?:fire|blaze|burning)\b/i, "blaze"],
  [/\b(?:dam|dyke|levee|embankment)\b/i, "barrier"],
  [/\b(?:open|closed|shut|reopen\w*)\b/i, "access"],
  [/\b(?:truce|ceasefire)\b/i, "truce"],
  [/\b(?:driven out|expelled|still there|gone|left)\b/i, "presence"],
];

/** Words that every question has. */
const COMMON = new Set(
  `a about all and any anyone are as at be been by can did do does each else every figure figures for from give gives had has have
  he her his how i in is it its latest list many me much news number numbers of on or our people please report reported reports said
  say says she show so sources source story stories tell than that the their them there they think this to us was we were what when
  where which who whom whose why will with would you far know now there's what's`.split(/\s+/),
);

/** Reads a question; total. */
export function parseQuestion(question: string): Question {
  const matched = TOPIC_WORDS.filter(([pattern]) => pattern.test(question));
  const words = question.toLowerCase().match(/\p{L}[\p{L}\p{N}’'-]+|\d+/gu) ?? [];
  const topical = (word: string) => matched.some(([pattern]) => pattern.test(word));
  return {
    dimensions: DIMENSION_WORDS.filter(([pattern]) => pattern.test(question)).map(([, dimension]) => dimension),
    counts: /^\s*how (?:many|much)\b/i.test(question),
    topics: [...new Set(matched.flatMap(([, topics]) => topics))],
    words: [
      ...new Set(words.map((word) => word.replace(/[’']s$/, "")).filter((word) => !COMMON.has(word) && !topical(word))),
    ],
  };
}
