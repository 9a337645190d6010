import { startsWithCapital } from "../../text/capital.ts";
import type { Passage } from "../../text/passage.ts";
import { firstThat } from "../../text/span.ts";
import type { Token } from "../../text/tagger.ts";
import { MEN, WOMEN } from "./given-names.ts";
import { joinsOffice, lastOfOffice, officeEndingAt } from "./offices.ts";
import { BODIES, OUTLETS, ROLES, TIMES, TITLES } from "./source-words.ts";
import type { View } from "./view.ts";
import { isTime } from "./word-kinds.ts";

type Gender = "she" | "he" | null;

/** A person or body that the story names, as it stands at one place. */
export interface Character {
  readonly name: string;
  readonly kind: "person" | "organisation";
  readonly gender: Gender;
  /** Offset where it is named. */
  readonly at: number;
  /** As printed beside the name, or null. */
  readonly role: string | null;
  /** The office is one that the story has spoken of: "Ivo Brandt, the adviser," and no more. */
  readonly recalled: boolean;
}

/** Whom a story names, for resolving "Halloran", "the governor" and "the ministry". */
export interface Cast {
  /** In the order of the text; one entry for every place where a name stands. */
  readonly named: readonly Character[];
  /** By the last word of the name, in lower case. */
  readonly byLastWord: ReadonlyMap<string, readonly Character[]>;
  /** The first role and the first gender that the story gives with a name. */
  readonly roles: ReadonlyMap<string, string>;
  readonly genders: ReadonlyMap<string, "she" | "he">;
  /** By the telling word of an office ("governor") or of a body ("ministry"). */
  readonly byOffice: ReadonlyMap<string, readonly Character[]>;
}

const JOINS = /^(?:of|de|del|della|der|den|di|da|dos|du|el|al|bin|ibn|la|le|van|von|for|and|the|&|'s)$/;
const OFFICE_OF_TITLE: Readonly<Record<string, string>> = {
  "gov.": "governor",
  "sen.": "senator",
  "rep.": "representative",
  "gen.": "general",
  "col.": "colonel",
  "lt.": "lieutenant",
  "sgt.": "sergeant",
  "capt.": "captain",
  "maj.": "major",
  "prof.": "professor",
  "dr.": "doctor",
  "rev.": "pastor",
};

export const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  startsWithCapital(token.text) &&
  (token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "X");

export function createCast(views: readonly View[]): Cast {
  const named: Character[] = [];
  const byOffice = new Map<string, Character[]>();
  const bySurname = new Map<string, Character>();
  for (const { tokens, passage } of views) {
    for (let at = 0; at < tokens.length; at++) {
      // "On Tuesday, the fire chief said": a day has no office.
      if (!isName(tokens[at]) || isTime(tokens[at])) continue;
      const to = endOfName(tokens, at);
      const run = readRun(passage, tokens, at, to);
      const known = to === at + 1 && !run ? bySurname.get(tokens[at]?.lower ?? "") : undefined;
      if (known) named.push({ ...known, at: tokens[at]?.start ?? known.at });
      if (run) {
        named.push(run.character);
        if (run.character.kind === "person") bySurname.set(lastWord(run.character.name), run.character);
        for (const office of run.offices) add(byOffice, office, run.character);
      }
      at = to - 1;
    }
  }
  const byLastWord = new Map<string, Character[]>();
  const roles = new Map<string, string>();
  const genders = new Map<string, "she" | "he">();
  for (const character of named) {
    const { name, role, gender } = character;
    add(byLastWord, lastWord(name), character);
    if (role !== null && !roles.has(name)) roles.set(name, role);
    if (gender !== null && !genders.has(name)) genders.set(name, gender);
  }
  return { named, byLastWord, roles, genders, byOffice };
}

function add(groups: Map<string, Character[]>, key: string, character: Character): void {
  const group = groups.get(key);
  if (group) group.push(character);
  else groups.set(key, [character]);
}

/** Those named from `offset` on, before `end`. */
export const namedWithin = ({ named }: Cast, offset: number, end: number): readonly Character[] =>
  named.slice(
    firstThat(named, (one) => one.at >= offset),
    firstThat(named, (one) => one.at >= end),
  );

export const lastWord = (name: string): string => name.split(/\s+/).at(-1)?.toLowerCase() ?? "";

function endOfName(tokens: readonly Token[], start: number): number {
  let to = start + 1;
  while (to < tokens.length) {
    if (isName(tokens[to]) && !TIMES.has(tokens[to]?.lower ?? "")) to++;
    else if (
      JOINS.test(tokens[to]?.lower ?? "") &&
      tokens[to]?.lower !== "'s" &&
      tokens[to]?.lower !== "and" &&
      isName(tokens[to + 1]) &&
      joinsBody(tokens, start, to)
    )
      to += 2;
    else break;
  }
  return to;
}

/** "Ministry of Defence", "Ludwig van Brandt"; not "Halloran of Lodmoor". */
const joinsBody = (tokens: readonly Token[], start: number, at: number): boolean =>
  !/^(?:of|for|the|&)$/.test(tokens[at]?.lower ?? "") ||
  joinsOffice(tokens, at) ||
  tokens
    .slice(start, at)
    .some((token) => BODIES.has(token.lower) || /^(?:freedom|liberty|bank|house|institute|center)$/.test(token.lower));

function readRun(
  passage: Passage,
  tokens: readonly Token[],
  from: number,
  to: number,
): { character: Character; offices: readonly string[] } | null {
  const words = tokens.slice(from, to);
  if (words.some((token) => token.lower === "of" || BODIES.has(token.lower)) && !endsWithPerson(words)) {
    const first = words[0] as Token;
    const last = words.at(-1) as Token;
    const name = passage.text.slice(first.start, last.end);
    const heads = words.filter((token) => BODIES.has(token.lower)).map((token) => token.lower);
    return {
      character: { name, kind: "organisation", gender: null, at: first.start, role: null, recalled: false },
      offices: heads,
    };
  }
  const cut = lastOfOffice(words, true);
  const person = words.slice(cut + 1);
  const first = person[0];
  const last = person.at(-1);
  if (!first || !last || ROLES.has(last.lower)) return null;
  const before = rolesBefore(passage, tokens, from + cut + 1) ?? roleApposed(passage, tokens, from);
  const after = roleAfter(passage, tokens, to);
  const name = passage.text.slice(first.start, last.end);
  const looksLikePerson =
    cut >= 0 ||
    before !== null ||
    after !== null ||
    (person.length >= 2 &&
      person.length <= 4 &&
      !person.some((token) => OUTLETS.has(token.lower)) &&
      !isPlaceLike(tokens, from, person));
  if (!looksLikePerson) return null;
  const role = before ?? after;
  const roleWords = `${before ?? ""} ${after ?? ""}`.toLowerCase().split(/[^\p{L}.'-]+/u);
  const offices = [
    ...new Set(
      roleWords.flatMap((word) => (ROLES.has(word) ? [word] : OFFICE_OF_TITLE[word] ? [OFFICE_OF_TITLE[word]] : [])),
    ),
  ];
  return {
    character: {
      name,
      kind: "person",
      gender: genderOf(tokens, from, to, first.lower, roleWords),
      at: first.start,
      role,
      recalled: isRecalled(tokens, to, after) || isRecalled(tokens, from - 3, roleApposed(passage, tokens, from)),
    },
    offices,
  };
}

const endsWithPerson = (words: readonly Token[]): boolean => {
  const cut = lastOfOffice(words, false);
  return cut >= 0 && !words.slice(cut + 1).some((token) => BODIES.has(token.lower) || token.lower === "of");
};

/** The office printed before a name: "Lodmoor Governor" in "Lodmoor Governor Mira Halloran". */
function rolesBefore(passage: Passage, tokens: readonly Token[], end: number): string | null {
  const office = officeEndingAt(tokens, end - 1);
  let from = office < 0 ? end : office;
  let role = office >= 0;
  for (let at = from - 1; at >= 0 && at > end - 9; at--) {
    const token = tokens[at] as Token;
    if (ROLES.has(token.lower) || OFFICE_OF_TITLE[token.lower]) role = true;
    else if (!role && at === end - 1 && !TITLES.has(token.lower)) break;
    const fits =
      token.pos === "NOUN" ||
      token.pos === "PROPN" ||
      token.pos === "ADJ" ||
      TITLES.has(token.lower) ||
      (token.lower === "'s" && role);
    if (!fits || TIMES.has(token.lower)) break;
    from = at;
  }
  if (!role) return null;
  if (tokens[from]?.lower === "'s") from++;
  const first = tokens[from];
  const last = tokens[end - 1];
  return first && last ? passage.text.slice(first.start, last.end) : null;
}

/** The office that a name is set beside with a comma: "The regional governor, Mira Halloran,". */
function roleApposed(passage: Passage, tokens: readonly Token[], name: number): string | null {
  if (tokens[name - 1]?.text !== ",") return null;
  let from = officeEndingAt(tokens, name - 2);
  if (from < 0) return null;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  const first = tokens[from];
  const last = tokens[name - 2];
  return first && last ? passage.text.slice(first.start, last.end) : null;
}

/** The office printed after a name: "Halloran, the governor of Lodmoor,". */
function roleAfter(passage: Passage, tokens: readonly Token[], start: number): string | null {
  if (tokens[start]?.text !== ",") return null;
  let from = start + 1;
  // "Halloran, 61, a nurse in Lodmoor,"
  if (tokens[from]?.pos === "NUM" && tokens[from + 1]?.text === ",") from += 2;
  if (/^(?:the|a|an|his|her|their|its)$/.test(tokens[from]?.lower ?? "")) from++;
  let role = false;
  let to = from;
  for (; to < tokens.length && to < from + 18; to++) {
    const token = tokens[to] as Token;
    if (
      /^[,.;:)—–―]$/.test(token.text) ||
      token.lower === "who" ||
      (token.pos === "AUX" && !role) ||
      (role && tokens[to - 1]?.text !== "-" && (token.pos === "VERB" || token.pos === "AUX"))
    )
      break;
    if (ROLES.has(token.lower)) role = true;
    if (!role && (token.pos === "VERB" || token.pos === "PRON")) return null;
  }
  // "The men fled Lodmoor, a senior official said": the comma ends what was said, and the official speaks.
  if (/^(?:VERB|AUX)$/.test(tokens[to]?.pos ?? "")) return null;
  const first = tokens[from];
  const last = tokens[to - 1];
  return role && first && last && to > from ? passage.text.slice(first.start, last.end) : null;
}

/** What a place is called by its last word, or its first. Own compilation. */
const PLACE_ENDS =
  /^(?:hills?|river|lake|street|road|avenue|boulevard|bridge|islands?|beach|valley|mountains?|park|square|bay|airport|harbou?r|coast|pass|canyon|desert|forest|springs|heights|falls|creek|sea|ocean|strait|peninsula|border|crossing|tower|palace|province|oblast)$/;
const PLACE_BEGINS =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|new|upper|lower|mount|lake|fort|port|san|santa|saint|st\.)$/;
const PLACING = /^(?:in|near|at|outside|above|around|across|into|towards?|throughout|off)$/;

/** A name of two words and more that nothing shows to be a person’s, and something to be a place’s: "in New Lodmoor", "Tarn Hill". */
function isPlaceLike(tokens: readonly Token[], from: number, name: readonly Token[]): boolean {
  const given = name[0]?.lower ?? "";
  if (MEN.has(given) || WOMEN.has(given)) return false;
  return (
    PLACE_ENDS.test(name.at(-1)?.lower ?? "") || PLACE_BEGINS.test(given) || PLACING.test(tokens[from - 1]?.lower ?? "")
  );
}

/** Whether token `at` is a comma (or the start of a phrase) with "the" after it, and `role` a single word: an office that was told of before. */
function isRecalled(tokens: readonly Token[], at: number, role: string | null): boolean {
  const article = tokens[at]?.text === "," ? at + 1 : at;
  return role !== null && !/\s/.test(role) && tokens[article]?.lower === "the";
}

function genderOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  given: string,
  roleWords: readonly string[],
): Gender {
  const words = [tokens[from - 1]?.lower ?? "", ...tokens.slice(from, to).map((token) => token.lower), ...roleWords];
  if (words.some((word) => /^(?:mr\.?|sir|lord|king|prince)$|(?:s|e|r)man$/.test(word) && !/woman$/.test(word)))
    return "he";
  if (words.some((word) => /^(?:mrs?s?\.|ms\.?|mrs|miss|lady|dame|queen|princess)$|woman$/.test(word))) return "she";
  if (WOMEN.has(given)) return "she";
  return MEN.has(given) ? "he" : null;
}
