import type { Topic } from "../../claims/claim.ts";

/** Words of questions to topics; own compilation. "Casualties" asks for the dead, the hurt and the missing. */
export const TOPIC_WORDS: readonly (readonly [RegExp, readonly Topic[]])[] = [
  [
    /\b(?:casualt(?:y|ies)|losses|(?<!death )toll|human toll|victims)\b/i,
    ["killed", "injured", "casualties", "missing"],
  ],
  [
    /\b(?:kill(?:s|ed|ing|ings)?|dead|deaths?|die[sd]?|dying|fatal\w*|drown(?:ed|ing|s)?|perish\w*|body|bodies|death toll|lives lost)\b/i,
    ["killed", "casualties"],
  ],
  [/\b(?:injur\w*|wound\w*|hurt|hospitali[sz]ed)\b/i, ["injured", "casualties"]],
  [/\b(?:missing|unaccounted)\b(?! money)/i, ["missing"]],
  [/\b(?:captured|prisoners?|hostages?|abduct\w*|captives?)\b/i, ["captured"]],
  [/\b(?:arrest\w*|detain\w*|detention|custody)\b/i, ["detained"]],
  [/\b(?:evacuat\w*|flee\w*|fled|(?:left|leave|leaving) (?:their )?homes?)\b/i, ["evacuated", "displaced"]],
  [/\b(?:displaced?|homeless|refugees?)\b/i, ["displaced", "evacuated"]],
  [/\b(?:damage[ds]?|destroy\w*|destruction)\b/i, ["damage"]],
  [/\b(?:territor\w*|captur\w*|control(?:s|led)?|seiz\w*|held|holds?)\b/i, ["territory", "outcome"]],
  [/\b(?:involve\w*|role|take part|took part)\b/i, ["involvement"]],
  [/\bbehind\b/i, ["involvement", "responsibility", "identity"]],
  [/\b(?:responsible|blame[ds]?|perpetrators?|culprits?|carried out)\b/i, ["responsibility", "involvement"]],
  [/\bresponsibility\b/i, ["responsibility"]],
  [/\b(?:who (?:are|were) the|identit(?:y|ies)|who (?:attacked|did it))\b/i, ["identity", "responsibility"]],
  [/\b(?:why|motives?|purpose|aims?|goals?|reasons?)\b/i, ["motive", "cause"]],
  [/\b(?:what (?:caused|started|triggered)|causes? of)\b/i, ["cause"]],
  [/\b(?:magnitude|richter|how strong)\b/i, ["magnitude"]],
  [
    /\b(?:turnout|attend(?:ed|ance)|crowd|marched|marchers|protesters|demonstrators|took to the streets)\b/i,
    ["attendance"],
  ],
  [/\b(?:costs?|how much money|price|worth|crowns|dollars|euros)\b/i, ["money"]],
  [/\b(?:weapons?|missiles?|drones?|rockets?)\b/i, ["weapon"]],
  [/\b(?:charged|court|trial|convict\w*|sentenced?|jail\w*|indict\w*)\b/i, ["legal"]],
];

/** Words of questions to the questions of src/claims/positions: either answer is wanted, and nothing else. Own compilation. */
export const DIMENSION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:fire|blaze|flames)\b.*\b(?:out|burn(?:s|ing)?|extinguish\w*|put out|under control|contained)\b/i, "blaze"],
  [
    /\b(?:dam|dyke|levee|embankment|sea wall)\b.*\b(?:hold|held|holding|breach\w*|broke\w*|intact|fail\w*|give way|gave way)\b/i,
    "barrier",
  ],
  [/\b(?:open|closed?|shut|re-?open\w*)\b/i, "access"],
  [/\b(?:truce|ceasefire|cease-fire)\b/i, "truce"],
  [/\b(?:talks|negotiat\w*)\b/i, "talks"],
  [/\b(?:survivors?)\b/i, "survivors"],
  [
    /\b(?:raiders?|fighters?|attackers?|gunmen|troops|forces|militants?|rebels?|soldiers|they|intruders)\b.*\b(?:out|gone|left|withdrawn|still (?:there|in|around))\b/i,
    "presence",
  ],
  [
    /\b(?:driven (?:out|back)|pushed (?:out|back)|expelled|repelled|still there|gone|withdr[ae]wn|fighting|still in)\b/i,
    "presence",
  ],
  [/\b(?:involved|involvement|behind|role|help(?:ed)?|take part|took part)\b/i, "involvement"],
];

/** Of whom everybody counts: "how many people". */
export const AT_LARGE =
  /^(?:people|persons?|folks?|victims?|humans?|lives|dead|deaths|casualties|injured|wounded|hurt|killed|fatalities|injuries|bodies|missing|evacuees|of|were|are|have|had|was|got|died|arrests?|detained|arrested|evacuated|displaced|captured|prisoners?|protesters|demonstrators|marchers|attended|marched|left|fled|took|did)$/i;

/** Words of a state: either state answers the question. */
export const STATE_WORDS =
  /^(?:open|opened|closed?|shut|re-?open\w*|burning|expelled|driven|gone|involved|involvement|behind|role|help|helped|fighting)$/i;

/** Who is asked for: in "who are the attackers" no word that narrows. */
export const DOERS =
  /^(?:attackers?|raiders?|gunmen|gunman|fighters?|assailants?|perpetrators?|militants?|rebels?|culprits?|suspects?)$/i;

/** Topics that words ask for, in the order to show. */
export const topicsOf = (words: string): readonly Topic[] => [
  ...new Set(TOPIC_WORDS.filter(([pattern]) => pattern.test(words)).flatMap(([, topics]) => topics)),
];
