import { type FileHandle, mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { DataFolderBusy } from "../errors.ts";

/** A held lock. */
export interface Lock {
  /** Gives the folder free. Safe to call twice. */
  release(): Promise<void>;
}

/** Who holds a folder. `started` tells a process from a later one that was given the same number; null where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string | null;
}

const NAME = "crosswire.lock";
/** The holder touches its lock this often, so that a machine that shares the folder can tell it from a dead one. */
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 4 * HEARTBEAT_MS;
/** A lock without readable content is being written at this moment, or its writer died at it. */
const WRITING_MS = 2_000;

/**
 * Takes `folder` for this process; makes it when it is missing. Two processes on one embedded database destroy it in
 * silence. A lock whose process is dead is taken over. Throws DataFolderBusy when a living process holds it.
 */
export async function acquireLock(folder: string): Promise<Lock> {
  // Newsrooms paste unpublished drafts: a folder that we make is for its owner alone.
  await makeFolder(folder);
  const path = join(folder, NAME);
  const me: Holder = { pid: process.pid, host: hostname(), started: await readStart(process.pid) };
  if (!(await create(path, me))) await takeOver(path, me, folder);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  let released: Promise<void> | null = null;
  return {
    release() {
      clearInterval(heartbeat);
      released ??= rm(path, { force: true });
      return released;
    },
  };
}

/** Not the recursive mkdir of Node, which never ends in /proc: there a folder can be made nowhere, and is never there. */
async function makeFolder(folder: string): Promise<void> {
  const make = () => mkdir(folder, { mode: 0o700 });
  try {
    await make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await make();
  }
}

/** False when the file is there already. */
async function create(path: string, holder: Holder): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    await file.writeFile(JSON.stringify(holder));
  } catch (error) {
    // On a full disk the file is there and empty: it would keep the next start out.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** Takes the place of a dead holder. A second lock around it: of two processes that find the same dead holder, the slower must not remove the lock of the faster. */
async function takeOver(path: string, me: Holder, folder: string): Promise<void> {
  const turn = `${path}.takeover`;
  if ((await silence(turn)) > WRITING_MS) await rm(turn, { force: true });
  if (!(await create(turn, me))) throw busy(folder, null);
  try {
    const holder = await readHolder(path);
    if (await isAlive(path, holder)) throw busy(folder, holder);
    await rm(path, { force: true });
    if (!(await create(path, me))) throw busy(folder, await readHolder(path));
  } finally {
    await rm(turn, { force: true });
  }
}

function busy(folder: string, holder: Holder | null): DataFolderBusy {
  const who = holder ? `another Crosswire (process ${holder.pid} on ${holder.host})` : "another Crosswire";
  return new DataFolderBusy(
    `The data folder ${folder} is in use by ${who}. Stop that one, or set CROSSWIRE_DATA to another folder.`,
  );
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(path, "utf8")) as Partial<Holder> | null;
    if (typeof holder?.pid !== "number" || typeof holder.host !== "string") return null;
    return { pid: holder.pid, host: holder.host, started: holder.started ?? null };
  } catch {
    return null;
  }
}

async function isAlive(path: string, holder: Holder | null): Promise<boolean> {
  const silent = await silence(path);
  if (!holder) return silent < WRITING_MS;
  // The process numbers of another machine or container mean nothing here; its heartbeat does.
  if (holder.host !== hostname()) return silent < SILENT_MS;
  if (!runs(holder.pid)) return false;
  const started = await readStart(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Milliseconds since the file was touched; -1 when there is none. */
async function silence(path: string): Promise<number> {
  try {
    return Math.max(0, Date.now() - (await stat(path)).mtimeMs);
  } catch {
    return -1;
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, as an opaque mark: on Linux the boot and the tick of it; null elsewhere. */
async function readStart(pid: number): Promise<string | null> {
  try {
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    const status = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold anything; the start is the 22nd field.
    const tick = status
      .slice(status.lastIndexOf(")") + 2)
      .split(" ")
      .at(22 - 3);
    return tick ? `${boot}/${tick}` : null;
  } catch {
    return null;
  }
}
