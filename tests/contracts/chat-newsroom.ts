import { expect } from "vitest";
import type { Ability, Chat, Room, Shown } from "./chat-room.ts";
import type { TerminalSession } from "./terminal-session.ts";

/** Registers a scenario, where the platform has what it needs. */
type Register = (name: string, needs: readonly Ability[], play: () => Promise<void>) => void;

/** What the scenarios are played with. */
export interface Newsroom {
  readonly scenario: Register;
  readonly chat: Chat;
  readonly terminal: TerminalSession;
  /** The texts of the thread once all is quiet. */
  textsAt(room: Room, message: string): Promise<readonly string[]>;
  /** The one reply that stands in the thread once all is quiet. */
  onlyReply(room: Room, message: string): Promise<Shown>;
  /** Lets minutes pass, at the end of which the bot looks for what is due; resolves when it has done it. */
  later(minutes: number): Promise<void>;
  /** Resolves when the bot has written a line like that into its log, from now on. */
  untilLogged(line: RegExp): Promise<void>;
}

/** Over a chat that may be opened later. */
export function createNewsroom(
  scenario: Register,
  open: () => { readonly chat: Chat; readonly terminal: TerminalSession },
  pass: (minutes: number) => Promise<void>,
  lines: EventTarget,
): Newsroom {
  const textsAt = async (room: Room, message: string) => {
    await open().chat.quiet();
    return room.replies(message).map(({ text }) => text);
  };
  return {
    scenario,
    get chat() {
      return open().chat;
    },
    get terminal() {
      return open().terminal;
    },
    textsAt,
    async later(minutes) {
      await open().chat.quiet();
      await pass(minutes);
      await open().chat.quiet();
    },
    async onlyReply(room, message) {
      expect(await textsAt(room, message)).toHaveLength(1);
      return room.replies(message)[0] as Shown;
    },
    untilLogged(wanted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = (event: Event) => {
        if (!wanted.test(String((event as CustomEvent<string>).detail))) return;
        lines.removeEventListener("line", look);
        resolve();
      };
      lines.addEventListener("line", look);
      return promise;
    },
  };
}
