// Fills the disk under a running bot, and frees it again: node tests/faults/full-disk.ts FOLDER
// FOLDER is on a small disk of its own, such as: mount -t tmpfs -o size=80m tmpfs FOLDER
import { statfsSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { type Bot, runBot } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakePlatform, type FakePlatform } from "../fakes/platform.ts";
import { makeMessage } from "../fakes/stories.ts";
import { inventStory, titleOf } from "./invent-story.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined || statfsSync(folder).blocks * statfsSync(folder).bsize > 500_000_000) {
  process.stderr.write("Name a folder on a disk of less than 500 MB: this fills it.\n");
  process.exit(2);
}
const ballast = join(folder, "ballast");
const say = (line: string) => process.stdout.write(`${line}\n`);

async function fill(): Promise<void> {
  await using file = await open(ballast, "w");
  for (let size = 1_000_000; size >= 512; size /= 2) {
    // Until not even the smallest piece fits.
    while (
      await file.write(Buffer.alloc(size)).then(
        ({ bytesWritten }) => bytesWritten === size,
        () => false,
      )
    );
  }
}

const reader = createReader(createTagger(), NO_WEB);
const start = async (): Promise<{ bot: Bot; platform: FakePlatform }> => {
  const platform = createFakePlatform();
  const config = parseConfig({ CROSSWIRE_DATA: join(folder, "data") });
  return {
    platform,
    bot: await runBot({ config, platforms: [platform], reader, log: createLog("fatal"), now: () => new Date() }),
  };
};
const post = async (platform: FakePlatform, number: number): Promise<string> => {
  try {
    await platform.deliver(makeMessage(String(number), inventStory(number)));
    return "taken";
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};

let { bot, platform } = await start();
const taken = new Set<number>();
for (let number = 0; number < 5; number++) if ((await post(platform, number)) === "taken") taken.add(number);
await bot.idle();
say(`with room: ${taken.size} of 5 taken, ${platform.posts.length} answered`);

await fill();
const refusals = new Map<string, number>();
for (let number = 5; number < 60; number++) {
  const outcome = await post(platform, number);
  if (outcome === "taken") taken.add(number);
  else refusals.set(outcome, (refusals.get(outcome) ?? 0) + 1);
}
say(`on the full disk: ${taken.size - 5} of 55 taken; refused: ${JSON.stringify([...refusals])}`);

await rm(ballast);
for (let number = 5; number < 60; number++) if ((await post(platform, number)) === "taken") taken.add(number);
await bot.idle();
await bot.close();
say(`with room again: ${taken.size} of 60 taken, ${platform.posts.length} posts`);

({ bot, platform } = await start());
await platform.deliver(makeMessage("last", inventStory(60)));
await bot.idle();
await bot.close();
const answered = JSON.stringify(platform.posts).includes(titleOf(60));
say(`started again: ${answered ? "answers" : "does not answer"}`);
process.exit(taken.size === 60 && answered ? 0 : 1);
