import { setTimeout as wait } from "node:timers/promises";
import { Client, Events, GatewayCloseCodes, type GatewayDispatchPayload, Options } from "discord.js";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { CONTENT_INTENT, INTENTS } from "./needs.ts";
import { toPlatformError } from "./web.ts";

/** Which part of the bot's guilds this process serves. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

export interface ConnectionOptions {
  readonly token: string;
  readonly apiUrl: string | null;
  /** Null: all, in as many shards as Discord recommends. */
  readonly shards: Shards | null;
  readonly log: Log;
  /** Ends all waiting. */
  readonly closing: AbortSignal;
}

/** Something that Discord tells, as it stands on the wire. */
export type Packet = GatewayDispatchPayload;

/** The way to Discord, which it keeps open by itself. */
export interface Connection {
  /** As of now; another one after Discord refused an intent. Knows the guilds, channels and roles of this process. */
  client(): Client;
  /** Whether Discord tells us what stands in messages that are not for us. */
  readsContent(): boolean;
  /** Resolves when Discord tells what happens. Rejects with PlatformRefused when the token is wrong. */
  start(hear: (packet: Packet, shard: number) => void): Promise<void>;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const NO_CONTENT =
  "Discord does not let the bot read messages: “Message Content Intent” is off under “Bot” at discord.com/developers. Mentions, replies in its direct messages, /crosswire and “Check claims” work; links and stories that nobody points it to are not read";

export function createConnection(options: ConnectionOptions): Connection {
  const { token, log, closing } = options;
  let withContent = true;
  let client = createClient(options, withContent);
  let hear: (packet: Packet, shard: number) => void = () => {};

  async function login(): Promise<void> {
    client = createClient(options, withContent);
    watch(client);
    try {
      await client.login(token);
    } catch (thrown) {
      if (!isDisallowed(thrown) || !withContent) throw toStartError(thrown);
      withContent = false;
      log.warn(NO_CONTENT);
      await login();
    }
  }

  /** Tries until Discord is there; a wrong token is an error at once. */
  async function persist(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await login();
      } catch (error) {
        if (!(error instanceof PlatformUnreachable) || closing.aborted) throw error;
        log.warn({ err: error, seconds: pause / 1_000 }, "Discord is not there; trying again");
        await wait(pause, undefined, { signal: closing }).catch(() => {
          throw error;
        });
      }
    }
  }

  function watch(one: Client): void {
    one.on(Events.Raw, (packet: Packet, shard: number) => {
      if (one === client) hear(packet, shard);
    });
    one.on(Events.ShardReconnecting, (shard) => {
      if (!closing.aborted) log.warn({ shard }, "not connected to Discord; trying again");
    });
    one.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "connected to Discord again"));
    one.on(Events.ShardError, (err, shard) => log.debug({ err, shard }, "the line to Discord"));
    one.on(Events.Error, (err) => log.error({ err }, "Discord's library"));
    one.on(Events.Warn, (words) => log.debug(words));
    one.on(Events.Invalidated, () => log.error("Discord has ended the session for good"));
    one.on(Events.ShardDisconnect, ({ code }, shard) => {
      if (one !== client || closing.aborted) return;
      // Switched off while we were connected.
      if (code === GatewayCloseCodes.DisallowedIntents && one.isReady()) void persist().catch(sayGone);
      else if (one.isReady()) log.error({ code, shard }, "Discord has closed the line for good");
    });
  }
  const sayGone = (error: unknown) => log.error({ err: error }, "not connected to Discord any more");

  return {
    client: () => client,
    readsContent: () => withContent,
    async start(listener) {
      hear = listener;
      await persist();
    },
    async stop() {
      await client.destroy();
    },
  };
}

/** Nothing that only costs room is remembered: messages, people, presences. */
function createClient({ apiUrl, shards }: ConnectionOptions, withContent: boolean): Client {
  const intents = INTENTS.filter(({ bit }) => withContent || bit !== CONTENT_INTENT).map(({ bit }) => bit);
  const ours = (one: { readonly id: string; readonly client: Client<true> }) => one.id === one.client.user?.id;
  return new Client({
    intents,
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: "auto" as const }),
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      AutoModerationRuleManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: ours },
      UserManager: { maxSize: 500, keepOverLimit: ours },
    }),
  });
}

const isDisallowed = (error: unknown): boolean => error instanceof Error && error.message === "Used disallowed intents";

function toStartError(thrown: unknown): unknown {
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown };
  if (code === "TokenInvalid" || message === "Authentication failed") {
    return new PlatformRefused("DISCORD_TOKEN is wrong: make a new one under “Bot → Reset Token”.", { cause: thrown });
  }
  if (message === "Sharding is required") {
    const words =
      "The bot is in more servers than one process may serve: set DISCORD_SHARDS, with DATABASE_URL and REDIS_URL.";
    return new PlatformRefused(words, { cause: thrown });
  }
  const error = toPlatformError(thrown);
  // A line that broke before it was ready is worth another try.
  return error === thrown && !(thrown instanceof TypeError)
    ? new PlatformUnreachable("Discord closed the line before it was open.", { cause: thrown })
    : error;
}
