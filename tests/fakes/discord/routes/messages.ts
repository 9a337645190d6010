import { ChannelType, MessageFlags, MessageType } from "discord-api-types/v10";
import { z } from "zod";
import { compose, readMessageForm } from "../compose.ts";
import { readForm, snowflake } from "../fields.ts";
import type { MessageForm } from "../forms.ts";
import { messageJson } from "../message-payloads.ts";
import { changeMessage, postMessage, react, removeMessages } from "../messages.ts";
import { may, need } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import { timeOf } from "../snowflakes.ts";
import type { Call, Routes } from "../web.ts";
import { type Channel, isThread, type Message } from "../world.ts";
import { needOpenThread, seenChannel, seenMessage } from "./places.ts";

/** How long a nonce keeps a second message away. */
const NONCE_MS = 5 * 60_000;
const BULK_DELETE_MS = 14 * 24 * 3_600_000;
/** A person alone has no words for what these are. */
const WITHOUT_TEXT = [ChannelType.GuildForum, ChannelType.GuildCategory];

export const MESSAGES: Routes = {
  "POST /channels/:id/messages"(call) {
    const { world, files } = call;
    const channel = seenChannel(call);
    needOpenThread(call, channel, true);
    const form = readMessageForm(call);
    return messageJson(world, send(call, channel, form, files));
  },
  "GET /channels/:id/messages"(call) {
    const channel = seenChannel(call);
    if (!may(channel, call.world.bot.id, "ReadMessageHistory")) return [];
    return pageOf(channel, call.query).map((message) => messageJson(call.world, message));
  },
  "GET /channels/:id/messages/:message"(call) {
    const channel = seenChannel(call);
    need(channel, call.world.bot.id, "ReadMessageHistory");
    return messageJson(call.world, seenMessage(call, channel));
  },
  "PATCH /channels/:id/messages/:message"(call) {
    const { world, files } = call;
    const channel = seenChannel(call);
    const before = seenMessage(call, channel);
    const form = readMessageForm(call);
    needOpenThread(call, channel, false);
    if (before.author.id !== world.bot.id) {
      const fields = Object.keys((call.body ?? {}) as object);
      if (!fields.every((field) => field === "flags")) throw refuse("Not ours");
      need(channel, world.bot.id, "ManageMessages");
      const flags = (before.flags & ~MessageFlags.SuppressEmbeds) | ((form.flags ?? 0) & MessageFlags.SuppressEmbeds);
      return messageJson(world, changeMessage(world, before, { flags }, false));
    }
    if (files.size > 0) need(channel, world.bot.id, "AttachFiles");
    const draft = compose(world, channel, world.bot, form, files, before);
    return messageJson(world, changeMessage(world, before, draft, true));
  },
  "DELETE /channels/:id/messages/:message"(call) {
    const channel = seenChannel(call);
    const message = seenMessage(call, channel);
    if (message.author.id !== call.world.bot.id) need(channel, call.world.bot.id, "ManageMessages");
    if (message.type === MessageType.ThreadStarterMessage) throw refuse("System message");
    removeMessages(call.world, channel, [message]);
  },
  "POST /channels/:id/messages/bulk-delete"(call) {
    const { world } = call;
    const channel = seenChannel(call);
    need(channel, world.bot.id, "ManageMessages");
    const { messages: ids } = readForm(z.object({ messages: z.array(snowflake) }), call.body);
    if (ids.length < 2 || ids.length > 100) throw refuse("Wrong number to delete");
    if (ids.some((id) => timeOf(id).getTime() < world.now().getTime() - BULK_DELETE_MS))
      throw refuse("Too old to delete");
    removeMessages(
      world,
      channel,
      channel.messages.filter(({ id }) => ids.includes(id)),
    );
  },
  "POST /channels/:id/typing"(call) {
    const channel = seenChannel(call);
    need(channel, call.world.bot.id, isThread(channel) ? "SendMessagesInThreads" : "SendMessages");
  },
  "PUT /channels/:id/messages/:message/reactions/:emoji/@me"(call) {
    const channel = seenChannel(call);
    const message = seenMessage(call, channel);
    const emoji = call.ids[2] ?? "";
    need(channel, call.world.bot.id, "ReadMessageHistory");
    if (!message.reactions.has(emoji)) need(channel, call.world.bot.id, "AddReactions");
    needOpenThread(call, channel, false);
    react(call.world, message, emoji, call.world.bot.id, true);
  },
  "DELETE /channels/:id/messages/:message/reactions/:emoji/@me"(call) {
    const message = seenMessage(call, seenChannel(call));
    react(call.world, message, call.ids[2] ?? "", call.world.bot.id, false);
  },
};

/** Posts as the bot, if it may; the same nonce twice is one message. */
function send(call: Call, channel: Channel, form: MessageForm, files: Call["files"]): Message {
  const { world } = call;
  const { bot } = world;
  if (channel.recipients.some(({ id }) => world.closed.has(id))) throw refuse("Cannot write to this person");
  if (WITHOUT_TEXT.includes(channel.type)) throw refuse("Not a text channel");
  need(channel, bot.id, isThread(channel) ? "SendMessagesInThreads" : "SendMessages");
  if (form.embeds?.length) need(channel, bot.id, "EmbedLinks");
  if (files.size > 0) need(channel, bot.id, "AttachFiles");
  if (form.message_reference && !may(channel, bot.id, "ReadMessageHistory")) throw refuse("No history");
  const before = form.enforce_nonce && form.nonce != null ? sentWith(call, channel, String(form.nonce)) : null;
  if (before) return before;
  const { flags = 0, ...draft } = compose(world, channel, bot, form, files, null);
  return postMessage(world, channel, { ...draft, flags: flags & ~MessageFlags.Ephemeral });
}

function sentWith({ world }: Call, channel: Channel, nonce: string): Message | null {
  const since = world.now().getTime() - NONCE_MS;
  const found = channel.messages.find(
    (one) => String(one.nonce) === nonce && one.author.id === world.bot.id && timeOf(one.id).getTime() >= since,
  );
  return found ?? null;
}

/** Some messages of a channel, the newest first. */
function pageOf({ messages }: Channel, query: URLSearchParams): readonly Message[] {
  const limit = Math.min(Math.max(Number(query.get("limit") ?? 50), 1), 100);
  const all = messages.filter(({ onlyFor }) => !onlyFor);
  const [before, after, around] = ["before", "after", "around"].map((name) => query.get(name));
  const isPast = (one: Message, id: string) => BigInt(one.id) < BigInt(id);
  if (after)
    return all
      .filter((one) => !isPast(one, after) && one.id !== after)
      .slice(0, limit)
      .reverse();
  if (before)
    return all
      .filter((one) => isPast(one, before))
      .slice(-limit)
      .reverse();
  if (!around) return all.slice(-limit).reverse();
  const half = Math.floor(limit / 2);
  const at = all.findIndex((one) => !isPast(one, around));
  return all.slice(Math.max(at - half, 0), at + limit - half).reverse();
}
