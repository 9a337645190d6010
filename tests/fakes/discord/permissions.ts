import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { refuse } from "./refusal.ts";
import type { Channel, Guild } from "./world.ts";

const ALL_PERMISSIONS: bigint = Object.values(PermissionFlagsBits).reduce((all, one) => all | one, 0n);

export type PermissionName = keyof typeof PermissionFlagsBits;
type Named = readonly PermissionName[];

export const bitsOf = (names: Named): bigint => names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);

/** What everybody may do unless it is taken away. */
export const EVERYONE: bigint = bitsOf([
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "EmbedLinks",
  "AttachFiles",
  "ReadMessageHistory",
  "AddReactions",
  "UseExternalEmojis",
  "UseApplicationCommands",
]);

const IN_DIRECT_MESSAGES = EVERYONE & ~bitsOf(["CreatePublicThreads", "SendMessagesInThreads"]);

/** What somebody may do in the whole guild; nothing for who is not in it. */
export function permissionsOf(guild: Guild, user: string): bigint {
  const member = guild.members.get(user);
  if (!member) return 0n;
  if (guild.ownerId === user) return ALL_PERMISSIONS;
  let all = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const role of member.roles) all |= guild.roles.get(role)?.permissions ?? 0n;
  return all & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : all;
}

/** The same in one channel, after its overwrites; nothing at all for who does not see it. */
export function permissionsIn(channel: Channel, user: string): bigint {
  const { guild } = channel;
  if (!guild) return channel.recipients.some(({ id }) => id === user) ? IN_DIRECT_MESSAGES : 0n;
  let all = permissionsOf(guild, user);
  if (all === ALL_PERMISSIONS) return all;
  const { overwrites } = channel.parent ?? channel;
  const apply = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => overwrites.get(id) ?? []);
    for (const { deny } of found) all &= ~deny;
    for (const { allow } of found) all |= allow;
  };
  apply([guild.id]);
  apply([...(guild.members.get(user)?.roles ?? [])]);
  apply([user]);
  if (channel.type === ChannelType.PrivateThread && !channel.thread?.members.has(user)) {
    if (!(all & PermissionFlagsBits.ManageThreads)) return 0n;
  }
  return all & PermissionFlagsBits.ViewChannel ? all : 0n;
}

export const may = (channel: Channel, user: string, name: PermissionName): boolean =>
  (permissionsIn(channel, user) & PermissionFlagsBits[name]) !== 0n;

/** Throws a Refusal when somebody may not see the channel, or not do all of this there. */
export function need(channel: Channel, user: string, ...names: Named): void {
  if (!may(channel, user, "ViewChannel")) throw refuse("Missing Access");
  if (!names.every((name) => may(channel, user, name))) throw refuse("Missing Permissions");
}
