import { ChannelType, MessageType } from "discord-api-types/v10";
import { z } from "zod";
import { compose } from "../compose.ts";
import { readForm, words } from "../fields.ts";
import { MessageForm } from "../forms.ts";
import { messageJson } from "../message-payloads.ts";
import { changeThread, openThread, openThreadOn, postMessage, removeChannel } from "../messages.ts";
import { channelJson, threadsOf } from "../payloads.ts";
import { may, need } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import type { Call, Routes } from "../web.ts";
import type { Channel } from "../world.ts";
import { needOpenThread, ownGuild, seenChannel, seenMessage } from "./places.ts";

const autoArchive = z.literal([60, 1_440, 4_320, 10_080]).nullish();
const ThreadForm = z.object({
  name: words(1, 100),
  auto_archive_duration: autoArchive,
  type: z.literal([ChannelType.PublicThread, ChannelType.PrivateThread]).nullish(),
  message: MessageForm.nullish(),
});
const ChangeForm = z.object({
  name: words(1, 100).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
});
const IN_TEXT = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const DAY = 1_440;

export const THREADS: Routes = {
  "POST /channels/:id/messages/:message/threads"(call) {
    const { world } = call;
    const channel = seenChannel(call);
    if (!IN_TEXT.includes(channel.type)) throw refuse("Wrong channel type");
    need(channel, world.bot.id, "CreatePublicThreads", "ReadMessageHistory");
    const message = seenMessage(call, channel);
    const form = readForm(ThreadForm, call.body);
    if (world.channels.has(message.id)) throw refuse("Thread exists");
    const type = channel.type === ChannelType.GuildText ? ChannelType.PublicThread : ChannelType.AnnouncementThread;
    return channelJson(world, openThreadOn(world, message, { ...newThread(call, form), type }));
  },
  "POST /channels/:id/threads"(call) {
    const { world } = call;
    const channel = seenChannel(call);
    const form = readForm(ThreadForm, call.body);
    if (channel.type === ChannelType.GuildForum) return openPost(call, channel, form);
    if (!IN_TEXT.includes(channel.type)) throw refuse("Wrong channel type");
    const type = form.type ?? ChannelType.PrivateThread;
    need(channel, world.bot.id, type === ChannelType.PrivateThread ? "CreatePrivateThreads" : "CreatePublicThreads");
    const thread = openThread(world, channel, { ...newThread(call, form), id: world.ids.next(), type });
    if (type === ChannelType.PublicThread) {
      postMessage(world, channel, {
        author: world.bot,
        content: form.name,
        type: MessageType.ThreadCreated,
        reference: { message: thread.id, channel: thread.id },
      });
    }
    return channelJson(world, thread);
  },
  "PATCH /channels/:id"(call) {
    const { world } = call;
    const channel = seenChannel(call);
    const { name, archived, locked } = readForm(ChangeForm, call.body);
    const { thread } = channel;
    if (!thread) {
      need(channel, world.bot.id, "ManageChannels");
      if (name !== undefined) channel.name = name;
      world.announce({ type: "CHANNEL_UPDATE", guild: channel.guild, channel, data: channelJson(world, channel) });
      return channelJson(world, channel);
    }
    const bringsBack = archived === false && !thread.locked && name === undefined;
    const isOwn = thread.owner === world.bot.id && !thread.locked;
    if (locked !== undefined || !(isOwn || bringsBack)) need(channel, world.bot.id, "ManageThreads");
    if (thread.archived && archived !== false) throw refuse("Thread is archived");
    if (name !== undefined) channel.name = name;
    changeThread(world, channel, {
      ...(archived === undefined ? {} : { archived }),
      ...(locked === undefined ? {} : { locked }),
    });
    return channelJson(world, channel);
  },
  "DELETE /channels/:id"(call) {
    const channel = seenChannel(call);
    need(channel, call.world.bot.id, channel.thread ? "ManageThreads" : "ManageChannels");
    removeChannel(call.world, channel);
    return channelJson(call.world, channel);
  },
  "PUT /channels/:id/thread-members/:user"(call) {
    const channel = seenChannel(call);
    needOpenThread(call, channel, false);
    channel.thread?.members.add(personOf(call));
  },
  "DELETE /channels/:id/thread-members/:user"(call) {
    const channel = seenChannel(call);
    needOpenThread(call, channel, false);
    channel.thread?.members.delete(personOf(call));
  },
  "GET /channels/:id/threads/archived/public"(call) {
    const channel = seenChannel(call);
    need(channel, call.world.bot.id, "ReadMessageHistory");
    const threads = [...call.world.channels.values()].filter((one) => one.parent === channel && one.thread?.archived);
    return { threads: threads.map((one) => channelJson(call.world, one)), members: [], has_more: false };
  },
  "GET /guilds/:id/threads/active"(call) {
    const threads = threadsOf(call.world, ownGuild(call)).filter(
      (one) => !one.thread?.archived && may(one, call.world.bot.id, "ViewChannel"),
    );
    return { threads: threads.map((one) => channelJson(call.world, one)), members: [] };
  },
};

const personOf = ({ world, ids: [, user = ""] }: Call): string => (user === "@me" ? world.bot.id : user);

const newThread = ({ world }: Call, { name, auto_archive_duration }: z.output<typeof ThreadForm>) => ({
  name,
  owner: world.bot.id,
  autoArchive: auto_archive_duration ?? DAY,
});

/** A post in a forum: a thread and its first message, under one id. */
function openPost(call: Call, channel: Channel, form: z.output<typeof ThreadForm>) {
  const { world, files } = call;
  need(channel, world.bot.id, "SendMessages");
  const draft = compose(world, channel, world.bot, form.message ?? {}, files, null);
  const id = world.ids.next();
  const thread = openThread(world, channel, { ...newThread(call, form), id, type: ChannelType.PublicThread });
  const message = postMessage(world, thread, { ...draft, id });
  return { ...channelJson(world, thread), message: messageJson(world, message) };
}
