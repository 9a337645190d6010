import type { Compared, ComparedClaim } from "./compare-stories.ts";
import type { Disagreement } from "./conflict.ts";
import type { Reviewed } from "./decision.ts";

/** An open disagreement beside what it was at an earlier time. */
export interface Movement {
  readonly disagreement: Disagreement;
  /** new: there was none. reopened: it was decided. moved: somebody joined a side, or there is a further side. same: none of these. */
  readonly state: "new" | "reopened" | "moved" | "same";
  /** Ids of the claims that it moved by: of who had not said that before. */
  readonly arrived: readonly string[];
}

/** What became of the open disagreements of `now` since `before`, which holds what was there then; in the order of `now`. */
export function findMovements(before: Reviewed, now: Reviewed): readonly Movement[] {
  const known = new Set(before.stories.map(({ story }) => story.id));
  const claimsNow = byId(now);
  const claimsBefore = byId(before);
  const pairsNow = pairsOf(now);
  const open = pairsOf(before);
  return now.disagreements.map((disagreement): Movement => {
    const pairs = pairsNow.get(disagreement.id) ?? [];
    const isOf = (one: Disagreement) =>
      one.id === disagreement.id || (open.get(one.id) ?? []).some((pair) => pairs.includes(pair));
    const earlier = before.disagreements.find(isOf);
    const settled = before.decided.find((one) => isOf(one.disagreement))?.disagreement;
    const was = earlier ?? settled;
    if (!was) return { disagreement, state: "new", arrived: [] };
    const said = new Set(statementsOf(was, claimsBefore));
    const arrived = disagreement.sides.flatMap(({ label, claims }) => {
      const told = claims.flatMap((id) => claimsNow.get(id) ?? []);
      const standing = told.filter(({ story }) => known.has(story));
      return told.filter(
        (claim) =>
          !known.has(claim.story) &&
          !standing.some((one) => isOneVoice(one, claim)) &&
          !statementOf(label, claim).some((words) => said.has(words)),
      );
    });
    // Whoever is first to give a side its words has moved it; those who repeat them have not.
    const first = arrived.filter((claim, at) => arrived.findIndex((one) => isOneVoice(one, claim)) === at);
    const state = earlier ? (first.length > 0 ? "moved" : "same") : "reopened";
    return { disagreement, state, arrived: first.map(({ id }) => id) };
  });
}

const byId = ({ claims }: Compared): ReadonlyMap<string, ComparedClaim> => new Map(claims.map((one) => [one.id, one]));

/** Ids of the pairs that clash, by disagreement: they stay when a page is read again. */
function pairsOf({ conflicts }: Compared): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(conflicts, ({ disagreement }) => disagreement);
  return new Map([...groups].map(([id, pairs]) => [id, pairs.map((pair) => pair.id)]));
}

/** One speaker; of outlets that speak for themselves none adds a voice to what others print. */
const isOneVoice = (a: ComparedClaim, b: ComparedClaim): boolean =>
  b.source.kind === "outlet" || (a.speaker === null ? a.source.name === b.source.name : a.speaker === b.speaker);

/** Who stood where, as far as it can be known again when claims and events have other ids since their page was read again: by name with the side, the words or the figure. */
const statementsOf = ({ sides }: Disagreement, claims: ReadonlyMap<string, ComparedClaim>): readonly string[] =>
  sides.flatMap((side) =>
    side.claims.flatMap((id) => claims.get(id) ?? []).flatMap((one) => statementOf(side.label, one)),
  );

function statementOf(label: string, { source, quote, quantity, story }: ComparedClaim): readonly string[] {
  const who = source.kind === "outlet" ? story : source.name.toLowerCase();
  return [
    `${who} side ${label.toLowerCase()}`,
    `${who} words ${quote.toLowerCase()}`,
    ...(quantity ? [`${who} figure ${quantity.low} ${quantity.high}`] : []),
  ];
}
