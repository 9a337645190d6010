import { PlatformUnreachable } from "../../src/errors.ts";

/** Tries again while Discord is away or asks to wait: nobody tells what is lost then once more. Gives up after half a minute. */
export type Persist = <T>(ask: () => Promise<T>) => Promise<T>;

const FIRST_PAUSE_MS = 1_000;
const MOST_TRIES = 6;

/** `pause` waits so many milliseconds, and less when the bot is closing. */
export const createPersist =
  (pause: (ms: number) => Promise<void>): Persist =>
  async (ask) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof PlatformUnreachable) || tries >= MOST_TRIES) throw error;
        await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
      }
    }
  };
