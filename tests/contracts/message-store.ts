import { beforeEach, describe, expect, test } from "vitest";
import type { PostRef } from "../../src/chat/message.ts";
import type { Task, Version } from "../../src/store/accepted-message.ts";
import type { MessageStore } from "../../src/store/message-store.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

const READ: Task = { kind: "read", sources: [{ kind: "text", text: "a" }] };
const ASK: Task = { kind: "question", question: "who?" };
const outcomes = [{ kind: "story", story: "s-1" }] as const;

const versionOf = ({ key, revision }: Version): Version => ({ key, revision });

/** What every message store must do. `open` gives an empty one. */
export function messageStoreContract(name: string, open: () => Promise<MessageStore>): void {
  describe(`${name}: messages`, () => {
    let messages: MessageStore;
    beforeEach(async () => {
      messages = await open();
    });
    const accept = async (id: string, task: Task, channel = "open") =>
      versionOf(await messages.accept(makeMessage(id, "text", { place: { ...openChannel, channel } }), task));
    const post = (id: string): PostRef => ({ thread: makeMessage("1", "").thread, id });

    test("a message that comes again is the one that is there", async () => {
      const first = await messages.accept(makeMessage("1", "as posted"), READ);
      await messages.record(first, { kind: "read", outcomes });
      const again = await messages.accept(makeMessage("1", "as delivered again"), ASK);
      expect(again).toMatchObject({ key: first.key, state: "read", task: READ, outcomes, line: first.line });
      expect(again.message.text).toBe("as posted");
      expect(await messages.unfinished()).toHaveLength(1);
    });

    test("an unknown key has no message", async () => {
      expect(await messages.find("nowhere")).toBeNull();
    });

    test("the first placeholder stays", async () => {
      const key = await accept("1", READ);
      await messages.record(key, { kind: "placed", post: post("first") });
      await messages.record(key, { kind: "placed", post: post("second") });
      expect((await messages.find(key.key))?.post).toEqual(post("first"));
    });

    test("starts are counted", async () => {
      const key = await accept("1", READ);
      await messages.record(key, { kind: "started" });
      await messages.record(key, { kind: "started" });
      expect((await messages.find(key.key))?.starts).toBe(2);
    });

    test("a message is released when all before it in its channel are read, and once", async () => {
      const [first, second, question] = [await accept("1", READ), await accept("2", READ), await accept("3", ASK)];
      const elsewhere = await accept("4", ASK, "other");
      await messages.record(second, { kind: "read", outcomes });
      expect(await messages.release(openChannel)).toEqual([]);
      await messages.record(first, { kind: "read", outcomes });
      expect(await messages.release(openChannel)).toEqual([first, second, question]);
      expect(await messages.release(openChannel)).toEqual([]);
      expect(await messages.release({ ...openChannel, channel: "other" })).toEqual([elsewhere]);
    });

    test("a message that is set back goes to the end of the line, and nobody waits for it", async () => {
      const [first, second] = [await accept("1", READ), await accept("2", READ)];
      await messages.record(first, { kind: "set back", error: "no answer" });
      await messages.record(second, { kind: "read", outcomes });
      expect(await messages.release(openChannel)).toEqual([second]);
      expect((await messages.unfinished()).map(({ key, state }) => [key, state])).toEqual([
        [second.key, "released"],
        [first.key, "set back"],
      ]);
    });

    test("an answered message is finished, and no later step brings it back", async () => {
      const key = await accept("1", READ);
      await messages.record(key, { kind: "read", outcomes });
      await messages.record(key, { kind: "answered", reply: { blocks: [] }, error: null });
      await messages.record(key, { kind: "set back", error: "late" });
      await messages.record(key, { kind: "read", outcomes: [] });
      expect(await messages.find(key.key)).toMatchObject({ state: "answered", outcomes });
      expect(await messages.unfinished()).toEqual([]);
    });

    test("characters that a database refuses are kept out, and every offset stays", async () => {
      const text = "one\u0000two \ud800 three 🐈";
      const accepted = await messages.accept(makeMessage("\u0000", text), READ);
      expect(accepted.message.text).toBe("one\ufffdtwo \ufffd three 🐈");
    });
  });
}
