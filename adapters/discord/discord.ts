import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { GatewayDispatchEvents, Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Draw } from "../../src/chat/draw.ts";
import type { Front, Happening, Inbox, Limits, Platform } from "../../src/chat/platform.ts";
import { PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { createAnswers } from "./answers.ts";
import { createCatchUp } from "./catch-up.ts";
import { COMMANDS } from "./commands.ts";
import { createConnection, type Packet, type Shards } from "./connection.ts";
import { createDirectory } from "./directory.ts";
import type { Ears } from "./ears.ts";
import { createFiles } from "./files.ts";
import { createInteractionListener } from "./listen-interactions.ts";
import { createMessageListener } from "./listen-messages.ts";
import { createRoomListener } from "./listen-rooms.ts";
import { createOutbox, type Delivery } from "./outbox.ts";
import { createPeople } from "./people.ts";
import { createPersist } from "./persist.ts";
import { createPlaces } from "./places.ts";
import { createRecheck } from "./recheck.ts";
import { createStarters } from "./starters.ts";
import { createTell } from "./tell.ts";
import { createThreads } from "./threads.ts";
import { createWeb } from "./web.ts";

export interface DiscordSettings {
  readonly token: string;
  /** Discord's own when null; without the version of the API. */
  readonly apiUrl: string | null;
  /** Null: all guilds of the bot. */
  readonly shards: Shards | null;
}

const LIMITS: Limits = {
  charactersPerPost: 3_900,
  disagreements: 5,
  lines: 40,
  threads: "lasting",
  // Less than what Discord takes of all of them together.
  files: { largest: 9 * 1_048_576, standIn: "anywhere" },
};
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Discord tells nothing twice: what cannot be taken in is tried for some minutes. */
const MOST_TRIES = 12;

const user = z.object({ id: z.string() });

/** Discord as a platform. */
export interface Discord extends Platform {
  /** Whether all that Discord has told is taken in. */
  readonly isIdle: () => boolean;
}

/** Of no guild anything is known to be kept. */
const NOTHING_KEPT: Ears["kept"] = async () => [];

/** Makes Discord a platform. Nothing is sent or opened before it listens. `draw` null: answers have no pictures. */
export function createDiscord(
  { token, apiUrl, shards }: DiscordSettings,
  log: Log,
  now: () => Date,
  kept = NOTHING_KEPT,
  draw: Draw | null = null,
): Discord {
  const closing = new AbortController();
  const web = createWeb({ token, apiUrl });
  const connection = createConnection({ token, apiUrl, shards, log, closing: closing.signal });
  const { client } = connection;
  const directory = createDirectory({ client, web, now, log });
  const starters = createStarters(web);
  const self = createSelf(async () => user.parse(await web.get(Routes.user())).id);
  const threads = createThreads(web, { directory, self, log });
  const places = createPlaces(web, { starters, isThere: directory.isThread, mayBegin: directory.mayBeginThreads, log });
  const tell = createTell(web, { starters, lacking: directory.lackingIn, now, log });
  const delivery = new AsyncLocalStorage<Delivery>();
  const outbox = createOutbox({ web, places, threads, self, tell, delivery, newName: randomUUID, draw, log });
  const underWay = new Set<Promise<void>>();

  /** Until it is taken in: nobody would tell us of it again. */
  async function takeFor(front: Front, happening: Happening): Promise<void> {
    for (let pause = FIRST_PAUSE_MS, tries = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS), tries += 1) {
      const current: Delivery = { over: tries > 1 };
      try {
        return await delivery.run(current, () => front.take(happening));
      } catch (error) {
        if (tries >= MOST_TRIES || closing.signal.aborted) throw error;
        log.warn({ err: error, seconds: pause / 1_000 }, "not taken in yet; trying again");
        await wait(pause, undefined, { signal: closing.signal }).catch(() => {});
      } finally {
        current.over = true;
      }
    }
  }

  function watch(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => log.error({ err: error }, "something that Discord told was not taken in"))
      .finally(() => underWay.delete(watched));
    underWay.add(watched);
  }

  async function listen(front: Front): Promise<void> {
    const inTurn = createTurns();
    const persist = createPersist((ms) => wait(ms, undefined, { signal: closing.signal }).catch(() => {}));
    const take = (happening: Happening) => takeFor(front, happening);
    const readsContent = connection.readsContent;
    const ears: Ears = { front, take, client, readsContent, directory, threads, starters, web, kept, log, now };
    const readMessages = createMessageListener(ears);
    const readRooms = createRoomListener(ears);
    const answers = createAnswers(createWeb({ token: null, apiUrl }));
    const hearInteraction = createInteractionListener(ears, { answers, outbox, draw });
    const catchUp = createCatchUp(web, { persist, now, log });
    const recheck = createRecheck(web, { persist, log });
    let began = false;

    const takeAll = async (finding: Promise<readonly Happening[]>) => {
      // All of a turn begin before the next one's: nothing that is told later may overtake them.
      await Promise.all((await inTurn(finding)).map(take));
    };
    const hear = (packet: Packet, shard: number) => {
      if (closing.signal.aborted) return;
      const gaps = catchUp.hear(packet, shard);
      const isNew = packet.t === GatewayDispatchEvents.Ready && began;
      if (packet.t === GatewayDispatchEvents.Ready) began = true;
      if (isNew) {
        const found = recheck.look().then((packets) => Promise.all(packets.map(readMessages)));
        watch(takeAll(found.then((all) => all.flat())));
      }
      recheck.hear(packet);
      watch(takeAll(readRooms(packet)));
      watch(takeAll(persist(() => readMessages(packet))));
      watch(hearInteraction(packet));
      if (gaps.length > 0) {
        const found = catchUp.fill(gaps).then((packets) => Promise.all(packets.map(readMessages)));
        watch(takeAll(found.then((all) => all.flat())));
      }
      if (packet.t === GatewayDispatchEvents.Ready && shard === 0) watch(register(packet.d.application.id));
    };
    await connection.start(hear);
  }

  /** Tells Discord what people may type and click. Without it, mentions work all the same. */
  async function register(application: string): Promise<void> {
    try {
      await web.put(Routes.applicationCommands(application), COMMANDS);
    } catch (error) {
      log.warn({ err: error }, "Discord did not take the commands; those of before stay");
    }
  }

  const inbox: Inbox = {
    async listen(front) {
      await listen(front);
      if (closing.signal.aborted) throw new PlatformUnreachable("The bot is closing.");
    },
    async close() {
      closing.abort();
      await connection.stop();
      await Promise.allSettled(underWay);
    },
  };
  const files = createFiles({ web, apiUrl, fetch });
  const people = createPeople(web, directory);
  return { name: "discord", limits: LIMITS, inbox, outbox, files, people, isIdle: () => underWay.size === 0 };
}

/** Asked for once; again when that went wrong. */
function createSelf(ask: () => Promise<string>): () => Promise<string> {
  let asked: Promise<string> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

/** Gives what is found in the order in which it was looked for, however long each takes: stories count as posted in that order. */
function createTurns(): <T>(finding: Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (finding) => {
    // While it waits for its turn, what went wrong already would end the process.
    finding.catch(() => {});
    const turn = last.then(() => finding);
    last = turn.catch(() => null);
    return turn;
  };
}
