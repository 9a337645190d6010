import { access, constants, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { BadConfiguration, CrosswireError } from "../errors.ts";
import { type Database, openEmbedded } from "./database.ts";
import { acquireLock } from "./lock-file.ts";

/** The database within the data folder. */
export const DATABASE = "postgres";
/** The Postgres that PGlite is; it opens no folder of another one. */
export const POSTGRES_MAJOR = "18";

/**
 * The embedded database in `folder`, which this process then holds alone; makes what is missing. Throws DataFolderBusy when
 * another process has it, BadConfiguration when it cannot be used: it is then as it was.
 */
export async function openFolder(folder: string): Promise<Database> {
  const lock = await acquireLock(folder).catch((error: unknown) => {
    throw explain(folder, error);
  });
  try {
    const path = join(folder, DATABASE);
    if (!(await exists(path))) await makeDatabase(path);
    await checkDatabase(folder, path);
    const database = await openEmbedded(await PGlite.create(path));
    return {
      ...database,
      async close() {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw explain(folder, error);
  }
}

/** Under another name until it is whole: a first start that is broken off leaves nothing that looks like a database. */
async function makeDatabase(path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await (await PGlite.create(unfinished)).close();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Asked before PGlite is, which only says that it failed. */
async function checkDatabase(folder: string, path: string): Promise<void> {
  const version = (await readFile(join(path, "PG_VERSION"), "utf8").catch(() => "")).trim();
  if (version !== "" && version !== POSTGRES_MAJOR) {
    throw new BadConfiguration(
      `The data folder ${folder} was written by a Crosswire with Postgres ${version}; this one has Postgres ${POSTGRES_MAJOR}. Use that version, or another data folder. Nothing was changed.`,
    );
  }
  for (const part of [path, join(path, "PG_VERSION")]) await access(part, constants.W_OK);
}

/** What stands in the way, as a sentence that says what to do; an error of ours says it already. */
function explain(folder: string, error: unknown): unknown {
  if (error instanceof CrosswireError) return error;
  if (isFull(error)) {
    return new BadConfiguration(
      `The disk of the data folder ${folder} is full. Free some space on it, or set CROSSWIRE_DATA to a folder elsewhere.`,
      { cause: error },
    );
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code) {
    return new BadConfiguration(
      `The data folder ${folder} cannot be written (${code}). Set CROSSWIRE_DATA to a folder that can.`,
      { cause: error },
    );
  }
  return new BadConfiguration(
    `The database in the data folder ${folder} cannot be opened: it is damaged. Put a backup in its place, or set CROSSWIRE_DATA to another folder. Nothing was changed.`,
    { cause: error },
  );
}

/** Emscripten's number for "no space left on device"; its errors have no code. */
const EMSCRIPTEN_ENOSPC = 51;

function isFull(error: unknown): boolean {
  const { code, errno } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" || errno === EMSCRIPTEN_ENOSPC;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
