import { type Kysely, sql } from "kysely";
import type { Story } from "../claims/claim.ts";
import { nameOfPage } from "./name-of-page.ts";
import type { Tables } from "./tables.ts";

/** A posting whose page is to be read again. */
export interface Watched {
  readonly posting: string;
  /** Key of its message, and number of the version in use. */
  readonly message: string;
  readonly version: number;
  readonly story: Story;
  readonly platform: string;
  /** ISO 8601. */
  readonly beganAt: string;
  /** A person asked for it, or an answer in its channel shows it in an open disagreement. */
  readonly wanted: boolean;
}

/** What becomes of a watch. `began`: what its schedule counts from; `due`: when the page is read next; ISO 8601. */
type Wish =
  | { readonly kind: "asked" | "disputed"; readonly began: string; readonly due: string }
  | { readonly kind: "stopped" };

/** Which pages are read again, and when. A posting is named by its key; all of it concerns the posting's own channel only. */
export interface WatchStore {
  /** Begins or ends a watch. What was stopped begins again only when a person asks; a dispute changes nothing of a watch that goes on. Of several postings of a page in a channel only the last one is watched. */
  wish(posting: string, wish: Wish): Promise<void>;
  isWatched(posting: string): Promise<boolean>;
  /** Names of the addresses that are due at `instant` (ISO 8601) for channels of these platforms. */
  due(instant: string, platforms: readonly string[]): Promise<readonly string[]>;
  /** The postings that are due behind an address, the first posted first. */
  at(address: string, instant: string): Promise<readonly Watched[]>;
  /** When the page is read next (ISO 8601); null: the watch is over. */
  advance(posting: string, due: string | null): Promise<void>;
}

/** The watches in `db`, which stays the caller's to close. */
export function createWatchStore(db: Kysely<Tables>): WatchStore {
  return {
    async wish(posting, wish) {
      if (wish.kind === "stopped") {
        await db
          .updateTable("crosswire.watches")
          .set({ asked: false, stopped: true, due_at: null })
          .where("posting", "=", posting)
          .execute();
        return;
      }
      await db.transaction().execute((transaction) => begin(transaction, posting, wish));
    },

    async isWatched(posting) {
      const row = await db
        .selectFrom("crosswire.watches")
        .select("posting")
        .where("posting", "=", posting)
        .where("due_at", "is not", null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async due(instant, platforms) {
      const { rows } = await sql<{ address: string }>`
        select distinct w.address from crosswire.watches w
          join crosswire.stories s on s.key = w.posting
          join crosswire.messages m on m.key = s.message
        where w.due_at <= ${instant}::timestamptz and m.platform = any(${[...platforms]}::text[])
        order by w.address`.execute(db);
      return rows.map(({ address }) => address);
    },

    async at(address, instant) {
      const { rows } = await sql<{
        key: string;
        message: string;
        version: number;
        story: Story;
        platform: string;
        began_at: Date;
        wanted: boolean;
      }>`
        select s.key, s.message, s.version, s.story, m.platform, w.began_at,
          w.asked or exists (
            select 1 from crosswire.messages a
            where a.platform = m.platform and a.workspace = m.workspace and a.channel = m.channel
              and a.reply @> '{"blocks": [{"kind": "disagreement"}]}'
              and (a.key = m.key or jsonb_path_exists(a.reply,
                '$.blocks[*] ? (@.kind == "disagreement").sides[*].statements[*][*] ? (@.kind == "story" && @.story == $id)',
                jsonb_build_object('id', s.id)))
          ) as wanted
        from crosswire.watches w
          join crosswire.stories s on s.key = w.posting
          join crosswire.messages m on m.key = s.message
        where w.address = ${address} and w.due_at <= ${instant}::timestamptz
        order by s.place_in_line, s.key`.execute(db);
      return rows.map(({ key, began_at, ...row }) => ({ ...row, posting: key, beganAt: began_at.toISOString() }));
    },

    async advance(posting, due) {
      await db.updateTable("crosswire.watches").set({ due_at: due }).where("posting", "=", posting).execute();
    },
  };
}

async function begin(db: Kysely<Tables>, posting: string, { kind, began, due }: Exclude<Wish, { kind: "stopped" }>) {
  const row = await db
    .selectFrom("crosswire.stories")
    .select(["workspace", "channel", "page", "place_in_line", "story"])
    .where("key", "=", posting)
    .executeTakeFirst();
  if (!row || row.story.url === null || row.story.address?.archived) return;
  const asked = kind === "asked";
  const watch = { address: nameOfPage(row.story.url), asked, stopped: false, began_at: began, due_at: due };
  await db
    .insertInto("crosswire.watches")
    .values({ posting, ...watch })
    .onConflict((conflict) =>
      asked
        ? conflict.column("posting").doUpdateSet(watch)
        : conflict
            .column("posting")
            .doUpdateSet({ due_at: due })
            .where("crosswire.watches.due_at", "is", null)
            .where("crosswire.watches.stopped", "=", false),
    )
    .execute();
  // Earlier postings of the page in the channel: their thread would hear the same again.
  await sql`
    with gone as (
      delete from crosswire.watches w using crosswire.stories s
      where s.key = w.posting and s.workspace = ${row.workspace} and s.channel = ${row.channel} and s.page = ${row.page}
        and s.place_in_line < ${row.place_in_line}::bigint
      returning w.asked)
    update crosswire.watches set asked = true where posting = ${posting} and exists (select 1 from gone where asked)`.execute(
    db,
  );
}
