import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { IncomingMessage } from "../../src/chat/message.ts";
import type { OwnServer } from "../servers/own-server.ts";
import { type Channel, openChannel } from "./channel.ts";
import { post } from "./http-platform.ts";
import { inventStory } from "./invent-story.ts";

export interface Run {
  /** The bot's settings. */
  readonly env: Readonly<Record<string, string>>;
  readonly stories: number;
  readonly kills: number;
  /** Each is restarted once, under the bot. */
  readonly servers: readonly OwnServer[];
  readonly deadlineMs: number;
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface Result {
  readonly replies: number;
  readonly lost: number;
  readonly twice: number;
  /** Whether the last bot, asked to end, ended well. */
  readonly endedWell: boolean;
}

/** A blow at the bot, dealt when so many deliveries and calls have happened. */
interface Blow {
  readonly at: number;
  readonly server: OwnServer | null;
}

/** Posts the stories, deals the blows, posts again what was not acknowledged as a platform does, and counts what the channel shows. */
export async function killBot(run: Run): Promise<Result> {
  const deadline = Date.now() + run.deadlineMs;
  const outOfTime = () => Date.now() > deadline;
  const open = new Set(Array.from({ length: run.stories }, (_, number) => number));
  const blows = planBlows(run);
  let events = 0;
  let bot: ChildProcess | null = null;
  let repairs: Promise<void> = Promise.resolve();

  const deal = ({ server }: Blow) => {
    if (server) {
      run.say(`server ${server.url} restarts after ${events} events`);
      repairs = repairs.then(() => server.restart());
      return;
    }
    const victim = bot;
    bot = null;
    setTimeout(() => {
      run.say(`killed after ${events} events, ${channel.countReplies()} replies`);
      victim?.kill("SIGKILL");
    }, run.random() * 15);
  };
  const onEvent = () => {
    events += 1;
    const next = blows[0];
    if (!next || events < next.at || bot === null) return;
    blows.shift();
    deal(next);
  };

  const channel = await openChannel(onEvent, run.random);
  let endedWell = false;
  while (!outOfTime() && !endedWell) {
    // A server that is away ends the start with a sentence, as it should; that is not what is counted here.
    await repairs;
    const { child, port } = await startBot(run, channel);
    const exited = once(child, "exit");
    run.say(`bot is up, ${open.size} stories to post, ${channel.countReplies()} replies`);
    bot = child;
    while (isAlive(child) && !outOfTime()) {
      await deliverAll(port, open, onEvent);
      await Promise.race([exited, wait(50)]);
      if (bot === child && open.size === 0 && channel.countReplies() === run.stories) break;
    }
    if (child.signalCode === "SIGKILL") continue;
    const idle = blows.shift();
    if (idle && !outOfTime()) {
      // Fewer events than expected: the rest of the blows hit a bot that has nothing to do, or so it should be.
      run.say(idle.server ? "server restarts while idle" : "killed while idle");
      if (idle.server) await idle.server.restart();
      child.kill("SIGKILL");
      await exited;
      continue;
    }
    child.kill("SIGTERM");
    const [code] = await exited;
    run.say(`bot was asked to end and did, with status ${code}`);
    endedWell = code === 0;
    if (!endedWell) break;
  }
  await repairs;
  const replies = channel.countReplies();
  channel.close();
  return { replies, lost: run.stories - replies, twice: channel.countTwice(), endedWell };
}

/** At random moments; a story is about three events. */
function planBlows({ stories, kills, servers, random }: Run): Blow[] {
  const moment = () => Math.floor((0.02 + 0.93 * random()) * stories * 3);
  return [...Array.from({ length: kills }, () => null), ...servers]
    .map((server) => ({ at: moment(), server }))
    .sort((a, b) => a.at - b.at);
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function startBot({ env }: Run, channel: Channel): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bot.ts"), String(channel.port)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
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

/** Posts what is not acknowledged yet, six at a time, once each. */
async function deliverAll(port: number, open: Set<number>, onEvent: () => void): Promise<void> {
  const rest = [...open];
  const deliver = async () => {
    for (let number = rest.shift(); number !== undefined; number = rest.shift()) {
      try {
        await post(port, "/", messageOf(number));
      } catch {
        return;
      }
      open.delete(number);
      onEvent();
    }
  };
  await Promise.all(Array.from({ length: 6 }, deliver));
}

function messageOf(number: number): IncomingMessage {
  const place = { platform: "faults", workspace: "W1", channel: `C${number % 3}`, visibility: "public" } as const;
  const { platform, workspace, channel } = place;
  return {
    id: `17123456${String(number).padStart(2, "0")}.0001`,
    place,
    thread: { platform, workspace, channel, id: String(number) },
    inChannel: null,
    author: { id: "U1", name: "Rowan", role: "member" },
    text: inventStory(number),
    links: [],
    files: [],
    asked: true,
    sentAt: new Date().toISOString(),
  };
}
