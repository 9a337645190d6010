import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Channel } from "../chat/message.ts";
import type { Unfinished } from "./accepted-message.ts";
import {
  deleteStories,
  dropUnlearned,
  dropWords,
  erase,
  type GoneStory,
  inScope,
  type Scope,
  unkeep,
} from "./erase.ts";
import { storable } from "./json.ts";
import type { Tables } from "./tables.ts";
import type { Recall } from "./visible.ts";

/** What was forgotten at once. */
interface Erased {
  /** Messages whose words are gone, and whose answers are to be withdrawn; then nothing of them is left. */
  readonly messages: readonly Unfinished[];
  readonly stories: readonly GoneStory[];
}

/** What is forgotten as a whole. What people settled about a channel, that is how we behave there, is left but by `purge`. */
export interface Erasure {
  /** How many stories and messages there are. */
  count(scope: Scope): Promise<{ readonly stories: number; readonly messages: number }>;
  /** Forgets the stories of the scope, their versions, watches and links, what was ruled of them alone, and the words of the messages. `asked`, the key of the message that asks for it, goes once it is answered. Safe to do twice. */
  erase(scope: Scope, asked: string): Promise<Erased>;
  /** Forgets the stories of a channel; what we answered stands there as it is, and cannot be told anew. */
  unlearn(channel: Channel): Promise<readonly GoneStory[]>;
  /** Deletes what is past its time: by the bot's days, the workspace's or the channel's, whichever are fewest. Also what was read in channels where nothing is learned, once it is answered. */
  expire(): Promise<void>;
  /** Deletes everything that is kept of a workspace, settings too. An organisation's id stands for all of its workspaces ("E1" for "E1.T1"). */
  purge(platform: string, workspace: string): Promise<void>;
}

/** Every table that names a platform and a workspace, but for the tokens. */
const OF_WORKSPACES = ["messages", "channels", "hosts", "decisions", "notices", "workspaces"] as const;

/** The database `db`, which stays the caller's to close. */
export function createErasure(db: Kysely<Tables>, recall: Recall): Erasure {
  return {
    async count(scope) {
      const { rows } = await sql<{ stories: number; messages: number }>`
        select count(distinct s.key)::int as stories, count(distinct m.key)::int as messages
        from crosswire.messages m left join crosswire.stories s on s.message = m.key
        where ${inScope(scope)} and not m.erased`.execute(db);
      return rows[0] ?? { stories: 0, messages: 0 };
    },

    erase: (scope, asked) => db.transaction().execute((transaction) => erase(transaction, scope, asked)),

    unlearn: (channel) =>
      db.transaction().execute(async (transaction) => {
        const here = inScope({ ...channel, person: null });
        await sql`
          update crosswire.stories s set recalled_in = 'message' from crosswire.messages m
          where m.key = s.message and m.state <> 'answered' and ${here}`.execute(transaction);
        const stories = await deleteStories(transaction, sql`m.state = 'answered' and ${here}`);
        await unkeep(transaction, here);
        return stories;
      }),

    async expire() {
      await db.transaction().execute(async (transaction) => {
        await dropWords(transaction, await deleteStories(transaction, isPast("s", sql`s.posted_at`, recall)));
        await sql`
          delete from crosswire.messages m
          where m.state = 'answered' and ${isPast("m", sql`m.accepted_at`, recall)}`.execute(transaction);
        await dropUnlearned(transaction, null);
      });
    },

    async purge(platform, workspace) {
      const whole = sql<boolean>`(workspace = ${storable(workspace)} or starts_with(workspace, ${`${storable(workspace)}.`}))`;
      await db.transaction().execute(async (transaction) => {
        // Stories do not name their platform; the ids of workspaces are the platforms' own, and their messages do.
        await sql`
          delete from crosswire.stories where ${whole}
            and message in (select key from crosswire.messages where platform = ${storable(platform)} and ${whole})`.execute(
          transaction,
        );
        for (const table of OF_WORKSPACES) {
          await sql`delete from ${sql.table(`crosswire.${table}`)} where platform = ${storable(platform)} and ${whole}`.execute(
            transaction,
          );
        }
      });
    },
  };
}

/** Whether `time` of a row is longer ago than the bot, the workspace and the channel keep anything. */
const isPast = (row: "s" | "m", time: RawBuilder<unknown>, { retentionDays, now }: Recall): RawBuilder<boolean> => {
  const ofRow = (other: string) => sql`${sql.ref(`${other}.workspace`)} = ${sql.ref(`${row}.workspace`)}`;
  return sql<boolean>`(${time} < ${now().toISOString()}::timestamptz - make_interval(days => least(${retentionDays}::int,
    (select min(w.retention_days) from crosswire.workspaces w where ${ofRow("w")}),
    (select min((c.settings ->> 'retentionDays')::int) from crosswire.channels c
      where ${ofRow("c")} and c.channel = ${sql.ref(`${row}.channel`)}))))`;
};
