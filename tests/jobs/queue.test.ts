import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { queueContract } from "../contracts/queue.ts";
import { openTestDatabase } from "../fakes/desk.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

queueContract("on the embedded database", () => ({ pool: database.queuePool, redisUrl: null }));
