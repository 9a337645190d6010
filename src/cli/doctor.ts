import { access, constants, stat, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sql } from "kysely";
import { examineDiscord } from "../../adapters/discord/examine.ts";
import { openRedis } from "../../jobs/open-redis.ts";
import { type Config, parseConfig } from "../config.ts";
import { CrosswireError, DataFolderBusy } from "../errors.ts";
import { connectToServer } from "../store/connect-to-server.ts";
import { type Database, QUEUE_SEARCH_PATH } from "../store/database.ts";
import { NEWEST_FORM } from "../store/migrate.ts";
import { DATABASE, openFolder } from "../store/open-folder.ts";
import { examineSlackConfig, findMisplacedTokens } from "./examine-slack.ts";

/** One line of the doctor's. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found; of a fault also what to do about it. */
  readonly found: string;
}

/** The line on jobs that stand in the database. */
const QUEUE = "Queue";
const MEGABYTE = 1024 * 1024;
/** A new database takes about 40 MB, and its log grows to 100 and more. */
const LEAST_DISK = 250 * MEGABYTE;

const fine = (name: string, found: string): Check => ({ name, ok: true, found });
const fault = (name: string, found: string): Check => ({ name, ok: false, found });

/** Errors of ours are findings, and say what to do; anything else is a bug. */
const faultOf = (name: string, error: unknown): Check => {
  if (error instanceof CrosswireError) return fault(name, error.message);
  throw error;
};

/** Looks at everything that the bot needs, and changes nothing. `env` is the environment that holds the settings. */
export async function examine(env: Readonly<Record<string, string | undefined>>): Promise<readonly Check[]> {
  const node = fine("Node", process.versions.node);
  let config: Config;
  try {
    config = parseConfig(env);
  } catch (error) {
    return [node, faultOf("Settings", error), ...findMisplacedTokens(env)];
  }
  const settings = fine(
    "Settings",
    `database ${config.databaseUrl ? "on a Postgres server" : "embedded"}, jobs ${config.redisUrl ? "on Redis" : "in the database"}, stories kept ${config.retentionDays} days`,
  );
  const stored = config.databaseUrl ? await examineServer(config.databaseUrl) : await examineFolder(config.data);
  const jobs = config.redisUrl === null ? stored : await withRedis(stored, config.redisUrl);
  const slack = config.slack ? await examineSlackConfig(config.slack) : [];
  const discord = config.discord ? await examineDiscord(config.discord) : [];
  return [node, settings, ...jobs, ...slack, ...discord];
}

const withRedis = async (stored: readonly Check[], url: string): Promise<readonly Check[]> => [
  ...stored.filter(({ name }) => name !== QUEUE),
  await examineRedis(url),
];

async function examineFolder(folder: string): Promise<readonly Check[]> {
  const path = resolve(folder);
  const standing = await nearestFolder(path);
  const disk = await examineDisk(standing);
  const place = await examinePlace(path, standing);
  if (!place.ok || standing !== path || !(await isThere(join(path, DATABASE)))) {
    const later = place.ok ? [fine("Database", "none yet; the first start makes it")] : [];
    return [place, disk, ...later];
  }
  try {
    const database = await openFolder(folder);
    const lock = fine("Lock", "free: no bot is running on this folder");
    return [place, disk, lock, ...(await examineDatabase(database).finally(() => database.close()))];
  } catch (error) {
    if (!(error instanceof DataFolderBusy)) return [place, disk, faultOf("Database", error)];
    const holder = /\(([^)]*)\)/.exec(error.message)?.[1] ?? "another process";
    return [
      place,
      disk,
      fine("Lock", `the bot is running: ${holder} holds the folder`),
      fine("Database", "in use by that bot, which alone can look into it; type “status” in its chat"),
    ];
  }
}

/** The folder itself, or the one of those above it that is there. */
async function nearestFolder(path: string): Promise<string> {
  return (await isThere(path)) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

async function examinePlace(path: string, standing: string): Promise<Check> {
  const name = "Data folder";
  const cure = "Set CROSSWIRE_DATA to a folder that can be written.";
  if (!(await stat(standing)).isDirectory()) return fault(name, `${standing} is a file. ${cure}`);
  try {
    await access(standing, constants.W_OK | constants.X_OK);
  } catch (error) {
    return fault(name, `${standing} cannot be written (${(error as NodeJS.ErrnoException).code}). ${cure}`);
  }
  return fine(name, standing === path ? `${path}, can be written` : `${path}, made at the first start`);
}

async function examineDisk(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${Math.round(free / MEGABYTE)} MB free`;
  return free >= LEAST_DISK
    ? fine("Disk", found)
    : fault(
        "Disk",
        `${found}, and the database may need ${LEAST_DISK / MEGABYTE}. Free some, or set CROSSWIRE_DATA to a folder elsewhere.`,
      );
}

async function examineServer(url: string): Promise<readonly Check[]> {
  try {
    // What breaks while we look is the failure of a query.
    const database = await connectToServer(url, () => undefined);
    return await examineDatabase(database).finally(() => database.close());
  } catch (error) {
    return [faultOf("Database", error)];
  }
}

async function examineDatabase({ db }: Database): Promise<readonly Check[]> {
  const { rows } = await sql<{ version: string; ours: boolean; jobs: number }>`
    select current_setting('server_version') as version, to_regclass('crosswire.versions') is not null as ours,
      (select count(*)::int from information_schema.tables where table_schema = ${QUEUE_SEARCH_PATH}) as jobs`.execute(
    db,
  );
  const [found] = rows;
  const postgres = `Postgres ${found?.version.split(" ")[0]}`;
  const queue = found?.jobs
    ? fine(QUEUE, "in the database; its tables are there")
    : fine(QUEUE, "in the database; the first start makes its tables");
  if (!found?.ours) return [fine("Database", `${postgres}, empty; the first start makes our tables`), queue];
  const { rows: forms } = await sql<{ form: number; stories: number }>`
    select coalesce(max(number), 0)::int as form, (select count(*)::int from crosswire.stories) as stories
    from crosswire.versions`.execute(db);
  const { form = 0, stories = 0 } = forms[0] ?? {};
  if (form > NEWEST_FORM) {
    const why = `written by a newer Crosswire (form ${form}; this one knows form ${NEWEST_FORM}). Use that version, or another database.`;
    return [fault("Database", `${postgres}, ${why}`), queue];
  }
  const state =
    form === NEWEST_FORM ? `form ${form}, up to date` : `form ${form}; the next start brings it to ${NEWEST_FORM}`;
  return [fine("Database", `${postgres}, ${state}, stories: ${stories}`), queue];
}

async function examineRedis(url: string): Promise<Check> {
  try {
    const { queues, close } = await openRedis(url);
    const info = await queues.info("server").finally(close);
    const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? "of unknown version";
    return fine("Redis", `${version}, loses no jobs, as far as it tells (noeviction, written to disk)`);
  } catch (error) {
    return faultOf("Redis", error);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
