// Kills the bot while it works and counts what the channel shows: npm run faults [-- --short] [-- --seed N]
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Reply } from "../../src/answers/reply.ts";
import type { IncomingMessage, PostRef, ThreadRef } from "../../src/chat/message.ts";
import { listenLocally, post } from "./http-platform.ts";
import { inventStory, titleOf } from "./invent-story.ts";

const { values } = parseArgs({ options: { short: { type: "boolean" }, seed: { type: "string" } } });
const settings = values.short
  ? { stories: 50, kills: 3, deadlineMs: 120_000 }
  : { stories: 500, kills: 10, deadlineMs: 600_000 };
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = createRandom(seed);
const started = performance.now();
const say = (line: string) => process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s  ${line}\n`);
say(`seed ${seed}`);

/** mulberry32: enough chance for choosing moments, and the same again for the same seed. */
function createRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the channel shows. A post is known by its key, as on a platform that dedupes what is sent twice. */
const posts: { key: string; thread: ThreadRef; reply: Reply; id: string }[] = [];

/** Deliveries and calls of the outbox so far: the clock by which the moments to kill are chosen. */
let events = 0;
const expectedEvents = settings.stories * 3;
const moments = Array.from({ length: settings.kills }, () =>
  Math.floor((0.02 + 0.93 * random()) * expectedEvents),
).sort((a, b) => a - b);
let bot: ChildProcess | null = null;

/** Lets the bot die, now or within the next milliseconds, when the moment has come. */
function passMoment(): void {
  events += 1;
  const next = moments[0];
  if (next === undefined || events < next || bot === null) return;
  moments.shift();
  const victim = bot;
  bot = null;
  setTimeout(() => {
    say(`killed after ${events} events, ${countReplies()} replies`);
    victim.kill("SIGKILL");
  }, random() * 15);
}

const channel = await listenLocally(async (path, body, response) => {
  passMoment();
  // At some moments the bot dies before the platform has done what it asked, at others before it hears of it.
  const { thread, reply, key, post: ref } = body as { thread: ThreadRef; reply: Reply; key: string; post: PostRef };
  let answer: PostRef | null = null;
  if (path === "/say") {
    let known = posts.find((one) => one.key === key);
    if (!known) {
      known = { key, thread, reply, id: String(posts.length) };
      posts.push(known);
    }
    answer = { thread: known.thread, id: known.id };
  } else if (path === "/replace") {
    const known = posts.find(({ id }) => id === ref.id);
    if (!known) throw new Error(`There is no post ${ref.id}.`);
    known.reply = reply;
  }
  await wait(random() * 4);
  if (response.destroyed) return null;
  return answer;
});

const isFinal = (reply: Reply) => !reply.blocks.some(({ kind }) => kind === "progress");

/** Stories whose thread shows their own summary. */
function countReplies(): number {
  return new Set(
    posts
      .filter(({ thread, reply }) => isFinal(reply) && JSON.stringify(reply).includes(titleOf(Number(thread.id))))
      .map(({ thread }) => thread.id),
  ).size;
}

function messageOf(number: number): IncomingMessage {
  const place = { platform: "faults", workspace: "W1", channel: `C${number % 3}`, visibility: "public" } as const;
  const { platform, workspace, channel: name } = place;
  return {
    id: `17123456${String(number).padStart(2, "0")}.0001`,
    place,
    thread: { platform, workspace, channel: name, id: String(number) },
    author: { id: "U1", name: "Rowan" },
    text: inventStory(number),
    links: [],
    files: [],
    asked: true,
    sentAt: new Date().toISOString(),
  };
}

async function startBot(folder: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bot.ts"), folder, String(channel.port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(([code]) => {
      throw new Error(`The bot ended with status ${code} while it started.`);
    }),
  ])) as [string];
  return { child, port: Number(line) };
}

/** Posts what is not acknowledged yet, six at a time, until all is or the bot is dead. */
async function deliverAll(port: number, open: Set<number>): Promise<void> {
  const rest = [...open];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let number = rest.shift(); number !== undefined; number = rest.shift()) {
        try {
          await post(port, "/", messageOf(number));
          open.delete(number);
          passMoment();
        } catch {
          return;
        }
      }
    }),
  );
}

const folder = await mkdtemp(join(tmpdir(), "crosswire-faults-"));
const open = new Set(Array.from({ length: settings.stories }, (_, number) => number));
const outOfTime = () => performance.now() - started > settings.deadlineMs;
let quiet = false;
while (!outOfTime() && !quiet) {
  const { child, port } = await startBot(folder);
  const exited = once(child, "exit");
  say(`bot is up, ${open.size} stories to post, ${countReplies()} replies`);
  bot = child;
  await deliverAll(port, open);
  while (child.exitCode === null && child.signalCode === null && !outOfTime()) {
    await Promise.race([exited, wait(20)]);
    if (bot === child && open.size === 0 && countReplies() === settings.stories) break;
  }
  if (child.signalCode === "SIGKILL") continue;
  if (moments.length > 0 && !outOfTime()) {
    // Fewer events than expected: the rest of the kills hit a bot that has nothing to do, or so it should be.
    moments.shift();
    say("killed while idle");
    child.kill("SIGKILL");
    await exited;
    continue;
  }
  child.kill("SIGTERM");
  const [code] = await exited;
  say(`bot was asked to end and did, with status ${code}`);
  quiet = true;
}
channel.close();
await rm(folder, { recursive: true, force: true });

const replies = countReplies();
const twice = posts.length - new Set(posts.map(({ thread }) => thread.id)).size;
const lost = settings.stories - replies;
say("done");
process.stdout.write(`stories ${settings.stories}, replies ${replies}, lost ${lost}, twice ${twice}\n`);
process.exit(lost === 0 && twice === 0 && quiet ? 0 : 1);
