// Runs a command beside a Postgres and a Redis of its own, and ends them after it: npm run with-servers -- COMMAND …
import { spawn } from "node:child_process";
import { once } from "node:events";
import { startPostgres, startRedis } from "./own-server.ts";

const [command, ...parameters] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write("Say which command to run: npm run with-servers -- npm test\n");
  process.exit(2);
}
// Ctrl-C reaches the command as well; we end after it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
const child = spawn(command, parameters, {
  stdio: "inherit",
  env: {
    ...process.env,
    ...(postgres && { TEST_DATABASE_URL: postgres.url }),
    ...(redis && { TEST_REDIS_URL: redis.url }),
  },
});
const [code] = (await once(child, "exit")) as [number | null];
await Promise.all([postgres?.stop(), redis?.stop()]);
process.exit(code ?? 1);
