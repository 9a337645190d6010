import pg from "pg";
import { BadConfiguration } from "../errors.ts";
import { createKysely, type Database, QUEUE_SEARCH_PATH } from "./database.ts";

/** The oldest server that the tables and the queue are tested on. */
const OLDEST = { major: 15, number: 150_000 };
const CONNECT_MS = 10_000;
const END_MS = 2_000;

/**
 * The Postgres server at `url`. Throws BadConfiguration when it does not answer or cannot be used. `onError` hears of
 * connections that break later; whatever needs one then makes a new one.
 */
export async function connectToServer(url: string, onError: (error: Error) => void): Promise<Database> {
  const settings = { connectionString: url, keepAlive: true, connectionTimeoutMillis: CONNECT_MS };
  const pools = [
    new pg.Pool({ ...settings, max: 10 }),
    new pg.Pool({ ...settings, max: 20, options: `-c search_path=${QUEUE_SEARCH_PATH}` }),
  ] as const;
  const [pool, queuePool] = pools;
  const clients = new Set<pg.PoolClient>();
  for (const one of pools) {
    // Each queue and each worker listens to the pool's errors.
    one.setMaxListeners(0);
    one.on("error", onError);
    one.on("connect", (client) => {
      clients.add(client);
      // The pool hears of idle clients only; an error of a client that nobody listens to ends the process.
      client.on("error", () => undefined);
    });
    one.on("remove", (client) => clients.delete(client));
  }
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= endPools(pools, clients);
    return closed;
  };
  try {
    await checkServer(pool, new URL(url));
  } catch (error) {
    await close();
    throw error;
  }
  return { db: createKysely(pool), queuePool, exclusive: false, close };
}

/** A pool waits until every client is given back, which a job that heeds no signal never does: those are left after a while. */
async function endPools(pools: readonly pg.Pool[], clients: ReadonlySet<pg.PoolClient>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, END_MS);
  await Promise.race([Promise.all(pools.map((pool) => pool.end())), late]);
  clearTimeout(timer);
  for (const client of clients) (client as unknown as pg.Client).end().catch(() => undefined);
}

/** What a server says of itself. */
interface Server {
  readonly version: string;
  /** The version as one number: 150018 for 15.18. */
  readonly number: number;
  readonly encoding: string;
  readonly database: string;
  readonly account: string;
  /** Whether we may make our tables, or they are there. */
  readonly usable: boolean;
}

async function checkServer(pool: pg.Pool, { host }: URL): Promise<void> {
  const { rows } = await pool
    .query<Server>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
         current_setting('server_encoding') as encoding, current_database() as database, current_user as account,
         has_database_privilege(current_database(), 'create') or to_regnamespace('crosswire') is not null as usable`,
    )
    .catch((error: unknown) => {
      throw new BadConfiguration(explain(error, host), { cause: error });
    });
  const [server] = rows;
  const problem = server && findServerProblem(server, host);
  if (problem) throw new BadConfiguration(problem);
}

/** Why the server cannot hold our tables, as a sentence that says what to do; null when it can. */
export function findServerProblem(server: Server, host: string): string | null {
  const { version, number, encoding, database, account, usable } = server;
  if (number < OLDEST.number) {
    return `The database server ${host} is Postgres ${version}; Crosswire needs Postgres ${OLDEST.major} or newer. Upgrade it, or set DATABASE_URL to another.`;
  }
  if (encoding !== "UTF8") {
    return `The database ${database} on ${host} holds ${encoding}; Crosswire needs one that holds UTF8. Make one with “create database crosswire encoding 'UTF8' template template0” and set DATABASE_URL to it.`;
  }
  if (!usable) {
    return `The account ${account} may not make tables in the database ${database} on ${host}. Allow it with “grant create on database ${database} to ${account}”.`;
  }
  return null;
}

/** By SQLSTATE and by the network's codes. Says nothing of the address but the host: it may hold a password. */
function explain(error: unknown, host: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "28P01":
    case "28000":
      return `The database server ${host} refuses the user or the password in DATABASE_URL.`;
    case "3D000":
      return `The database server ${host} has no database of the name in DATABASE_URL. Make it with “createdb”, or name another.`;
    case "57P03":
      return `The database server ${host} is starting or stopping. Try again in a moment.`;
    case "53300":
      return `The database server ${host} takes no more connections. Raise its max_connections, or stop what holds them.`;
    default:
      return `The database server ${host} cannot be reached (${code ?? message}). Check DATABASE_URL, and that the server runs.`;
  }
}
