import type { Kysely } from "kysely";
import type { Channel } from "../chat/message.ts";
import type { Decision, Undoing } from "../conflicts/decision.ts";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** What people decided, by channel: what one channel settles is shown in no other. */
export interface DecisionStore {
  /** Those that stand, in the order made. */
  list(channel: Channel): Promise<readonly Decision[]>;
  /** Keeps a decision; one of the same id is kept already and stays as it is. */
  record(channel: Channel, decision: Decision): Promise<void>;
  /** Takes back the last decision that stands on a disagreement, null: the last of the channel; gives it, or null when there is none. The same undoing takes back the same one each time. What is taken back is kept. */
  undo(channel: Channel, disagreement: string | null, undoing: Undoing): Promise<Decision | null>;
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

    async record(channel, decision) {
      await db
        .insertInto("crosswire.decisions")
        .values({
          key: decision.id,
          ...whereOf(channel),
          decision: writeJson(decision),
          decided_at: decision.at,
          undone: null,
        })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .execute();
    },

    async undo(channel, disagreement, undoing) {
      const rows = await db
        .selectFrom("crosswire.decisions")
        .select(["key", "decision", "undone"])
        .where((row) => row.and(whereOf(channel)))
        .orderBy("decided_at")
        .orderBy("key")
        .execute();
      const before = rows.find(({ undone }) => undone?.id === undoing.id);
      if (before) return before.decision;
      const last = rows.findLast(
        ({ undone, decision }) => undone === null && (disagreement ?? decision.disagreement) === decision.disagreement,
      );
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
