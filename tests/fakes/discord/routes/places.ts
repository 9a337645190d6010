import { may, need } from "../permissions.ts";
import { refuse } from "../refusal.ts";
import type { Call } from "../web.ts";
import type { Channel, Guild, Message } from "../world.ts";

/** The channel that a call names, if the bot sees it. Throws a Refusal. */
export function seenChannel({ world, ids: [id = ""] }: Call): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refuse("Unknown Channel");
  need(channel, world.bot.id, "ViewChannel");
  return channel;
}

/** The message that it names in that channel. One that a single person sees is not there. */
export function seenMessage(call: Call, channel: Channel, id = call.ids[1]): Message {
  const message = channel.messages.find((one) => one.id === id && !one.onlyFor);
  if (!message) throw refuse("Unknown Message");
  return message;
}

/** The guild that it names, if the bot is in it. Throws a Refusal. */
export function ownGuild({ world, ids }: Call, at = 0): Guild {
  const guild = world.guilds.get(ids[at] ?? "");
  if (!guild || guild.unavailable) throw refuse("Unknown Guild");
  if (!guild.members.has(world.bot.id)) throw refuse("Missing Access");
  return guild;
}

/** Refuses what archived and locked threads do not take. A post brings an archived one back unless it is locked. */
export function needOpenThread({ world }: Call, channel: Channel, isPost: boolean): void {
  const { thread } = channel;
  if (!thread) return;
  const mayAnyway = may(channel, world.bot.id, "ManageThreads");
  if (thread.archived && !(isPost && (mayAnyway || !thread.locked))) throw refuse("Thread is archived");
  if (thread.locked && !mayAnyway) throw refuse("Thread is locked");
}
