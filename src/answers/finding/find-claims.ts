import type { Topic } from "../../claims/claim.ts";
import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import type { Question, Word } from "../questions/question.ts";
import type { Context } from "./context.ts";
import { createContexts } from "./context.ts";
import { filterClaims, inDisagreement } from "./filter-claims.ts";
import { matchWord } from "./stems.ts";

/** How much it counts where a word stands (ours): what is said and who says it, then what stands around it. */
const SENTENCE = 0.8;
const PARAGRAPH = 0.6;
/** What the whole event is about tells no claim from another, and holds for each: where claims are told apart by topics it counts in full. */
const EVENT = 0.5;
/** Another event may go by another word for the same. */
const LIKE = 0.5;

function strengthOf(context: Context, { text }: Word, strict: boolean): number {
  const inside = Math.max(matchWord(context.own(), text), matchWord(context.voice(), text));
  if (inside === 1) return inside;
  const event = matchWord(context.event(), text);
  return Math.max(
    inside,
    event * (strict ? EVENT : 1) * (event < 1 ? LIKE : 1),
    matchWord(context.sentence(), text) * SENTENCE,
    matchWord(context.paragraph(), text) * PARAGRAPH,
    matchWord(context.outlet(), text) * EVENT,
  );
}

/** Share of the telling words that have to be found, and of the best claim's share that others need (ours, by the corpus of questions). */
const LEAST = 0.5;
const OF_BEST = 0.8;

interface Scored {
  readonly claim: ComparedClaim;
  readonly score: number;
}

/** The claims that hold most of the words; none where a name is not to be found. `strict`: one word at least must stand in what is said, or with who says it; `least` is the share that has to be found. */
function narrow(
  claims: readonly ComparedClaim[],
  contextOf: (claim: ComparedClaim) => Context,
  words: readonly Word[],
  { strict, least }: { readonly strict: boolean; readonly least: number },
): readonly ComparedClaim[] {
  if (words.length === 0) return claims;
  const scored = claims.flatMap((claim): readonly Scored[] => {
    const strengths = words.map((word) => strengthOf(contextOf(claim), word, strict));
    if (words.some(({ name }, at) => name && strengths[at] === 0)) return [];
    const found = strengths.filter((strength) => strength > 0).length;
    if (found / words.length < least) return [];
    if (strict && Math.max(...strengths) < SENTENCE) return [];
    return [{ claim, score: strengths.reduce((sum, one) => sum + one, 0) / words.length }];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score > best * OF_BEST).map(({ claim }) => claim);
}

/** Topics of which a desk expects figures: who asks for a toll wants these, denials and what is unclear, and not each sentence that speaks of death. */
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

const isDenial = ({ stance, positions }: ComparedClaim): boolean =>
  stance === "denied" || positions.some(({ dimension, pole }) => dimension === "involvement" && pole === "no");

const isOpen = ({ stance, caveat }: ComparedClaim): boolean => stance === "unclear" || caveat !== null;

/** Claims of the kind that a question asks for. */
function ofForm(index: Index, claims: readonly ComparedClaim[], { form, topics }: Question): readonly ComparedClaim[] {
  // Whether sources agree on a toll is seen from all of its figures.
  if (form === "agree" && topics.length > 0) return claims;
  switch (form) {
    case "unclear": {
      const open = claims.filter(isOpen);
      const disputed = inDisagreement(index);
      return open.length > 0 ? open : claims.filter(({ id }) => disputed.has(id));
    }
    case "agree": {
      const disputed = inDisagreement(index);
      const agreed = new Set(index.compared.agreements.flatMap((one) => one.claims));
      const apart = claims.filter(({ id }) => disputed.has(id));
      return apart.length > 0 ? apart : claims.filter(({ id }) => agreed.has(id));
    }
    case "denied":
      return claims.filter(isDenial);
    case "changed": {
      const moved = new Set(index.compared.updates.flatMap(({ a, b }) => [a, b]));
      return claims.filter(({ id }) => moved.has(id));
    }
    default:
      return claims;
  }
}

const asWords = (words: readonly string[]): readonly Word[] => words.map((text) => ({ text, name: false }));

/** The words of its topics, where no claim is filed under these: "destroyed". */
const topicalWords = ({ asked, words, counted, filters }: Question): readonly Word[] => {
  const known = new Set([...words.map(({ text }) => text), ...counted, ...filters.voice, ...filters.speaker]);
  const printed = asked.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return asWords(printed.filter((word) => !known.has(word) && TOPICAL.test(word)));
};
const TOPICAL = /(?:ed|tion|ings?|oners?|ages|damage|causes?|weapons?|drones?|missiles?|evacuees)$/;

/** Claims that answer a question, as far as its filters and `events` (those that it is asked about; null: any) leave them, in the order posted. */
export function findClaims(
  index: Index,
  question: Question,
  events: ReadonlySet<string> | null,
): readonly ComparedClaim[] {
  const { topics, dimensions, counts, counted, words, form, filters } = question;
  const contextOf = createContexts(index);
  const left = filterClaims(index, contextOf, question, events).filter(
    ({ stance }) => stance !== "declined" || filters.stances.includes("declined"),
  );
  const meant = ofForm(index, left, question);
  const states = dimensions;
  const hasPosition = ({ positions }: ComparedClaim) => positions.some((one) => states.includes(one.dimension));
  const topical = topicalWords(question);
  // "And at Pell?" takes over a topic, "what about the road?" does not: all of its words must fit what it leans on.
  const least = question.leans ? 1 : LEAST;
  const saysSo = (claim: ComparedClaim) => topical.some(({ text }) => matchWord(contextOf(claim).own(), text) === 1);
  const tolls = topics.some((topic) => TOLLS.has(topic));
  const isOn = (claim: ComparedClaim) =>
    topics.includes(claim.topic) || hasPosition(claim) || (!tolls && topics.length > 0 && saysSo(claim));
  const about = [...words, ...asWords(counted)];
  const anything = topics.length === 0 && states.length === 0 && about.length === 0;
  const byForm = form !== "say" && form !== "speaker" && form !== "when" && form !== "where";
  const narrowed = filters.voice.length + filters.speaker.length + filters.outlet.length + filters.stances.length > 0;
  if (anything) return byForm || narrowed || filters.onlyConflicts || filters.event !== null ? meant : [];

  if (topics.length > 0 || states.length > 0) {
    const onTopic = meant.filter(
      (claim) => isOn(claim) && (!tolls || !TOLLS.has(claim.topic) || givesFigure(claim) || !counts),
    );
    const fitting = onTopic.filter((claim) => isCounted(claim, contextOf(claim), counted));
    const found = narrow(fitting, contextOf, words, { strict: false, least });
    if (found.length > 0) return found;
    if (counted.length > 0 || states.length > 0) return [];
    const otherwise = narrow(meant, contextOf, [...words, ...topical], { strict: true, least });
    return otherwise.filter((claim) => topical.some(({ text }) => matchWord(contextOf(claim).own(), text) > 0));
  }
  const fitting = meant.filter(
    (claim) => !counts || (givesFigure(claim) && isCounted(claim, contextOf(claim), counted)),
  );
  return narrow(fitting, contextOf, about, { strict: !byForm, least });
}
