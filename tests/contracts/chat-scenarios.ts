import { afterAll, beforeAll, describe, test } from "vitest";
import type { Platform } from "../../src/chat/platform.ts";
import { createLog } from "../../src/log.ts";
import { askingScenarios } from "./chat-asking.ts";
import { runScenarioBot } from "./chat-bot.ts";
import { buttonScenarios } from "./chat-buttons.ts";
import { changeScenarios } from "./chat-changes.ts";
import { channelScenarios } from "./chat-channels.ts";
import { commandScenarios } from "./chat-commands.ts";
import { decidingScenarios } from "./chat-deciding.ts";
import { digestScenarios } from "./chat-digests.ts";
import { eventScenarios } from "./chat-events.ts";
import { exportScenarios } from "./chat-exports.ts";
import { nameScenarios } from "./chat-names.ts";
import { createNewsroom } from "./chat-newsroom.ts";
import { ignoredPageScenarios, pageScenarios } from "./chat-pages.ts";
import { pictureScenarios } from "./chat-pictures.ts";
import { privacyScenarios } from "./chat-privacy.ts";
import { readingScenarios } from "./chat-reading.ts";
import { reminderScenarios } from "./chat-reminders.ts";
import { flatWatchScenarios, replyScenarios } from "./chat-replies.ts";
import { ABILITIES, type Ability, type Chat, type OpenChat } from "./chat-room.ts";
import { talkingScenarios } from "./chat-talking.ts";
import { troubleScenarios } from "./chat-troubles.ts";
import { watchScenarios } from "./chat-watch.ts";
import { openTerminalSession, type TerminalSession } from "./terminal-session.ts";

const START = Date.parse("2026-10-14T18:00:00.000Z");
const MINUTE_MS = 60_000;

const THEMES = {
  // First: it takes all along that open channels recall.
  "gives files": exportScenarios,
  "reads stories": readingScenarios,
  "opens links": pageScenarios,
  "is asked": talkingScenarios,
  "answers questions": askingScenarios,
  "shows how a figure changed": pictureScenarios,
  "follows what people change": changeScenarios,
  "has buttons": buttonScenarios,
  "is told how it stands": decidingScenarios,
  "is told what is one event": eventScenarios,
  "is told who is who": nameScenarios,
  "is told how to behave": channelScenarios,
  "answers where it is told": replyScenarios,
  "has a command and a page of its own": commandScenarios,
  "keeps what is private": privacyScenarios,
  "meets trouble": troubleScenarios,
  // Last: the clock goes on in it, and stands still in all others.
  "watches pages": watchScenarios,
  "leaves sites alone": ignoredPageScenarios,
  "watches pages for a channel without threads": flatWatchScenarios,
  "reminds people": reminderScenarios,
  "sends digests": digestScenarios,
};

/** What the scenarios of a platform came to, once they are registered. */
interface Registered {
  /** Names, in order. */
  readonly played: string[];
  /** "rooms: introduces itself once": names after what of their needs the platform cannot have. */
  readonly leftOut: string[];
}

/** What the bot must show on every platform that has what it takes; each scenario in a channel of its own. */
export function chatScenarios(name: string, open: OpenChat, has: readonly Ability[] = ABILITIES): Registered {
  const played: string[] = [];
  const leftOut: string[] = [];
  describe(name, () => {
    let opened: { readonly chat: Chat; readonly terminal: TerminalSession };
    let clock = START;
    let sweep = async () => {};
    const now = () => new Date(clock);
    const pass = async (minutes: number) => {
      clock += minutes * MINUTE_MS;
      await sweep();
    };
    const lines = new EventTarget();
    const log = createLog("debug", {
      write: (line) => void lines.dispatchEvent(new CustomEvent("line", { detail: line })),
    });
    beforeAll(async () => {
      const terminal = openTerminalSession(now);
      const run = async (platform: Platform) => {
        const beside = has.includes("beside") ? [terminal.platform] : [];
        const bot = await runScenarioBot([platform, ...beside], now, log);
        sweep = bot.sweep;
        return bot;
      };
      const chat = await open(run, now, log);
      opened = { chat, terminal };
    }, 90_000);
    afterAll(() => opened.chat.close());

    for (const [theme, play] of Object.entries(THEMES)) {
      const ofTheme: (() => void)[] = [];
      const scenario = (title: string, needs: readonly Ability[], run: () => Promise<void>) => {
        const lacking = needs.filter((one) => !has.includes(one));
        if (lacking.length > 0) return void leftOut.push(`${lacking.join(", ")}: ${title}`);
        played.push(title);
        ofTheme.push(() => test(title, run));
      };
      play(createNewsroom(scenario, () => opened, pass, lines));
      // A platform may be able to have nothing of a theme.
      if (ofTheme.length === 0) continue;
      describe(theme, () => {
        for (const register of ofTheme) register();
      });
    }
  });
  return { played, leftOut };
}
