import { beforeEach, describe, expect, test } from "vitest";
import type { Place } from "../../src/chat/message.ts";
import type { Decision, Move, Naming } from "../../src/conflicts/decision.ts";
import type { DecisionStore } from "../../src/store/decision-store.ts";

const OPEN: Place = { platform: "fake", workspace: "W1", channel: "open", visibility: "public" };
const OTHERS: readonly Place[] = [
  { ...OPEN, channel: "square" },
  { ...OPEN, workspace: "W2" },
  { ...OPEN, platform: "other" },
];
const decided = (id: string, disagreement: string, minute: number): Decision => ({
  id,
  disagreement,
  question: "How many people were killed?",
  pairs: ["x-1", "x-2"],
  stories: [],
  verdict: "resolved",
  side: null,
  note: `“nine” stands\u2028 ${id}`,
  by: "Rowan",
  person: "U1",
  at: `2031-03-04T10:0${minute}:00.000Z`,
});
const [first, second, third] = [decided("k1", "d-1", 1), decided("k2", "d-2", 2), decided("k0", "d-1", 3)];
const named: Naming = {
  id: "k3",
  verdict: "same name",
  asked: "n-1",
  names: [
    { name: "Aleksey Bronin", story: null },
    { name: "Bronin", story: "s-1" },
  ],
  stories: ["s-1", "s-2"],
  by: "Rowan",
  at: "2031-03-04T10:02:45.000Z",
};
const moved: Move = {
  id: "k4",
  verdict: "not this event",
  story: "s-1",
  others: ["s-2", "s-3"],
  by: "Rowan",
  at: "2031-03-04T10:02:30.000Z",
};
const undoing = (id: string) => ({ id, by: "Sam", at: "2031-03-04T11:00:00.000Z" });

/** What every store of decisions must do. `open` gives an empty one. */
export function decisionStoreContract(name: string, open: () => Promise<DecisionStore>): void {
  describe(`${name}: decisions`, () => {
    let decisions: DecisionStore;
    beforeEach(async () => {
      decisions = await open();
      for (const decision of [third, first, second]) await decisions.record(OPEN, decision);
    });
    const standing = async () => (await decisions.list(OPEN)).map(({ id }) => id);

    test("stand in the order made, whatever the order in which they were kept", async () => {
      expect(await decisions.list(OPEN)).toEqual([first, second, third]);
    });

    test("are seen in no other channel, workspace or platform, and not taken back from there", async () => {
      for (const channel of OTHERS) {
        expect(await decisions.list(channel)).toEqual([]);
        expect(await decisions.undo(channel, null, undoing("u1"))).toBeNull();
      }
      expect(await standing()).toEqual(["k1", "k2", "k0"]);
    });

    test("one that is kept already stays as it is", async () => {
      await decisions.record(OPEN, { ...first, note: "other words" });
      expect(await decisions.list(OPEN)).toEqual([first, second, third]);
    });

    test("the last of the channel is taken back, then the one before it", async () => {
      expect(await decisions.undo(OPEN, null, undoing("u1"))).toEqual(third);
      expect(await decisions.undo(OPEN, null, undoing("u2"))).toEqual(second);
      expect(await standing()).toEqual(["k1"]);
    });

    test("the last on a disagreement is taken back, then the one before it, then none", async () => {
      expect(await decisions.undo(OPEN, "d-1", undoing("u1"))).toEqual(third);
      expect(await decisions.undo(OPEN, "d-1", undoing("u2"))).toEqual(first);
      expect(await decisions.undo(OPEN, "d-1", undoing("u3"))).toBeNull();
      expect(await standing()).toEqual(["k2"]);
    });

    test("the same undoing twice takes back one", async () => {
      expect(await decisions.undo(OPEN, null, undoing("u1"))).toEqual(third);
      expect(await decisions.undo(OPEN, null, undoing("u1"))).toEqual(third);
      expect(await standing()).toEqual(["k1", "k2"]);
    });

    test("what was taken back is not made again by its own message", async () => {
      await decisions.undo(OPEN, "d-2", undoing("u1"));
      await decisions.record(OPEN, second);
      expect(await standing()).toEqual(["k1", "k0"]);
    });

    test("a story that was taken out of an event stands among them, and is taken back by its own id", async () => {
      await decisions.record(OPEN, moved);
      expect(await decisions.list(OPEN)).toEqual([first, second, moved, third]);
      for (const channel of OTHERS) expect(await decisions.undo(channel, "s-1", undoing("u1"))).toBeNull();
      expect(await decisions.undo(OPEN, "s-2", undoing("u1"))).toBeNull();
      expect(await decisions.undo(OPEN, "s-1", undoing("u2"))).toEqual(moved);
      expect(await decisions.undo(OPEN, "s-1", undoing("u3"))).toBeNull();
      await decisions.record(OPEN, moved);
      expect(await standing()).toEqual(["k1", "k2", "k0"]);
    });

    test("taken back in turn, whatever they are about", async () => {
      await decisions.record(OPEN, moved);
      expect(await decisions.undo(OPEN, null, undoing("u1"))).toEqual(third);
      expect(await decisions.undo(OPEN, null, undoing("u2"))).toEqual(moved);
      expect(await standing()).toEqual(["k1", "k2"]);
    });

    test("what is said of two names stands among them, and is taken back by its question", async () => {
      await decisions.record(OPEN, named);
      expect(await decisions.list(OPEN)).toEqual([first, second, named, third]);
      for (const channel of OTHERS) expect(await decisions.list(channel)).toEqual([]);
      expect(await decisions.undo(OPEN, "n-2", undoing("u1"))).toBeNull();
      expect(await decisions.undo(OPEN, "n-1", undoing("u2"))).toEqual(named);
      await decisions.record(OPEN, named);
      expect(await standing()).toEqual(["k1", "k2", "k0"]);
    });
  });
}
