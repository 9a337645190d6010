import type { Token } from "../../text/tagger.ts";
import type { Source } from "../claim.ts";
import { type Cast, type Character, isName, isNamePart, lastWord } from "./cast.ts";
import { findNamed } from "./find-named.ts";
import { nameAfter, nameCalled } from "./name-given.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { joinsOffice, lastOfOffice, officeEndingAt } from "./offices.ts";
import { type Earlier, resolvePronoun } from "./resolve-pronoun.ts";
import { BODIES, DOCUMENTS, OUTLETS, PEOPLE, ROLES, TITLES } from "./source-words.ts";
import { textOf, type View } from "./view.ts";

/** The source that `phrase` names, told with the help of the cast and of who spoke before. */
export function resolveSource(view: View, phrase: NounPhrase, cast: Cast, earlier: Earlier): Source {
  const words = view.tokens.slice(phrase.from, phrase.core);
  const mention = textOf(view, words);
  const first = words[0];
  if (words.length === 1 && first?.pos === "PRON") return resolvePronoun(view, first, mention, cast, earlier);
  const base = beforeTies(words);
  const proper = nameIn(base);
  const at = first?.start ?? 0;
  const apposition = view.tokens.slice(phrase.core, phrase.to);
  if (proper.length === 0) return resolveDescription(view, words, base, apposition, mention, at, cast, earlier);
  const both = severalNamed(view, phrase, cast, earlier);
  if (both) return { name: both, mention, kind: "person", role: null };
  const name = textOf(view, proper);
  if (isBody(words, proper, cast))
    return { name: fullBody(view, words, proper), mention, kind: "organisation", role: null };
  const known = findNamed(cast, name, at);
  const role =
    roleIn(view, base, proper) ?? roleOf(view, apposition) ?? known?.role ?? roleElsewhere(cast, known?.name ?? name);
  return { name: known?.name ?? name, mention, kind: "person", role };
}

/** "Mira Halloran and Ivo Brandt": each in full, where both are people; null for one speaker. */
function severalNamed(view: View, phrase: NounPhrase, cast: Cast, earlier: Earlier): string | null {
  const and = view.tokens.findIndex((token, at) => at > phrase.from && at < phrase.core - 1 && token.lower === "and");
  if (and < 0 || !isName(view.tokens[and - 1])) return null;
  const parts = [
    { from: phrase.from, to: and, core: and },
    { from: and + 1, to: phrase.core, core: phrase.core },
  ].map((part) => resolveSource(view, part, cast, earlier));
  const [first, second] = parts;
  if (!first || !second || parts.some(({ kind }) => kind !== "person")) return null;
  return `${first.name} and ${second.name}`;
}

/** Offices that companies hold as well. */
const OWNERS = /^(?:owner|operator|employer|maker|builder|developer|company|group|firm|agency|union|party)$/;

/** The phrase up to the preposition that ties more to it; names of bodies hold "of". */
function beforeTies(words: readonly Token[]): readonly Token[] {
  const tie = words.findIndex(
    (token, index) =>
      index > 0 &&
      token.pos === "ADP" &&
      !joinsOffice(words, index) &&
      !(isName(words[index - 1]) && isName(words[index + 1]) && token.lower === "of"),
  );
  const bracket = words.findIndex((token) => token.text === "(");
  // "documents seen by the Gazette", "videos posted on Monday"
  const described = words.findIndex(
    ({ pos }, index) =>
      index > 0 && pos === "VERB" && [DOCUMENTS, BODIES].some((kind) => kind.has(words[index - 1]?.lower ?? "")),
  );
  const ends = [tie, bracket, described].filter((end) => end > 0);
  return ends.length > 0 ? words.slice(0, Math.min(...ends)) : words;
}

/** Bodies that are called by their place: "the Tarrow clinic", "Lomna police". */
const OF_A_PLACE = new Set([
  "clinic",
  "hospital",
  "school",
  "college",
  "university",
  "church",
  "court",
  "police",
  "council",
  "bank",
]);

/** Not what a body is called by: "Local media", "State television" at the start of a sentence. */
const GENERIC = new Set(
  "local state national foreign private public social independent opposition regional international western provincial federal city county rebel military official several some many other".split(
    " ",
  ),
);

/** The capitalised words at the end of a phrase, without office and title. */
function nameIn(base: readonly Token[]): readonly Token[] {
  let end = base.length;
  // "the Ostmark news agency", "Lodmoor Gazette newspaper": the name stands before what it is.
  // Of "the Tarrow clinic" the place alone would be another speaker.
  const isLabel = (word: string) => BODIES.has(word) && !OF_A_PLACE.has(word);
  while (end > 1 && isLabel(base[end - 1]?.lower ?? "") && !isName(base[end - 1])) end--;
  if (!isName(base[end - 1]) || base[end - 1]?.pos === "ADJ" || GENERIC.has(base[end - 1]?.lower ?? ""))
    end = base.length;
  let from = end;
  while (
    from > 0 &&
    (isNamePart(base, from - 1) ||
      (/^(?:of|de|al|bin|van|von|el|&|-|la|del|der)$/.test(base[from - 1]?.lower ?? "") &&
        from < end &&
        isName(base[from - 2])))
  )
    from--;
  let run = base.slice(from, end);
  if (run.length === 0 || run.some((token) => BODIES.has(token.lower))) {
    // "General Staff" is a body, "Defence Ministry Spokesman Ivo Brandt" a man of one.
    if (lastOfOffice(run, false) < 0 || BODIES.has(run.at(-1)?.lower ?? "")) return run;
  }
  run = run.slice(lastOfOffice(run, true) + 1);
  const last = run.at(-1);
  if (!last || ROLES.has(last.lower) || PEOPLE.has(last.lower) || (run.length === 1 && DOCUMENTS.has(last.lower)))
    return [];
  return run;
}

function isBody(words: readonly Token[], proper: readonly Token[], cast: Cast): boolean {
  if (
    proper.some(
      (token) => BODIES.has(token.lower) || OUTLETS.has(token.lower) || token.lower === "of" || token.lower === "&",
    )
  )
    return true;
  if (words.some((token) => (ROLES.has(token.lower) || TITLES.has(token.lower)) && !proper.includes(token)))
    return false;
  const name = proper.map(({ text }) => text).join(" ");
  const namesakes = cast.byLastWord.get(proper.at(-1)?.lower ?? "") ?? [];
  if (namesakes.some((one) => one.name === name && one.kind === "organisation")) return true;
  const only = proper.length === 1 ? proper[0] : undefined;
  if (!only) return words[0]?.lower === "the";
  if (cast.byLastWord.get(only.lower)?.some((character) => character.kind === "person"))
    return words[0]?.lower === "the";
  return true;
}

const fullBody = (view: View, words: readonly Token[], proper: readonly Token[]): string => {
  const from = words.indexOf(proper[0] as Token);
  const to = words.indexOf(proper.at(-1) as Token) + 1;
  // "Ruritania’s Defence Ministry" is told from another country’s by its owner; "Ruritania’s The Gazette" is not.
  const owned = words[from - 1]?.lower === "'s" && proper[0]?.lower !== "the";
  const owner = owned ? words.findIndex((token) => isName(token)) : from;
  // "The Gazette" within a sentence is printed with its article.
  const article = words[from - 1]?.text === "The" && words[from - 1]?.start !== view.sentence.start ? 1 : 0;
  return textOf(view, words.slice((owner >= 0 ? owner : from) - article, to));
};

const roleElsewhere = (cast: Cast, name: string): string | null => cast.roles.get(name) ?? null;

const HONORIFICS = /^(?:dr|prof|mr|mrs|ms)\.?$/;

function roleIn(view: View, base: readonly Token[], proper: readonly Token[]): string | null {
  const words = base.slice(0, base.indexOf(proper[0] as Token));
  const start = words[0]?.pos === "DET" ? 1 : 0;
  const role = words.slice(start, words.findLastIndex(({ lower }) => !HONORIFICS.test(lower)) + 1);
  return role.some(
    (token) => ROLES.has(token.lower) || (TITLES.has(token.lower) && !/^(?:mr|mrs|ms|miss|sir)\.?$/.test(token.lower)),
  )
    ? textOf(view, role)
    : null;
}

function roleOf(view: View, apposition: readonly Token[]): string | null {
  let words = apposition.filter(
    (token, index) => !(token.text === "," && (index === 0 || index === apposition.length - 1)),
  );
  // "Brandt, 61, a nurse in Lodmoor,"
  if (words[0]?.pos === "NUM" && words[1]?.text === ",") words = words.slice(2);
  if (!words.some((token) => ROLES.has(token.lower)) || /^(?:who|whose|which)$/.test(words[0]?.lower ?? ""))
    return null;
  return textOf(view, words.slice(/^(?:the|a|an)$/.test(words[0]?.lower ?? "") ? 1 : 0));
}

/** A phrase without a name: an office, a body, a document, or people who stay nameless. */
function resolveDescription(
  view: View,
  words: readonly Token[],
  base: readonly Token[],
  apposition: readonly Token[],
  mention: string,
  at: number,
  cast: Cast,
  earlier: Earlier,
): Source {
  const office = officeEndingAt(base, base.length - 1);
  const head = base.at(office < 0 ? -1 : office)?.lower ?? "";
  const definite =
    /^(?:the|this|that|his|her|its|their)$/.test(words[0]?.lower ?? "") || /^\p{Lu}/u.test(base.at(-1)?.text ?? "");
  const called = nameCalled(view, [...words, ...apposition]);
  if (called) return { name: called, mention, kind: "organisation", role: null };
  const named = nameAfter(apposition, cast, OWNERS.test(head));
  if (named)
    return {
      name: named.name,
      mention,
      kind: named.kind,
      role: textOf(view, words.slice(words[0]?.pos === "DET" ? 1 : 0)),
    };
  if (DOCUMENTS.has(head)) return { name: withoutArticle(mention), mention, kind: "document", role: null };
  // "A senior official said … The official, who would not be named, said": still the same one.
  const nameless =
    words.length === 2 && /^the$/i.test(words[0]?.text ?? "")
      ? earlier.findLast((source) => source.kind === "anonymous" && headOf(source.name) === head)
      : undefined;
  if (nameless) return { ...nameless, mention };
  if (ROLES.has(head) && definite) {
    const holders = cast.byOffice.get(head) ?? [];
    const isOnly = () => {
      const people = holders.filter((one) => one.kind === "person");
      return people.every((one) => lastWord(one.name) === lastWord(people[0]?.name ?? ""));
    };
    // "the governor of Lodmoor" may be another than the governor named before, unless there is only one.
    const whole = withoutArticle(mention).toLowerCase();
    const isHere = (one: Character) => one.kind === "person" && one.at < at && !isElsewhere(one.role, words);
    const same =
      words.length > base.length && holders.findLast((one) => one.role?.toLowerCase() === whole && isHere(one));
    const holder = same || (words.length === base.length || isOnly() ? holders.findLast(isHere) : undefined);
    if (holder)
      return { name: holder.name, mention, kind: "person", role: holder.role ?? roleElsewhere(cast, holder.name) };
  }
  const told = ROLES.has(head) && /^an?$/i.test(words[0]?.text ?? "") ? recalledSoon(view, cast, head, at) : null;
  if (told) return { name: told.name, mention, kind: "person", role: withoutArticle(mention) };
  if (ROLES.has(head) && /^the$/i.test(words[0]?.text ?? "")) {
    return { name: withoutArticle(mention), mention, kind: "person", role: withoutArticle(mention) };
  }
  if (PEOPLE.has(head) && head !== "police")
    return { name: withoutArticle(mention), mention, kind: "anonymous", role: null };
  if (BODIES.has(head) || head === "police") {
    const same = (cast.byOffice.get(head) ?? []).findLast((one) => one.at < at);
    const last = earlier.findLast((source) => source.kind === "organisation");
    const name =
      definite && words.length <= 2
        ? (same?.name ??
          (/^(?:group|agency|company|organisation|organization|body|newspaper|paper|outlet|broadcaster)$/.test(head)
            ? last?.name
            : undefined))
        : undefined;
    return { name: name ?? withoutArticle(mention), mention, kind: "organisation", role: null };
  }
  return { name: withoutArticle(mention), mention, kind: "anonymous", role: null };
}

/** "Deckhand" of "deckhand of the Silver Heron". */
const headOf = (name: string): string =>
  lastWord(name.split(/,| (?:of|for|from|in|at|on|with|who|close|familiar) /u)[0] ?? "");

/** "The governor of Korsk" is not the "Lodmoor Governor": both say where, and differ. */
function isElsewhere(role: string | null, words: readonly Token[]): boolean {
  const here = words
    .filter((token, at) => at > 0 && isName(token) && !ROLES.has(token.lower))
    .map((token) => token.text);
  const there = (role ?? "")
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && !ROLES.has(word.toLowerCase()));
  return (
    here.length > 0 &&
    there.length > 0 &&
    !here.some((word) => there.some((other) => other.slice(0, 4) === word.slice(0, 4)))
  );
}

/** How many sentences on a person may be named for whom a story tells of "an adviser" first. */
const NAMED_WITHIN = 4;

/** "An adviser said … Ivo Brandt, the adviser, wrote": named only later, and the one adviser that is. */
function recalledSoon(view: View, cast: Cast, head: string, at: number): Character | null {
  const until =
    view.passage.sentences[Math.min(view.index + NAMED_WITHIN, view.passage.sentences.length - 1)]?.end ?? at;
  const near = (cast.byOffice.get(head) ?? []).filter((one) => one.recalled && one.at > at && one.at < until);
  return new Set(near.map((one) => one.name)).size === 1 ? (near[0] ?? null) : null;
}

const withoutArticle = (mention: string): string => mention.replace(/^(?:the|an?) /i, "");
