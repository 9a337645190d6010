import { type Kysely, sql } from "kysely";
import type { Audience, Channel, Place } from "../chat/message.ts";
import { type Decision, type Errand, isDecision, type Ruling, subjectOf, type Undoing } from "../conflicts/decision.ts";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";
import { isClosed, isWithOutsiders, type Recall, visibleTo } from "./visible.ts";

/**
 * What people ruled. A ruling holds in its channel. A decision that was made in a public channel is shown in others of the
 * workspace too, where all stories that it speaks of are recalled: what somebody may not see decides nothing for him, and
 * words that were pasted in two channels are two channels' own business.
 */
export interface DecisionStore {
  /** The channel's own that stand, in the order made. */
  list(channel: Channel): Promise<readonly Ruling[]>;
  /** Those that stand for the audience, in the order made: its channel's own, and decisions of other channels that it may see, marked as made `elsewhere`. */
  seen(platform: string, audience: Audience): Promise<readonly Ruling[]>;
  /** Of a whole workspace what stands and somebody is told of when more is said: decisions, and watches. With the places where they were made, as they are read now. */
  followed(platform: string, workspace: string): Promise<readonly Followed[]>;
  /** Whether a decision that was made in a place, on stories with these ids, may be seen in other channels. */
  isForAll(place: Place, stories: readonly string[]): Promise<boolean>;
  /** The channel's own ruling of that id, also one that was taken back; null when there is none. */
  find(channel: Channel, id: string): Promise<Ruling | null>;
  /** Keeps a ruling; one of the same id is kept already and stays as it is. */
  record(place: Place, ruling: Ruling): Promise<void>;
  /** Takes back the channel's last ruling that stands on a subject (`subjectOf`), null: the last of the channel but for watches; gives it, or null when there is none. The same undoing takes back the same one each time. What is taken back is kept. */
  undo(channel: Channel, subject: string | null, undoing: Undoing): Promise<Ruling | null>;
}

/** A ruling after which somebody wants to hear of more. */
export interface Followed {
  readonly place: Place;
  readonly ruling: Decision | Errand;
}

/** The decisions in `db`, which stays the caller's to close. */
export function createDecisionStore(db: Kysely<Tables>, recall: Recall): DecisionStore {
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

    async seen(platform, audience) {
      const own = storable(audience.channel);
      const { rows } = await sql<{ decision: Ruling; elsewhere: boolean }>`
        select d.decision, d.channel <> ${own} as elsewhere from crosswire.decisions d
        where d.platform = ${storable(platform)} and d.workspace = ${storable(audience.workspace)} and d.undone is null
          and (d.channel = ${own} or (
            d.recalled_in = 'workspace' and not ${isWithOutsiders(audience)} and not ${isClosed("d", audience.workspace)}
            and d.decision -> 'stories' <> '[]'::jsonb
            and not exists (
              select 1 from jsonb_array_elements_text(d.decision -> 'stories') as told (id)
              where not exists (
                select 1 from crosswire.stories s
                where ${visibleTo(audience, null, recall)} and s.recalled_in = 'workspace' and s.key in (
                  select key from crosswire.stories where workspace = ${storable(audience.workspace)} and id = told.id
                  union select posting from crosswire.readings where id = told.id)))))
        order by d.decided_at, d.key`.execute(db);
      return rows.map(({ decision, elsewhere }) =>
        elsewhere && isDecision(decision) ? { ...decision, elsewhere } : decision,
      );
    },

    async followed(platform, workspace) {
      const { rows } = await sql<{
        channel: string;
        visibility: Place["visibility"] | null;
        decision: Decision | Errand;
      }>`
        select d.channel, c.visibility, d.decision from crosswire.decisions d
          left join crosswire.channels c
            on c.platform = d.platform and c.workspace = d.workspace and c.channel = d.channel
        where d.platform = ${storable(platform)} and d.workspace = ${storable(workspace)} and d.undone is null
          and d.decision ? 'disagreement' and d.decision ->> 'verdict' <> 'assigned' and c.left_at is null
        order by d.decided_at, d.key`.execute(db);
      return rows.map(({ channel, visibility, decision }) => ({
        place: { platform, workspace, channel, visibility: visibility ?? "private" },
        ruling: decision,
      }));
    },

    async isForAll({ visibility, workspace }, stories) {
      if (visibility !== "public" || stories.length === 0) return false;
      const { rows } = await sql<{ id: string }>`
        select told.id from unnest(${[...stories]}::text[]) as told (id)
        where not exists (
          select 1 from crosswire.stories s
          where s.workspace = ${storable(workspace)} and s.recalled_in = 'workspace'
            and (s.id = told.id or s.key in (select posting from crosswire.readings where id = told.id)))`.execute(db);
      return rows.length === 0;
    },

    async find(channel, id) {
      const row = await db
        .selectFrom("crosswire.decisions")
        .select("decision")
        .where((row) => row.and({ ...whereOf(channel), key: storable(id) }))
        .executeTakeFirst();
      return row?.decision ?? null;
    },

    async record(place, ruling) {
      await db
        .insertInto("crosswire.decisions")
        .values({
          key: ruling.id,
          ...whereOf(place),
          recalled_in: isDecision(ruling) && place.visibility === "public" ? "workspace" : "channel",
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
      const isMeant = ({ subject, decision }: (typeof rows)[number]) =>
        wanted === null ? decision.verdict !== "watched" : subject === wanted;
      const last = rows.findLast((row) => row.undone === null && isMeant(row));
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
