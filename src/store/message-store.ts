import { type Kysely, sql } from "kysely";
import type { Reply } from "../answers/reply.ts";
import type { Channel, IncomingMessage, PostRef } from "../chat/message.ts";
import { StorageFull } from "../errors.ts";
import type { AcceptedMessage, Outcome, Task, Unfinished } from "./accepted-message.ts";
import { storable, writeJson } from "./json.ts";
import { messageKey } from "./message-key.ts";
import type { Tables } from "./tables.ts";

/** What happens to an accepted message. Each may be recorded twice and changes nothing the second time, but for `started`. */
type Step =
  | { readonly kind: "placed"; readonly post: PostRef }
  | { readonly kind: "started" }
  | { readonly kind: "set back"; readonly error: string }
  | { readonly kind: "read"; readonly outcomes: readonly Outcome[] }
  | { readonly kind: "answered"; readonly reply: Reply | null; readonly error: string | null };

/** The messages that the bot took on. */
export interface MessageStore {
  /** Keeps the message under its key. One that is kept already is given back as it stands. Throws StorageFull. */
  accept(message: IncomingMessage, task: Task): Promise<AcceptedMessage>;
  find(key: string): Promise<AcceptedMessage | null>;
  record(key: string, step: Step): Promise<void>;
  /** Keys of messages of the channel that may be answered now, first posted first; each is given once. */
  release(channel: Channel): Promise<readonly string[]>;
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
    const { message, task, state, outcomes, post, starts } = row;
    return { key, message, task, state, line: Number(row.place_in_line), outcomes, post, starts };
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

    async record(key, step) {
      const update = db.updateTable("crosswire.messages").where("key", "=", key);
      switch (step.kind) {
        case "placed":
          // The first post stays: whoever comes second has posted under the same key and holds the same one.
          await update
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
      }
    },

    async release(channel) {
      const { rows } = await sql<{ key: string; place_in_line: string }>`
        update crosswire.messages set state = 'released'
        where platform = ${channel.platform} and workspace = ${channel.workspace} and channel = ${channel.channel}
          and state = 'read'
          and place_in_line < coalesce(
            (select min(earlier.place_in_line) from crosswire.messages earlier
             where earlier.platform = ${channel.platform} and earlier.workspace = ${channel.workspace}
               and earlier.channel = ${channel.channel} and earlier.state = 'unread'),
            9223372036854775807)
        returning key, place_in_line`.execute(db);
      return rows.toSorted((a, b) => Number(a.place_in_line) - Number(b.place_in_line)).map(({ key }) => key);
    },

    async unfinished() {
      const rows = await db
        .selectFrom("crosswire.messages")
        .select(["key", "state", "platform", "workspace", "channel"])
        .where("state", "<>", "answered")
        .orderBy("place_in_line")
        .execute();
      return rows.map(({ key, state, platform, workspace, channel }) => ({
        key,
        state: state as Unfinished["state"],
        channel: { platform, workspace, channel },
      }));
    },
  };
}

/** A story that was read for a message of the channel. */
export interface MeantStory {
  readonly story: string;
  /** Key and place in line of the message, and who posted it. */
  readonly message: string;
  readonly line: number;
  readonly person: string;
}

/** What a channel's own past tells. */
export interface ChannelHistory {
  /** When the window of the last daily digest ended (ISO 8601), or null when there was none. */
  lastDigest(channel: Channel): Promise<string | null>;
  /** The story that a message may mean by "the story": the last one read before it in its thread, else in its channel; null when there is none. */
  lastStory(asked: AcceptedMessage): Promise<MeantStory | null>;
}

/** The history in `db`, which stays the caller's to close. */
export function createChannelHistory(db: Kysely<Tables>): ChannelHistory {
  return {
    async lastDigest({ platform, workspace, channel }) {
      const { rows } = await sql<{ until: string | null }>`
        select max(task ->> 'until') as until from crosswire.messages
        where platform = ${platform} and workspace = ${workspace} and channel = ${channel}
          and task ->> 'kind' = 'digest' and (task ->> 'daily')::boolean`.execute(db);
      return rows[0]?.until ?? null;
    },

    async lastStory({ message: { place, thread }, line }) {
      const { rows } = await sql<{ key: string; person: string; outcomes: readonly Outcome[]; place_in_line: string }>`
        select key, message -> 'author' ->> 'id' as person, outcomes, place_in_line from crosswire.messages
        where platform = ${place.platform} and workspace = ${place.workspace} and channel = ${place.channel}
          and place_in_line < ${line} and outcomes @> '[{"kind": "story"}]'
        order by (message -> 'thread' ->> 'id' = ${thread.id === null ? null : storable(thread.id)}) desc nulls last, place_in_line desc
        limit 1`.execute(db);
      const [row] = rows;
      const story = row?.outcomes.findLast((outcome) => outcome.kind === "story")?.story;
      if (!row || story === undefined) return null;
      return { story, message: row.key, line: Number(row.place_in_line), person: row.person };
    },
  };
}
