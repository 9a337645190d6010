import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

/** A server of this machine's packages on a port and in a folder of its own, so that it meets no other. */
export interface OwnServer {
  readonly url: string;
  /** Ends it in order and starts it again on the same data, under the same address. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const run = promisify(execFile);
/** Postgres refuses to run as root: there it runs under the account that its package makes. */
const POSTGRES_ACCOUNT = "postgres";

/** A Postgres server, or null when no Postgres is installed. */
export async function startPostgres(): Promise<OwnServer | null> {
  const bin = findFolder("initdb", debianFolders("/usr/lib/postgresql"));
  if (bin === null) return null;
  const account = process.getuid?.() === 0 ? await readAccount(POSTGRES_ACCOUNT) : {};
  const folder = makeFolder("crosswire-postgres-", account);
  const data = join(folder, "data");
  await run(join(bin, "initdb"), ["-D", data, "-U", "crosswire", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...account,
    cwd: folder,
  });
  const port = await findFreePort();
  const url = `postgres://crosswire@127.0.0.1:${port}/postgres`;
  const options = ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", "log_min_messages=fatal"];
  return keep({
    url,
    folder,
    // Fast, not smart: a smart one waits until everybody has left.
    stopSignal: "SIGINT",
    start: () =>
      spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-k", folder, ...options], {
        ...account,
        cwd: folder,
        stdio: "ignore",
      }),
    isReady: () => succeeds(join(bin, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]),
  });
}

/** A Redis server as the bot wants it, or null when no Redis is installed. `settings` come after ours. */
export async function startRedis(settings: readonly string[] = []): Promise<OwnServer | null> {
  const bin = findFolder("redis-server", []);
  if (bin === null) return null;
  const folder = makeFolder("crosswire-redis-", {});
  const port = String(await findFreePort());
  const options = ["--bind", "127.0.0.1", "--port", port, "--dir", folder, "--save", "", "--appendonly", "yes"];
  return keep({
    url: `redis://127.0.0.1:${port}`,
    folder,
    stopSignal: "SIGTERM",
    start: () =>
      spawn(join(bin, "redis-server"), [...options, "--maxmemory-policy", "noeviction", ...settings], {
        stdio: "ignore",
      }),
    isReady: () => succeeds(join(bin, "redis-cli"), ["-h", "127.0.0.1", "-p", port, "ping"]),
  });
}

interface Recipe {
  readonly url: string;
  readonly folder: string;
  readonly stopSignal: NodeJS.Signals;
  start(): ChildProcess;
  isReady(): Promise<boolean>;
}

const READY_WITHIN_MS = 30_000;

async function keep(recipe: Recipe): Promise<OwnServer> {
  let child: ChildProcess;
  const start = async () => {
    child = recipe.start();
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await recipe.isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) {
        child.kill("SIGKILL");
        throw new Error(`${child.spawnfile} did not start.`);
      }
      await wait(50);
    }
  };
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(recipe.stopSignal);
    await ended;
  };
  await start();
  return {
    url: recipe.url,
    async restart() {
      await end();
      await start();
    },
    async stop() {
      await end();
      rmSync(recipe.folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps each version's programs in a folder of its own, the newest last here. */
function debianFolders(parent: string): readonly string[] {
  try {
    const versions = readdirSync(parent).toSorted((a, b) => Number(a) - Number(b));
    return versions.toReversed().map((version) => join(parent, version, "bin"));
  } catch {
    return [];
  }
}

function findFolder(program: string, others: readonly string[]): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...others];
  const found = folders.map((folder) => join(folder, program)).find(isExecutable);
  // A link stands in a folder without the programs beside it.
  return found === undefined ? null : dirname(realpathSync(found));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function readAccount(name: string): Promise<{ uid: number; gid: number }> {
  const idOf = async (flag: string) => Number((await run("id", [flag, name])).stdout);
  return { uid: await idOf("-u"), gid: await idOf("-g") };
}

function makeFolder(prefix: string, account: { readonly uid?: number; readonly gid?: number }): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

async function succeeds(program: string, parameters: readonly string[]): Promise<boolean> {
  try {
    await run(program, [...parameters]);
    return true;
  } catch {
    return false;
  }
}
