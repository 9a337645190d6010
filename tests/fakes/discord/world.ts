import { ChannelType, MessageType } from "discord-api-types/v10";
import type { Command } from "./commands.ts";
import type { Component, Embed } from "./forms.ts";
import { createSnowflakes, type Snowflakes } from "./snowflakes.ts";

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  /** Of the bot alone. */
  readonly managed: boolean;
}

export interface Member {
  readonly user: User;
  readonly roles: Set<string>;
  readonly joinedAt: Date;
  /** Came by a guest invite. */
  readonly guest: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  ownerId: string;
  /** Anybody can find it and come in. */
  readonly open: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Discord cannot reach it. */
  unavailable: boolean;
}

interface Overwrite {
  readonly id: string;
  readonly of: "role" | "member";
  readonly allow: bigint;
  readonly deny: bigint;
}

interface Thread {
  readonly owner: string;
  archived: boolean;
  locked: boolean;
  /** Minutes without a message until it is archived. */
  readonly autoArchive: number;
  archivedAt: Date;
  readonly members: Set<string>;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  name: string;
  /** Null: a direct message. */
  readonly guild: Guild | null;
  /** Of a thread; null: it is none. */
  readonly parent: Channel | null;
  readonly thread: Thread | null;
  readonly overwrites: Map<string, Overwrite>;
  /** Who writes with whom in a direct message; empty elsewhere. */
  readonly recipients: readonly User[];
  /** In the order posted, those that one person alone sees among them. */
  readonly messages: Message[];
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Who is really called by a message. */
export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly type: MessageType;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly files: readonly StoredFile[];
  readonly flags: number;
  readonly nonce: string | number | null;
  /** The message that it answers or stands for; null: none. */
  readonly reference: { readonly message: string; readonly channel: string } | null;
  /** The message that is passed on by it, as that was then; null: none. */
  readonly forwarded: Message | null;
  readonly pinged: Pinged;
  readonly editedAt: Date | null;
  readonly reactions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly webhook: string | null;
  /** What the person did that it answers; null: nothing. */
  readonly interaction: { readonly id: string; readonly type: number; readonly user: User } | null;
  /** The one person who sees it; null: everybody. */
  readonly onlyFor: string | null;
}

export type Draft = Pick<Message, "author" | "content"> & Partial<Omit<Message, "channel" | "editedAt">>;

/** Something that bots are told. */
export interface Happening {
  readonly type: string;
  /** Where; null: in no guild, or in no channel. */
  readonly guild: Guild | null;
  readonly channel: Channel | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Announce = (happening: Happening) => void;

/** All that Discord holds, and the one app that is looked at. */
export interface World {
  readonly now: () => Date;
  readonly ids: Snowflakes;
  readonly appId: string;
  readonly bot: User;
  readonly users: Map<string, User>;
  /** Ids of people who take no direct messages from bots. */
  readonly closed: Set<string>;
  readonly guilds: Map<string, Guild>;
  /** Threads and direct messages among them. */
  readonly channels: Map<string, Channel>;
  /** Of the app: everywhere ("global") or by guild. */
  readonly commands: Map<string, readonly Command[]>;
  readonly announce: Announce;
  /** Where the server is. */
  origin: string;
}

export function createWorld(now: () => Date, announce: Announce): World {
  const ids = createSnowflakes(now);
  const appId = ids.later();
  const bot: User = { id: appId, name: "Crosswire", bot: true };
  return {
    now,
    ids,
    appId,
    bot,
    users: new Map([[bot.id, bot]]),
    closed: new Set(),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    announce,
    origin: "",
  };
}

export function channelNamed({ channels }: World, id: string): Channel {
  const channel = channels.get(id);
  if (!channel) throw new RangeError(`There is no channel ${id}.`);
  return channel;
}

/** The message with this id, wherever it is; null: there is none. */
export function findMessage({ channels }: World, id: string): Message | null {
  for (const { messages } of channels.values()) {
    const message = messages.find((one) => one.id === id);
    if (message) return message;
  }
  return null;
}

export function messageNamed(world: World, id: string): Message {
  const message = findMessage(world, id);
  if (!message) throw new RangeError(`There is no message ${id}.`);
  return message;
}

export function userNamed({ users }: World, id: string): User {
  const user = users.get(id);
  if (!user) throw new RangeError(`There is no person ${id}.`);
  return user;
}

export const isThread = ({ type }: Channel): boolean =>
  type === ChannelType.PublicThread || type === ChannelType.PrivateThread || type === ChannelType.AnnouncementThread;

/** What was said in answer to something, rather than on its own. */
export const typeOf = (reference: Message["reference"]): MessageType =>
  reference ? MessageType.Reply : MessageType.Default;
