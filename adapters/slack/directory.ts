import type { Log } from "../../src/log.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { createBounded } from "./bounded.ts";
import type { Webs } from "./webs.ts";

/** Who people are and which channels are open, remembered. */
export interface Directory {
  /** A person's name as others see it. */
  nameOf(workspace: string, user: string): Promise<string>;
  /** Whether all of the workspace may read a channel; null when Slack does not tell. `type` is what an event says of it. */
  isOpen(workspace: string, channel: string, type: string | null): Promise<boolean | null>;
}

const MOST_PEOPLE = 5_000;
const MOST_CHANNELS = 5_000;
/** Where Slack gives no name. */
const SOMEBODY = "a colleague";

export function createDirectory(webs: Webs, log: Log): Directory {
  const names = createBounded<string>(MOST_PEOPLE);
  const channels = createBounded<boolean>(MOST_CHANNELS);

  const keyOf = (workspace: string, id: string) => `${workspace}-${id}`;

  async function askName(workspace: string, user: string): Promise<string> {
    try {
      const { user: person } = await webs.of(workspace).callPromptly((client) => client.users.info({ user }));
      const name = cleanLine(person?.profile?.display_name || person?.profile?.real_name || person?.name || "");
      if (name === "") return SOMEBODY;
      names.set(keyOf(workspace, user), name);
      return name;
    } catch (error) {
      log.debug({ err: error }, "no name of a person");
      return SOMEBODY;
    }
  }

  return {
    nameOf: async (workspace, user) => names.get(keyOf(workspace, user)) ?? askName(workspace, user),
    async isOpen(workspace, channel, type) {
      const key = keyOf(workspace, channel);
      if (type !== null) {
        channels.set(key, type === "channel");
        return type === "channel";
      }
      const known = channels.get(key);
      if (known !== undefined) return known;
      try {
        const { channel: info } = await webs
          .of(workspace)
          .callPromptly((client) => client.conversations.info({ channel }));
        const open = info?.is_channel === true && info.is_private === false;
        channels.set(key, open);
        return open;
      } catch (error) {
        log.debug({ err: error }, "a channel of which Slack does not say who reads it counts as private");
        return null;
      }
    },
  };
}
