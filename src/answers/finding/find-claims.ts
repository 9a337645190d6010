import type { Topic } from "../../claims/claim.ts";
import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import type { Question, Word } from "../questions/question.ts";
import { type Context, createContexts } from "./context.ts";
import { filterClaims } from "./filter-claims.ts";
import { narrow } from "./narrow.ts";
import { asksByForm, ofForm } from "./of-form.ts";
import { isEventWord, matchWord } from "./stems.ts";

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

const givesFigure = ({ quantity, stance }: ComparedClaim): boolean =>
  quantity !== null || stance === "unclear" || stance === "denied";

/** Whether a claim counts what is asked for: "how many guards". */
function isCounted(claim: ComparedClaim, context: Context, counted: readonly string[]): boolean {
  const { group = null, unit = null } = claim.quantity ?? {};
  return counted.every((word) => matchWord(context.own(), word) === 1 || word === group || word === unit);
}

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
  const { topics, dimensions, counted, words } = question;
  const contextOf = createContexts(index);
  const left = filterClaims(index, contextOf, question, events).filter(
    ({ stance }) => stance !== "declined" || question.filters.stances.includes("declined"),
  );
  const meant = ofForm(index, left, question);
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
    (!tolls && topics.length > 0 && says(claim));
  const fitting = claims.filter(
    (claim) =>
      isOn(claim) &&
      (!counts || !TOLLS.has(claim.topic) || givesFigure(claim)) &&
      isCounted(claim, contextOf(claim), counted),
  );
  const found = narrow(fitting, contextOf, words, { ...how, strict: false });
  if (found.length > 0 || counted.length > 0 || dimensions.length > 0) return found;
  return narrow(claims, contextOf, [...words, ...topical], { ...how, strict: true }).filter(says);
}

function findByWords(
  claims: readonly ComparedClaim[],
  contextOf: ContextOf,
  question: Question,
): readonly ComparedClaim[] {
  const { counts, counted, words, form } = question;
  const fitting = claims.filter(
    (claim) => !counts || (givesFigure(claim) && isCounted(claim, contextOf(claim), counted)),
  );
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
