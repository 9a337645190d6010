import type { Client } from "discord.js";
import type { Front, Happening } from "../../src/chat/platform.ts";
import type { Log } from "../../src/log.ts";
import type { Directory } from "./directory.ts";
import type { Starters } from "./starters.ts";
import type { Threads } from "./threads.ts";
import type { Web } from "./web.ts";

/** What everything that listens to Discord has in common. */
export interface Ears {
  readonly front: Front;
  /** Hands on what happened, until it is taken in. */
  readonly take: (happening: Happening) => Promise<void>;
  readonly client: () => Client;
  readonly readsContent: () => boolean;
  readonly directory: Directory;
  readonly threads: Threads;
  readonly starters: Starters;
  readonly web: Web;
  /** Guilds of which something is kept from before, asked for as who the bot is. */
  readonly kept: (self: string) => Promise<readonly string[]>;
  readonly now: () => Date;
  readonly log: Log;
}
