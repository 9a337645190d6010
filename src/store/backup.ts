import { access, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { BadConfiguration, CrosswireError } from "../errors.ts";
import { openEmbedded } from "./database.ts";
import { acquireLock } from "./lock-file.ts";
import { migrate } from "./migrate.ts";
import { DATABASE, POSTGRES_MAJOR } from "./open-folder.ts";

/**
 * Writes the embedded database in `folder` to `file`, whole or not at all; gives its size in bytes. Throws DataFolderBusy
 * while a bot runs on it, BadConfiguration when there is nothing to write or no place for it.
 */
export async function backUp(folder: string, file: string): Promise<number> {
  if (await exists(file)) {
    throw new BadConfiguration(`There is a file ${file} already. Name another one; nothing was written.`);
  }
  const path = join(folder, DATABASE);
  if (!(await exists(path))) {
    throw new BadConfiguration(`The data folder ${folder} holds no database yet: there is nothing to back up.`);
  }
  const lock = await acquireLock(folder);
  try {
    const pglite = await PGlite.create(path);
    const dump = await pglite.dumpDataDir("gzip").finally(() => pglite.close());
    const bytes = Buffer.from(await dump.arrayBuffer());
    await writeWhole(file, bytes);
    return bytes.length;
  } finally {
    await lock.release();
  }
}

/** Under another name until it is whole: a backup that was broken off is none. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    // Newsrooms paste unpublished drafts.
    await writeFile(unfinished, bytes, { mode: 0o600 });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new BadConfiguration(`The file ${file} cannot be written (${code}). Name one in a folder that can.`, {
      cause: error,
    });
  }
}

/**
 * Puts the database of a backup into `folder`, brought to the form that this program knows. What the folder holds is
 * moved aside with `force`, else refused; gives the name it was moved to, or null. `now` names it. Throws BadConfiguration
 * when the file is no backup or of another version: the folder is then as it was.
 */
export async function restore(
  file: string,
  folder: string,
  options: { readonly force: boolean; readonly now: Date },
): Promise<string | null> {
  const backup = await readBackup(file);
  const lock = await acquireLock(folder);
  try {
    const path = join(folder, DATABASE);
    const taken = await exists(path);
    if (taken && !options.force) {
      throw new BadConfiguration(
        `The data folder ${folder} holds a database. Set CROSSWIRE_DATA to an empty folder, or use --force: it moves that one aside.`,
      );
    }
    const unfinished = `${path}.unfinished`;
    await load(file, backup, unfinished);
    const aside = taken ? `${path}.before-${options.now.toISOString().replaceAll(":", "-")}` : null;
    if (aside !== null) await rename(path, aside);
    await rename(unfinished, path);
    return aside;
  } finally {
    await lock.release();
  }
}

async function load(file: string, backup: Buffer, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  try {
    const pglite = await PGlite.create({ dataDir: path, loadDataDir: new Blob([new Uint8Array(backup)]) });
    const database = await openEmbedded(pglite);
    await migrate(database.db).finally(() => database.close());
  } catch (error) {
    await rm(path, { recursive: true, force: true });
    if (error instanceof CrosswireError) throw error;
    throw new BadConfiguration(`The backup ${file} cannot be opened: it is damaged. Nothing was changed.`, {
      cause: error,
    });
  }
}

/** The unpacked backup: a tar file of a Postgres data folder of our version. */
async function readBackup(file: string): Promise<Buffer> {
  const packed = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === "ENOENT" ? `There is no file ${file}.` : `The file ${file} cannot be read (${error.code}).`;
    throw new BadConfiguration(why, { cause: error });
  });
  const tar = await promisify(gunzip)(packed).catch((error: unknown) => {
    throw new BadConfiguration(`${file} is no backup of Crosswire, or not a whole one. Nothing was changed.`, {
      cause: error,
    });
  });
  const version = findInTar(tar, "PG_VERSION")?.toString("utf8").trim();
  if (version === undefined) {
    throw new BadConfiguration(`${file} is no backup of Crosswire. Nothing was changed.`);
  }
  if (version !== POSTGRES_MAJOR) {
    throw new BadConfiguration(
      `The backup ${file} is of a Crosswire with Postgres ${version}; this one has Postgres ${POSTGRES_MAJOR}. Restore it with that version. Nothing was changed.`,
    );
  }
  return tar;
}

const BLOCK = 512;

/** The content of the file of that name at the top of a tar file; undefined when there is none. */
function findInTar(tar: Buffer, name: string): Buffer | undefined {
  // Header: the name in the first 100 bytes, the size in octal digits from byte 124; then the content in whole blocks.
  const text = (at: number, length: number) => tar.toString("latin1", at, at + length).replace(/\0.*$/s, "");
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const path = text(at, 100);
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    const content = at + BLOCK;
    if (path.replace(/^\.?\//, "") === name) return tar.subarray(content, content + size);
    at = content + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
