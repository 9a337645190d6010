import { setTimeout as wait } from "node:timers/promises";
import { type ColumnType, type Kysely, sql } from "kysely";
import type { Installations } from "../chat/installations.ts";
import type { Secrets } from "./secrets.ts";
import type { Tables } from "./tables.ts";

type Instant = ColumnType<Date, string, string>;

/** The table that nothing else reads. A type rather than an interface: Kysely adds only such to its own. */
type InstallationTables = {
  "crosswire.installations": {
    platform: string;
    workspace: string;
    sealed: string;
    installed_at: Instant;
    changed_at: Instant;
    holder: string | null;
    held_until: ColumnType<Date | null, string | null, string | null>;
  };
};

export interface InstallationsOptions {
  readonly secrets: Secrets;
  /** A name that no other has: who is changing a row. */
  readonly newName: () => string;
  readonly now: () => Date;
}

/** A change has this long; then its process counts as dead, and the next may change. */
const HOLD = "30 seconds";
/** Between two looks at whether another one is done. */
const PAUSE_MS = 100;

/**
 * Installations in the database. A change is held by a mark on its row, set by one conditional update, rather than by a
 * transaction or lock: it waits for the network, and no connection may wait with it.
 */
export function createInstallations(
  tables: Kysely<Tables>,
  { secrets, newName, now }: InstallationsOptions,
): Installations {
  const db = tables.withTables<InstallationTables>();
  const placeOf = (platform: string, workspace: string) =>
    JSON.stringify(["crosswire.installations", platform, workspace]);

  async function open(platform: string, workspace: string, sealed: string): Promise<string> {
    const place = placeOf(platform, workspace);
    const { text, old } = secrets.open(sealed, place);
    if (old) {
      // Only in the place of what was read: another process may have changed it since.
      await db
        .updateTable("crosswire.installations")
        .set({ sealed: secrets.seal(text, place) })
        .where("platform", "=", platform)
        .where("workspace", "=", workspace)
        .where("sealed", "=", sealed)
        .execute();
    }
    return text;
  }

  /** The sealed words, held for `holder`; null: nothing there. Waits while another one holds them. */
  async function hold(platform: string, workspace: string, holder: string): Promise<string | null> {
    for (;;) {
      const held = await db
        .updateTable("crosswire.installations")
        // The database's clock: those of several machines differ.
        .set({ holder, held_until: sql<string>`clock_timestamp() + ${HOLD}::interval` })
        .where("platform", "=", platform)
        .where("workspace", "=", workspace)
        .where((row) => row.or([row("holder", "is", null), row("held_until", "<", sql<Date>`clock_timestamp()`)]))
        .returning("sealed")
        .executeTakeFirst();
      if (held) return held.sealed;
      if ((await read(platform, workspace)) === null) return null;
      await wait(PAUSE_MS);
    }
  }

  async function release(platform: string, workspace: string, holder: string): Promise<void> {
    await db
      .updateTable("crosswire.installations")
      .set({ holder: null, held_until: null })
      .where("platform", "=", platform)
      .where("workspace", "=", workspace)
      .where("holder", "=", holder)
      .execute();
  }

  /** Puts `words` in the place of `sealed`, also when that took longer than it may be held: they may be all that there is. False when other words stand there by now. */
  async function put(
    { platform, workspace, holder, sealed }: Record<"platform" | "workspace" | "holder" | "sealed", string>,
    words: string,
  ): Promise<boolean> {
    const changed = await db
      .updateTable("crosswire.installations")
      .set({
        sealed: seal(platform, workspace, words),
        changed_at: now().toISOString(),
        holder: null,
        held_until: null,
      })
      .where("platform", "=", platform)
      .where("workspace", "=", workspace)
      .where((row) => row.or([row("holder", "=", holder), row("sealed", "=", sealed)]))
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  async function read(platform: string, workspace: string): Promise<string | null> {
    const row = await db
      .selectFrom("crosswire.installations")
      .select("sealed")
      .where("platform", "=", platform)
      .where("workspace", "=", workspace)
      .executeTakeFirst();
    return row?.sealed ?? null;
  }
  const seal = (platform: string, workspace: string, words: string) =>
    secrets.seal(words, placeOf(platform, workspace));

  async function find(platform: string, workspace: string): Promise<string | null> {
    const sealed = await read(platform, workspace);
    return sealed === null ? null : open(platform, workspace, sealed);
  }

  return {
    find,
    async save(platform, workspace, words) {
      const at = now().toISOString();
      // Installed anew, nobody holds it: what a change under way would write is of the old installation.
      const fresh = { sealed: seal(platform, workspace, words), installed_at: at, changed_at: at };
      await db
        .insertInto("crosswire.installations")
        .values({ platform, workspace, ...fresh, holder: null, held_until: null })
        .onConflict((conflict) =>
          conflict.columns(["platform", "workspace"]).doUpdateSet({ ...fresh, holder: null, held_until: null }),
        )
        .execute();
    },
    async change(platform, workspace, change) {
      const holder = newName();
      const sealed = await hold(platform, workspace, holder);
      if (sealed === null) return null;
      try {
        const words = await change(secrets.open(sealed, placeOf(platform, workspace)).text);
        if (await put({ platform, workspace, holder, sealed }, words)) return words;
      } catch (error) {
        await release(platform, workspace, holder);
        throw error;
      }
      return find(platform, workspace);
    },
    async remove(platform, workspace) {
      await db
        .deleteFrom("crosswire.installations")
        .where("platform", "=", platform)
        .where("workspace", "=", workspace)
        .execute();
    },
    async list(platform) {
      const rows = await db
        .selectFrom("crosswire.installations")
        .select(["workspace", "installed_at", "changed_at"])
        .where("platform", "=", platform)
        .orderBy("workspace")
        .execute();
      return rows.map(({ workspace, installed_at, changed_at }) => ({
        workspace,
        installedAt: installed_at.toISOString(),
        changedAt: changed_at.toISOString(),
      }));
    },
  };
}
