import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { sentenceAt } from "../by-sentence.ts";
import type { Figure } from "../figure.ts";

const PLACE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Ii]nside)\s+(?:(?:the|neighbou?ring|nearby|central|northern|southern|eastern|western|city|town|village|district|province|port|capital|of)\s+)*(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*)/gu;
const NO_PLACE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

interface Named extends Span {
  readonly name: string;
}

/** Places that a text names after a preposition: "near Ostrel", "in the northern city of Vell". Offsets count from its start. */
export function findPlaceNames(text: string): readonly Named[] {
  return [...text.matchAll(PLACE)]
    .map((match) => ({ name: match[1] ?? "", start: match.index, end: match.index + match[0].length }))
    .filter(({ name }) => name !== "" && !NO_PLACE.test(name) && !/[’']s?$/.test(name));
}

/**
 * Where a figure's sentence puts it, as printed: in its own clause, at the head of the sentence ("In Vell, …"), in "… of Vell, where", or at the end
 * of a list that shares it ("12 died and 30 were hurt in Vell"). null when the sentence does not say.
 */
export function findPlace(passage: Passage, figure: Figure): string | null {
  const sentence = sentenceAt(passage.sentences, figure.start);
  if (!sentence || figure.end > sentence.end) return null;
  const text = passage.text.slice(sentence.start, sentence.end);
  const start = figure.clause.start - sentence.start;
  const end = figure.clause.end - sentence.start;
  const places = findPlaceNames(text);
  const own = places.find((place) => place.start >= start && place.end <= end);
  if (own) return own.name;
  const where = places.findLast(
    (place) => place.end <= start && /^,? where\b[^,;.]*$/.test(text.slice(place.end, start)),
  );
  if (where) return where.name;
  const shared = places.find((place) => place.start >= end && /^[^,;:“”]*$/.test(text.slice(end, place.start)));
  if (shared && !/\b(?:who|which|that|when|after|said|told)\b/.test(text.slice(end, shared.start))) return shared.name;
  const [first] = places;
  return first && first.start === 0 && first.end <= start ? first.name : null;
}
