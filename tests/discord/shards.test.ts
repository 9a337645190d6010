import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { startShards } from "../../adapters/discord/shards.ts";
import { createLog } from "../../src/log.ts";
import { openDiscord } from "../fakes/discord/discord-server.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each<[number | "auto", number]>([
  [2, 2],
  ["auto", 3],
])(
  "with %j, %i processes serve a share each, and all end",
  async (count, all) => {
    const discord = await openDiscord({ now: NOW, shards: 3 });
    const { token, apiUrl } = discord;
    // Discord's library hands the environment on, and sets some of it.
    vi.stubEnv("DISCORD_API_URL", apiUrl);
    vi.stubEnv("DISCORD_TOKEN", token);
    for (const name of ["SHARDING_MANAGER", "SHARDING_MANAGER_MODE"]) vi.stubEnv(name, "");
    const file = resolve("tests/discord/shard-process.ts");
    const group = await startShards({ token, apiUrl, count, file, pause: 0, log: createLog("silent") });
    await discord.until(() => discord.intents.length === all, "all processes to connect");
    await group.stop();
    await discord.until(() => discord.intents.length === 0, "all processes to end");
    await discord.close();
  },
  120_000,
);

test("a wrong token is said before any process is started", async () => {
  const discord = await openDiscord({ now: NOW });
  const { apiUrl } = discord;
  const file = resolve("tests/discord/shard-process.ts");
  const starting = startShards({ token: "wrong", apiUrl, count: 2, file, pause: 0, log: createLog("silent") });
  await expect(starting).rejects.toThrow(/DISCORD_TOKEN is wrong/);
  await discord.close();
});
