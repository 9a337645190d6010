// Which words of English news tell a topic. Collected from how casualty recorders and wire style guides name outcomes; extend by use.
import type { Topic } from "../claim.ts";

/**
 * How a verb takes what is counted: `object` ("killed 12 people", "12 people were killed"), `subject` ("12 people died"), or `both`.
 */
type VerbRole = "object" | "subject" | "both";

/** Regular verbs in their base form, grouped by topic. */
const VERBS: readonly (readonly [topic: Topic, role: VerbRole, bases: string])[] = [
  ["killed", "object", "kill slay murder massacre execute behead assassinate slaughter electrocute asphyxiate martyr"],
  ["killed", "both", "suffocate drown"],
  ["killed", "subject", "die perish succumb"],
  ["injured", "object", "injure wound hurt maim hospitalise hospitalize"],
  ["missing", "subject", "disappear vanish"],
  // Whoever is set free is no longer held: the noun "hostage" must not tell the topic.
  ["other", "object", "release free exchange swap"],
  ["captured", "object", "capture kidnap abduct"],
  ["detained", "object", "detain arrest jail imprison apprehend"],
  ["evacuated", "object", "evacuate rescue airlift relocate"],
  ["displaced", "object", "displace uproot"],
  ["displaced", "subject", "flee"],
  ["damage", "both", "collapse burn"],
  ["damage", "object", "destroy damage demolish raze wreck flatten torch gut ruin shatter submerge flood"],
  ["attendance", "subject", "march rally gather protest demonstrate parade assemble"],
  ["attendance", "both", "attend join"],
  ["legal", "object", "charge convict indict sentence acquit prosecute fine"],
  ["weapon", "object", "fire launch intercept shoot"],
  ["territory", "object", "retake recapture liberate occupy annex regain seize"],
];

/** Forms that no rule gives. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  slay: ["slew", "slain", "slaying", "slays"],
  hurt: ["hurt", "hurting", "hurts"],
  flee: ["fled", "fleeing", "flees"],
  burn: ["burned", "burnt", "burning", "burns"],
  die: ["died", "dying", "dies"],
  kidnap: ["kidnapped", "kidnapping", "kidnaps", "kidnaped"],
  shoot: ["shot", "shooting", "shoots"],
  gut: ["gutted", "gutting", "guts"],
  submerge: ["submerged"],
  retake: ["retook", "retaken", "retaking", "retakes"],
};

export interface TopicVerb {
  readonly topic: Topic;
  readonly role: VerbRole;
  /** past: simple past or participle, which look alike in news; ing; base: base form or third person. */
  readonly form: "past" | "ing" | "base";
}

function formsOf(base: string): readonly (readonly [form: string, TopicVerb["form"]])[] {
  const irregular = IRREGULAR[base];
  if (irregular) {
    const formOf = (word: string) =>
      word.endsWith("ing") ? "ing" : word === `${base}s` || word === `${base}es` ? "base" : "past";
    return [
      ...irregular.map((word) => [word, formOf(word)] as const),
      ...(irregular.includes(base) ? [] : [[base, "base"] as const]),
    ];
  }
  const silent = base.endsWith("e") ? base.slice(0, -1) : base;
  const y = /[^aeiou]y$/.test(base);
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const ed = y ? `${base.slice(0, -1)}ied` : `${silent}ed`;
  return [
    [base, "base"],
    [s, "base"],
    [ed, "past"],
    [`${silent}ing`, "ing"],
  ];
}

const verbs = new Map<string, TopicVerb>(
  VERBS.flatMap(([topic, role, bases]) =>
    bases
      .split(" ")
      .flatMap((base) => formsOf(base).map(([word, form]): [string, TopicVerb] => [word, { topic, role, form }])),
  ),
);

/** The topic that a verb form tells by itself, or undefined. */
export const topicVerb = (lower: string): TopicVerb | undefined => verbs.get(lower);

/** Adjectives that say what became of those counted: "24 dead", "two were missing". */
const STATES: Readonly<Record<string, Topic>> = {
  dead: "killed",
  deceased: "killed",
  lifeless: "killed",
  missing: "missing",
  unaccounted: "missing",
  homeless: "displaced",
  captive: "captured",
  hostage: "captured",
};
export const topicState = (lower: string): Topic | undefined =>
  Object.hasOwn(STATES, lower) ? STATES[lower] : undefined;

/** Phrases after a verb of being or by themselves, matched from where they begin. */
export const TOPIC_PHRASES: readonly (readonly [topic: Topic, words: RegExp])[] = [
  [
    "killed",
    /^(?:los[et](?:ing)? (?:their|his|her) (?:lives|life)|(?:shot|stabbed|burne?d|beaten|crushed|hacked|trampled|suffocated|choked|starved|bled) (?:dead|to death)|gunned down)\b/i,
  ],
  [
    "injured",
    /^(?:(?:suffer|sustain)(?:ed|ing)? (?:\w+ ){0,2}(?:injur(?:y|ies)|wounds|burns)|(?:were |was |been |being )?(?:tak|rush)(?:en|ed) to (?:the |a )?(?:\w+ )?hospitals?|with (?:\w+ ){0,2}(?:injuries|wounds|burns)|treated for)\b/i,
  ],
  ["captured", /^(?:tak(?:en|ing) (?:prisoner|hostage|captive)|held (?:hostage|captive))\b/i],
  ["detained", /^(?:tak(?:en|ing) into custody|rounded up|placed under arrest|behind bars)\b/i],
  [
    "evacuated",
    /^(?:(?:led|ushered|brought|taken|moved|pulled|carried|escorted|winched|lifted) to safety|moved out of|pulled (?:alive )?from|dug out|got out)\b/i,
  ],
  [
    "displaced",
    /^(?:(?:made|left|rendered) homeless|forced (?:from|out of|to flee)|driven from|(?:leave|left|leaving) their homes)\b/i,
  ],
  ["missing", /^(?:unaccounted for|(?:gone|went|go|still|reported|listed as) missing)\b/i],
  [
    "attendance",
    /^(?:(?:took|taken|taking|take) (?:part|to the streets)|(?:walk|went|go|gone)(?:ed|ing)? (?:out|off (?:the |their )?(?:job|site|ship)s?|on strike)|down(?:ed|ing)? tools|stopp(?:ed|ing) work|turn(?:ed)? out|(?:was|were|are) (?:in attendance|present)|took up)\b/i,
  ],
  ["weapon", /^shot down\b/i],
];

/** Nouns that name an outcome and are counted themselves: "12 deaths". */
const NOUNS: Readonly<Record<string, Topic>> = {
  death: "killed",
  fatality: "killed",
  killing: "killed",
  murder: "killed",
  body: "killed",
  corpse: "killed",
  injury: "injured",
  wounded: "injured",
  injured: "injured",
  casualty: "casualties",
  arrest: "detained",
  detention: "detained",
  detainee: "detained",
  hostage: "captured",
  captive: "captured",
  prisoner: "captured",
  pow: "captured",
  evacuee: "evacuated",
  evacuation: "evacuated",
  refugee: "displaced",
  conviction: "legal",
  missing: "missing",
  dead: "killed",
  missile: "weapon",
  rocket: "weapon",
  drone: "weapon",
  shell: "weapon",
  bomb: "weapon",
  warhead: "weapon",
  rifle: "weapon",
  grenade: "weapon",
  mortar: "weapon",
  bullet: "weapon",
  demonstrator: "attendance",
  protester: "attendance",
  protestor: "attendance",
  marcher: "attendance",
  attendee: "attendance",
};
export const topicNoun = (lemma: string): Topic | undefined => (Object.hasOwn(NOUNS, lemma) ? NOUNS[lemma] : undefined);
