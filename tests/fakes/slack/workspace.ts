import type { Block } from "./blocks.ts";
import type { Ids } from "./ids.ts";

/** Names of the workspace that the server has from the start. */
export const TEAM = "T0DESK";
export const APP = "A0CROSSWIRE";
export const BOT_USER = "U0CROSSWIRE";
export const BOT = "B0CROSSWIRE";

/** "shared" is a Slack Connect channel: people of another company are in it. */
export type ChannelKind = "public" | "private" | "direct" | "shared";

export interface Channel {
  readonly id: string;
  readonly name: string;
  kind: ChannelKind;
  readonly workspace: Workspace;
  archived: boolean;
  /** Ids of users; the bot sees events of its channels only. */
  readonly members: Set<string>;
  /** All messages that are there now, threads included, in the order posted. */
  readonly messages: Message[];
  /** What the bot said to one person alone, which nobody else sees. */
  readonly privates: Private[];
  /** What the bot shows as an agent, by thread. */
  readonly agent: Map<string, AgentThread>;
}

export interface AgentThread {
  readonly status: string;
  readonly title: string;
  readonly prompts: readonly string[];
}

/** A message to one person. */
interface Private {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly thread_ts?: string;
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
  readonly inviter?: string;
  /** Of people from another company. */
  readonly user_team?: string;
  readonly source_team?: string;
  readonly files?: readonly StoredFile["info"][];
  readonly attachments?: readonly Readonly<Record<string, unknown>>[];
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly metadata?: unknown;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly reactions?: readonly Reaction[];
}

interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

export type Draft = Omit<Message, "type" | "ts" | "team">;

/** What happened, in the form of Slack's inner event. */
export type SlackEvent = Readonly<Record<string, unknown>> & { readonly type: string };

export type Role = "member" | "admin" | "owner" | "guest" | "single-channel guest";

export interface Person {
  readonly name: string;
  readonly role: Role;
  /** The company's workspace; another one than this for outsiders in shared channels. */
  readonly team: string;
}

/** People who are called by one name. */
interface UserGroup {
  readonly handle: string;
  /** Ids of users. */
  readonly users: Set<string>;
}

/** Who the workspace and its bot are. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly domain: string;
  /** The organisation that it belongs to, or null. */
  readonly enterprise: string | null;
  /** Installed once for the whole organisation. */
  readonly orgWide: boolean;
  /** Whether its plan has agents. */
  readonly agents: boolean;
  readonly botUser: string;
  readonly bot: string;
}

export interface Workspace extends Identity {
  readonly channels: Map<string, Channel>;
  readonly files: Map<string, StoredFile>;
  /** By user id. */
  readonly people: Map<string, Person>;
  /** User groups by their ids. */
  readonly groups: Map<string, UserGroup>;
  openChannel(kind: ChannelKind, members: readonly string[]): Channel;
  post(channel: Channel, draft: Draft): Message;
  change(channel: Channel, ts: string, change: Partial<Pick<Message, "text" | "blocks" | "metadata">>): Message;
  /** Takes it out; one with replies leaves a tombstone, under which they stay. */
  remove(channel: Channel, ts: string): void;
  /** Shows below a message what is behind its link. */
  preview(channel: Channel, ts: string, link: string): void;
}

/** Is told of each thing that happened; `channel` is where, or null. */
export type Announce = (workspace: Workspace, channel: Channel | null, event: SlackEvent) => void;

const CHANNEL_TYPES = { public: "channel", private: "group", direct: "im", shared: "channel" } as const;
const PREFIXES = { public: "C", private: "G", direct: "D", shared: "C" } as const;

/** Holds what people see; `announce` is told of each change. */
export function createWorkspace(identity: Identity, ids: Ids, announce: Announce): Workspace {
  const { id: team, botUser } = identity;
  const channels = new Map<string, Channel>();
  const tell = (channel: Channel, event: SlackEvent) =>
    announce(workspace, channel, { channel_type: CHANNEL_TYPES[channel.kind], ...event, channel: channel.id });
  const indexOf = (channel: Channel, ts: string) => {
    const at = channel.messages.findIndex((message) => message.ts === ts);
    if (at < 0) throw new RangeError(`There is no message ${ts}.`);
    return at;
  };

  const workspace: Workspace = {
    ...identity,
    channels,
    files: new Map(),
    people: new Map([[botUser, { name: "Crosswire", role: "member", team }]]),
    groups: new Map(),
    openChannel(kind, members) {
      const count = ids.number("channel");
      const channel: Channel = {
        id: `${PREFIXES[kind]}${count}`,
        name: `desk-${count}`,
        kind,
        workspace,
        archived: false,
        members: new Set(members),
        messages: [],
        privates: [],
        agent: new Map(),
      };
      channels.set(channel.id, channel);
      return channel;
    },
    post(channel, draft) {
      const message: Message = { type: "message", ts: ids.ts(), team: draft.user_team ?? team, ...draft };
      channel.messages.push(message);
      const { metadata: _kept, ...event } = message;
      tell(channel, { ...event, event_ts: message.ts });
      return message;
    },
    change(channel, ts, change) {
      const at = indexOf(channel, ts);
      const before = channel.messages[at] as Message;
      const message: Message = { ...before, ...change, edited: { user: before.user, ts: ids.ts() } };
      channel.messages[at] = message;
      const event = { subtype: "message_changed", hidden: true, message, previous_message: before, ts: ids.ts() };
      tell(channel, { type: "message", ...event, event_ts: event.ts });
      return message;
    },
    preview(channel, ts, link) {
      const at = indexOf(channel, ts);
      const before = channel.messages[at] as Message;
      const attachment = { id: 1, from_url: link, original_url: link, fallback: link, title: link, text: "A preview." };
      const message: Message = { ...before, attachments: [attachment] };
      channel.messages[at] = message;
      const event = { subtype: "message_changed", hidden: true, message, previous_message: before, ts: ids.ts() };
      tell(channel, { type: "message", ...event, event_ts: event.ts });
    },
    remove(channel, ts) {
      const at = indexOf(channel, ts);
      const root = channel.messages[at] as Message;
      if (channel.messages.some(({ thread_ts }) => thread_ts === ts)) {
        const message: Message = {
          type: "message",
          subtype: "tombstone",
          ts,
          team,
          thread_ts: ts,
          user: "USLACKBOT",
          text: "This message was deleted.",
        };
        channel.messages[at] = message;
        const change = { subtype: "message_changed", hidden: true, message, previous_message: root, ts: ids.ts() };
        tell(channel, { type: "message", ...change, event_ts: change.ts });
        return;
      }
      const [before] = channel.messages.splice(at, 1);
      const event = {
        subtype: "message_deleted",
        hidden: true,
        deleted_ts: ts,
        previous_message: before,
        ts: ids.ts(),
      };
      tell(channel, { type: "message", ...event, event_ts: event.ts });
    },
  };
  return workspace;
}

/** The person's own channel with the bot, opened when there is none. */
export function directChannel(workspace: Workspace, user: string): Channel {
  const open = [...workspace.channels.values()].find(({ kind, members }) => kind === "direct" && members.has(user));
  return open ?? workspace.openChannel("direct", [user, workspace.botUser]);
}
