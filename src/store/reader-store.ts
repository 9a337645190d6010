import { type Kysely, sql } from "kysely";
import type { Place } from "../chat/message.ts";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** Who reads which channel, as the platforms told it last. What may be recalled is asked of this, whatever held when it was posted. */
export interface ReaderStore {
  /** Something is said in the place. */
  note(place: Place): Promise<void>;
  /** Who reads these places may be others by now; of those where nothing was ever said, nothing is kept. */
  change(places: readonly Place[]): Promise<void>;
  /** The place with who reads it by now: for what is said long after it was asked for. */
  asOfNow(place: Place): Promise<Place>;
}

/** The channels in `db`, which stays the caller's to close. */
export function createReaderStore(db: Kysely<Tables>): ReaderStore {
  return {
    async note({ platform, workspace, channel, visibility }) {
      await db
        .insertInto("crosswire.channels")
        .values({
          platform: storable(platform),
          workspace: storable(workspace),
          channel: storable(channel),
          mode: null,
          left_at: null,
          visibility,
        })
        .onConflict((conflict) =>
          conflict
            .columns(["platform", "workspace", "channel"])
            .doUpdateSet({ visibility })
            .where("crosswire.channels.visibility", "is distinct from", visibility),
        )
        .execute();
    },

    async change(places) {
      await sql`
        update crosswire.channels c set visibility = t.visibility
        from jsonb_to_recordset(${writeJson(places)}::jsonb)
          as t (platform text, workspace text, channel text, visibility text)
        where c.platform = t.platform and c.workspace = t.workspace and c.channel = t.channel
          and c.visibility is distinct from t.visibility`.execute(db);
    },

    async asOfNow(place) {
      const row = await db
        .selectFrom("crosswire.channels")
        .select("visibility")
        .where("platform", "=", storable(place.platform))
        .where("workspace", "=", storable(place.workspace))
        .where("channel", "=", storable(place.channel))
        .executeTakeFirst();
      return { ...place, visibility: row?.visibility ?? place.visibility };
    },
  };
}
