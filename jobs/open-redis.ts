import { Redis, type RedisOptions } from "ioredis";
import { BadConfiguration } from "../src/errors.ts";

const OLDEST = { major: 6, minor: 2 };

/** Connections to one Redis. */
export interface RedisConnections {
  /** For what a person waits for: fails when Redis does not answer, and is tried again by its caller. */
  readonly queues: Redis;
  /** For workers, which wait for jobs without end: a lost connection is tried again without end. */
  readonly workers: Redis;
  close(): void;
}

/** Throws BadConfiguration when the Redis at `url` does not answer or would lose jobs. */
export async function openRedis(url: string): Promise<RedisConnections> {
  await checkRedis(url);
  const queues = connect(url, { maxRetriesPerRequest: 1 });
  const workers = connect(url, { maxRetriesPerRequest: null });
  return {
    queues,
    workers,
    close() {
      // Not "quit", which waits for a server that may be away; every answer that we need has come by now.
      queues.disconnect();
      workers.disconnect();
    },
  };
}

type Options = Pick<RedisOptions, "lazyConnect" | "maxRetriesPerRequest" | "retryStrategy">;

function connect(url: string, options: Options): Redis {
  const redis = new Redis(url, options);
  // Queues and workers report what their connection reports; without a listener ioredis prints it as well.
  redis.on("error", () => undefined);
  return redis;
}

async function checkRedis(url: string): Promise<void> {
  const { host } = new URL(url);
  const redis = connect(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let reason: unknown = null;
  redis.on("error", (error) => {
    reason = error;
  });
  try {
    await redis.connect();
    const problem = findRedisProblem(await redis.info(), await readSnapshots(redis), host);
    if (problem !== null) throw new BadConfiguration(problem);
  } catch (error) {
    if (error instanceof BadConfiguration) throw error;
    throw new BadConfiguration(explain(reason ?? error, host), { cause: error });
  } finally {
    redis.disconnect();
  }
}

/**
 * Why jobs would be lost in a Redis, as a sentence that says what to do; null when they would not. `info` is its answer to
 * INFO; `save` when it saves snapshots: "" for never, null where it does not tell. A hosted one that does not tell is
 * trusted.
 */
export function findRedisProblem(info: string, save: string | null, host: string): string | null {
  const facts = parseInfo(info);
  const version = facts.get("redis_version") ?? "";
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
    return `The Redis server ${host} is version ${version}; Crosswire needs ${OLDEST.major}.${OLDEST.minor} or newer. Upgrade it, or unset REDIS_URL: the jobs then stand in the database.`;
  }
  const policy = facts.get("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction") {
    return `The Redis server ${host} drops data when its memory is full (maxmemory-policy ${policy}), and jobs with it. Set “maxmemory-policy noeviction” there.`;
  }
  if (facts.get("aof_enabled") !== "1" && save === "") {
    return `The Redis server ${host} keeps nothing on disk, so that a restart would lose the jobs. Set “appendonly yes” there.`;
  }
  return null;
}

async function readSnapshots(redis: Redis): Promise<string | null> {
  try {
    const [, save = ""] = (await redis.config("GET", "save")) as string[];
    return save;
  } catch {
    return null;
  }
}

function parseInfo(info: string): ReadonlyMap<string, string> {
  return new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^([^#:]+):(.*)$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name, value] as const] : [];
    }),
  );
}

/** Says nothing of the address but the host: it may hold a password. */
function explain(error: unknown, host: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (/^(?:WRONGPASS|NOAUTH|ERR AUTH|NOPERM)/.test(message)) {
    return `The Redis server ${host} refuses the user or the password in REDIS_URL.`;
  }
  return `The Redis server ${host} cannot be reached (${code ?? message}). Check REDIS_URL, and that the server runs.`;
}
