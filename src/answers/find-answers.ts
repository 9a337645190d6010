import type { Topic } from "../claims/claim.ts";
import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Index } from "./lines.ts";
import type { Question } from "./question.ts";
import { topicLabel } from "./topic-labels.ts";

/** How much of a claim's words and surroundings the question's telling words hold. */
function matchesWords(index: Index, claim: ComparedClaim, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const { story } = index.story(claim.story);
  const haystack =
    `${claim.quote} ${claim.source.name} ${claim.source.role ?? ""} ${claim.subject} ${story.title ?? ""} ${story.outlet ?? ""}`.toLowerCase();
  return words.filter((word) => haystack.includes(word.length > 5 ? word.slice(0, -2) : word)).length / words.length;
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

/** Claims that answer: by topic where the question names one, narrowed by its names; else by its words alone. */
export function findClaims(index: Index, question: Question): readonly ComparedClaim[] {
  const { claims } = index.compared;
  const told = claims.filter((claim) => claim.stance !== "declined" && (tells(claim) || question.topics.length === 0));
  const byTopic = question.topics.length > 0 ? told.filter((claim) => question.topics.includes(claim.topic)) : told;
  if (question.words.length === 0) return question.topics.length > 0 ? byTopic : [];
  const scored = byTopic.map((claim) => ({ claim, share: matchesWords(index, claim, question.words) }));
  const best = Math.max(0, ...scored.map(({ share }) => share));
  if (best === 0) return [];
  return scored.filter(({ share }) => share >= Math.max(0.5, best * 0.75)).map(({ claim }) => claim);
}

/** Topics asked for to which no claim of the event gives a figure. */
export function findMissing(question: Question, claims: readonly ComparedClaim[]): readonly string[] {
  return question.topics
    .filter((topic) => MISSED.has(topic))
    .filter((topic) => !claims.some((claim) => claim.topic === topic && claim.quantity && !claim.background))
    .map((topic) => MISSED.get(topic) ?? topicLabel(topic));
}
