import type { Topic } from "../claims/claim.ts";
import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Index } from "./lines.ts";
import type { Question } from "./question.ts";
import { topicLabel } from "./topic-labels.ts";

/** A word of the question as it may stand in a text: "bridges" asks for the bridge. */
const standsIn = (words: string, word: string): boolean => {
  const stem = word.length > 5 ? word.replace(/(?:es|s|ing|ed)$/, "") : word;
  return new RegExp(`(?<!\\p{L})${stem.replace(/[^\p{L}\p{N}]/gu, ".")}`, "iu").test(words);
};

/** Share of the question's telling words that `text` holds. */
const shareOf = (text: string, words: readonly string[]): number =>
  words.filter((word) => standsIn(text, word)).length / words.length;

const HALF = 0.5;
const MOST = 0.75;

/** The claims that hold most of the question's words, half of them at least. */
function narrow(
  claims: readonly ComparedClaim[],
  words: readonly string[],
  textOf: (claim: ComparedClaim) => string,
  least: number = HALF,
): readonly ComparedClaim[] {
  const scored = claims.map((claim) => ({ claim, share: shareOf(textOf(claim), words) }));
  const best = Math.max(0, ...scored.map(({ share }) => share));
  return scored.filter(({ share }) => share > 0 && share >= Math.max(least, best * MOST)).map(({ claim }) => claim);
}

/** Topics of which a desk expects a figure, as what is missing. */
const MISSED: ReadonlyMap<Topic, string> = new Map([
  ["killed", "the dead"],
  ["injured", "the injured"],
  ["missing", "the missing"],
  ["captured", "those captured"],
  ["detained", "those detained"],
  ["evacuated", "those evacuated"],
  ["displaced", "those displaced"],
]);

/** Who asks for a toll wants figures, denials and what is unclear, and not each sentence that speaks of death. */
const tells = ({ topic, quantity, stance }: ComparedClaim): boolean =>
  !MISSED.has(topic) || quantity !== null || stance === "unclear" || stance === "denied";

/** Claims that answer: by what the question asks after, narrowed by its names; where no claim holds these, by the titles of the stories; else by its words alone. */
export function findClaims(index: Index, question: Question): readonly ComparedClaim[] {
  const { topics, dimensions, words } = question;
  const told = index.compared.claims.filter(
    (claim) => claim.stance !== "declined" && (tells(claim) || topics.length === 0),
  );
  const onQuestion = told.filter((claim) => claim.positions.some((one) => dimensions.includes(one.dimension)));
  if (onQuestion.length > 0 && topics.length === 0) return onQuestion;
  const onTopic = topics.length > 0 ? told.filter((claim) => topics.includes(claim.topic)) : told;
  if (words.length === 0) return topics.length > 0 ? onTopic : [];
  const own = ({ quote, source, subject }: ComparedClaim) => `${quote} ${source.name} ${source.role ?? ""} ${subject}`;
  const titles = (claim: ComparedClaim) => {
    const { story } = index.story(claim.story);
    return `${own(claim)} ${story.title ?? ""} ${story.outlet ?? ""}`;
  };
  const named = narrow(onTopic, words, own);
  // Without a topic the title must hold nearly all of the question, or any word of it would do.
  const byTitle = () => narrow(onTopic, words, titles, topics.length > 0 ? HALF : MOST);
  const found = named.length > 0 ? named : byTitle();
  const counted = question.counts ? found.filter(({ quantity }) => quantity !== null) : [];
  return counted.length > 0 ? counted : found;
}

/** Topics asked for to which no claim of the event gives a figure. */
export function findMissing(question: Question, claims: readonly ComparedClaim[]): readonly string[] {
  return question.topics
    .filter((topic) => MISSED.has(topic))
    .filter((topic) => !claims.some((claim) => claim.topic === topic && claim.quantity && !claim.background))
    .map((topic) => MISSED.get(topic) ?? topicLabel(topic));
}
