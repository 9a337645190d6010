import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Update } from "../conflicts/conflict.ts";
import { type Decision, isDecision, isMove, type Move, type Reviewed, type Ruling } from "../conflicts/decision.ts";
import { findMovements, type Movement } from "../conflicts/movements.ts";
import { findTollChanges, TOLLS, type TollChange } from "../conflicts/toll-changes.ts";
import { voiceOf } from "./lines.ts";
import { topicRank } from "./topic-labels.ts";

/** What happened in one event in the time of a digest. */
export interface EventNews {
  readonly event: string;
  /** Ids of the stories that came, in the order posted. */
  readonly stories: readonly string[];
  /** Open disagreements that are new, or moved; the gravest first. */
  readonly moved: readonly Movement[];
  readonly fell: readonly Update[];
  readonly tolls: readonly TollChange[];
  /** Other things that are no longer what they were. */
  readonly changed: readonly Update[];
  /** Grave claims that their own story doubts. */
  readonly doubted: readonly ComparedClaim[];
  readonly denials: readonly ComparedClaim[];
  /** Of each who spoke for the first time, in an event that was known before, the weightiest claim. */
  readonly voices: readonly ComparedClaim[];
  /** Somebody had an answer before, and now it is said that there is none. */
  readonly unclear: readonly ComparedClaim[];
}

/** What happened in the time of a digest. */
export interface News {
  readonly events: readonly EventNews[];
  /** Open disagreements that are what they were when it began. */
  readonly still: readonly Movement[];
  /** What people ruled, in the order made. */
  readonly ruled: readonly (Decision | Move)[];
}

/** `before` holds what was there when the time began, `rulings` what was ruled within it. */
export function gatherNews(before: Reviewed, now: Reviewed, rulings: readonly Ruling[]): News {
  const known = new Set(before.stories.map(({ story }) => story.id));
  const fresh = new Set(now.stories.flatMap(({ story }) => (known.has(story.id) || story.problem ? [] : [story.id])));
  const claims = new Map(now.claims.map((one) => [one.id, one]));
  const said = new Set(before.claims.map(wordsOf));
  const isNew = (claim: ComparedClaim) => fresh.has(claim.story) && !said.has(wordsOf(claim));
  const eventOf = (ids: readonly string[]) => ids.map((id) => claims.get(id)?.reported).find(Boolean) ?? "";
  const movements = findMovements(before, now);
  const moved = movements.filter(({ state }) => state !== "same");
  const updates = now.updates.filter(({ a, b }) => [a, b].some((id) => isNew(claims.get(id) as ComparedClaim)));
  const tolls = findTollChanges(before, now);
  const told = new Set(moved.flatMap(({ disagreement }) => disagreement.sides.flatMap((side) => side.claims)));

  const topicOf = ({ b }: Update) => claims.get(b)?.topic ?? "statement";
  /** Who was missed is found: their number falls as work goes on, and nobody takes anything back. Its row is among the tolls. */
  const isFound = (one: Update) => one.direction === "down" && topicOf(one) === "missing";

  const tellers = now.stories.flatMap(({ story, reports }) =>
    fresh.has(story.id) ? reports.map((event) => ({ event, story: story.id })) : [],
  );
  const storiesOf = Map.groupBy(tellers, ({ event }) => event);
  const events = new Set([
    ...storiesOf.keys(),
    ...moved.map(({ disagreement }) => eventOf(disagreement.sides.flatMap((side) => side.claims))),
  ]);
  const news = [...events].map((event): EventNews => {
    const isHere = (ids: readonly string[]) => ids.some((id) => claims.get(id)?.reported === event);
    const own = now.claims.filter((claim) => claim.reported === event && claim.event === event);
    const arrived = own.filter((claim) => isNew(claim) && !told.has(claim.id));
    const heard = new Set(own.flatMap((claim) => (told.has(claim.id) ? [voiceOf(claim)] : [])));
    const older = own.filter((claim) => !fresh.has(claim.story));
    return {
      event,
      stories: (storiesOf.get(event) ?? []).map(({ story }) => story),
      moved: moved.filter(({ disagreement }) => isHere(disagreement.sides.flatMap((side) => side.claims))),
      fell: updates.filter((one) => one.direction === "down" && isHere([one.a, one.b]) && !isFound(one)),
      tolls: tolls
        .filter(({ now: row }) => row.event === event)
        .toSorted((a, b) => topicRank(a.now.topic) - topicRank(b.now.topic)),
      changed: updates.filter(
        (one) =>
          one.direction !== "down" && isHere([one.a, one.b]) && !(one.direction === "up" && TOLLS.has(topicOf(one))),
      ),
      doubted: own.filter((claim) => isNew(claim) && claim.caveat && GRAVE.has(claim.topic)),
      denials: onePerVoice(
        arrived.filter((one) => one.stance === "denied" && !one.caveat && saysWhat(one) && !isRepeat(one, older)),
      ),
      voices:
        older.length === 0
          ? []
          : onePerVoice(byWeight(arrived.filter((one) => isNewVoice(one, older) && !heard.has(voiceOf(one))))),
      unclear: arrived.filter(
        ({ stance, topic }) =>
          stance === "unclear" &&
          older.some((one) => one.topic === topic && one.stance !== "unclear") &&
          TOLLS.has(topic),
      ),
    };
  });
  return {
    events: news.toSorted((a, b) => weightOf(b) - weightOf(a) || b.stories.length - a.stories.length),
    still: movements.filter(({ state }) => state === "same"),
    ruled: rulings.filter((one) => isDecision(one) || isMove(one)),
  };
}

const GRAVE: ReadonlySet<string> = new Set(["killed", "casualties", "captured", "missing"]);

/** A page that is read again says most of what it said. */
const wordsOf = ({ source, quote }: ComparedClaim): string => `${source.name}\u0000${quote}`;

/** Who is named and is none of those who spoke before. */
const isNewVoice = (claim: ComparedClaim, older: readonly ComparedClaim[]): boolean =>
  (claim.source.kind === "person" || claim.source.kind === "organisation") &&
  claim.stance !== "denied" &&
  !older.some((one) => voiceOf(one) === voiceOf(claim));

/** "The account", "this", "those claims": what was denied stands in another sentence, and a reader of the digest learns nothing. */
const saysWhat = ({ quote }: ComparedClaim): boolean =>
  !/^(?:it|them|(?:the|this|that|these|those)(?: \p{L}+)?)$/iu.test(quote.trim());

/** They denied something before. */
const isRepeat = (claim: ComparedClaim, older: readonly ComparedClaim[]): boolean =>
  older.some((one) => one.stance === "denied" && voiceOf(one) === voiceOf(claim));

/** Claims about what a desk keeps before plain statements; longer words before shorter ones say more. */
const byWeight = (claims: readonly ComparedClaim[]): readonly ComparedClaim[] =>
  claims.toSorted((a, b) => topicRank(a.topic) - topicRank(b.topic) || b.quote.length - a.quote.length);

function onePerVoice(claims: readonly ComparedClaim[]): readonly ComparedClaim[] {
  const first = new Map<string, ComparedClaim>();
  for (const claim of claims) if (!first.has(voiceOf(claim))) first.set(voiceOf(claim), claim);
  return [...first.values()];
}

/** Conflicts before tensions, then what fell, then what else moved. */
const weightOf = ({ moved, fell, tolls, changed }: EventNews): number =>
  moved.reduce((sum, { disagreement }) => sum + (disagreement.severity === "conflict" ? 100 : 40), 0) +
  50 * fell.length +
  10 * (tolls.length + changed.length);
