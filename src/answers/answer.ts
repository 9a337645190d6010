import type { Topic } from "../claims/claim.ts";
import type { Compared, ComparedClaim, ComparedStory } from "../conflicts/compare-stories.ts";
import type { Disagreement } from "../conflicts/conflict.ts";
import { groupsBlocks } from "./answer-blocks.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { foldFigures } from "./fold-figures.ts";
import { count, createIndex, figureText, type Index, quiet, shortName, strong, text } from "./lines.ts";
import { replyText } from "./plain-text.ts";
import { parseQuestion, type Question } from "./question.ts";
import type { Block, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";
import { topicLabel, topicRank } from "./topic-labels.ts";

/** An answer: only claims, each with its words and its story. */
export interface Answer {
  readonly question: string;
  readonly topic: Topic | null;
  readonly groups: readonly AnswerGroup[];
  /** What was asked for and nobody gives. */
  readonly missing: readonly string[];
  readonly claims: readonly ComparedClaim[];
  readonly stories: readonly ComparedStory[];
  readonly disagreements: readonly Disagreement[];
  readonly text: string;
  readonly reply: Reply;
}

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
function findClaims(index: Index, question: Question): readonly ComparedClaim[] {
  const { claims } = index.compared;
  const told = claims.filter((claim) => claim.stance !== "declined" && (tells(claim) || question.topics.length === 0));
  const byTopic = question.topics.length > 0 ? told.filter((claim) => question.topics.includes(claim.topic)) : told;
  if (question.words.length === 0) return question.topics.length > 0 ? byTopic : [];
  const scored = byTopic.map((claim) => ({ claim, share: matchesWords(index, claim, question.words) }));
  const best = Math.max(0, ...scored.map(({ share }) => share));
  if (best === 0) return [];
  return scored.filter(({ share }) => share >= Math.max(0.5, best * 0.75)).map(({ claim }) => claim);
}

const end = (value: number | null, otherwise: number) => value ?? otherwise;

/** The range of figures, both ends as printed: the smallest floor and the largest figure. */
function findRange(claims: readonly ComparedClaim[]): string | null {
  const figures = claims.flatMap(({ quantity }) => (quantity ? [quantity] : []));
  if (figures.length === 0) return null;
  const lowest = figures.toSorted(
    (a, b) => end(a.low, 0) - end(b.low, 0) || end(a.high, Infinity) - end(b.high, Infinity),
  )[0];
  const highest = figures.toSorted(
    (a, b) => end(b.low, 0) - end(a.low, 0) || end(b.high, Infinity) - end(a.high, Infinity),
  )[0];
  if (!lowest || !highest) return null;
  if (lowest.low === highest.low && lowest.high === highest.high) return figureText(lowest.text);
  return `${figureText(lowest.text)} to ${figureText(highest.text)}`;
}

const BACKGROUND = "other scope, not counted";

/** Whom or what a claim counts, or whom it is about. */
function subjectOf(claim: ComparedClaim): string {
  if (claim.background) return BACKGROUND;
  if (!claim.quantity) return "";
  return claim.quantity.group ?? (claim.quantity.unit === "person" ? "people" : claim.quantity.unit);
}

function gatherGroups(compared: Compared, claims: readonly ComparedClaim[]): readonly AnswerGroup[] {
  const groups = Map.groupBy(claims, (claim) => `${claim.topic}\u0000${subjectOf(claim)}`);
  return [...groups.values()]
    .map((members): AnswerGroup => {
      const [first] = members;
      const topic = first?.topic ?? "other";
      const subject = first ? subjectOf(first) : "";
      const ids = new Set(members.map((claim) => claim.id));
      return {
        subject: [subject, topicLabel(topic)].filter(Boolean).join(" · "),
        topic,
        statements: members.map((claim) => ({ claim: claim.id })),
        range: subject === BACKGROUND ? null : findRange(members),
        disagreements: compared.disagreements
          .filter((one) => one.sides.some((side) => side.claims.some((id) => ids.has(id))))
          .map((one) => one.id),
      };
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

const rank = (group: AnswerGroup) =>
  topicRank(group.topic) * 2 + (group.subject.startsWith(BACKGROUND) ? 1000 : 0) + (group.range ? 0 : 1);

/** Topics asked for to which no claim of the event gives a figure. */
function findMissing(question: Question, claims: readonly ComparedClaim[]): readonly string[] {
  return question.topics
    .filter((topic) => MISSED.has(topic))
    .filter((topic) => !claims.some((claim) => claim.topic === topic && claim.quantity && !claim.background))
    .map((topic) => MISSED.get(topic) ?? topicLabel(topic));
}

const title = (question: Question, asked: string) => {
  const [topic] = question.topics;
  if (question.topics.length > 2) return "Casualties";
  return topic ? topicLabel(topic).replace(/^./, (letter) => letter.toUpperCase()) : asked.replace(/[?\s]+$/, "");
};

function nothing(asked: string): Reply {
  const line = [text("Nothing that was posted here speaks of that.")];
  return {
    blocks: [
      { kind: "title", line: [strong(asked.trim() || "No question")] },
      { kind: "paragraph", line },
      { kind: "note", line: [quiet("I answer only from the stories posted here, and never from anything else.")] },
    ],
  };
}

/** One event's part of the answer. */
function eventBlocks(
  index: Index,
  question: Question,
  asked: string,
  event: string,
  claims: readonly ComparedClaim[],
  groups: readonly AnswerGroup[],
): readonly Block[] {
  const stories = new Set(claims.map((claim) => claim.story));
  const first = index.compared.stories.find((one) => one.event === event) ?? index.story([...stories][0] ?? "");
  const name = first.story.title ?? shortName(first.story);
  const speakers = new Set(claims.map((claim) => (claim.source.kind === "outlet" ? claim.story : claim.source.name)));
  return [
    { kind: "title", line: [strong(title(question, asked)), quiet(` · ${name}`)] },
    { kind: "note", line: [quiet(`${count(stories.size, "story", "stories")}, ${count(speakers.size, "speaker")}`)] },
    ...groupsBlocks(index, groups),
  ];
}

/** The main event of a claim's story: a story's look back at an older event is shown with it, marked. */
const mainEvent = (index: Index, claim: ComparedClaim) => index.story(claim.story).event;
/** Events shown in one answer, the latest first. */
const MOST_EVENTS = 2;

/** Answers from claims alone: each source's figure and words, the range, what is missing; or says that nothing was posted about it. */
export function answerQuestion(compared: Compared, asked: string): Answer {
  const index = createIndex(compared);
  const question = parseQuestion(asked);
  const found = findClaims(index, question);
  const lines = new Set(foldFigures(found).map((claim) => claim.id));
  const claims = found.filter((claim) => lines.has(claim.id));
  const byEvent = [...Map.groupBy(claims, (claim) => mainEvent(index, claim))];
  const latest = byEvent
    .toReversed()
    .toSorted((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_EVENTS);
  const parts = latest.map(([event, members]) => {
    const groups = gatherGroups(compared, members);
    return {
      groups,
      members,
      missing: findMissing(question, members),
      blocks: eventBlocks(index, question, asked, event, members, groups),
    };
  });
  const missing = parts.flatMap((part) => part.missing);
  const left = byEvent.length - latest.length;
  const blocks = parts.flatMap((part): Block[] => [
    ...part.blocks,
    ...(part.missing.length > 0
      ? [{ kind: "note" as const, line: [quiet(`Nobody gives a figure for ${part.missing.join(" or ")}.`)] }]
      : []),
  ]);
  if (left > 0)
    blocks.push({
      kind: "note",
      line: [quiet(`${count(left, "other event")} left out: name a place or a person to ask about it.`)],
    });
  const reply = parts.length > 0 ? printRolesOnce({ blocks }) : nothing(asked);
  const shown = parts.flatMap((part) => part.members);
  const stories = new Set(shown.map((claim) => claim.story));
  const ids = new Set(parts.flatMap((part) => part.groups.flatMap((group) => group.disagreements)));
  return {
    question: asked,
    topic: question.topics[0] ?? null,
    groups: parts.flatMap((part) => part.groups),
    missing,
    claims: shown,
    stories: compared.stories.filter(({ story }) => stories.has(story.id)),
    disagreements: compared.disagreements.filter((one) => ids.has(one.id)),
    text: replyText(reply),
    reply,
  };
}
