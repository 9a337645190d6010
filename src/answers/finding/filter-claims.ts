import type { ComparedClaim, ComparedStory } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import type { Filters, Form, Question } from "../questions/question.ts";
import type { Context } from "./context.ts";
import { matchWord, type Stems } from "./stems.ts";

/** Forms of address and ranks: stories print them once, or not at all. */
const ADDRESS =
  /^(?:mr|mrs|ms|mx|dr|sir|dame|prof|professor|captain|colonel|general|major|lieutenant|sergeant|judge|father|sister|reverend)$/i;

const holdsAll = (stems: Stems, words: readonly string[]) =>
  words.length > 0 && words.every((word) => matchWord(stems, word) > 0);

/** Whether somebody is meant: each word of the name is one that stories call them by, or stands in the sentence of which they are the speaker. */
function isVoice({ voice, sentence }: Context, words: readonly string[]): boolean {
  const telling = words.filter((word) => !ADDRESS.test(word));
  const named = telling.filter((word) => matchWord(voice(), word) === 1);
  return named.length > 0 && telling.every((word) => named.includes(word) || matchWord(sentence(), word) > 0);
}

/** Whether a claim is of somebody, or of an outlet, that is meant by a name. */
export const isMeant = (context: Context, name: readonly string[]): boolean =>
  holdsAll(context.outlet(), name) || isVoice(context, name);

/** A denial in so many words, or an answer that is one. */
export const isDenial = ({ stance, positions }: ComparedClaim): boolean =>
  stance === "denied" || positions.some(({ dimension, pole }) => dimension === "involvement" && pole === "no");

/** Who denies, or of whom it is denied: "has Kestria denied it" is answered by its minister too. */
const isOfDenier = ({ voice, own }: Context, words: readonly string[]): boolean =>
  words.every((word) => ADDRESS.test(word) || matchWord(voice(), word) > 0 || matchWord(own(), word) === 1);

/** Who speaks in which event. */
const denierOf = ({ source, speaker, reported }: ComparedClaim): string => `${speaker ?? source.name} ${reported}`;

/** Who denied something by or about those who are named: what they deny again in fewer words counts too. */
const findDeniers = (
  { compared }: Index,
  contextOf: (claim: ComparedClaim) => Context,
  words: readonly string[],
): ReadonlySet<string> =>
  new Set(compared.claims.filter((one) => isDenial(one) && isOfDenier(contextOf(one), words)).map(denierOf));

const isMidnight = (iso: string): boolean => iso.slice(11, 19) === "00:00:00";

/** Whether a story is of the time asked for: by when it was published, a day without a time as a whole; else by when it was posted. What is new to the desk counts for "anything new". */
function isInTime(
  { story, postedAt }: ComparedStory,
  { since, until }: Pick<Filters, "since" | "until">,
  form: Form,
): boolean {
  const first = story.published ?? postedAt;
  const wholeDay = story.published !== null && isMidnight(story.published);
  const published = wholeDay ? `${first.slice(0, 10)}T23:59:59.999Z` : first;
  const last = form === "new" && postedAt > published ? postedAt : published;
  const at = (iso: string) => Date.parse(iso);
  return (since === null || at(last) >= at(since)) && (until === null || at(first) <= at(until));
}

/** The day that a claim is about, as far as it says, else that of its story. */
const dayOf = (index: Index, claim: ComparedClaim): string | null => {
  const { story } = index.story(claim.story);
  return claim.asOf ?? story.published?.slice(0, 10) ?? null;
};

/** Ids of events that are meant by "e-1a2b" or by words of their stories' titles. */
function findEvents(index: Index, event: string): ReadonlySet<string> {
  const { stories } = index.compared;
  if (/^e-[0-9a-f]+$/.test(event)) return new Set([event]);
  const words = event.match(/[\p{L}\p{N}]+/gu) ?? [];
  const titled = (one: ComparedStory) =>
    words.every((word) => (one.story.title ?? "").toLowerCase().includes(word.toLowerCase()));
  return new Set(stories.filter(titled).flatMap(({ reports }) => reports));
}

/** What is part of an open disagreement. */
export const inDisagreement = ({ compared }: Index): ReadonlySet<string> =>
  new Set(compared.disagreements.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));

/** The claims that the filters of a question leave. `events` are those that it is asked about; null: any. */
export function filterClaims(
  index: Index,
  contextOf: (claim: ComparedClaim) => Context,
  { filters, form }: Question,
  events: ReadonlySet<string> | null,
): readonly ComparedClaim[] {
  const { outlet, speaker, voice, stances, day, onlyConflicts } = filters;
  const named = filters.event === null ? null : findEvents(index, filters.event);
  const inTime = new Set(
    index.compared.stories.filter((one) => isInTime(one, filters, form)).map(({ story }) => story.id),
  );
  const disputed = onlyConflicts ? inDisagreement(index) : null;
  const deniers = form === "denied" && voice.length > 0 ? findDeniers(index, contextOf, voice) : null;
  const isTheirs = (claim: ComparedClaim) =>
    deniers ? deniers.has(denierOf(claim)) : isMeant(contextOf(claim), voice);
  return index.compared.claims.filter(
    (claim) =>
      inTime.has(claim.story) &&
      (named === null || named.has(claim.reported) || named.has(claim.event)) &&
      (events === null || events.has(claim.reported)) &&
      (stances.length === 0 || stances.includes(claim.stance)) &&
      (day === null || dayOf(index, claim) === day) &&
      (disputed === null || disputed.has(claim.id)) &&
      (outlet.length === 0 || holdsAll(contextOf(claim).outlet(), outlet)) &&
      (speaker.length === 0 || isVoice(contextOf(claim), speaker)) &&
      (voice.length === 0 || isTheirs(claim)),
  );
}
