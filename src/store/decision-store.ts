import type { Kysely } from "kysely";
import type { Channel } from "../chat/message.ts";
import { type Ruling, subjectOf, type Undoing } from "../conflicts/decision.ts";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** What people decided, by channel: what one channel settles is shown in no other. */
export interface DecisionStore {
  /** Those that stand, in the order made. */
  list(channel: Channel): Promise<readonly Ruling[]>;
  /** Keeps a ruling; one of the same id is kept already and stays as it is. */
  record(channel: Channel, ruling: Ruling): Promise<void>;
  /** Takes back the last ruling that stands on a disagreement or a story, by its id, null: the last of the channel; gives it, or null when there is none. The same undoing takes back the same one each time. What is taken back is kept. */
  undo(channel: Channel, subject: string | null, undoing: Undoing): Promise<Ruling | null>;
}

/** The decisions in `db`, which stays the caller's to close. */
export function createDecisionStore(db: Kysely<Tables>): DecisionStore {
  const whereOf = ({ platform, workspace, channel }: Channel) => ({
    platform: storable(platform),
    workspace: storable(workspace),
    channel: storable(channel),
  });
  return {
    async list(channel) {
      const rows = await db
        .selectFrom("crosswire.decisions")
        .select("decision")
        .where((row) => row.and(whereOf(channel)))
        .where("undone", "is", null)
        .orderBy("decided_at")
        .orderBy("key")
        .execute();
      return rows.map(({ decision }) => decision);
    },

    async record(channel, ruling) {
      await db
        .insertInto("crosswire.decisions")
        .values({
          key: ruling.id,
          ...whereOf(channel),
          subject: subjectOf(ruling),
          decision: writeJson(ruling),
          decided_at: ruling.at,
          undone: null,
        })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },

    async undo(channel, wanted, undoing) {
      const rows = await db
        .selectFrom("crosswire.decisions")
        .select(["key", "subject", "decision", "undone"])
        .where((row) => row.and(whereOf(channel)))
        .orderBy("decided_at")
        .orderBy("key")
        .execute();
      const before = rows.find(({ undone }) => undone?.id === undoing.id);
      if (before) return before.decision;
      const last = rows.findLast(({ undone, subject }) => undone === null && (wanted ?? subject) === subject);
      if (!last) return null;
      await db
        .updateTable("crosswire.decisions")
        .set({ undone: writeJson(undoing) })
        .where("key", "=", last.key)
        .where("undone", "is", null)
        .execute();
      return last.decision;
    },
  };
}
