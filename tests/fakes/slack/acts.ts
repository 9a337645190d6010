import { elementsOf } from "./blocks.ts";
import type { Delivery, Taken } from "./deliveries.ts";
import type { Events } from "./events.ts";
import { channelName, commandBody, whoAndWhere } from "./payloads.ts";
import { readMessage, type Seen } from "./read-message.ts";
import { Refusal } from "./refusal.ts";
import type { Responses } from "./responses.ts";
import type { Channel, Message } from "./workspace.ts";
import { channelIn, messageIn, scopesIn, someoneIn, type World } from "./world.ts";

interface ByUser {
  /** Who does it; without it, the first person of the channel. */
  readonly user?: string;
}

/** A message that one person alone sees. */
interface PrivatelySeen extends Seen {
  readonly ts: string;
  readonly channel: string;
  /** The thread it is in; null: none. */
  readonly thread: string | null;
}

/** What people do with the app in channels. All resolve when the app has taken it, or did not in time. */
export interface Acts {
  /** Types a slash command. What Slack itself says to it is shown to the person alone. */
  command(channel: string, text: string, options?: ByUser & { readonly command?: string }): Promise<void>;
  /** Takes an entry of the app in a message's menu. Throws a RangeError when there is none. */
  shortcut(callbackId: string, channel: string, ts: string, options?: ByUser): Promise<void>;
  /** Presses the button with this label on the message, which may be one that the person alone sees. */
  press(channel: string, ts: string, label: string, options?: ByUser): Promise<void>;
  /** Puts an emoji, named without colons, on a message. */
  react(channel: string, ts: string, emoji: string, options?: ByUser): void;
  /** What one person alone sees, of all channels, in order. */
  shownTo(user?: string): readonly PrivatelySeen[];
}

export type Deliver = (delivery: Delivery) => Promise<Taken | null>;

export function createActs(world: World, events: Events, deliver: Deliver): Acts {
  const { ids, triggers, responses, manifest } = world;
  const interact = (body: unknown) => deliver({ type: "interactive", body, attempt: 0 });
  const open = (target: Parameters<Responses["open"]>[0]) => `${world.origin}${responses.open(target)}`;
  const sayAlone = (channel: Channel, user: string, text: string) =>
    void channel.privates.push({ ts: ids.ts(), user, text });

  return {
    async command(id, text, { user, command = "/crosswire" } = {}) {
      const channel = channelIn(world, id);
      const person = user ?? someoneIn(channel);
      const known = manifest.features?.slash_commands?.some((one) => one.command === command);
      if (!known || !scopesIn(world, channel.workspace).includes("commands")) {
        return sayAlone(channel, person, `${command} is not a valid command.`);
      }
      const target = { channel, user: person, original: null };
      const [trigger, url] = [triggers.issue(person), open(target)];
      const body = commandBody(channel, person, { command, text, trigger, url });
      const taken = await deliver({ type: "slash_commands", body, attempt: 0 });
      const fail = (error: string) => sayAlone(channel, person, `${command} failed with the error "${error}"`);
      if (!taken) return fail("operation_timeout");
      try {
        responses.answer(target, taken.answer);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        fail("invalid_response");
      }
    },
    async shortcut(callbackId, id, ts, { user } = {}) {
      const channel = channelIn(world, id);
      const message = messageIn(channel, ts);
      const person = user ?? someoneIn(channel);
      const known = manifest.features?.shortcuts?.some(({ callback_id }) => callback_id === callbackId);
      if (!known || !scopesIn(world, channel.workspace).includes("commands")) {
        throw new RangeError(`The menu has no entry “${callbackId}”.`);
      }
      const { api_app_id: _app, ...who } = whoAndWhere(channel.workspace, person);
      await interact({
        type: "message_action",
        ...who,
        action_ts: ids.ts(),
        channel: { id: channel.id, name: channelName(channel) },
        callback_id: callbackId,
        trigger_id: triggers.issue(person),
        // The message belongs to somebody else: an answer cannot replace it.
        response_url: open({ channel, user: person, original: null }),
        message_ts: ts,
        message: { ...message, metadata: undefined },
      });
    },
    async press(id, ts, label, { user } = {}) {
      const channel = channelIn(world, id);
      const secret = channel.privates.find((one) => one.ts === ts);
      const message = secret ?? messageIn(channel, ts);
      const person = secret?.user ?? user ?? someoneIn(channel);
      const pressed = elementsOf(message.blocks ?? []).find(
        (element) => element.type === "button" && element.text.text === label,
      );
      if (!pressed) throw new RangeError(`The message has no button “${label}”.`);
      if (manifest.settings?.interactivity?.is_enabled !== true) return;
      const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
      await interact({
        type: "block_actions",
        ...whoAndWhere(channel.workspace, person),
        container: {
          type: "message",
          message_ts: ts,
          channel_id: channel.id,
          is_ephemeral: secret !== undefined,
          ...thread,
        },
        trigger_id: triggers.issue(person),
        channel: { id: channel.id, name: channelName(channel) },
        // Slack does not say again what it showed to one person.
        ...(secret ? {} : { message: { ...(message as Message), metadata: undefined } }),
        state: { values: {} },
        response_url: open({ channel, user: person, original: ts }),
        actions: [{ ...pressed, action_ts: ids.ts() }],
      });
    },
    react(id, ts, emoji, { user } = {}) {
      const channel = channelIn(world, id);
      const message = messageIn(channel, ts);
      const person = user ?? someoneIn(channel);
      const before = message.reactions?.find(({ name }) => name === emoji)?.users ?? [];
      if (before.includes(person)) return;
      const users = [...before, person];
      const others = message.reactions?.filter(({ name }) => name !== emoji) ?? [];
      const reactions = [...others, { name: emoji, users, count: users.length }];
      channel.messages[channel.messages.indexOf(message)] = { ...message, reactions };
      events.announce(channel.workspace, channel, {
        type: "reaction_added",
        user: person,
        reaction: emoji,
        item: { type: "message", channel: channel.id, ts },
        item_user: message.user,
        event_ts: ids.ts(),
      });
    },
    shownTo(user) {
      const all = [...world.workspaces.values()].flatMap(({ channels }) => [...channels.values()]);
      return all
        .flatMap((channel) =>
          channel.privates
            .filter((one) => one.user === (user ?? someoneIn(channel)))
            .map((one) => ({
              ...readMessage(one),
              ts: one.ts,
              channel: channel.id,
              thread: one.thread_ts ?? null,
            })),
        )
        .sort((one, other) => Number(one.ts) - Number(other.ts));
    },
  };
}
