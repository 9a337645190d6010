// Puts a busy day through the whole bot over Socket Mode, and counts what the channels show: node tests/slack/load.ts [-- --messages N]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { runBot } from "../../src/main.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { openSlack } from "../fakes/slack/slack-server.ts";
import { inventStory, titleOf } from "../faults/invent-story.ts";

const { values } = parseArgs({ options: { messages: { type: "string", default: "1000" } } });
const MESSAGES = Number(values.messages);
const CHANNELS = 10;
/** One in twenty is delivered twice. */
const DUPLICATE_EVERY = 20;
/** One call in fifty is told to come again. */
const LIMIT_EVERY = 50;
const CUTS = 5;
/** Between two messages of the day. */
const PAUSE_MS = 25;

const now = () => new Date();
const began = performance.now();
const say = (line: string) => process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0)} s  ${line}\n`);

const slack = await openSlack({ now });
const { botToken, appToken, apiUrl } = slack;
const log = createLog("fatal");
const folder = await mkdtemp(join(tmpdir(), "crosswire-load-"));
const bot = await runBot({
  config: parseConfig({ CROSSWIRE_DATA: folder }),
  platforms: [createSlack({ botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" }, log, now)],
  reader: createReader(createTagger()),
  log,
  now,
});

slack.limitEvery(LIMIT_EVERY);
const channels = Array.from({ length: CHANNELS }, () => slack.openChannel("public"));
const posted: { readonly channel: string; readonly ts: string; readonly number: number }[] = [];
const cutAt = new Set(Array.from({ length: CUTS }, (_, cut) => Math.floor(((cut + 0.5) / CUTS) * MESSAGES)));
for (let number = 0; number < MESSAGES; number += 1) {
  const channel = String(channels[number % CHANNELS]);
  const deliveries = number % DUPLICATE_EVERY === 0 ? 2 : 1;
  posted.push({ channel, ts: slack.post(channel, inventStory(number), { deliveries }), number });
  if (cutAt.has(number)) {
    say(`${number} posted, the sockets break`);
    slack.cutLine();
  }
  await wait(PAUSE_MS);
}
say("all posted");
await slack.settled();
await bot.idle();
say("all answered");

const counts = posted.map(({ channel, ts, number }) => {
  const replies = slack.thread(channel, ts);
  return { replies: replies.length, good: replies.some(({ text }) => text.includes(titleOf(number))) };
});
const replies = counts.filter(({ good }) => good).length;
const twice = counts.filter((one) => one.replies > 1).length;
const slowest = Math.max(...slack.deliveries.durations);
process.stdout.write(
  `messages ${MESSAGES}, replies ${replies}, lost ${MESSAGES - replies}, twice ${twice}, slowest ack ${slowest.toFixed(0)} ms, given up by Slack ${slack.deliveries.lost}\n`,
);
await bot.close();
await slack.close();
await rm(folder, { recursive: true });
process.exit(replies === MESSAGES && twice === 0 ? 0 : 1);
