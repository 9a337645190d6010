import { isAnswer } from "./denied-before.ts";
import type { PlacedClaim } from "./verdict.ts";

/** Figures, and claims with positions, that one story brings to a comparison at most (ours): a text of nothing else must not stop the desk. */
const MOST_OF_A_STORY = 300;

/** Claims that can clash with anything, the first of each story. */
export function comparable(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const taken = new Map<string, number>();
  return claims.filter(({ claim }) => {
    if (!claim.quantity && claim.positions.length === 0 && claim.stance !== "denied") {
      return claim.terms.length > 0 || isAnswer(claim);
    }
    const count = (taken.get(claim.story) ?? 0) + 1;
    taken.set(claim.story, count);
    return count <= MOST_OF_A_STORY;
  });
}

/** What a claim can be compared by: claims that share none of these give no verdict. Any claim may be what a denial denies. */
function grounds({ claim }: PlacedClaim): readonly string[] {
  const { quantity, topic, positions } = claim;
  // "No casualties" speaks of the dead and the hurt alike.
  const counted = quantity ? [/^(?:killed|injured|casualties)$/.test(topic) ? "#toll" : `#${topic}`] : [];
  // Facts are many, and each is about a thing of its own.
  const answered = positions.flatMap(({ dimension, about, fact }) => (fact ? about : [dimension]));
  return [...counted, ...answered];
}

function append(lists: Map<string, number[]>, key: string, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Pairs that may give a verdict, in the order posted: by the later claim, then by the earlier. */
export function* pairs(claims: readonly PlacedClaim[]): Generator<readonly [a: PlacedClaim, b: PlacedClaim]> {
  const byGround = new Map<string, number[]>();
  const denials: number[] = [];
  for (const [index, b] of claims.entries()) {
    const own = grounds(b);
    const isDenial = b.claim.stance === "denied" || isAnswer(b.claim);
    const earlier = isDenial
      ? [...claims.keys()].slice(0, index)
      : [...own.flatMap((one) => byGround.get(one) ?? []), ...denials];
    for (const at of [...new Set(earlier)].sort((x, y) => x - y)) {
      const a = claims[at];
      if (a) yield [a, b];
    }
    for (const one of own) append(byGround, one, index);
    if (isDenial) denials.push(index);
  }
}
