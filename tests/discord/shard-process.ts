// One of the processes of shards.test.ts: the platform alone, with its share of the servers.
import { createDiscord } from "../../adapters/discord/discord.ts";
import type { Front } from "../../src/chat/platform.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";

const { discord } = parseConfig(process.env);
if (!discord?.share) throw new Error("This is no process of several.");
const platform = createDiscord({ ...discord, shards: discord.share }, createLog("silent"), () => new Date());
const front: Front = {
  take: async () => {},
  answer: async () => ({ blocks: [] }),
  suggest: async () => null,
  home: async () => ({ blocks: [] }),
};
await platform.inbox.listen(front);
process.once("SIGTERM", () => void platform.inbox.close().then(() => process.exit(0)));
