import type { Compared } from "./compare-stories.ts";
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

/** Who took a decision back, and when (ISO 8601). */
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
}

/** Takes decided disagreements out of the open ones. `decisions` in the order made: the last one about a pair counts. */
export function reviewDisagreements(compared: Compared, decisions: readonly Decision[]): Reviewed {
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
  return { ...compared, disagreements: open, decided, reopened };
}
