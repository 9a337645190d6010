import type { Topic } from "../../claims/claim.ts";
import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import type { Question, Word } from "../questions/question.ts";
import { contested, isNegative, withOtherSides } from "./both-sides.ts";
import { type Context, createContexts } from "./context.ts";
import { findCounted, givesFigure, isCounted } from "./counting.ts";
import { filterClaims, isMeant } from "./filter-claims.ts";
import { narrow } from "./narrow.ts";
import { asksByForm, ofForm } from "./of-form.ts";
import { saysState } from "./states.ts";
import { isEventWord, matchWord } from "./stems.ts";
import { withTimes } from "./times.ts";

/** Share of the telling words that have to be found (ours, by the corpus of questions). */
const LEAST = 0.5;

/** Topics of which a desk expects figures: who asks how many wants these, denials and what is unclear, and not each sentence that speaks of death. */
const TOLLS: ReadonlySet<Topic> = new Set([
  "killed",
  "injured",
  "missing",
  "captured",
  "detained",
  "evacuated",
  "displaced",
  "casualties",
  "attendance",
]);

const asWords = (words: readonly string[]): readonly Word[] => words.map((text) => ({ text, name: false }));

const TOPICAL = /(?:ed|tion|ings?|oners?|ages|damage|causes?|weapons?|drones?|missiles?|evacuees)$/;

/** The words of its topics, where no claim is filed under these: "destroyed". */
function topicalWords({ asked, words, counted, filters }: Question): readonly Word[] {
  const known = new Set([...words.map(({ text }) => text), ...counted, ...filters.voice, ...filters.speaker]);
  const printed = asked.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return asWords(printed.filter((word) => !known.has(word) && TOPICAL.test(word)));
}

/** Whether a question says something beside what it is about. */
const isHeld = ({ filters }: Question): boolean =>
  filters.voice.length + filters.speaker.length + filters.outlet.length + filters.stances.length > 0 ||
  filters.onlyConflicts ||
  filters.event !== null;

/** Claims that answer a question, as far as its filters and `events` (those that it is asked about; null: any) leave them, in the order posted. */
export function findClaims(
  index: Index,
  question: Question,
  events: ReadonlySet<string> | null,
): readonly ComparedClaim[] {
  const contextOf = createContexts(index);
  const left = filterClaims(index, contextOf, question, events).filter(
    ({ stance }) => stance !== "declined" || question.filters.stances.includes("declined"),
  );
  const found =
    findCompared(left, contextOf, question) ?? findAmong(ofForm(index, left, question), contextOf, question);
  return withOtherSides(index, question.form === "when" ? withTimes(found) : found, left, question);
}

/** What each of those says who are set side by side: "compare the ministry and the hospital on the dead"; null where not each of them speaks. */
function findCompared(
  claims: readonly ComparedClaim[],
  contextOf: ContextOf,
  question: Question,
): readonly ComparedClaim[] | null {
  const { between, words } = question;
  const byEach = between.map((name) => claims.filter((claim) => isMeant(contextOf(claim), name)));
  if (byEach.length === 0 || byEach.some((some) => some.length === 0)) return null;
  const names = new Set(between.flat().map((word) => word.toLowerCase()));
  const rest: Question = { ...question, form: "say", words: words.filter(({ text }) => !names.has(text)) };
  const theirs = new Set(byEach.flatMap((some) => (isAnyAsked(rest) ? findAmong(some, contextOf, rest) : some)));
  return claims.filter((claim) => theirs.has(claim));
}

const isAnyAsked = ({ topics, dimensions, counted, words }: Question): boolean =>
  topics.length + dimensions.length + counted.length + words.length > 0;

/**
 * Of a question for denials that nobody gives in so many words: what says otherwise, by who was asked for what others contradict
 * or what is put in the negative, else what is put in the negative.
 */
export function findOtherwise(
  index: Index,
  question: Question,
  events: ReadonlySet<string> | null,
): readonly ComparedClaim[] {
  const { filters, topics, words } = question;
  if (filters.voice.length + topics.length + words.length === 0) return [];
  const contextOf = createContexts(index);
  const plain: Question = { ...question, form: "say" };
  const against = filters.voice.length > 0 ? contested(index) : new Set<string>();
  const otherwise = filterClaims(index, contextOf, plain, events).filter(
    (claim) => claim.stance !== "declined" && (isNegative(claim) || against.has(claim.id)),
  );
  return findAmong(otherwise, contextOf, plain);
}

function findAmong(
  meant: readonly ComparedClaim[],
  contextOf: ContextOf,
  question: Question,
): readonly ComparedClaim[] {
  const { topics, dimensions, counted, words } = question;
  if (topics.length > 0 || dimensions.length > 0) return findOnTopic(meant, contextOf, question);
  if (words.length + counted.length === 0) return asksByForm(question) || isHeld(question) ? meant : [];
  return findByWords(meant, contextOf, question);
}

type ContextOf = (claim: ComparedClaim) => Context;

/** "And at Pell?" takes over a topic, "what about the road?" does not: all of its words must fit what it leans on. */
const leastOf = ({ leans }: Question): number => (leans ? 1 : LEAST);

function findOnTopic(
  claims: readonly ComparedClaim[],
  contextOf: ContextOf,
  question: Question,
): readonly ComparedClaim[] {
  const { topics, dimensions, counts, counted, words, form } = question;
  const how = { least: leastOf(question), any: form === "compare" };
  const topical = topicalWords(question);
  const says = (claim: ComparedClaim) => topical.some(({ text }) => matchWord(contextOf(claim).own(), text) > 0);
  const tolls = topics.some((topic) => TOLLS.has(topic));
  const isOn = (claim: ComparedClaim) =>
    topics.includes(claim.topic) ||
    claim.positions.some(({ dimension }) => dimensions.includes(dimension)) ||
    (dimensions.length > 0 && saysState(claim, contextOf(claim), question)) ||
    (!tolls && topics.length > 0 && says(claim));
  const fitting = claims.filter(
    (claim) =>
      isOn(claim) &&
      (!counts || !TOLLS.has(claim.topic) || givesFigure(claim)) &&
      isCounted(claim, contextOf(claim), counted),
  );
  const found = narrow(fitting, contextOf, words, { ...how, strict: false });
  if (found.length > 0 || counted.length > 0) return found;
  // "Open" is a state of a road, and what is done with an inquiry: where no state is told, all other words must fit.
  if (dimensions.length > 0)
    return words.length > 1 ? narrow(claims, contextOf, words, { least: 1, any: false, strict: true }) : [];
  return narrow(claims, contextOf, [...words, ...topical], { ...how, strict: true }).filter(says);
}

function findByWords(
  claims: readonly ComparedClaim[],
  contextOf: ContextOf,
  question: Question,
): readonly ComparedClaim[] {
  const { counts, counted, words, form } = question;
  const fitting = counts ? findCounted(claims, contextOf, counted) : claims;
  const about = [...words, ...asWords(counted)];
  // "What happened in Lomna" is about all that is told of it.
  const wholeEvents = about.every(({ text, name }) => name || isEventWord(text));
  const strict = !asksByForm(question);
  const ofEvents = fitting.filter((claim) =>
    about.every(({ text }) => matchWord(contextOf(claim).event(), text) === 1),
  );
  if (strict && wholeEvents && form === "say" && ofEvents.length > 0) return ofEvents;
  return narrow(fitting, contextOf, about, { strict, least: leastOf(question), any: form === "compare" });
}
