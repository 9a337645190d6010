import { type Kysely, sql } from "kysely";
import { storable, writeJson } from "./json.ts";
import type { Notice } from "./notice.ts";
import type { Tables } from "./tables.ts";

/** What people are to be told by themselves, each once, whatever process comes to it. */
export interface NoticeStore {
  /** Keeps a notice until `due` (ISO 8601); one of the same key is kept already and stays as it is. */
  keep(notice: Notice, due: string): Promise<void>;
  /** Keys of those that are due at `instant` (ISO 8601) on these platforms, and that nobody was told yet. */
  due(instant: string, platforms: readonly string[]): Promise<readonly string[]>;
  /** Null: there is no such one, or it was told. */
  find(key: string): Promise<Notice | null>;
  /** It was told at that time (ISO 8601), or need not be any more. */
  markTold(key: string, at: string): Promise<void>;
}

/** The notices in `db`, which stays the caller's to close. */
export function createNoticeStore(db: Kysely<Tables>): NoticeStore {
  return {
    async keep(notice, due) {
      const { platform, workspace, channel } = notice.place;
      await db
        .insertInto("crosswire.notices")
        .values({
          key: storable(notice.key),
          platform: storable(platform),
          workspace: storable(workspace),
          channel: storable(channel),
          ruling: storable(notice.ruling),
          notice: writeJson(notice),
          due_at: due,
          told_at: null,
        })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },

    async due(instant, platforms) {
      const rows = await db
        .selectFrom("crosswire.notices")
        .select("key")
        .where("told_at", "is", null)
        .where("due_at", "<=", new Date(instant))
        .where("platform", "=", sql<string>`any(${[...platforms]}::text[])`)
        .orderBy("due_at")
        .orderBy("key")
        .execute();
      return rows.map(({ key }) => key);
    },

    async find(key) {
      const row = await db
        .selectFrom("crosswire.notices")
        .select("notice")
        .where("key", "=", storable(key))
        .where("told_at", "is", null)
        .executeTakeFirst();
      return row?.notice ?? null;
    },

    async markTold(key, at) {
      await db.updateTable("crosswire.notices").set({ told_at: at }).where("key", "=", storable(key)).execute();
    },
  };
}
