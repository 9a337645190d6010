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
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
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
/** One in so many goes on in the thread of the last message of its channel that began one. */
const IN_THREAD_EVERY = 4;
/** One in so many is edited, one deleted, one looked at by its buttons, and for one a command is typed. */
const ACT_EVERY = 25;
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
  reader: createReader(createTagger(), NO_WEB),
  log,
  now,
});

slack.limitEvery(LIMIT_EVERY);
const channels = Array.from({ length: CHANNELS }, () => slack.openChannel("public"));
const posted: { readonly channel: string; readonly ts: string; readonly number: number; readonly root: string }[] = [];
const acts: Promise<unknown>[] = [];
const [edited, deleted] = [new Map<number, number>(), new Set<number>()];
/** Messages that were deleted. */
const gone = new Set<string>();

/** What else people do meanwhile: edits, deletions, marks, commands and buttons. */
function actOn({ channel, ts, number, root }: (typeof posted)[number]): void {
  const act = number % ACT_EVERY;
  if (act === 7) {
    edited.set(number, number + MESSAGES);
    slack.edit(channel, ts, inventStory(number + MESSAGES));
  }
  if (act === 11) {
    deleted.add(number);
    gone.add(ts);
    slack.remove(channel, ts);
  }
  if (act === 13) slack.react(channel, ts, "mag");
  if (act === 17) acts.push(slack.command(channel, "digest"));
  const summary = slack.messages(channel).find((one) => one.bot_id !== undefined && one.thread_ts === root);
  const isThere = summary && readMessage(summary).text.includes("[All claims]");
  if (act === 19 && isThere) acts.push(slack.press(channel, summary.ts, "All claims"));
}
const cutAt = new Set(Array.from({ length: CUTS }, (_, cut) => Math.floor(((cut + 0.5) / CUTS) * MESSAGES)));
for (let number = 0; number < MESSAGES; number += 1) {
  const channel = String(channels[number % CHANNELS]);
  const deliveries = number % DUPLICATE_EVERY === 0 ? 2 : 1;
  // Nobody can reply to what is gone.
  const before = posted.findLast((one) => one.channel === channel && !gone.has(one.root))?.root;
  const thread = Math.floor(number / CHANNELS) % IN_THREAD_EVERY === 0 ? {} : before ? { thread: before } : {};
  const ts = slack.post(channel, inventStory(number), { deliveries, ...thread });
  posted.push({ channel, ts, number, root: thread.thread ?? ts });
  // Of a message of a while ago, so that it is answered, being answered, or waits.
  const earlier = posted[number - (number % 3 === 0 ? 0 : 30)];
  if (earlier) actOn(earlier);
  if (cutAt.has(number)) {
    say(`${number} posted, the sockets break`);
    slack.cutLine();
  }
  await wait(PAUSE_MS);
}
say("all posted");
await Promise.all(acts);
do {
  await slack.settled();
  await bot.idle();
} while (!slack.isSettled());
say("all answered");

/** Which of the posted stories each reply of a thread is about, in the order that they stand there. */
const threads = Map.groupBy(posted, ({ root }) => root);
let [replies, twice, disordered] = [0, 0, 0];
for (const [root, members] of threads) {
  const [{ channel } = { channel: "" }] = members;
  const said = slack
    .messages(channel)
    .filter((one) => one.bot_id !== undefined && one.thread_ts === root)
    .map(readMessage)
    .filter(({ text }) => /Storm report \d+ from|^Withdrawn/.test(text));
  const expected = members.map(({ number }) =>
    deleted.has(number) ? "Withdrawn" : titleOf(edited.get(number) ?? number),
  );
  const places = expected.map((words) => said.findIndex(({ text }) => text.startsWith(words)));
  // One that was taken back before anything stood in its thread leaves nothing there.
  replies += places.filter((place, at) => place >= 0 || expected[at] === "Withdrawn").length;
  twice += Math.max(0, said.length - members.length);
  const named = places.filter((place, at) => place >= 0 && expected[at] !== "Withdrawn");
  disordered += named.filter((place, at) => at > 0 && place < (named[at - 1] ?? 0)).length;
}
const slowest = Math.max(...slack.deliveries.durations);
process.stdout.write(
  `messages ${MESSAGES} in ${threads.size} threads, edited ${edited.size}, deleted ${deleted.size}; replies ${replies}, lost ${MESSAGES - replies}, twice ${twice}, out of order ${disordered}, slowest ack ${slowest.toFixed(0)} ms of ${slack.deliveries.durations.length}, given up by Slack ${slack.deliveries.lost}\n`,
);
await bot.close();
await slack.close();
await rm(folder, { recursive: true });
process.exit(replies === MESSAGES && twice === 0 && disordered === 0 ? 0 : 1);
