// Verbs that report speech, with the stance they give it and what may follow them. Own compilation, from the reporting
// verbs that news style guides name and that newspapers use; the stances follow the desk's table ("method" prints it).
import type { Stance } from "../claim.ts";

/**
 * What may stand as the words said:
 * `bare` a clause without "that" · `that` a clause with it · `object` a noun phrase ("denied any part in the raid") ·
 * `addressee` the person told stands between ("told reporters that") · `quote` words in quotation marks only ·
 * `as` two parts, of whom and what ("called the plan “a mistake”") · `wh` a question ("asked whether …") ·
 * `order` somebody and what they shall do ("urged residents to leave") · `undertake` what the speaker will do ("vowed to stay") ·
 * `wish` a thing that shall be ("demanded an inquiry") · `accuse` somebody and what they did ("accused the mayor of lying") ·
 * `judge` a thing, and the verb says how the speaker takes it ("condemned the raid").
 */
export type Frame =
  | "bare"
  | "that"
  | "object"
  | "addressee"
  | "quote"
  | "as"
  | "wh"
  | "order"
  | "undertake"
  | "wish"
  | "accuse"
  | "judge";

interface CueVerb {
  readonly stance: Stance;
  readonly frames: readonly Frame[];
}

const rows: readonly (readonly [Stance, readonly Frame[], string])[] = [
  ["said", ["bare", "that"], "say state add declare maintain explain argue contend remark stress emphasize emphasise"],
  ["said", ["bare", "that"], "acknowledge admit concede note"],
  ["said", ["that"], "observe reiterate boast complain lament joke testify recount recall predict caution vow"],
  ["said", ["that"], "reveal disclose indicate mention underline highlight repeat proclaim pledge promise"],
  ["said", ["bare", "that", "object"], "announce report"],
  ["said", ["bare", "that", "addressee"], "tell"],
  ["said", ["that", "addressee"], "inform notify remind assure reassure brief"],
  ["said", ["bare", "that", "addressee"], "warn"],
  ["said", ["that", "quote"], "write tweet post reply respond counter conclude agree"],
  [
    "said",
    ["quote"],
    "continue quip shout yell chant exclaim muse scoff ask recite sum shoot chime fire insert intone",
  ],
  ["said", ["that"], "suggest imply hint signal"],
  ["said", ["that"], "rule decree reaffirm confide attest stipulate"],
  ["claimed", ["bare", "that", "object"], "claim allege"],
  ["claimed", ["bare", "that"], "insist assert purport"],
  ["claimed", ["that"], "swear"],
  ["denied", ["that", "object"], "deny reject dismiss refute disavow rebut"],
  ["denied", ["that", "object"], "dispute"],
  ["confirmed", ["that", "object", "bare"], "confirm"],
  ["confirmed", ["that"], "verify"],
  ["assessed", ["bare", "that"], "believe estimate"],
  ["assessed", ["that"], "assess reckon conclude fear suspect"],
  ["said", ["wh"], "ask wonder question"],
  [
    "said",
    ["order"],
    "urge ask tell order encourage press beg implore advise instruct invite expect want warn call appeal",
  ],
  ["said", ["undertake"], "vow pledge promise threaten agree propose plan intend want hope"],
  ["said", ["that", "wish"], "demand propose request recommend"],
  ["said", ["wish"], "call"],
  ["claimed", ["accuse"], "accuse"],
  ["claimed", ["accuse", "judge"], "blame"],
  ["said", ["accuse", "judge"], "criticize criticise praise condemn"],
  [
    "said",
    ["judge"],
    "denounce applaud lament mock ridicule question deplore decry rebuke cite tout endorse hail lambast slam scold laud commend",
  ],
  ["assessed", ["bare", "that"], "think"],
  ["assessed", ["that"], "feel expect hope doubt assume worry"],
  ["said", ["as"], "call describe label brand denounce characterize characterise identify"],
];

/** By lemma. A verb in two rows keeps the stance of the later one and the frames of both. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = new Map(
  Object.entries(
    Object.groupBy(
      rows.flatMap(([stance, frames, lemmas]) => lemmas.split(" ").map((lemma) => ({ lemma, stance, frames }))),
      (row) => row.lemma,
    ),
  ).map(([lemma, found]) => [
    lemma,
    { stance: found?.at(-1)?.stance ?? "said", frames: (found ?? []).flatMap((row) => row.frames) },
  ]),
);

/** Verbs that report speech with the word behind them: "pointed out that", "made clear that", "ruled out a new dam". Own compilation. */
const PHRASAL: readonly (readonly [lemma: string, particle: string, verb: CueVerb])[] = [
  ["point", "out", { stance: "said", frames: ["bare", "that"] }],
  ["make", "clear", { stance: "said", frames: ["bare", "that"] }],
  ["go", "on", { stance: "said", frames: ["quote"] }],
  ["hit", "back", { stance: "said", frames: ["quote"] }],
  ["rule", "out", { stance: "denied", frames: ["that", "object"] }],
  ["brush", "aside", { stance: "denied", frames: ["that", "object"] }],
  ["brush", "off", { stance: "denied", frames: ["that", "object"] }],
];
export const PHRASAL_VERBS: ReadonlySet<string> = new Set(PHRASAL.map(([lemma]) => lemma));

/** The verb that `lemma` and the word behind it make; null where they make none. */
export const phrasalVerb = (lemma: string, particle: string): CueVerb | null =>
  PHRASAL.find(([verb, word]) => verb === lemma && word === particle)?.[2] ?? null;

/** Verbs of what a document, a recording or a count shows; the document is the source. */
export const SHOWING_VERBS: ReadonlySet<string> = new Set(
  "show find suggest indicate reveal state read conclude document detail".split(" "),
);

/** Verbs whose "-ing" form adds a second statement to the first: "…, she said, adding that …". */
export const ADDING_FORMS: ReadonlySet<string> = new Set(
  "adding saying stating claiming arguing noting warning insisting alleging explaining declaring writing telling acknowledging admitting suggesting confirming stressing emphasizing asserting calling describing denying announcing".split(
    " ",
  ),
);

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["says", "said", "saying"],
  tell: ["tells", "told", "telling"],
  write: ["writes", "wrote", "written", "writing"],
  read: ["reads", "read", "reading"],
  find: ["finds", "found", "finding"],
  show: ["shows", "showed", "shown", "showing"],
  shoot: ["shoots", "shot", "shooting"],
  admit: ["admits", "admitted", "admitting"],
  rebut: ["rebuts", "rebutted", "rebutting"],
  quip: ["quips", "quipped", "quipping"],
  think: ["thinks", "thought", "thinking"],
  feel: ["feels", "felt", "feeling"],
  swear: ["swears", "swore", "sworn", "swearing"],
  make: ["makes", "made", "making"],
  go: ["goes", "went", "gone", "going"],
  hit: ["hits", "hit", "hitting"],
  seek: ["seeks", "sought", "seeking"],
  beg: ["begs", "begged", "begging"],
  plan: ["plans", "planned", "planning"],
  sum: ["sums", "summed", "summing"],
};

/** The forms of a verb, the lemma first: "deny", "denies", "denied", "denying". */
export function formsOf(lemma: string): readonly string[] {
  const irregular = IRREGULAR[lemma];
  if (irregular) return [lemma, ...irregular];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [lemma, third, `${lemma}ed`, `${lemma}ing`];
}
