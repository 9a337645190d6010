// The bot as its environment sets it, on a platform whose channel the harness holds: node bot.ts PORT
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { runBot, serve } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createHttpPlatform } from "./http-platform.ts";

const config = parseConfig(process.env);
const platform = createHttpPlatform(Number(process.argv[2]), (inbox) => process.stdout.write(`${inbox}\n`));
const bot = await runBot({
  config,
  platforms: [platform],
  reader: createReader(createTagger(), NO_WEB),
  log: createLog(config.logLevel ?? "error"),
  now: () => new Date(),
});
await serve(bot, new Promise(() => {}), process);
process.exit(0);
