import type { Draft } from "./draft.ts";
import { NO_FILTERS, type Occasion, type Question, type Word } from "./question.ts";
import { readOptions, readStances, readTimes } from "./read-filters.ts";
import { readForm } from "./read-form.ts";
import { readDenier, readVoices } from "./read-voices.ts";
import { tellingWords } from "./telling-words.ts";
import { AT_LARGE, DIMENSION_WORDS, DOERS, STATE_WORDS, TOPIC_WORDS, topicsOf } from "./topic-words.ts";

/** Only calls for an answer: "please tell me". */
const OPENING =
  /^(?:\W|please |pls |hi |hey |hello |ok |okay |(?:can|could|would) you (?:please )?(?:tell|show|list|give|say)\b(?: me| us)?|(?:tell|show|give) (?:me|us)\b)+/iu;
/** What leans on the question before: "and the injured?", "who says so?". */
const LEANING =
  /^(?:and|but|also|what about|how about|or|only (?:in|at|on|from|by))(?!\p{L})|(?<!\p{L})(?:so|it|that|this|them|those|these|he|she|they|there)\s*\??$|^(?:since when|says who|why|when|where|who|really|how come|how many|how much)\s*(?:exactly|else)?\s*\?*$/iu;

const NEGATED = /(?<!\p{L})(?:not|never|nobody|no longer|\p{L}+n['’]t)(?!\p{L})/iu;

const COUNTING = /(?<!\p{L})(?:how (?:many|much|old|large|big|high|strong)|number of|what number)(?!\p{L})/iu;
const COUNTED =
  /(?<!\p{L})(?:how many|number of)\s+(?:of\s+)?(?:the\s+|their\s+|its\s+)?((?:\p{L}[\p{L}’'-]*\s*){1,4})/iu;
const ENDS_COUNTED =
  /^(?:were|are|was|is|have|has|had|did|do|does|died|dead|will|would|could|can|be|been|got|in|at|on|from|by|to|of|during|after|since|left|fled|took|go|went|say|said|the|according|among|for|with|over|and|or|there|\p{L}+ed)$/iu;

/** What is counted, where it is not people at large: "border guards". */
function readCounted(rest: string): readonly string[] {
  if (/(?<!\p{L})how old(?!\p{L})/iu.test(rest)) return ["year old"];
  const words = (COUNTED.exec(rest)?.[1] ?? "").trim().split(/\s+/);
  const end = words.findIndex((word, at) => ENDS_COUNTED.test(word) && !(at === 0 && /ed$/.test(word)));
  const counted = end < 0 ? words : words.slice(0, end);
  return tellingWords(counted.join(" "))
    .map(({ text }) => text)
    .filter((word) => !AT_LARGE.test(word) && !isTopical(word));
}

const isTopical = (word: string): boolean =>
  STATE_WORDS.test(word) || TOPIC_WORDS.some(([pattern]) => new RegExp(`^(?:${pattern.source})$`, "iu").test(word));

/** What it is about: topics, questions with two answers, what is counted, names and things. */
function readSubject({ rest, question }: Draft): Question {
  const topics = question.topics.length > 0 ? question.topics : topicsOf(rest);
  const dimensions = DIMENSION_WORDS.filter(([pattern]) => pattern.test(rest)).map(([, dimension]) => dimension);
  const counted = readCounted(rest);
  const words = tellingWords(rest).filter(
    ({ text }) =>
      !counted.includes(text) &&
      !isTopical(text) &&
      !(COUNTING.test(rest) && AT_LARGE.test(text)) &&
      !((topics.includes("identity") || dimensions.includes("presence")) && DOERS.test(text)),
  );
  return {
    ...question,
    negated: question.form !== "unclear" && NEGATED.test(question.asked),
    topics,
    dimensions: [...new Set(dimensions)],
    counts: COUNTING.test(rest),
    counted,
    words: [...new Map([...question.words, ...words].map((word): [string, Word] => [word.text, word])).values()],
  };
}

/** Reads a question; total. `occasion` is when and where it is asked. */
export function parseQuestion(typed: string, occasion: Occasion): Question {
  const asked = typed.replace(/\s+/g, " ").trim();
  const question: Question = {
    asked,
    form: "say",
    topics: [],
    dimensions: [],
    counts: false,
    counted: [],
    words: [],
    filters: NO_FILTERS,
    between: [],
    negated: false,
    leans: false,
  };
  const readers: readonly ((draft: Draft) => Draft)[] = [
    (draft) => readOptions(draft, occasion),
    // What is shown as asked is what is left of it then.
    ({ rest, question }) => ({ rest: rest.replace(OPENING, ""), question: { ...question, asked: rest } }),
    (draft) => ({ ...draft, question: { ...draft.question, leans: LEANING.test(draft.rest) } }),
    // Before voices: "according to X since Monday" names X.
    (draft) => readTimes(draft, occasion),
    readStances,
    readDenier,
    // Before voices, which take "who" and "where" out.
    readForm,
    readVoices,
  ];
  return readSubject(readers.reduce((draft, read) => read(draft), { rest: asked, question } as Draft));
}
