import type { Apart } from "../events/group-stories.ts";
import type { NameRuling, RuledName } from "../events/naming/known-names.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { type Compared, compareStories } from "./compare-stories.ts";
import type { Conflict, Disagreement } from "./conflict.ts";
import { oldPairId } from "./pair-id.ts";
import { SETTLEMENTS, type Settlement } from "./settlement.ts";

/** A disagreement as it stood when somebody ruled on it. */
export interface Ruled {
  /** Id of the disagreement as it was shown. */
  readonly disagreement: string;
  /** As it was asked: "How many people were killed?" */
  readonly question: string;
  /** Ids of the conflicting pairs that it was about: what comes later is not settled by it. */
  readonly pairs: readonly string[];
  /** Ids of the stories on its sides: who does not see all of them is shown nothing of it elsewhere. Empty in what was kept before this was noted. */
  readonly stories: readonly string[];
}

/** What somebody settled about a disagreement. */
export interface Decision extends Ruled {
  readonly id: string;
  readonly verdict: Settlement;
  /** The label of the side that is preferred; null with every other verdict. */
  readonly side: string | null;
  /** The reason or the settlement, in the decider's words; "" when none was given. */
  readonly note: string;
  /** Display name. */
  readonly by: string;
  /** Id of who decided; null in what was kept before this was noted. */
  readonly person: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** Made in another channel than the one where it is shown. */
  readonly elsewhere?: true;
}

/** Somebody is to look into a disagreement, or follows it: `to` is told of it. */
export interface Errand extends Ruled {
  readonly id: string;
  readonly verdict: "assigned" | "watched";
  readonly to: { readonly id: string; readonly name: string };
  /** When `to` is reminded unless it is decided by then (ISO 8601); null: never. */
  readonly due: string | null;
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
export type Ruling = Decision | Move | Naming | Errand;

export const isMove = (ruling: Ruling): ruling is Move => "others" in ruling;

export const isNaming = (ruling: Ruling): ruling is Naming => "asked" in ruling;

export const isErrand = (ruling: Ruling): ruling is Errand => "to" in ruling;

export const isDecision = (ruling: Ruling): ruling is Decision => "disagreement" in ruling && !isErrand(ruling);

/** What it is taken back by: the id of the disagreement, the story or the question of names that it is about; of an errand with what it is, of somebody's own watch with who. */
export function subjectOf(ruling: Ruling): string {
  if (isNaming(ruling)) return ruling.asked;
  if (isErrand(ruling)) {
    return ruling.verdict === "watched"
      ? watchSubject(ruling.disagreement, ruling.to.id)
      : `assigned ${ruling.disagreement}`;
  }
  return isMove(ruling) ? ruling.story : ruling.disagreement;
}

export const watchSubject = (disagreement: string, person: string): string => `watched ${disagreement} ${person}`;

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
  /** Of disagreements that are open, but on hold: who put them there, by the id of the disagreement. */
  readonly held: ReadonlyMap<string, Decision>;
  /** Who is to look into an open disagreement, by its id. */
  readonly assigned: ReadonlyMap<string, Errand>;
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

/** The last decision on each pair, by the pair's id. `rulings` in the order made. */
function lastDecisions(rulings: readonly Ruling[]): ReadonlyMap<string, Decision> {
  return new Map(rulings.filter(isDecision).flatMap((one) => one.pairs.map((pair) => [pair, one] as const)));
}

/** Whether each of the pairs, by their ids, is settled: what is on hold is not. `rulings` in the order made. */
export function areSettled(pairs: readonly string[], rulings: readonly Ruling[]): boolean {
  const last = lastDecisions(rulings);
  return pairs.every((pair) => SETTLEMENTS[last.get(pair)?.verdict ?? "hold"].settles);
}

/** Takes decided disagreements out of the open ones. `rulings` in the order made: the last one about a pair counts. */
export function reviewDisagreements(compared: Compared, rulings: readonly Ruling[]): Reviewed {
  const decisions = rulings.filter(isDecision);
  const pairsOf = Map.groupBy(compared.conflicts, ({ disagreement }) => disagreement);
  const last = lastDecisions(rulings);
  const lastOn = ({ id, a, b, kind }: Conflict) => last.get(id) ?? last.get(oldPairId(a, b, kind)) ?? [];
  const decided: Decided[] = [];
  const reopened = new Map<string, Decision>();
  const held = new Map<string, Decision>();
  const open = compared.disagreements.filter((disagreement) => {
    const pairs = pairsOf.get(disagreement.id) ?? [];
    const made = pairs.flatMap(lastOn);
    const decision = made.toSorted((a, b) => decisions.indexOf(b) - decisions.indexOf(a))[0];
    if (!decision) return true;
    const isWhole = made.length === pairs.length;
    const isSettled = isWhole && SETTLEMENTS[decision.verdict].settles;
    if (isSettled) decided.push({ disagreement, decision });
    else (isWhole ? held : reopened).set(disagreement.id, decision);
    return !isSettled;
  });
  const assignments = rulings.filter(isErrand).filter(({ verdict }) => verdict === "assigned");
  const assigned = open.flatMap(({ id }) => {
    const pairs = new Set(pairsOf.get(id)?.map((pair) => pair.id));
    const errand = assignments.findLast((one) => one.pairs.some((pair) => pairs.has(pair)));
    return errand ? [[id, errand] as const] : [];
  });
  const moves = new Map(rulings.filter(isMove).map((move) => [move.story, move]));
  const seen = new Set(compared.stories.map(({ story }) => story.id));
  const namings = [...new Map(rulings.filter(isNaming).map((one) => [one.asked, one])).values()];
  return {
    ...compared,
    disagreements: open,
    decided,
    reopened,
    held,
    assigned: new Map(assigned),
    moves,
    namings: namings.filter(({ stories }) => stories.some((story) => seen.has(story))),
  };
}
