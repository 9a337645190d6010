import { startsWithCapital } from "../../text/capital.ts";
import type { Passage } from "../../text/passage.ts";
import { firstThat } from "../../text/span.ts";
import type { Token } from "../../text/tagger.ts";
import { MEN, WOMEN } from "./given-names.ts";
import { joinsOffice, lastOfOffice } from "./offices.ts";
import { OFFICE_OF_TITLE, roleAfter, roleApposed, rolesBefore } from "./role-beside.ts";
import { BODIES, OUTLETS, ROLES, TIMES } from "./source-words.ts";
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

export const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  startsWithCapital(token.text) &&
  (token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "X");

const ARTICLE = /^(?:al|el|ul|as|ash|an|ar|at|ad|az)$/;

/** Whether token `at` belongs to a name: a name itself, or "al" and "-" in "al-Karimi". */
export function isNamePart(tokens: readonly Token[], at: number): boolean {
  if (isName(tokens[at])) return true;
  const article = tokens[at]?.text === "-" ? at - 1 : at;
  return ARTICLE.test(tokens[article]?.lower ?? "") && tokens[article + 1]?.text === "-" && isName(tokens[article + 2]);
}

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
  // "The plant's operator, Tarrow Chemie": a company wherever else the story names it.
  const bodies = new Set(named.filter(({ kind }) => kind === "organisation").map(({ name }) => name));
  for (const [at, character] of named.entries()) {
    if (bodies.has(character.name)) named[at] = { ...character, kind: "organisation", gender: null };
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

/** In lower case; the article of "al-Karimi" is a word of its own. */
export const wordsOfName = (name: string): readonly string[] => name.toLowerCase().split(/\s+|(?<=\b[aeu]\p{Ll}h?)-/u);

export const lastWord = (name: string): string => wordsOfName(name).at(-1) ?? "";

function endOfName(tokens: readonly Token[], start: number): number {
  let to = start + 1;
  while (to < tokens.length) {
    if (isNamePart(tokens, to) && !TIMES.has(tokens[to]?.lower ?? "")) to++;
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
      kind:
        isCalledCompany(tokens, from, to) && !MEN.has(first.lower) && !WOMEN.has(first.lower)
          ? "organisation"
          : "person",
      gender: genderOf(tokens, from, to, first.lower, roleWords),
      at: first.start,
      role,
      recalled: isRecalled(tokens, to, after) || isRecalled(tokens, from - 3, roleApposed(passage, tokens, from)),
    },
    offices,
  };
}

/** What companies are called beside their names, and people are not unless they bear a given name. */
const COMPANY =
  /^(?:company|firm|operator|manufacturer|maker|airline|carrier|utility|retailer|supplier|contractor|publisher)$/;
/** Words in which "the operator of the plant" or "which runs the plant" is told. */
const NEAR_NAME = 6;

/** "The plant's operator, Tarrow Chemie", "Tarrow Chemie, the operator of the plant". */
function isCalledCompany(tokens: readonly Token[], from: number, to: number): boolean {
  const says = (words: readonly Token[]) => {
    const end = words.findIndex(({ pos }) => pos === "PUNCT");
    return words.slice(0, end < 0 ? NEAR_NAME : end).some(({ lower }) => COMPANY.test(lower));
  };
  const before = tokens[from - 1]?.text === "," ? tokens.slice(Math.max(0, from - 1 - NEAR_NAME), from - 1) : [];
  const after = tokens[to]?.text === "," ? tokens.slice(to + 1, to + 1 + NEAR_NAME) : [];
  return says(before.toReversed()) || (/^(?:the|an?)$/.test(after[0]?.lower ?? "") && says(after));
}

const endsWithPerson = (words: readonly Token[]): boolean => {
  const cut = lastOfOffice(words, false);
  return cut >= 0 && !words.slice(cut + 1).some((token) => BODIES.has(token.lower) || token.lower === "of");
};

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
