import { type Kysely, sql } from "kysely";
import type { IncomingMessage } from "../chat/message.ts";
import type { AcceptedMessage, Task, Unfinished } from "./accepted-message.ts";
import { type GoneStory, goneTable, showsGone } from "./erase.ts";
import { storable, writeJson } from "./json.ts";
import { toAccepted, toUnfinished } from "./message-rows.ts";
import type { Tables } from "./tables.ts";

/** Where answers are looked for; `channel` null: in the whole workspace. */
export interface Reach {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string | null;
}

const QUOTED = writeJson({ kind: "withdrawn", why: "quoted" } satisfies Task);
const isToldAgain = sql<boolean>`m.task ->> 'kind' in ('read', 'question', 'digest', 'changed')`;

/** Accepted messages that are taken up anew. */
export interface Revisions {
  /** Puts other words and another task in the place of what was accepted; gives it as it is now, null when it never was. Its place in line and our post stay. */
  revise(key: string, message: IncomingMessage, task: Task): Promise<AcceptedMessage | null>;
  /** Has the answers told again that show any of `ids` (of stories or disagreements), once nothing before them is unread; gives their messages. Not those to commands, which may change something, nor those that are withdrawn or still on their way. */
  retell(reach: Reach, ids: readonly string[]): Promise<readonly Unfinished[]>;
  /** The same where stories are gone, each wherever it may have been shown and nowhere else; answers that cannot be told again, as those to commands that quote one, are withdrawn. */
  retellGone(workspace: Omit<Reach, "channel">, gone: readonly GoneStory[]): Promise<readonly Unfinished[]>;
}

/** The messages in `db`, which stays the caller's to close. */
export function createRevisions(db: Kysely<Tables>): Revisions {
  /** Answers that show any of `ids`, to be made anew. */
  const takeUp = ({ platform, workspace, channel }: Reach, ids: readonly string[]) =>
    db
      .updateTable("crosswire.messages")
      .set((row) => ({ revision: row("revision", "+", 1), state: "read" as const }))
      .where("platform", "=", storable(platform))
      .where("workspace", "=", storable(workspace))
      .$if(channel !== null, (query) => query.where("channel", "=", storable(channel ?? "")))
      .where("state", "=", "answered")
      // Ids are letters and digits: they stand as they are in what was said. Of no ids, none is like.
      .where(sql<boolean>`reply::text like any (${ids.map((id) => `%"${id}"%`)}::text[])`)
      .returning(["key", "revision", "state", "platform", "workspace", "channel"]);

  return {
    async revise(key, message, task) {
      const row = await db
        .updateTable("crosswire.messages")
        .set((row) => ({
          revision: row("revision", "+", 1),
          state: task.kind === "read" ? ("unread" as const) : ("read" as const),
          message: writeJson(message),
          task: writeJson(task),
          outcomes: "[]",
          reply: null,
          starts: 0,
          error: null,
          finished_at: null,
        }))
        .where("key", "=", key)
        .returningAll()
        .executeTakeFirst();
      return row ? toAccepted(row) : null;
    },

    async retell(reach, ids) {
      const rows = await takeUp(reach, ids)
        .where(sql<boolean>`task ->> 'kind' in ('read', 'question', 'digest', 'changed')`)
        .execute();
      return rows.map(toUnfinished);
    },

    async retellGone({ platform, workspace }, gone) {
      if (gone.length === 0) return [];
      const { rows } = await sql<Parameters<typeof toUnfinished>[0]>`
        with ${goneTable(gone)}
        update crosswire.messages m set
          revision = m.revision + 1, state = 'read', task = case when ${isToldAgain} then m.task else ${QUOTED}::jsonb end
        where m.platform = ${storable(platform)} and m.workspace = ${storable(workspace)} and m.state = 'answered'
          and (${isToldAgain} or m.task ->> 'kind' = 'unkept'
            or m.task ->> 'name' in ('claims', 'ledger', 'timeline', 'names', 'why', 'explain', 'wording', 'export'))
          and ${showsGone}
        returning m.key, m.revision, m.state, m.platform, m.workspace, m.channel`.execute(db);
      return rows.map(toUnfinished);
    },
  };
}
