// The bot from nothing to ready, then it ends: node ready.ts FOLDER. Prints its peak memory in kB when it is ready.
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { runBot } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { createTagger } from "../../src/text/tagger.ts";

const [folder = ""] = process.argv.slice(2);
const bot = await runBot({
  config: parseConfig({ ...process.env, CROSSWIRE_DATA: folder }),
  platforms: [],
  reader: createReader(createTagger(), NO_WEB),
  log: createLog("error"),
  now: () => new Date(),
});
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
await bot.close();
process.exit(0);
