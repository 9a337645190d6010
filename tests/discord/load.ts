// Puts a busy day through the whole bot in three servers, and counts what the channels show: node tests/discord/load.ts [-- --messages N]
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createDiscord } from "../../adapters/discord/discord.ts";
import { createLog } from "../../src/log.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { openDiscord } from "../fakes/discord/discord-server.ts";
import { inventStory, titleOf } from "../faults/invent-story.ts";
import { untilQuiet } from "./discord-chat.ts";
import { readPosts } from "./posts.ts";

const { values } = parseArgs({ options: { messages: { type: "string", default: "1000" } } });
const MESSAGES = Number(values.messages);
const CHANNELS = 10;
/** One in twenty is delivered twice. */
const DUPLICATE_EVERY = 20;
/** One call in fifty is told to come again. */
const LIMIT_EVERY = 50;
const CALLS_A_MESSAGE = 4;
const DROPS = 5;
/** One in so many goes on in the thread of the last message of its channel that began one. */
const IN_THREAD_EVERY = 4;
/** One in so many is edited, one deleted, one looked at by its buttons, and for one a command is typed. */
const ACT_EVERY = 25;
/** Between two messages of the day. */
const PAUSE_MS = 25;

const now = () => new Date();
const began = performance.now();
const say = (line: string) => process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0)} s  ${line}\n`);

const discord = await openDiscord({ now });
const { token, apiUrl } = discord;
const log = createLog("fatal");
const platform = createDiscord({ token, apiUrl, shards: null }, log, now);
const bot = await runScenarioBot([platform], now, log);
await untilQuiet(discord, bot, platform);

const guilds = [discord.guild, discord.addGuild("Wire desk"), discord.addGuild("Night desk")];
const channels = Array.from({ length: CHANNELS }, (_, at) =>
  discord.openChannel("public", { guild: String(guilds[at % guilds.length]) }),
);
const posted: { readonly channel: string; readonly id: string; readonly number: number; readonly root: string }[] = [];
const acts: Promise<unknown>[] = [];
const [edited, deleted] = [new Map<number, number>(), new Set<number>()];
/** Messages that were deleted. */
const gone = new Set<string>();

/** What else people do meanwhile: edits, deletions, marks, commands and buttons. */
function actOn({ channel, id, number, root }: (typeof posted)[number]): void {
  const act = number % ACT_EVERY;
  if (act === 7) {
    edited.set(number, number + MESSAGES);
    discord.edit(id, inventStory(number + MESSAGES));
  }
  if (act === 11) {
    deleted.add(number);
    gone.add(id);
    discord.remove(id);
  }
  if (act === 13) discord.react(id, "🔍");
  if (act === 17) acts.push(discord.command(channel, "crosswire digest"));
  const summary = discord.threadOf(root) === null ? undefined : readPosts(discord, root).at(0);
  if (act === 19 && summary?.shown.buttons.includes("All claims")) {
    const part = summary.parts.find((one) => discord.seen(one).buttons.includes("All claims"));
    if (part) acts.push(discord.press(part, "All claims"));
  }
}
const dropAt = new Set(Array.from({ length: DROPS }, (_, drop) => Math.floor(((drop + 0.5) / DROPS) * MESSAGES)));
for (let number = 0; number < MESSAGES; number += 1) {
  const channel = String(channels[number % CHANNELS]);
  const deliveries = number % DUPLICATE_EVERY === 0 ? 2 : 1;
  if (number % LIMIT_EVERY === 0) discord.limit("*", CALLS_A_MESSAGE, 0.3);
  // Nobody can reply to what is gone.
  const before = posted.findLast((one) => one.channel === channel && !gone.has(one.root))?.root;
  const inThread = before && discord.threadOf(before) !== null && Math.floor(number / CHANNELS) % IN_THREAD_EVERY === 0;
  const thread = inThread ? { thread: before } : {};
  const id = discord.post(channel, inventStory(number), { deliveries, ...thread });
  posted.push({ channel, id, number, root: inThread ? before : id });
  // Of a message of a while ago, so that it is answered, being answered, or waits.
  const earlier = posted[number - (number % 3 === 0 ? 0 : 30)];
  if (earlier && !gone.has(earlier.id)) actOn(earlier);
  if (dropAt.has(number)) {
    // Every other time Discord has forgotten where we were.
    const resumable = [...dropAt].indexOf(number) % 2 === 0;
    say(`${number} posted, the line breaks${resumable ? "" : " and the session is lost"}`);
    discord.drop({ resumable, repeats: 5 });
  }
  await wait(PAUSE_MS);
}
say("all posted");
await Promise.all(acts);
/** The local Discord waits for so long at once; a busy day leaves more behind. */
for (let quiet = false; !quiet; ) {
  quiet = await untilQuiet(discord, bot, platform).then(
    () => true,
    () => false,
  );
}
say("all answered");

/** Which of the posted stories each reply of a thread is about, in the order that they stand there. */
const threads = Map.groupBy(posted, ({ root }) => root);
let [replies, twice, disordered] = [0, 0, 0];
for (const [root, members] of threads) {
  const said = discord.threadOf(root) === null ? [] : readPosts(discord, root).map(({ shown }) => shown.text);
  const told = said.filter((text) => /Storm report \d+ from|^Withdrawn/.test(text));
  const expected = members.map(({ number }) =>
    deleted.has(number) ? "Withdrawn" : titleOf(edited.get(number) ?? number),
  );
  const places = expected.map((words) => told.findIndex((text) => text.startsWith(words)));
  const missing = expected.filter((words, at) => places[at] === -1 && words !== "Withdrawn");
  if (missing.length > 0 || told.length > members.length) {
    const firsts = told.map((text) => text.split("\n")[0]);
    say(
      `thread ${root}, messages ${members.map(({ number }) => number)}: ${firsts.join(" | ")}; not there: ${missing.join(" | ")}`,
    );
  }
  // One that was taken back before anything stood in its thread leaves nothing there.
  replies += places.filter((place, at) => place >= 0 || expected[at] === "Withdrawn").length;
  twice += Math.max(0, told.length - members.length);
  const named = places.filter((place, at) => place >= 0 && expected[at] !== "Withdrawn");
  disordered += named.filter((place, at) => at > 0 && place < (named[at - 1] ?? 0)).length;
}
process.stdout.write(
  `messages ${MESSAGES} in ${threads.size} threads of ${CHANNELS} channels in ${guilds.length} servers, edited ${edited.size}, deleted ${deleted.size}; replies ${replies}, lost ${MESSAGES - replies}, twice ${twice}, out of order ${disordered}\n`,
);
await bot.close();
await discord.close();
process.exit(replies === MESSAGES && twice === 0 && disordered === 0 ? 0 : 1);
