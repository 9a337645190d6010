import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { createFakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage } from "../fakes/stories.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

test("a step that the platform shows late, when another job has answered, does not stay over the answer", async () => {
  const bot = await createFakeBot(database);
  await bot.accept(makeMessage("1", "a1"));
  await bot.work();
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { replace } = bot.platform.outbox;
  const outbox: typeof bot.platform.outbox = {
    ...bot.platform.outbox,
    async replace(post, reply) {
      if (reply.blocks[0]?.kind === "progress") {
        reached.resolve();
        await released.promise;
      }
      await replace(post, reply);
    },
  };
  Object.assign(bot.platform, { outbox });
  await bot.accept(makeMessage("2", "a2"));
  const slow = bot.run("read-story", "fake-W1-open-2");
  await reached.promise;
  Object.assign(bot.platform, { outbox: { ...outbox, replace } });
  await bot.work();
  expect(bot.platform.shown()[1]).toBe("summary of a2 from a1, a2");
  released.resolve();
  await slow;
  expect(bot.platform.shown()[1]).toBe("summary of a2 from a1, a2");
});
