import { describe, expect, test } from "vitest";
import { digestStories } from "../../src/answers/digest.ts";
import type { Move, Reviewed } from "../../src/conflicts/decision.ts";
import { keepLedger } from "../../src/conflicts/ledger.ts";
import { decidedAfter, deskAfter, storyId } from "../answers/demo-desk.ts";

const ALL = 6;
const move = (story: number, ...others: readonly number[]): Move => ({
  id: `k${story}`,
  verdict: "not this event",
  story: storyId(story),
  others: others.map(storyId),
  by: "Rowan",
  at: "2026-10-14T09:30:00.000Z",
});

/** Stories that something of the comparison ties to a story of the desk, with it. */
function tiedTo(number: number, reviewed: Reviewed): readonly string[] {
  const storyOf = new Map(reviewed.claims.map(({ id, story }) => [id, story]));
  const story = storyId(number);
  const groups = [
    ...reviewed.disagreements.map(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ...reviewed.updates.map(({ a, b }) => [a, b]),
    ...reviewed.agreements.map(({ claims }) => claims),
    ...keepLedger(reviewed).map(({ cells }) => cells.map(({ claim }) => claim)),
  ].map((claims) => new Set(claims.map((claim) => storyOf.get(claim) ?? "")));
  return [...new Set(groups.filter((stories) => stories.has(story)).flatMap((stories) => [...stories]))].sort();
}

describe("a story that was taken out of its event", () => {
  const others = [1, 2, 3, 4, 5];
  const moved = deskAfter(ALL, [move(ALL, ...others)]);

  test("is compared with nothing of it, in no answer", () => {
    expect(tiedTo(ALL, deskAfter(ALL)).length).toBeGreaterThan(1);
    expect(tiedTo(ALL, moved)).toEqual([storyId(ALL)]);
    const period = { since: "2026-10-14T00:00:00.000Z", until: "2026-10-15T00:00:00.000Z", zone: "UTC" };
    const options = { title: "Digest", whole: true, dated: true, rulings: [] };
    const { events } = digestStories(deskAfter(0), moved, period, options);
    expect(events.find(({ stories }) => stories.includes(storyId(ALL)))?.stories).toEqual([storyId(ALL)]);
  });

  test("leaves what the others say as it was without it", () => {
    const without = deskAfter(ALL - 1);
    const rest = ({ disagreements, updates, agreements }: Reviewed) => ({
      disagreements: disagreements.filter(({ sides }) => !sides.some(({ claims }) => claims.some(isOfLast))),
      updates: updates.filter(({ b }) => !isOfLast(b)),
      agreements,
    });
    const last = new Set(moved.claims.filter(({ story }) => story === storyId(ALL)).map(({ id }) => id));
    const isOfLast = (claim: string) => last.has(claim);
    expect(rest(moved)).toEqual(rest(without));
  });

  test("is known by its move", () => {
    expect([...moved.moves.keys()]).toEqual([storyId(ALL)]);
  });

  test("out of stories that are not there, stays where it is", () => {
    const elsewhere = { ...move(ALL), others: ["s-0ther"] };
    expect({ ...deskAfter(ALL, [elsewhere]), moves: null }).toEqual({ ...deskAfter(ALL), moves: null });
  });

  test("changes nothing of what was decided between the others", () => {
    const decision = decidedAfter(2, "not a conflict", "");
    expect(deskAfter(ALL, [decision, move(ALL, ...others)]).decided.map(({ decision: { id } }) => id)).toEqual(
      deskAfter(ALL - 1, [decision]).decided.map(({ decision: { id } }) => id),
    );
  });
});
