import type { Topic } from "../claims/claim.ts";
import type { ComparedClaim, ComparedStory } from "../conflicts/compare-stories.ts";
import type { Disagreement } from "../conflicts/conflict.ts";
import { groupsBlocks, type ToldBlock } from "./answer-blocks.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { leadLine } from "./answer-lead.ts";
import { type Nearby, nothingReply } from "./answer-nothing.ts";
import { type AnswerPart, findParts, isAmbiguous } from "./answer-parts.ts";
import { otherParts, partActions, partLines } from "./answer-which.ts";
import type { Decidable } from "./find-timelines.ts";
import { isNegative } from "./finding/both-sides.ts";
import { findClaims, findOtherwise } from "./finding/find-claims.ts";
import { findStanding, type Standing } from "./gather-groups.ts";
import { count, createIndex, type Index, quiet, statementLine, strong, text, voiceOf } from "./lines.ts";
import { replyText } from "./plain-text.ts";
import { describeFilters, describeQuestion } from "./questions/describe-question.ts";
import { type Asking, NO_FILTERS, type Question } from "./questions/question.ts";
import { readQuestion } from "./questions/read-question.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";
import { pictureBlocks } from "./timeline-blocks.ts";
import type { ToldLine } from "./told-line.ts";
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
  /** Every line that says something of the stories, with the claims that say so. */
  readonly told: readonly ToldLine[];
}

/** All that parts of an answer look up. */
interface Ground {
  readonly index: Index;
  readonly compared: Decidable;
  readonly question: Question;
  readonly asking: Asking;
  readonly standing: Standing;
  /** How what is shown goes with what was asked, where that is not plain; null: it is. */
  readonly aside: string | null;
}

/** The question as it was understood: in its own words where it stands alone. */
function understood({ question, asking }: Ground): string {
  const { topics, form, asked, leans } = question;
  if (leans && asking.before.length > 0) return describeQuestion(question, asking.occasion);
  const [topic] = topics;
  const short = form === "say" && question.filters.voice.length === 0 && /\b(?:sources?|casualties)\b/i.test(asked);
  if (short && topics.length > 2 && topics.includes("killed")) return "Casualties";
  if (short && topic && question.words.length === 0)
    return topicLabel(topic).replace(/^./, (letter) => letter.toUpperCase());
  const words = asked.replace(/\?+$/, "").trim();
  return words === "" ? "No question" : words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** One event's part of the answer: what is agreed and what is not, then who says what. */
function partBlocks(ground: Ground, part: AnswerPart): readonly ToldBlock[] {
  const { index, compared, question, asking, standing } = ground;
  const plain = (block: Block): ToldBlock => ({ block, told: [] });
  const lead = leadLine(index, part.groups, standing, question);
  const stories = new Set(part.claims.map(({ story }) => story)).size;
  const speakers = new Set(part.claims.map(voiceOf)).size;
  const held = describeFilters(question.filters, asking.occasion);
  const size = [count(stories, "story", "stories"), count(speakers, "speaker")].join(", ");
  const declined = part.declined.map((claim) => ({ line: statementLine(index, [claim], null), claims: [claim.id] }));
  return [
    plain({ kind: "title", line: [strong(understood(ground)), quiet(" · "), part.title] }),
    plain({ kind: "note", line: [quiet([size, ...held].join(" · "))] }),
    ...(lead ? [{ block: { kind: "paragraph" as const, line: lead.line }, told: [lead] }] : []),
    ...pictureBlocks(compared, ({ id }) => part.claims.some((claim) => claim.id === id), 1).map(plain),
    ...(ground.aside === null ? [] : [plain({ kind: "paragraph" as const, line: [text(ground.aside)] })]),
    ...groupsBlocks(index, compared, part.groups, standing),
    ...(part.missing.length > 0
      ? [plain({ kind: "note", line: [quiet(`Nobody gives a figure for ${part.missing.join(" or ")}.`)] })]
      : []),
    ...(declined.length > 0
      ? [
          {
            block: { kind: "item" as const, line: [quiet("No answer")], under: declined.map(({ line }) => line) },
            told: declined,
          },
        ]
      : []),
  ];
}

/** Events shown in full where all are. */
const MOST_IN_FULL = 4;

/** The words of a button: those typed, but of a question that leans on others the whole of it. */
const wordsFor = (ground: Ground): string =>
  ground.question.leans && ground.asking.before.length > 0 ? understood(ground) : ground.question.asked;

function composeBlocks(ground: Ground, parts: readonly AnswerPart[]): readonly ToldBlock[] {
  const { index, standing, asking } = ground;
  const [first, ...others] = parts;
  if (!first) return [];
  const plain = (block: Block): ToldBlock => ({ block, told: [] });
  const actions = (some: readonly AnswerPart[]) =>
    some.length > 0 ? [plain(partActions(some, wordsFor(ground)))] : [];
  if (asking.inFull) {
    const left = parts.length - MOST_IN_FULL;
    const more = `${count(left, "other event")} left out: name a place or a person to ask about it.`;
    return [
      ...parts.slice(0, MOST_IN_FULL).flatMap((part) => partBlocks(ground, part)),
      ...(left > 0 ? [plain({ kind: "note", line: [quiet(more)] })] : []),
    ];
  }
  if (isAmbiguous(parts)) {
    const line: Line = [text("Several events here answer that. Which one do you mean?")];
    const elsewhere = parts.filter(({ here }) => here !== first.here);
    return [
      plain({ kind: "title", line: [strong(understood(ground))] }),
      plain({ kind: "paragraph", line }),
      ...partLines(
        index,
        parts.filter(({ here }) => here === first.here),
        standing,
        ground.question,
      ),
      ...otherParts(elsewhere),
      ...actions(parts),
    ];
  }
  return [...partBlocks(ground, first), ...otherParts(others), ...actions(others)];
}

function findNearby({ index, question }: Ground, scope: ReadonlySet<string> | null): Nearby {
  const { outlet, speaker, voice } = question.filters;
  const sources = { ...NO_FILTERS, outlet, speaker, voice };
  const named = outlet.length + speaker.length + voice.length > 0;
  const alone: Question = {
    ...question,
    topics: [],
    dimensions: [],
    counted: [],
    words: [],
    form: "say",
    filters: sources,
  };
  return {
    elsewhere: scope ? findClaims(index, question, null) : [],
    sameVoice: named ? findClaims(index, alone, null) : [],
  };
}

/** The events of the stories in whose thread it is asked; null: any. */
function findScope({ stories }: Decidable, thread: readonly string[]): ReadonlySet<string> | null {
  const events = stories.filter(({ story }) => thread.includes(story.id)).flatMap(({ reports }) => reports);
  return events.length > 0 ? new Set(events) : null;
}

/** The question as it is meant, and what answers it. */
function understand(index: Index, asking: Asking) {
  const scopeOf = ({ filters }: Question) =>
    filters.event === null ? findScope(index.compared, asking.stories) : null;
  const find = (question: Question) => {
    const scope = scopeOf(question);
    const found = findClaims(index, question, scope);
    if (found.length > 0 || question.form !== "denied") return { found, aside: asideOf(question, found) };
    return { found: findOtherwise(index, question, scope), aside: OTHERWISE };
  };
  const question = readQuestion(asking, (one) => find(one).found.length > 0);
  return { question, scope: scopeOf(question), ...find(question) };
}

const OTHERWISE = "No denial in so many words. What says otherwise:";
const NOT_SO_SAID = "Nobody says that in so many words. What is said of it:";

const asideOf = ({ negated }: Question, found: readonly ComparedClaim[]): string | null =>
  negated && !found.some(isNegative) ? NOT_SO_SAID : null;

/** Answers from claims alone: what is agreed and what is not, each source's figure and words, what is missing; or says that nothing was posted about it. */
export function answerQuestion(compared: Decidable, asking: Asking): Answer {
  const index = createIndex(compared);
  const { question, scope, found, aside } = understand(index, asking);
  const ground = { index, compared, question, asking, standing: findStanding(compared), aside };
  const parts = findParts(index, compared, question, found, ground.standing, asking.channel);
  const blocks = composeBlocks(ground, parts);
  const reply =
    blocks.length > 0
      ? printRolesOnce({ blocks: blocks.map(({ block }) => block) })
      : nothingReply(index, question, [strong(understood(ground))], wordsFor(ground), findNearby(ground, scope));
  const claims = parts.flatMap((part) => part.claims);
  const stories = new Set(claims.map((claim) => claim.story));
  const ids = new Set(parts.flatMap(({ groups }) => groups.flatMap((group) => group.disagreements)));
  return {
    question: asking.typed,
    topic: question.topics[0] ?? null,
    groups: parts.flatMap((part) => part.groups),
    missing: parts.flatMap((part) => part.missing),
    claims,
    stories: compared.stories.filter(({ story }) => stories.has(story.id)),
    disagreements: compared.disagreements.filter((one) => ids.has(one.id)),
    text: replyText(reply),
    reply,
    told: blocks.flatMap(({ told }) => told),
  };
}
