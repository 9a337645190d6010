import { MessageFlags, MessageType } from "discord-api-types/v10";
import { messageEventJson } from "./message-payloads.ts";
import { channelJson, memberJson } from "./payloads.ts";
import { type Channel, type Draft, type Message, typeOf, type World } from "./world.ts";

const NOBODY = { users: [], roles: [], everyone: false };

/** Puts a message into a channel; one for a single person is told to nobody else. */
export function postMessage(world: World, channel: Channel, draft: Draft): Message {
  const { thread } = channel;
  if (thread?.archived && !draft.onlyFor) changeThread(world, channel, { archived: false });
  const message: Message = {
    id: world.ids.next(),
    channel,
    type: typeOf(draft.reference ?? null),
    embeds: [],
    components: [],
    files: [],
    flags: 0,
    nonce: null,
    reference: null,
    forwarded: null,
    pinged: NOBODY,
    editedAt: null,
    reactions: new Map(),
    webhook: null,
    interaction: null,
    onlyFor: null,
    ...draft,
  };
  channel.messages.push(message);
  if (!message.onlyFor) tell(world, channel, "MESSAGE_CREATE", messageEventJson(world, message));
  return message;
}

/** Changes a message. An edit says when it was; a link's preview and a flag do not. `told`: fields that alone are told. */
export function changeMessage(
  world: World,
  before: Message,
  change: Partial<Message>,
  isEdit: boolean,
  told: readonly string[] | null = null,
): Message {
  const message: Message = { ...before, ...change, ...(isEdit ? { editedAt: world.now() } : {}) };
  const { channel } = message;
  channel.messages[channel.messages.indexOf(before)] = message;
  if (message.onlyFor) return message;
  const all = messageEventJson(world, message);
  const some = told && {
    id: message.id,
    ...placeOf(channel),
    ...Object.fromEntries(told.map((one) => [one, all[one]])),
  };
  tell(world, channel, "MESSAGE_UPDATE", some ?? all);
  return message;
}

export function removeMessages(world: World, channel: Channel, gone: readonly Message[]): void {
  for (const message of gone) channel.messages.splice(channel.messages.indexOf(message), 1);
  const ids = gone.filter(({ onlyFor }) => !onlyFor).map(({ id }) => id);
  const where = placeOf(channel);
  if (ids.length > 1) tell(world, channel, "MESSAGE_DELETE_BULK", { ids, ...where });
  else if (ids[0] !== undefined) tell(world, channel, "MESSAGE_DELETE", { id: ids[0], ...where });
}

export function react(world: World, before: Message, emoji: string, user: string, isOn: boolean): void {
  const users = new Set(before.reactions.get(emoji));
  if (users.has(user) === isOn) return;
  if (isOn) users.add(user);
  else users.delete(user);
  const reactions = new Map(before.reactions).set(emoji, users);
  if (users.size === 0) reactions.delete(emoji);
  const { channel } = before;
  channel.messages[channel.messages.indexOf(before)] = { ...before, reactions };
  const member = channel.guild?.members.get(user);
  tell(world, channel, isOn ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", {
    user_id: user,
    message_id: before.id,
    ...placeOf(channel),
    emoji: { id: null, name: emoji },
    burst: false,
    type: 0,
    ...(isOn ? { message_author_id: before.author.id } : {}),
    ...(isOn && member ? { member: memberJson(member) } : {}),
  });
}

interface NewThread {
  readonly id: string;
  readonly type: Channel["type"];
  readonly name: string;
  readonly owner: string;
  readonly autoArchive: number;
}

export function openThread(world: World, parent: Channel, { id, type, name, owner, autoArchive }: NewThread): Channel {
  const thread = {
    owner,
    archived: false,
    locked: false,
    autoArchive,
    archivedAt: world.now(),
    members: new Set([owner]),
  };
  const { guild } = parent;
  const channel: Channel = {
    id,
    type,
    name,
    guild,
    parent,
    thread,
    overwrites: new Map(),
    recipients: [],
    messages: [],
  };
  world.channels.set(id, channel);
  tell(world, channel, "THREAD_CREATE", { ...channelJson(world, channel), newly_created: true });
  return channel;
}

/** Opens the thread of a message; the message itself says that it has one, and stands at the thread's head. */
export function openThreadOn(world: World, message: Message, thread: Omit<NewThread, "id">): Channel {
  const opened = openThread(world, message.channel, { ...thread, id: message.id });
  changeMessage(world, message, { flags: message.flags | MessageFlags.HasThread }, false);
  postMessage(world, opened, {
    author: message.author,
    content: "",
    type: MessageType.ThreadStarterMessage,
    reference: { message: message.id, channel: message.channel.id },
  });
  return opened;
}

export function changeThread(
  world: World,
  channel: Channel,
  change: Partial<Pick<NonNullable<Channel["thread"]>, "archived" | "locked">>,
): void {
  if (!channel.thread) throw new RangeError("That is no thread.");
  Object.assign(channel.thread, change);
  if (change.archived !== undefined) channel.thread.archivedAt = world.now();
  tell(world, channel, "THREAD_UPDATE", channelJson(world, channel));
}

/** Takes a channel away with all in it, its threads too. */
export function removeChannel(world: World, channel: Channel): void {
  const { id, guild, parent, type, thread } = channel;
  const gone = thread ? { id, guild_id: guild?.id, parent_id: parent?.id, type } : channelJson(world, channel);
  tell(world, channel, thread ? "THREAD_DELETE" : "CHANNEL_DELETE", gone);
  for (const one of [...world.channels.values()]) if (one.parent === channel) world.channels.delete(one.id);
  world.channels.delete(id);
}

const placeOf = ({ id, guild }: Channel) => ({ channel_id: id, ...(guild ? { guild_id: guild.id } : {}) });

const tell = (world: World, channel: Channel, type: string, data: Readonly<Record<string, unknown>>) =>
  world.announce({ type, guild: channel.guild, channel, data });
