import { type Kysely, sql } from "kysely";
import type { Reply } from "../answers/reply.ts";
import type { Channel, IncomingMessage, PostRef } from "../chat/message.ts";
import { StorageFull } from "../errors.ts";
import type { AcceptedMessage, Outcome, Task, Unfinished, Version } from "./accepted-message.ts";
import { dropUnlearned } from "./erase.ts";
import { storable, writeJson } from "./json.ts";
import { messageKey } from "./message-key.ts";
import { toAccepted, toUnfinished } from "./message-rows.ts";
import type { Tables } from "./tables.ts";

/** An answer as it is kept. */
export interface KeptReply extends Reply {
  /** Ids of the stories that it was made from, beside those that it links to. */
  readonly drawnFrom?: readonly string[];
}

/** What happens to an accepted message. Each may be recorded twice and changes nothing the second time, but for `started`. */
type Step =
  | { readonly kind: "placed"; readonly post: PostRef }
  | { readonly kind: "started" }
  | { readonly kind: "set back"; readonly error: string }
  | { readonly kind: "read"; readonly outcomes: readonly Outcome[] }
  | { readonly kind: "answered"; readonly reply: KeptReply | null; readonly error: string | null }
  /** Done, and our post is gone again: nobody had asked. */
  | { readonly kind: "silenced" };

/** The messages that the bot took on. */
export interface MessageStore {
  /** Keeps the message under its key. One that is kept already is given back as it stands. Throws StorageFull. */
  accept(message: IncomingMessage, task: Task): Promise<AcceptedMessage>;
  find(key: string): Promise<AcceptedMessage | null>;
  /** Steps of work on an earlier revision are not recorded, but for `placed`: the post is there all the same. */
  record(version: Version, step: Step): Promise<void>;
  /** Messages of the channel that may be answered now, first posted first; each is given once. */
  release(channel: Channel): Promise<readonly Version[]>;
  /** All that is not answered, first posted first. */
  unfinished(): Promise<readonly Unfinished[]>;
}

/** Postgres' code for it. */
const DISK_FULL = "53100";

/** The messages in `db`, which stays the caller's to close. */
export function createMessageStore(db: Kysely<Tables>, now: () => Date): MessageStore {
  const find = async (key: string): Promise<AcceptedMessage | null> => {
    const row = await db.selectFrom("crosswire.messages").selectAll().where("key", "=", key).executeTakeFirst();
    if (!row) return null;
    return toAccepted(row);
  };

  /** Of what is forgotten, and of what was read where nothing is learned, nothing outlives the answer. */
  const dropDone = async (key: string) => {
    await db
      .deleteFrom("crosswire.messages")
      .where("key", "=", key)
      .where("state", "=", "answered")
      .where("erased", "=", true)
      .execute();
    await dropUnlearned(db, key);
  };

  return {
    find,

    async accept(message, task) {
      const key = messageKey(message);
      await db
        .insertInto("crosswire.messages")
        .values({
          key,
          platform: storable(message.place.platform),
          workspace: storable(message.place.workspace),
          channel: storable(message.place.channel),
          state: task.kind === "read" ? "unread" : "read",
          message: writeJson(message),
          task: writeJson(task),
          outcomes: "[]",
          post: null,
          reply: null,
          error: null,
          accepted_at: now().toISOString(),
          finished_at: null,
        })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute()
        .catch((error: unknown) => {
          throw (error as { code?: unknown }).code === DISK_FULL ? new StorageFull(error) : error;
        });
      const accepted = await find(key);
      if (!accepted) throw new Error(`The message ${key} was accepted and is not there.`);
      return accepted;
    },

    async record({ key, revision }, step) {
      const message = db.updateTable("crosswire.messages").where("key", "=", key);
      const update = message.where("revision", "=", revision);
      switch (step.kind) {
        case "placed":
          // The first post stays: whoever comes second has posted under the same key and holds the same one.
          await message
            .set({ post: writeJson(step.post) })
            .where("post", "is", null)
            .execute();
          return;
        case "started":
          await update.set((row) => ({ starts: row("starts", "+", 1) })).execute();
          return;
        case "set back":
          await update
            .set({ state: "set back", error: step.error, place_in_line: sql`nextval('crosswire.line')` })
            .where("state", "in", ["unread", "set back"])
            .execute();
          return;
        case "read":
          await update
            .set({ state: "read", outcomes: writeJson(step.outcomes) })
            .where("state", "in", ["unread", "set back"])
            .execute();
          return;
        case "silenced":
          await update.set({ state: "answered", post: null, reply: null, finished_at: now().toISOString() }).execute();
          await dropDone(key);
          return;
        case "answered":
          await update
            .set({
              state: "answered",
              reply: step.reply && writeJson(step.reply),
              error: step.error,
              finished_at: now().toISOString(),
            })
            .where("state", "<>", "answered")
            .execute();
          await dropDone(key);
      }
    },

    async release(channel) {
      const { rows } = await sql<Version & { place_in_line: string }>`
        update crosswire.messages set state = 'released'
        where platform = ${channel.platform} and workspace = ${channel.workspace} and channel = ${channel.channel}
          and state = 'read'
          and place_in_line < coalesce(
            (select min(earlier.place_in_line) from crosswire.messages earlier
             where earlier.platform = ${channel.platform} and earlier.workspace = ${channel.workspace}
               and earlier.channel = ${channel.channel} and earlier.state = 'unread'),
            9223372036854775807)
        returning key, revision, place_in_line`.execute(db);
      return rows
        .toSorted((a, b) => Number(a.place_in_line) - Number(b.place_in_line))
        .map(({ key, revision }) => ({ key, revision }));
    },

    async unfinished() {
      const rows = await db
        .selectFrom("crosswire.messages")
        .select(["key", "revision", "state", "platform", "workspace", "channel"])
        .where("state", "<>", "answered")
        .orderBy("place_in_line")
        .execute();
      return rows.map(toUnfinished);
    },
  };
}
