// Kills the bot while it works and counts what the channel shows: npm run faults [-- --short] [-- --seed N]
// The long run goes through every setting whose servers are installed here, and restarts those servers as well.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres, startRedis } from "../servers/own-server.ts";
import { killBot, type Result, type Run } from "./kill-bot.ts";

const { values } = parseArgs({ options: { short: { type: "boolean" }, seed: { type: "string" } } });
const size = values.short
  ? { stories: 50, kills: 3, deadlineMs: 120_000 }
  : { stories: 500, kills: 10, deadlineMs: 600_000 };
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = createRandom(seed);
const started = performance.now();
const say = (line: string) => process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s  ${line}\n`);
say(`seed ${seed}`);

/** mulberry32: enough chance for choosing moments, and the same again for the same seed. */
function createRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Setting = Pick<Run, "env" | "servers">;

/** Runs in the setting that `open` gives; null when a server of it is not installed. */
async function runIn(name: string, open: () => Promise<Setting | null>): Promise<Result | null> {
  const setting = await open();
  if (!setting) {
    process.stdout.write(`${name}: left out, its servers are not installed\n`);
    return null;
  }
  say(name);
  try {
    const result = await killBot({ ...size, ...setting, random, say });
    process.stdout.write(`${name}: ${describe(result)}\n`);
    return result;
  } finally {
    for (const server of setting.servers) await server.stop();
  }
}

const describe = ({ replies, lost, twice }: Pick<Result, "replies" | "lost" | "twice">) =>
  `stories ${size.stories}, replies ${replies}, lost ${lost}, twice ${twice}`;

/** Whatever the caller's own environment says, a run uses only what is named here. */
const NOTHING = { CROSSWIRE_DATA: "", DATABASE_URL: "", REDIS_URL: "" };

const results: (Result | null)[] = [];
const folder = await mkdtemp(join(tmpdir(), "crosswire-faults-"));
results.push(await runIn("embedded", async () => ({ env: { ...NOTHING, CROSSWIRE_DATA: folder }, servers: [] })));
await rm(folder, { recursive: true, force: true });
if (!values.short) {
  results.push(
    await runIn("Postgres", async () => {
      const postgres = await startPostgres();
      return postgres && { env: { ...NOTHING, DATABASE_URL: postgres.url }, servers: [postgres] };
    }),
    await runIn("Postgres and Redis", async () => {
      const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
      if (postgres && redis) {
        return { env: { ...NOTHING, DATABASE_URL: postgres.url, REDIS_URL: redis.url }, servers: [postgres, redis] };
      }
      await Promise.all([postgres?.stop(), redis?.stop()]);
      return null;
    }),
  );
}

// The last line is the worst of them all.
const done = results.filter((result) => result !== null);
const sum = (count: (result: Result) => number) => done.reduce((total, result) => total + count(result), 0);
const replies = Math.min(...done.map((result) => result.replies));
const lost = sum((result) => result.lost);
const twice = sum((result) => result.twice);
process.stdout.write(`${describe({ replies, lost, twice })}\n`);
process.exit(lost === 0 && twice === 0 && done.every(({ endedWell }) => endedWell) ? 0 : 1);
