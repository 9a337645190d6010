import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { type Shard, ShardingManager } from "discord.js";
import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Log } from "../../src/log.ts";
import { createWeb } from "./web.ts";

export interface ShardsOptions {
  readonly token: string;
  readonly apiUrl: string | null;
  /** How many processes; "auto": as many as Discord recommends. */
  readonly count: number | "auto";
  /** What each of them runs. */
  readonly file: string;
  /** Milliseconds from one start to the next; Discord lets one connect every five seconds. */
  readonly pause: number;
  readonly log: Log;
}

/** Processes of which each serves its share of the servers. */
export interface ShardGroup {
  /** Resolves when all have ended; none is started again. */
  stop(): Promise<void>;
}

const gateway = z.object({ shards: z.number().int().positive() });
/** However long Discord is away. */
const NO_LIMIT = -1;

/** Starts them one after the other; one that dies is started again. Rejects with PlatformRefused when the token is wrong. */
export async function startShards({ token, apiUrl, count, file, pause, log }: ShardsOptions): Promise<ShardGroup> {
  const web = createWeb({ token, apiUrl });
  const recommended = gateway.parse(await web.get(Routes.gatewayBot())).shards;
  const totalShards = count === "auto" ? recommended : count;
  const manager = new ShardingManager(file, { token, totalShards, mode: "process", respawn: true });
  manager.on("shardCreate", (shard) => watch(shard, log));
  log.info({ shards: totalShards }, "starting processes");
  const spawning = manager.spawn({ delay: pause, timeout: NO_LIMIT });
  spawning.catch((error: unknown) => log.error({ err: error }, "a process could not be started"));
  return {
    async stop() {
      manager.respawn = false;
      await Promise.all([...manager.shards.values()].map(end));
    },
  };
}

function watch(shard: Shard, log: Log): void {
  shard.on("error", (err) => log.error({ err, shard: shard.id }, "a process of the bot"));
  shard.on("death", () => log.warn({ shard: shard.id }, "a process of the bot ended"));
}

async function end({ process: child }: Shard): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

const isRunning = (child: ChildProcess | null): child is ChildProcess =>
  child !== null && child.exitCode === null && child.signalCode === null;
