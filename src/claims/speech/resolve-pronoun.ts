import type { Token } from "../../text/tagger.ts";
import type { Source } from "../claim.ts";
import { type Cast, type Character, namedWithin } from "./cast.ts";
import { findNamed } from "./find-named.ts";
import type { View } from "./view.ts";

/** Who spoke before, the latest last, for "he", "she", "it" and "they". */
export type Earlier = readonly Source[];

/** "his claim that …": whose it is. */
const OWNERS: Readonly<Record<string, string>> = {
  his: "he",
  her: "she",
  its: "it",
  their: "they",
  him: "he",
  them: "they",
};

/** Whom a pronoun stands for; a nameless source where several may be meant, or nobody. */
export function resolvePronoun(view: View, pronoun: Token, mention: string, cast: Cast, earlier: Earlier): Source {
  const word = OWNERS[pronoun.lower] ?? pronoun.lower;
  if (word === "he" || word === "she") {
    const fits = (name: string) => genderOf(cast, name) === null || genderOf(cast, name) === word;
    const subject = subjectNear(view, cast, pronoun.start);
    const nameless = earlier.at(-1);
    if (!subject && nameless?.kind === "anonymous" && isOnePerson(nameless.mention)) return { ...nameless, mention };
    const last = earlier.findLast((source) => source.kind === "person" && fits(source.name));
    const full = subject && (findNamed(cast, subject.name, pronoun.start) ?? subject);
    const found = full && fits(full.name) ? asSource(full) : last;
    if (found) return { ...found, mention };
    const named = cast.named.findLast((one) => one.at < pronoun.start && one.gender === word);
    if (named) return { ...asSource(named), mention };
  }
  if (word === "it") {
    const last = earlier.findLast((source) => source.kind === "organisation" || source.kind === "document");
    if (last) return { ...last, mention };
  }
  if (word === "they" || word === "others") {
    const last = earlier.at(-1);
    if (word === "they" && last && last.kind !== "person") return { ...last, mention };
  }
  return { name: mention, mention, kind: "anonymous", role: null };
}

/** "A deckhand who feared for his job", "the officer": nobody's name, and no crowd. */
const isOnePerson = (mention: string): boolean => {
  const [head = ""] = mention.split(/,| (?:of|for|from|in|at|on|with|who|close|familiar|speaking) /u);
  return /^(?:an?|one|another|the|this|that)\b/iu.test(mention) && !/(?:[^s]s|men|people|police)$/iu.test(head);
};

const asSource = ({ name, role }: Character): Source => ({ name, mention: name, kind: "person", role });

/** How far into a sentence its subject may begin: "On Monday Halloran …". */
const SUBJECT_REACH = 25;

/** The person whom this sentence, or the one before it in the paragraph, begins with: whom "he" or "she" is about. */
function subjectNear(view: View, cast: Cast, before: number): Character | null {
  const previous = view.passage.sentences[view.index - 1];
  const sentences = previous?.paragraph === view.sentence.paragraph ? [view.sentence, previous] : [view.sentence];
  for (const sentence of sentences) {
    // "A fire above Tarn Hill …": what follows a preposition is no subject, and as often a place.
    const isTied = (at: number) =>
      sentence.tokens.findLast((token) => token.end <= at && token.pos !== "DET")?.pos === "ADP";
    const named = namedWithin(cast, sentence.start, Math.min(sentence.end, before));
    const first = named.find((one) => !isTied(one.at));
    if (first && first.kind === "person" && first.at - sentence.start <= SUBJECT_REACH) return first;
  }
  return null;
}

const genderOf = (cast: Cast, name: string) => cast.genders.get(name) ?? null;
