import type { Filters, Question } from "./question.ts";

const EMPTY: Readonly<Record<"topics" | "dimensions" | "counted" | "words", number>> = {
  topics: 0,
  dimensions: 0,
  counted: 0,
  words: 0,
};

/** Whether a question says by itself what it is about. */
const hasSubject = (question: Question): boolean =>
  (Object.keys(EMPTY) as (keyof typeof EMPTY)[]).some((part) => question[part].length > 0);

/** The filters of both; where both say something, the later question's. */
function joinFilters(before: Filters, now: Filters): Filters {
  const names = now.outlet.length + now.speaker.length + now.voice.length > 0 ? now : before;
  const times = now.since !== null || now.until !== null || now.day !== null ? now : before;
  return {
    since: times.since,
    until: times.until,
    day: times.day,
    outlet: names.outlet,
    speaker: names.speaker,
    voice: names.voice,
    event: now.event ?? before.event,
    stances: now.stances.length > 0 ? now.stances : before.stances,
    onlyConflicts: now.onlyConflicts || before.onlyConflicts,
  };
}

/**
 * A question as it is meant after another one in the same thread. One that has a subject of its own is its own question, unless it leans on
 * the one before ("and the injured?"): then it takes over what it does not name itself.
 */
export function carryOver(before: Question, now: Question): Question {
  if (hasSubject(now) && !now.leans) {
    // "How many were wounded?" goes on about the place that the thread is about.
    return now.words.length > 0 || now.topics.length === 0 ? now : { ...now, words: before.words };
  }
  const leansOn = hasSubject(now) || now.leans || !asksForAll(now);
  if (!leansOn) return now;
  const ownTopic = now.topics.length + now.dimensions.length > 0;
  // "And at Pell?" asks the same of another place, whoever was asked before.
  const ownWords = now.words.length > 0 || now.counted.length > 0;
  const filters = ownWords
    ? joinFilters({ ...before.filters, voice: [], speaker: [], event: null }, now.filters)
    : joinFilters(before.filters, now.filters);
  return {
    ...now,
    form: now.form === "say" && !ownTopic ? before.form : now.form,
    topics: ownTopic ? now.topics : before.topics,
    dimensions: ownTopic ? now.dimensions : before.dimensions,
    // Who denied a figure is asked for words.
    counts: now.form !== "denied" && (ownTopic ? now.counts : now.counts || before.counts),
    counted: now.counted.length > 0 || ownTopic ? now.counted : before.counted,
    words: now.words.length > 0 ? now.words : before.words,
    filters,
    leans: true,
  };
}

/** "What is still unclear", "what changed": a whole question without a subject. */
const asksForAll = ({ form }: Question): boolean => ["unclear", "changed", "new", "agree"].includes(form);
