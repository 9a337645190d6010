import { type Kysely, sql } from "kysely";
import { storable } from "./json.ts";
import type { Tables } from "./tables.ts";

/** Ids of the workspaces of which a bot keeps something. `self`: who it is on the platform. */
export type KeptWorkspaces = (self: string) => Promise<readonly string[]>;

/**
 * For bots of `platform`. Gives none when it was another bot that ran here last, or nobody knows which: what that one kept is not for
 * this one to judge. From then on it is this one.
 */
export function createKeptWorkspaces(db: Kysely<Tables>, platform: string): KeptWorkspaces {
  return (self) =>
    db.transaction().execute(async (transaction) => {
      const before = await transaction
        .selectFrom("crosswire.bots")
        .select("self")
        .where("platform", "=", platform)
        .executeTakeFirst();
      await transaction
        .insertInto("crosswire.bots")
        .values({ platform, self: storable(self) })
        .onConflict((conflict) => conflict.column("platform").doUpdateSet({ self: storable(self) }))
        .execute();
      if (before?.self !== self) return [];
      const { rows } = await sql<{ workspace: string }>`
        select workspace from crosswire.messages where platform = ${platform}
        union select workspace from crosswire.channels where platform = ${platform}
        union select workspace from crosswire.hosts where platform = ${platform}
        union select workspace from crosswire.decisions where platform = ${platform}
        order by workspace`.execute(transaction);
      return rows.map(({ workspace }) => workspace);
    });
}
