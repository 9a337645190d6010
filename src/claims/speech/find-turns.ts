import type { Passage, Sentence } from "../../text/passage.ts";
import { firstThat, slice } from "../../text/span.ts";
import type { Source } from "../claim.ts";
import { type Cast, isName } from "./cast.ts";
import { BODIES, DOCUMENTS, OUTLETS, ROLES, TITLES } from "./source-words.ts";

/** Whose turn it is in an interview or transcript: "HALLORAN: …", "Q: …". */
export interface Turn {
  /** How many tokens at the start of its sentence name the speaker, the colon left out. */
  readonly words: number;
  /** Number of the first paragraph that is no longer of this turn. */
  readonly until: number;
  /** Who speaks, where the label does not tell it; null where it does. */
  readonly known: Source | null;
}

/** In words. */
const LONGEST_LABEL = 4;
/** People in a conversation speak of themselves and of each other. */
const TALKS = /\b(?:I|I['’]m|we|our|my|me|us|you|your)\b|\?$/iu;
const NO_SPEAKER = /^(?:note|update|updates|correction|source|sources|read|watch|ps|p\.s\.|live|breaking|tip|editor)$/;
const ASKED = /^(?:q|question)$/;
const ANSWERED = /^(?:a|answer)$/;

interface Labelled {
  readonly sentence: Sentence;
  readonly words: number;
  readonly label: string;
}

/** A paragraph that opens with what can be a speaker and a colon: "HALLORAN:", "Q:", "Mira Halloran:". */
function readLabel({ paragraphs }: Passage, sentence: Sentence): readonly Labelled[] {
  if (paragraphs[sentence.paragraph]?.start !== sentence.start) return [];
  const { tokens } = sentence;
  const words = tokens.slice(0, LONGEST_LABEL + 1).findIndex(({ text }) => text === ":");
  const label = tokens.slice(0, Math.max(0, words));
  const names = label.every(
    (token) =>
      isName(token) || TITLES.has(token.lower) || token.text === "." || /^\p{Lu}[\p{Lu}’'-]*$/u.test(token.text),
  );
  const speaks = label.some(({ lower }) => NO_SPEAKER.test(lower) || DOCUMENTS.has(lower));
  return words > 0 && names && !speaks ? [{ sentence, words, label: label.map(({ lower }) => lower).join(" ") }] : [];
}

/**
 * The turns of a text that prints who speaks before each of them, by the number of the paragraph that opens them. A list of
 * places with what happened there looks the same: two lines at least must be of people whom the text knows, or who talk.
 */
export function findTurns(passage: Passage, cast: Cast): ReadonlyMap<number, Turn> {
  const labelled = passage.sentences.flatMap((sentence) => readLabel(passage, sentence));
  const [first] = labelled;
  if (!first || labelled.length < 2) return new Map();
  const speaking = labelled.filter(({ sentence, label }) => {
    const paragraph = passage.paragraphs[sentence.paragraph];
    const talks = paragraph !== undefined && TALKS.test(slice(passage.text, paragraph));
    return talks || isPerson(cast, label, sentence.start);
  });
  if (speaking.length < 2) return new Map();
  const interviewed = onlyPerson(cast, first.sentence.start);
  return new Map(
    labelled.map(({ sentence, words, label }, at): [number, Turn] => [
      sentence.paragraph,
      {
        words,
        until: labelled[at + 1]?.sentence.paragraph ?? sentence.paragraph + 1,
        known: speakerOf(passage, cast, { sentence, words, label }, interviewed),
      },
    ]),
  );
}

const isPerson = (cast: Cast, label: string, start: number): boolean =>
  cast.byLastWord.get(label.split(" ").at(-1) ?? "")?.some(({ kind, at }) => kind === "person" && at !== start) ===
  true;

const NOBODY = { name: "unnamed source", kind: "anonymous", role: null } as const;

/** Whom the label does not name itself: who answers an interview, "HALLORAN" of whom the text says no more. */
function speakerOf(passage: Passage, cast: Cast, one: Labelled, interviewed: Omit<Source, "mention">): Source | null {
  const { sentence, words, label } = one;
  const mention = passage.text.slice(sentence.start, sentence.tokens[words - 1]?.end);
  if (ASKED.test(label)) return { ...NOBODY, mention };
  if (ANSWERED.test(label)) return { ...interviewed, mention };
  const isBody = label.split(" ").some((word) => BODIES.has(word) || OUTLETS.has(word) || ROLES.has(word));
  if (isBody || isPerson(cast, label, sentence.start)) return null;
  return { name: mention, mention, kind: "person", role: null };
}

function onlyPerson(cast: Cast, end: number): Omit<Source, "mention"> {
  const people = cast.named
    .slice(
      0,
      firstThat(cast.named, ({ at }) => at >= end),
    )
    .filter(({ kind }) => kind === "person");
  const [one, ...others] = new Set(people.map(({ name }) => name));
  if (one === undefined || others.length > 0) return NOBODY;
  return { name: one, kind: "person", role: cast.roles.get(one) ?? null };
}
