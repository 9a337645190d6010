import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DATABASE } from "../../src/store/open-folder.ts";
import { SHARED } from "./template.ts";

/** An empty Postgres in memory. Made for the first time it takes seconds: the others of a run are copies. */
export async function openFresh(): Promise<PGlite> {
  const path = await findShared("memory.tar", async (to) => {
    const first = await PGlite.create();
    await writeFile(to, Buffer.from(await (await first.dumpDataDir("none")).arrayBuffer()));
    await first.close();
  });
  return path === null ? PGlite.create() : PGlite.create({ loadDataDir: new Blob([await readFile(path)]) });
}

/** Puts an empty database into a data folder, as the first start of a bot leaves it. */
export async function layFresh(folder: string): Promise<void> {
  const path = await findShared("folder", async (to) => (await PGlite.create(to)).close());
  await mkdir(folder, { recursive: true });
  if (path !== null) await cp(path, join(folder, DATABASE), { recursive: true });
}

/** Made by whoever needs it first, under another name until it is whole; null outside of a run. */
async function findShared(name: string, make: (path: string) => Promise<void>): Promise<string | null> {
  const folder = process.env[SHARED];
  if (!folder) return null;
  const path = join(folder, name);
  const mark = join(folder, `${name}.is-there`);
  if (await isThere(mark)) return path;
  const unfinished = `${path}.${process.pid}-${performance.now()}`;
  await make(unfinished);
  // Who comes second keeps the first one's.
  await rename(unfinished, path).catch(() => rm(unfinished, { recursive: true }));
  await writeFile(mark, "");
  return path;
}

const isThere = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );
