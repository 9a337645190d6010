import type { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type pg from "pg";
import { PGlitePool } from "./pglite-pool.ts";
import type { Tables } from "./tables.ts";

/** An open database, embedded or on a server: one dialect, one set of tables. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** Connections whose search path is the queue's schema, for BullMQ. */
  readonly queuePool: pg.Pool | PGlitePool;
  /** This process alone uses the database: what another one left unfinished is left for good. */
  readonly exclusive: boolean;
  /** Waits for what is under way, then closes; gives the data folder free. Safe to call twice. */
  close(): Promise<void>;
}

/** BullMQ's own schema; its statements name no schema. Ours name theirs, always. */
export const QUEUE_SEARCH_PATH = "bullmq";

/** A database over `pglite`, which it owns from then on. */
export async function openEmbedded(pglite: PGlite): Promise<Database> {
  // One session serves everybody, so the queue's search path is everybody's.
  await pglite.exec(`set search_path to ${QUEUE_SEARCH_PATH}`);
  const pool = new PGlitePool(pglite);
  let closed: Promise<void> | null = null;
  return {
    db: createKysely(pool),
    queuePool: pool,
    exclusive: true,
    async close() {
      closed ??= pool.end().then(() => pglite.close());
      await closed;
    },
  };
}

/** Ends nothing: the pool is its owner's. */
export function createKysely(pool: pg.Pool | PGlitePool): Kysely<Tables> {
  // PGlitePool takes no cursors, which Kysely asks for only when rows are streamed; we stream none.
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as PostgresPool }) });
}
