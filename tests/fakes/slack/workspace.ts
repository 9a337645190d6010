import type { Block } from "./blocks.ts";

/** Names of the one workspace that the server knows. */
export const TEAM = "T0DESK";
export const APP = "A0CROSSWIRE";
export const BOT_USER = "U0CROSSWIRE";
export const BOT = "B0CROSSWIRE";

export type ChannelKind = "public" | "private" | "direct";

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  archived: boolean;
  /** Ids of users; the bot sees events of its channels only. */
  readonly members: Set<string>;
  /** All messages that are there now, threads included, in the order posted. */
  readonly messages: Message[];
}

/** A file, with its bytes; the rest of it is what Slack says of a file. */
export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly info: Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };
}

/** A message in Slack's own form. */
export interface Message {
  readonly type: "message";
  readonly ts: string;
  readonly team: string;
  readonly user: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly thread_ts?: string;
  readonly client_msg_id?: string;
  readonly files?: readonly StoredFile["info"][];
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly metadata?: unknown;
  readonly edited?: { readonly user: string; readonly ts: string };
}

export type Draft = Omit<Message, "type" | "ts" | "team">;

/** What happened in a channel, in the form of Slack's inner event. */
export type SlackEvent = Readonly<Record<string, unknown>> & { readonly type: string; readonly channel: string };

export interface Workspace {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly files: Map<string, StoredFile>;
  /** Names by user id. */
  readonly people: Map<string, string>;
  openChannel(kind: ChannelKind, members: readonly string[]): Channel;
  post(channel: Channel, draft: Draft): Message;
  change(channel: Channel, ts: string, change: Partial<Pick<Message, "text" | "blocks" | "metadata">>): Message;
  remove(channel: Channel, ts: string): void;
  /** A time that no message has yet. */
  nextTs(): string;
}

const CHANNEL_TYPES: Readonly<Record<ChannelKind, string>> = { public: "channel", private: "group", direct: "im" };
const PREFIXES: Readonly<Record<ChannelKind, string>> = { public: "C", private: "G", direct: "D" };

/** Holds what people see; `announce` is told of each change. */
export function createWorkspace(now: () => Date, announce: (channel: Channel, event: SlackEvent) => void): Workspace {
  const channels = new Map<string, Channel>();
  let last = 0;
  const nextTs = () => {
    last = Math.max(last + 1, now().getTime() * 1_000);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
  };
  const tell = (channel: Channel, event: { readonly type: string }) =>
    announce(channel, { channel_type: CHANNEL_TYPES[channel.kind], ...event, channel: channel.id });
  const indexOf = (channel: Channel, ts: string) => channel.messages.findIndex((message) => message.ts === ts);

  return {
    channels,
    files: new Map(),
    people: new Map([[BOT_USER, "Crosswire"]]),
    nextTs,
    openChannel(kind, members) {
      const id = `${PREFIXES[kind]}${channels.size + 1}`;
      const name = `desk-${channels.size + 1}`;
      const channel: Channel = { id, name, kind, archived: false, members: new Set(members), messages: [] };
      channels.set(id, channel);
      return channel;
    },
    post(channel, draft) {
      const message: Message = { type: "message", ts: nextTs(), team: TEAM, ...draft };
      channel.messages.push(message);
      const { metadata: _kept, ...event } = message;
      tell(channel, { ...event, event_ts: message.ts } as { type: string });
      return message;
    },
    change(channel, ts, change) {
      const at = indexOf(channel, ts);
      const before = channel.messages[at];
      if (!before) throw new RangeError(`There is no message ${ts}.`);
      const message: Message = { ...before, ...change, edited: { user: before.user, ts: nextTs() } };
      channel.messages[at] = message;
      const event = { subtype: "message_changed", hidden: true, message, previous_message: before, ts: nextTs() };
      tell(channel, { type: "message", ...event, event_ts: event.ts } as { type: string });
      return message;
    },
    remove(channel, ts) {
      const [before] = channel.messages.splice(indexOf(channel, ts), 1);
      const event = {
        subtype: "message_deleted",
        hidden: true,
        deleted_ts: ts,
        previous_message: before,
        ts: nextTs(),
      };
      tell(channel, { type: "message", ...event, event_ts: event.ts } as { type: string });
    },
  };
}
