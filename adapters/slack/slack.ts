import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { AuthorizeSourceData } from "@slack/bolt";
import type { Draw } from "../../src/chat/draw.ts";
import type { Installations } from "../../src/chat/installations.ts";
import type { Front, Happening, Inbox, Limits, Platform } from "../../src/chat/platform.ts";
import { BadConfiguration, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { createAgentView } from "./agent-view.ts";
import { createConnection } from "./connection.ts";
import { createDirectory } from "./directory.ts";
import type { Ears } from "./ears.ts";
import { createFiles } from "./files.ts";
import { createFixedGrants, createKeptGrants, type Grants } from "./grants.ts";
import { createInstallPages, type InstallSettings } from "./install.ts";
import { workspaceOf } from "./installation.ts";
import { listenForCommands } from "./listen-commands.ts";
import { createPublish, listenForHome } from "./listen-home.ts";
import { listenForMessages } from "./listen-messages.ts";
import { listenForPresses } from "./listen-presses.ts";
import { listenForRooms } from "./listen-rooms.ts";
import { createOutbox, type Delivery } from "./outbox.ts";
import { createPeople } from "./people.ts";
import { createShownPictures } from "./pictures.ts";
import { listenForRemovals } from "./removals.ts";
import { createShareFiles } from "./share-files.ts";
import { createThreads } from "./threads.ts";
import { createUploads } from "./uploads.ts";
import { createWeb, toPlatformError, type Web } from "./web.ts";
import { createWebs } from "./webs.ts";

export interface SlackSettings {
  /** Of the one workspace; null: any that installs the app. */
  readonly botToken: string | null;
  /** Socket Mode; null: signed HTTP. */
  readonly appToken: string | null;
  /** For HTTP; one of the two must be there. */
  readonly signingSecret: string | null;
  /** Slack's own when null. */
  readonly apiUrl: string | null;
  /** Where HTTP requests are taken, at /slack/events, and the pages for installing the app are. */
  readonly port: number;
  /** The emoji, without colons, that asks us to check a message. */
  readonly reaction: string;
}

/** How workspaces install the app by themselves, and where that is kept. */
export interface SlackInstalls extends InstallSettings {
  readonly installations: Installations;
}

const LIMITS: Limits = {
  charactersPerPost: 12_000,
  disagreements: 5,
  lines: 40,
  threads: "passing",
  // What one person alone sees in a channel holds no files, and a changed message keeps those that it had.
  files: { largest: 100 * 1_048_576, standIn: "posts" },
};
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Slack as a platform: the one workspace of the bot token, else those of `installs`. Nothing is sent or opened before it listens. `draw` null: answers have no pictures. */
export function createSlack(
  settings: SlackSettings,
  log: Log,
  now: () => Date,
  installs: SlackInstalls | null = null,
  draw: Draw | null = null,
): Platform {
  const { apiUrl } = settings;
  const closing = new AbortController();
  const webOf = (token: string | null) => createWeb({ token, apiUrl, log, closing: closing.signal });
  const grants = openGrants(settings.botToken, installs, { webOf, now, log });
  const webs = createWebs(grants, webOf);
  const delivery = new AsyncLocalStorage<Delivery>();
  const threads = createThreads(webs, log);
  const uploads = createUploads(fetch);
  const shareFiles = createShareFiles(webs, uploads);
  const pictures = createShownPictures({ webs, upload: uploads.picture, now, log });
  const directory = createDirectory(webs, log, now);
  let stop: () => Promise<void> = async () => {};

  /** Tries until Slack is there; a wrong token is an error at once. */
  async function persist<T>(attempt: () => Promise<T>): Promise<T> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await attempt();
      } catch (thrown) {
        const error = toPlatformError(thrown);
        if (!(error instanceof PlatformUnreachable) || closing.signal.aborted) throw error;
        log.warn({ err: error, seconds: pause / 1_000 }, "Slack is not there; trying again");
        await wait(pause, undefined, { signal: closing.signal }).catch(() => {
          throw error;
        });
      }
    }
  }

  async function listen(front: Front): Promise<void> {
    await persist(grants.check);
    const authorize = async (source: AuthorizeSourceData<boolean>) => {
      const { token: botToken, self } = await grants.find(workspaceOf(source) ?? "");
      return { botToken, botId: self.bot, botUserId: self.user };
    };
    const pages = installs
      ? createInstallPages({ ...installs, apiUrl, webOf, onInstalled: grants.forget, now, log })
      : [];

    /** Slack tells it again unless this resolves. */
    async function take(happening: Happening, again: boolean): Promise<void> {
      if (closing.signal.aborted) throw new PlatformUnreachable("The bot is closing.");
      const now = { again, over: false };
      await delivery
        .run(now, () => front.take(happening))
        .finally(() => {
          now.over = true;
        });
    }

    const connection = createConnection({ ...settings, authorize, pages, log, closing: closing.signal });
    const { app } = connection;
    const ears: Ears = { front, take, directory, webs, log };
    const publish = createPublish(ears);
    const agentView = createAgentView(webs, log);
    listenForMessages(app, ears, { threads, agentView, reaction: settings.reaction });
    listenForRooms(app, ears, now);
    listenForPresses(app, ears, { now, republish: publish });
    listenForCommands(app, ears, now);
    listenForHome(app, publish, agentView);
    listenForRemovals(app, front, { grants, installations: installs?.installations ?? null, log });
    stop = connection.stop;
    await persist(connection.start);
  }

  const inbox: Inbox = {
    listen,
    async close() {
      closing.abort();
      await stop();
    },
  };
  return {
    name: "slack",
    limits: LIMITS,
    inbox,
    outbox: createOutbox({ webs, delivery, threads, pictures, shareFiles, draw, log }),
    files: createFiles({ webs, apiUrl, fetch }),
    people: createPeople(webs, directory),
  };
}

/** Of the bot token in the settings, else of the workspaces that installed the app. */
function openGrants(
  token: string | null,
  installs: SlackInstalls | null,
  { webOf, now, log }: { webOf: (token: string | null) => Web; now: () => Date; log: Log },
): Grants {
  if (token !== null) return createFixedGrants(token, webOf(token));
  if (installs) return createKeptGrants({ ...installs, web: webOf(null), now, log });
  throw new BadConfiguration("Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and what goes with it.");
}
