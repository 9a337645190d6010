import { afterAll, beforeAll, describe } from "vitest";
import { openBackend, openRedisBackend } from "../../jobs/queue.ts";
import type { Database } from "../../src/store/database.ts";
import { queueContract, quickRuns } from "../contracts/queue.ts";
import { DATABASE_KINDS } from "../servers/databases.ts";
import { createRedisDatabase, HAS_REDIS } from "../servers/select.ts";

describe.each(DATABASE_KINDS)("with $name", ({ name, open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());
  queueContract(`on ${name}`, () => openBackend({ pool: database.queuePool, redisUrl: null }, quickRuns));
});

if (HAS_REDIS) {
  let redis: Awaited<ReturnType<typeof createRedisDatabase>>;
  beforeAll(async () => {
    redis = await createRedisDatabase();
  });
  afterAll(() => redis.drop());
  queueContract("on Redis", () => openRedisBackend(redis.url, quickRuns));
}
