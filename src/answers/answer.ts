import type { Topic } from "../claims/claim.ts";
import type { Compared, ComparedClaim, ComparedStory } from "../conflicts/compare-stories.ts";
import type { Disagreement } from "../conflicts/conflict.ts";
import { groupsBlocks } from "./answer-blocks.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { findClaims, findMissing } from "./find-answers.ts";
import { foldFigures } from "./fold-figures.ts";
import { gatherGroups } from "./gather-groups.ts";
import { count, createIndex, type Index, quiet, shortName, strong, text, voiceOf } from "./lines.ts";
import { replyText } from "./plain-text.ts";
import { parseQuestion, type Question } from "./question.ts";
import type { Block, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";
import { topicLabel } from "./topic-labels.ts";

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
  const first = index.compared.stories.find((one) => one.reports.includes(event)) ?? index.story([...stories][0] ?? "");
  const name = first.story.title ?? shortName(first.story);
  const speakers = new Set(claims.map(voiceOf));
  return [
    { kind: "title", line: [strong(title(question, asked)), quiet(` · ${name}`)] },
    { kind: "note", line: [quiet(`${count(stories.size, "story", "stories")}, ${count(speakers.size, "speaker")}`)] },
    ...groupsBlocks(index, groups),
  ];
}

/** Events shown in one answer. */
const MOST_EVENTS = 2;

/** What one event has to say to a question. */
interface Part {
  readonly claims: readonly ComparedClaim[];
  readonly groups: readonly AnswerGroup[];
  readonly missing: readonly string[];
}

/** The events that have most to say, a look back at an older one with what it is told with; the later posted of equals first. */
function findParts(index: Index, question: Question, claims: readonly ComparedClaim[]): ReadonlyMap<string, Part> {
  const byEvent = [...Map.groupBy(claims, ({ reported }) => reported)];
  const ranked = byEvent.toReversed().toSorted((a, b) => b[1].length - a[1].length);
  return new Map(
    ranked.map(([event, members]) => [
      event,
      { claims: members, groups: gatherGroups(index.compared, members), missing: findMissing(question, members) },
    ]),
  );
}

function composeAnswer(
  index: Index,
  question: Question,
  asked: string,
  parts: ReadonlyMap<string, Part>,
  left: number,
): Reply {
  if (parts.size === 0) return nothing(asked);
  const note = (words: string): Block => ({ kind: "note", line: [quiet(words)] });
  const blocks = [...parts].flatMap(([event, { claims, groups, missing }]) => [
    ...eventBlocks(index, question, asked, event, claims, groups),
    ...(missing.length > 0 ? [note(`Nobody gives a figure for ${missing.join(" or ")}.`)] : []),
  ]);
  const more =
    left > 0 ? [note(`${count(left, "other event")} left out: name a place or a person to ask about it.`)] : [];
  return printRolesOnce({ blocks: [...blocks, ...more] });
}

/** Answers from claims alone: each source's figure and words, the range, what is missing; or says that nothing was posted about it. */
export function answerQuestion(compared: Compared, asked: string): Answer {
  const index = createIndex(compared);
  const question = parseQuestion(asked);
  const found = findClaims(index, question);
  const lines = new Set(foldFigures(found).map((claim) => claim.id));
  const all = findParts(
    index,
    question,
    found.filter((claim) => lines.has(claim.id)),
  );
  const parts = new Map([...all].slice(0, MOST_EVENTS));
  const reply = composeAnswer(index, question, asked, parts, all.size - parts.size);
  const groups = [...parts.values()].flatMap((part) => part.groups);
  const claims = [...parts.values()].flatMap((part) => part.claims);
  const stories = new Set(claims.map((claim) => claim.story));
  const ids = new Set(groups.flatMap((group) => group.disagreements));
  return {
    question: asked,
    topic: question.topics[0] ?? null,
    groups,
    missing: [...parts.values()].flatMap((part) => part.missing),
    claims,
    stories: compared.stories.filter(({ story }) => stories.has(story.id)),
    disagreements: compared.disagreements.filter((one) => ids.has(one.id)),
    text: replyText(reply),
    reply,
  };
}
