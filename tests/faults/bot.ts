// The bot as it is, on a platform whose channel the harness holds: node bot.ts FOLDER PORT
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { runBot, serve } from "../../src/main.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createHttpPlatform } from "./http-platform.ts";

const [folder = "", port = ""] = process.argv.slice(2);
const platform = createHttpPlatform(Number(port), (inbox) => process.stdout.write(`${inbox}\n`));
const bot = await runBot({
  config: parseConfig({ CROSSWIRE_DATA: folder }),
  platforms: [platform],
  reader: createReader(createTagger()),
  log: createLog("error"),
  now: () => new Date(),
});
await serve(bot, new Promise(() => {}), process);
process.exit(0);
