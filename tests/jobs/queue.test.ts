import { afterAll, beforeAll } from "vitest";
import { connectToServer } from "../../src/store/connect-to-server.ts";
import type { Database } from "../../src/store/database.ts";
import { queueContract } from "../contracts/queue.ts";
import { openTestDatabase } from "../fakes/desk.ts";
import { createRedisDatabase, createServerDatabase, HAS_POSTGRES, HAS_REDIS } from "../servers/select.ts";

let embedded: Database;
beforeAll(async () => {
  embedded = await openTestDatabase();
}, 60_000);
afterAll(() => embedded.close());

queueContract("on the embedded database", () => ({ pool: embedded.queuePool, redisUrl: null }));

if (HAS_POSTGRES) {
  let place: Awaited<ReturnType<typeof createServerDatabase>>;
  let server: Database;
  beforeAll(async () => {
    place = await createServerDatabase();
    server = await connectToServer(place.url, () => undefined);
  });
  afterAll(async () => {
    await server.close();
    await place.drop();
  });
  queueContract("on Postgres", () => ({ pool: server.queuePool, redisUrl: null }));
}

if (HAS_REDIS) {
  let place: Awaited<ReturnType<typeof createRedisDatabase>>;
  beforeAll(async () => {
    place = await createRedisDatabase(1);
  });
  afterAll(() => place.drop());
  queueContract("on Redis", () => ({ pool: embedded.queuePool, redisUrl: place.url }));
}
