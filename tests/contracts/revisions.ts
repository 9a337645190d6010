import { beforeEach, describe, expect, test } from "vitest";
import { jobIdOf } from "../../jobs/release-replies.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { Place, PostRef } from "../../src/chat/message.ts";
import type { AcceptedMessage, Task } from "../../src/store/accepted-message.ts";
import type { KeptReply, MessageStore } from "../../src/store/message-store.ts";
import type { Reach, Revisions } from "../../src/store/revisions.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

const READ: Task = { kind: "read", sources: [{ kind: "link", url: "https://x.example/a" }] };
const ASK: Task = { kind: "question", question: "who?" };
const WHY: Task = { kind: "command", name: "why", argument: "1" };
const UNDO: Task = { kind: "command", name: "undo", argument: "" };
const WITHDRAWN: Task = { kind: "withdrawn", why: "deleted" };
const WORKSPACE: Reach = { platform: "fake", workspace: "W1", channel: null };
const POST: PostRef = { thread: makeMessage("1", "").thread, id: "post 1" };
const outcomes = [{ kind: "story", story: "s-1" }] as const;

const linkTo = (story: string): Reply => ({
  blocks: [{ kind: "paragraph", line: [{ kind: "story", label: "x", story, url: null, thread: null }] }],
});

/** What every store of revisions must do. `open` gives an empty one, and the messages that it works on. */
export function revisionsContract(
  name: string,
  open: () => Promise<{ readonly revisions: Revisions; readonly messages: MessageStore }>,
): void {
  describe(`${name}: revisions`, () => {
    let revisions: Revisions;
    let messages: MessageStore;
    beforeEach(async () => {
      ({ revisions, messages } = await open());
    });
    const accept = (id: string, task: Task, place: Partial<Place> = {}): Promise<AcceptedMessage> =>
      messages.accept(makeMessage(id, "text", { place: { ...openChannel, ...place } }), task);
    const answer = async (id: string, task: Task, reply: KeptReply | null, place: Partial<Place> = {}) => {
      const accepted = await accept(id, task, place);
      await messages.record(accepted, { kind: "read", outcomes });
      await messages.record(accepted, { kind: "answered", reply, error: null });
      return accepted.key;
    };
    const idOf = (key: string) => key.split("-").at(-1);

    test("other words take the place of the first; the post and the place in line stay", async () => {
      const first = await accept("1", READ);
      await messages.record(first, { kind: "placed", post: POST });
      await messages.record(first, { kind: "started" });
      await messages.record(first, { kind: "read", outcomes });
      await messages.record(first, { kind: "answered", reply: linkTo("s-1"), error: "late" });
      const revised = await revisions.revise(first.key, makeMessage("1", "other words"), ASK);
      expect(revised).toEqual({
        ...first,
        message: makeMessage("1", "other words"),
        task: ASK,
        state: "read",
        outcomes: [],
        post: POST,
        starts: 0,
        revision: 1,
      });
      expect((await revisions.revise(first.key, first.message, READ))?.state).toBe("unread");
      expect((await messages.find(first.key))?.revision).toBe(2);
    });

    test("what was never accepted is not taken up", async () => {
      expect(await revisions.revise("nowhere", makeMessage("1", ""), READ)).toBeNull();
    });

    test("steps of work on the revision before count for nothing, but for the post", async () => {
      const first = await accept("1", READ);
      const revised = await revisions.revise(first.key, first.message, READ);
      for (const step of [
        { kind: "started" },
        { kind: "set back", error: "no answer" },
        { kind: "read", outcomes },
        { kind: "answered", reply: linkTo("s-1"), error: null },
        { kind: "silenced" },
      ] as const) {
        await messages.record(first, step);
      }
      expect(await messages.find(first.key)).toEqual(revised);
      await messages.record(first, { kind: "placed", post: POST });
      expect((await messages.find(first.key))?.post).toEqual(POST);
    });

    test("each revision has jobs of its own", async () => {
      const first = await accept("1", READ);
      const revised = await revisions.revise(first.key, first.message, READ);
      if (!revised) throw new Error("It was accepted.");
      expect(new Set([first, revised].map(jobIdOf)).size).toBe(2);
    });

    test("answers are told again that show a story or a disagreement, or were made from it", async () => {
      await answer("1", READ, linkTo("s-1"));
      await answer("2", ASK, linkTo("s-12"));
      await answer("3", ASK, { blocks: [], drawnFrom: ["s-0", "s-1"] });
      await answer("4", READ, {
        blocks: [{ kind: "decided", id: "d-1", question: "Who?", line: [], actions: [] }],
      });
      await answer("5", READ, null);
      const idsOf = async (...ids: string[]) =>
        (await revisions.retell(WORKSPACE, ids)).map(({ key }) => idOf(key)).sort();
      expect(await idsOf("s-1")).toEqual(["1", "3"]);
      expect(await idsOf("s-2", "s-12", "d-1")).toEqual(["2", "4"]);
      expect(await idsOf()).toEqual([]);
    });

    test("what is told again is unfinished, under a revision of its own, and waits for what is unread before it", async () => {
      const before = await accept("0", READ);
      const key = await answer("1", READ, linkTo("s-1"));
      const [one] = await revisions.retell(WORKSPACE, ["s-1"]);
      const { platform, workspace, channel } = openChannel;
      expect(one).toEqual({ key, revision: 1, state: "read", channel: { platform, workspace, channel } });
      expect(await messages.find(key)).toMatchObject({ revision: 1, outcomes });
      expect(await messages.release(openChannel)).toEqual([]);
      await messages.record(before, { kind: "read", outcomes });
      expect((await messages.release(openChannel)).map((version) => idOf(version.key))).toEqual(["0", "1"]);
    });

    test("not what is withdrawn, on its way, a command, or out of reach", async () => {
      const gone = await answer("1", READ, linkTo("s-1"));
      await revisions.revise(gone, makeMessage("1", ""), WITHDRAWN);
      await answer("2", UNDO, linkTo("s-1"));
      await answer("3", READ, linkTo("s-1"), { workspace: "W2" });
      await answer("4", READ, linkTo("s-1"), { platform: "other" });
      await accept("5", READ);
      await answer("6", READ, linkTo("s-1"), { channel: "square" });
      expect(await revisions.retell({ ...WORKSPACE, channel: "open" }, ["s-1"])).toEqual([]);
      expect((await revisions.retell(WORKSPACE, ["s-1"])).map(({ key }) => idOf(key))).toEqual(["6"]);
    });

    test("answers to commands that quote a story are withdrawn, and those that settle something never", async () => {
      const quoting = await answer("1", WHY, linkTo("s-1"));
      for (const [id, task] of Object.entries({ 2: UNDO, 3: READ, 4: ASK })) await answer(id, task, linkTo("s-1"));
      await answer("5", WHY, linkTo("s-2"));
      await answer("6", WHY, linkTo("s-1"), { workspace: "W2" });
      const gone = { id: "s-1", channel: "open", person: "", everywhere: true };
      const taken = await revisions.retellGone(WORKSPACE, [gone]);
      expect(taken.map(({ key }) => idOf(key)).sort()).toEqual(["1", "3", "4"]);
      expect((await messages.find(quoting))?.task).toEqual({ kind: "withdrawn", why: "quoted" });
    });
  });
}
