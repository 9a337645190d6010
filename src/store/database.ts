import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import { BadConfiguration, CrosswireError } from "../errors.ts";
import { acquireLock } from "./lock-file.ts";
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
const QUEUE_SEARCH_PATH = "bullmq";

/** The Postgres server at `url`. Connects at the first query. `onError` hears of connections that break while idle. */
export function connectToServer(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, keepAlive: true });
  const queuePool = new pg.Pool({
    connectionString: url,
    max: 20,
    keepAlive: true,
    options: `-c search_path=${QUEUE_SEARCH_PATH}`,
  });
  pool.on("error", onError);
  queuePool.on("error", onError);
  let closed: Promise<unknown> | null = null;
  return {
    db: createKysely(pool),
    queuePool,
    exclusive: false,
    async close() {
      closed ??= Promise.all([pool.end(), queuePool.end()]);
      await closed;
    },
  };
}

/** The embedded database in `folder`, which this process then holds alone. Throws DataFolderBusy when another has it, BadConfiguration when it cannot be written. */
export async function openFolder(folder: string): Promise<Database> {
  const lock = await acquireLock(folder).catch((error: unknown) => {
    if (error instanceof CrosswireError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new BadConfiguration(
      `The data folder ${folder} cannot be written (${code}). Set CROSSWIRE_DATA to a folder that can.`,
      { cause: error },
    );
  });
  try {
    const database = await openEmbedded(await PGlite.create(join(folder, "postgres")));
    return {
      ...database,
      async close() {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

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

function createKysely(pool: pg.Pool | PGlitePool): Kysely<Tables> {
  // PGlitePool takes no cursors, which Kysely asks for only when rows are streamed; we stream none.
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as PostgresPool }) });
}
