import { nameRoot } from "../../text/roots.ts";

const IRREGULAR: Readonly<Record<string, string>> = {
  seconds: "seconds",
  fell: "fall",
  fallen: "fall",
  men: "man",
  women: "woman",
  children: "child",
  people: "person",
  held: "hold",
  said: "say",
  sunk: "sink",
  sank: "sink",
  fled: "flee",
  left: "leave",
  leaving: "leave",
  began: "begin",
  begun: "begin",
  burnt: "burn",
  fought: "fight",
  shot: "shoot",
  stole: "steal",
  stolen: "steal",
  won: "win",
  lost: "lose",
  broke: "break",
  broken: "break",
  met: "meet",
};

/** A word without its endings: "reopened" and "reopens" give one stem. For comparing only. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/[’']s?$/, "");
  const known = IRREGULAR[plain];
  if (known !== undefined) return known;
  if (plain.length <= 3) return plain;
  const bare = plain
    .replace(/ies$/, "y")
    .replace(/(?<=ss|x|ch|sh)es$/, "")
    .replace(/(?<![su])s$/, "")
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, "")
    .replace(/(?<=\p{L}{4})(?:ation|ion)$/u, "")
    .replace(/(?<=\p{L}{4})at$/u, "")
    .replace(/([bdgmnprt])\1$/, "$1");
  return bare.length > 3 ? bare.replace(/e$/, "") : bare;
}

/** Words that desks and stories use for one thing. Each row is one thing; own compilation. */
const SAME: readonly (readonly string[])[] = [
  ["raid", "attack", "assault", "incursion", "storming", "ambush"],
  ["army", "military", "troops", "soldiers"],
  ["fighters", "gunmen", "raiders", "attackers", "militants", "rebels", "assailants", "insurgents"],
  ["police", "officers", "policemen", "cops"],
  ["child", "children", "kids", "minors"],
  ["fire", "blaze"],
  ["collided", "collision", "struck", "rammed"],
  ["explode", "explosion", "blast"],
  ["firefighters", "firemen", "rescuers"],
  ["help", "support", "provide", "assist", "aid"],
  ["destroyed", "burnt-out", "ruined", "wrecked", "damaged"],
  ["witness", "eyewitness"],
  ["anonymous", "unnamed"],
  ["lawyer", "attorney", "solicitor"],
  ["company", "firm", "business", "owner"],
  ["arson", "deliberately"],
  ["march", "protest", "rally", "demonstration"],
  ["town", "city"],
  ["boats", "vessels"],
  ["planned", "plan", "prepared"],
  ["dangerous", "harmful", "toxic", "poisonous", "chlorine"],
  ["convicted", "sentenced", "guilty"],
  ["road", "route", "highway"],
  ["alarm", "siren", "warning"],
  ["lorry", "truck"],
  ["boss", "chief", "head", "leader", "director"],
];
const GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SAME.flatMap((words) => {
    const stems = new Set(words.map(stemOf));
    return [...stems].map((stem) => [stem, stems] as const);
  }),
);

/** Words for an event as a whole. Own compilation. */
const EVENT_WORDS: ReadonlySet<string> = new Set(
  [
    "raid",
    "attack",
    "assault",
    "incursion",
    "fire",
    "blaze",
    "march",
    "protest",
    "trial",
    "storm",
    "quake",
    "earthquake",
  ]
    .concat(["crash", "strike", "election", "flood", "explosion", "shooting", "clash", "siege", "event", "incident"])
    .map(stemOf),
);

/** Whether a word names an event: "the raid". */
export const isEventWord = (word: string): boolean => EVENT_WORDS.has(stemOf(word));

/** Words of a text by stem, and names by their root, so that "Kestrian" is found under "Kestria". */
export type Stems = ReadonlySet<string>;

const WORD = /\p{L}[\p{L}\p{N}’'-]*|\d[\d,.]*\d|\d/gu;

export type Stemmer = (text: string) => Stems;

/** Takes texts apart; each word is looked at once. */
export function createStemmer(): Stemmer {
  const known = new Map<string, readonly string[]>();
  const read = (word: string): readonly string[] => [
    stemOf(word),
    // "Dr Orsk’s": a name by its own root; parts of compounds too.
    ...(/^\p{Lu}/u.test(word) && word.length > 3 ? [`^${nameRoot(word)}`] : []),
    ...(word.includes("-") ? word.split("-").map(stemOf) : []),
  ];
  return (text) => {
    const stems = new Set<string>();
    for (const [word] of text.matchAll(WORD)) {
      const found = known.get(word) ?? read(word);
      known.set(word, found);
      for (const stem of found) stems.add(stem);
    }
    return stems;
  };
}

export const stemsOf: Stemmer = (text) => createStemmer()(text);

/** How well a word of a question stands in a text: 1 as it is, 0.9 by another word for the same, 0 not at all. */
export function matchWord(stems: Stems, word: string): number {
  const stem = stemOf(word);
  if (stems.has(stem) || (word.length > 3 && stems.has(`^${nameRoot(word)}`))) return 1;
  for (const other of GROUPS.get(stem) ?? []) if (stems.has(other)) return 0.9;
  return 0;
}
