import type { Apart } from "../events/group-stories.ts";
import type { NameRuling, RuledName } from "../events/naming/known-names.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { type Compared, compareStories } from "./compare-stories.ts";
import type { Disagreement } from "./conflict.ts";

/** What somebody settled about a disagreement. */
export interface Decision {
  readonly id: string;
  /** Id of the disagreement as it was shown. */
  readonly disagreement: string;
  /** As it was asked: "How many people were killed?" */
  readonly question: string;
  /** Ids of the conflicting pairs that it was about: what comes later is not settled by it. */
  readonly pairs: readonly string[];
  readonly verdict: "not a conflict" | "resolved";
  /** The reason or the settlement, in the decider's words; "" when none was given. */
  readonly note: string;
  /** Display name. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Somebody took a story out of an event: of what is said of the story from then on, nothing comes from there. */
export interface Move {
  readonly id: string;
  readonly verdict: "not this event";
  readonly story: string;
  /** Ids of the stories that it stood with. */
  readonly others: readonly string[];
  /** Display name. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Somebody said whether two names are one person's or one body's. */
export interface Naming {
  readonly id: string;
  readonly verdict: "same name" | "not the same name";
  /** Id of the question as it was asked. */
  readonly asked: string;
  readonly names: readonly [RuledName, RuledName];
  /** Ids of the stories that printed either. */
  readonly stories: readonly string[];
  /** Display name. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Whatever people settle in a channel. */
export type Ruling = Decision | Move | Naming;

export const isMove = (ruling: Ruling): ruling is Move => "others" in ruling;

export const isNaming = (ruling: Ruling): ruling is Naming => "asked" in ruling;

export const isDecision = (ruling: Ruling): ruling is Decision => "disagreement" in ruling;

/** Id of the disagreement, the story or the question of names that it is about. */
export function subjectOf(ruling: Ruling): string {
  if (isNaming(ruling)) return ruling.asked;
  return isMove(ruling) ? ruling.story : ruling.disagreement;
}

/** Who took a ruling back, and when (ISO 8601). */
export interface Undoing {
  /** The same at each try. */
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/** A disagreement with what was decided of it. */
export interface Decided {
  readonly disagreement: Disagreement;
  readonly decision: Decision;
}

/** A comparison, and what people decided of it. */
export interface Reviewed extends Compared {
  /** Disagreements of which every pair was decided; they are not among `disagreements` any more. */
  readonly decided: readonly Decided[];
  /** Of disagreements that are open again, since new pairs came: what was decided before, by the id of the disagreement. */
  readonly reopened: ReadonlyMap<string, Decision>;
  /** The last move of each story that was taken out of an event, by the story's id. */
  readonly moves: ReadonlyMap<string, Move>;
  /** What was ruled of names, in the order made; only the last on two names, and only where one of their stories is among these. */
  readonly namings: readonly Naming[];
}

/** Compares stories, given in the order posted, as far as they belong together by what people ruled, in the order ruled. */
export function reviewStories(posted: readonly PostedStory[], rulings: readonly Ruling[]): Reviewed {
  const apart = rulings.filter(isMove).flatMap(({ story, others }) => others.map((other): Apart => [story, other]));
  const names = rulings
    .filter(isNaming)
    .map((one): NameRuling => ({ ...one, verdict: one.verdict === "same name" ? "same" : "different" }));
  return reviewDisagreements(compareStories(posted, { sameEvent: false }, apart, names), rulings);
}

/** Takes decided disagreements out of the open ones. `rulings` in the order made: the last one about a pair counts. */
export function reviewDisagreements(compared: Compared, rulings: readonly Ruling[]): Reviewed {
  const decisions = rulings.filter(isDecision);
  const pairsOf = Map.groupBy(compared.conflicts, ({ disagreement }) => disagreement);
  const last = new Map(decisions.flatMap((decision) => decision.pairs.map((pair) => [pair, decision] as const)));
  const decided: Decided[] = [];
  const reopened = new Map<string, Decision>();
  const open = compared.disagreements.filter((disagreement) => {
    const pairs = pairsOf.get(disagreement.id) ?? [];
    const made = pairs.flatMap(({ id }) => last.get(id) ?? []);
    const decision = made.toSorted((a, b) => decisions.indexOf(b) - decisions.indexOf(a))[0];
    if (!decision) return true;
    if (made.length < pairs.length) reopened.set(disagreement.id, decision);
    else decided.push({ disagreement, decision });
    return made.length < pairs.length;
  });
  const moves = new Map(rulings.filter(isMove).map((move) => [move.story, move]));
  const seen = new Set(compared.stories.map(({ story }) => story.id));
  const namings = [...new Map(rulings.filter(isNaming).map((one) => [one.asked, one])).values()];
  return {
    ...compared,
    disagreements: open,
    decided,
    reopened,
    moves,
    namings: namings.filter(({ stories }) => stories.some((story) => seen.has(story))),
  };
}
