import { afterAll, beforeAll, expect, test } from "vitest";
import { createChannelStore } from "../../src/store/channel-store.ts";
import type { Database } from "../../src/store/database.ts";
import { createKeptWorkspaces } from "../../src/store/kept-workspaces.ts";
import { openTestDatabase } from "../fakes/desk.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

test("a bot is told of what is kept from when it ran here before, and of nothing that another one kept", async () => {
  const channels = createChannelStore(database.db);
  for (const [platform, workspace] of [
    ["a", "1"],
    ["a", "2"],
    ["b", "3"],
  ] as const) {
    await channels.set({ platform, workspace, channel: "C" }, { mode: "off" });
  }
  const kept = createKeptWorkspaces(database.db, "a");
  expect(await kept("us")).toEqual([]);
  expect(await kept("us")).toEqual(["1", "2"]);
  expect(await kept("others")).toEqual([]);
  expect(await kept("us")).toEqual([]);
  expect(await kept("us")).toEqual(["1", "2"]);
});
