import type { Log } from "../../src/log.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { createBounded } from "./bounded.ts";
import type { Web } from "./web.ts";

/** Who people are and which channels are open, remembered. */
export interface Directory {
  /** A person's name as others see it. */
  nameOf(user: string): Promise<string>;
  /** Whether all of the workspace may read a channel; null when Slack does not tell. `type` is what an event says of it. */
  isOpen(channel: string, type: string | null): Promise<boolean | null>;
}

const MOST_PEOPLE = 5_000;
const MOST_CHANNELS = 5_000;
/** Where Slack gives no name. */
const SOMEBODY = "a colleague";

export function createDirectory(web: Web, log: Log): Directory {
  const names = createBounded<string>(MOST_PEOPLE);
  const channels = createBounded<boolean>(MOST_CHANNELS);

  async function askName(user: string): Promise<string> {
    try {
      const { user: person } = await web.callPromptly((client) => client.users.info({ user }));
      const name = cleanLine(person?.profile?.display_name || person?.profile?.real_name || person?.name || "");
      if (name === "") return SOMEBODY;
      names.set(user, name);
      return name;
    } catch (error) {
      log.debug({ err: error }, "no name of a person");
      return SOMEBODY;
    }
  }

  return {
    nameOf: async (user) => names.get(user) ?? askName(user),
    async isOpen(channel, type) {
      if (type !== null) {
        channels.set(channel, type === "channel");
        return type === "channel";
      }
      const known = channels.get(channel);
      if (known !== undefined) return known;
      try {
        const { channel: info } = await web.callPromptly((client) => client.conversations.info({ channel }));
        const open = info?.is_channel === true && info.is_private === false;
        channels.set(channel, open);
        return open;
      } catch (error) {
        log.debug({ err: error }, "a channel of which Slack does not say who reads it counts as private");
        return null;
      }
    },
  };
}
