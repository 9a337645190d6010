import { ChannelType } from "discord-api-types/v10";
import { addChannel, guildNamed, openDirect } from "./guilds.ts";
import { changeThread, removeChannel } from "./messages.ts";
import { channelJson, roleJson } from "./payloads.ts";
import type { ByUser } from "./people.ts";
import { bitsOf, EVERYONE, type PermissionName } from "./permissions.ts";
import { type Channel, channelNamed, type Guild, userNamed, type World } from "./world.ts";

type ChannelKind = "public" | "private" | "forum" | "announcement";

interface NewChannel {
  /** Without it, the guild that is there from the start. */
  readonly guild?: string;
  /** Whether the bot sees it; true unless said otherwise. */
  readonly bot?: boolean;
  /** Who sees a private one; Rowan unless said otherwise. */
  readonly people?: readonly string[];
  readonly name?: string;
}

/** What is done to channels, and what the bot may do in them. All things are named by their ids. */
export interface ChannelActs {
  openChannel(kind: ChannelKind, options?: NewChannel): string;
  /** The channel of a person and the bot alone. */
  openDirect(options?: ByUser): string;
  /** From now on the bot sees the channel, or no longer. */
  letIn(channel: string): void;
  shutOut(channel: string): void;
  /** Takes permissions from the bot, in one channel or in the whole guild; or gives them back. */
  deny(where: string, ...names: readonly PermissionName[]): void;
  allow(where: string, ...names: readonly PermissionName[]): void;
  /** From now on nobody but Rowan and the bot sees the channel, or everybody. */
  makePrivate(channel: string): void;
  makePublic(channel: string): void;
  deleteChannel(channel: string): void;
  archiveThread(thread: string, options?: { readonly locked?: boolean }): void;
}

const TYPES = {
  public: ChannelType.GuildText,
  private: ChannelType.GuildText,
  forum: ChannelType.GuildForum,
  announcement: ChannelType.GuildAnnouncement,
} as const;
const VIEW = bitsOf(["ViewChannel"]);

/** `first` is the guild that is there from the start, `rowan` the person. */
export function createChannelActs(world: World, first: string, rowan: string): ChannelActs {
  const { bot } = world;
  const sees = (id: string) => ({ id, of: "member", allow: VIEW, deny: 0n }) as const;
  const seesNot = (id: string) => ({ id, of: "member", allow: 0n, deny: VIEW }) as const;
  const everybodySeesNot = ({ id }: Guild) => ({ id, of: "role", allow: 0n, deny: VIEW }) as const;
  const overwrite = (
    channel: Channel,
    ...overwrites: readonly NonNullable<ReturnType<Channel["overwrites"]["get"]>>[]
  ) => {
    for (const one of overwrites) channel.overwrites.set(one.id, one);
    world.announce({ type: "CHANNEL_UPDATE", guild: channel.guild, channel, data: channelJson(world, channel) });
  };
  const changeIn = (channel: Channel, bits: bigint, isAllowed: boolean) => {
    const { allow = 0n, deny = 0n } = channel.overwrites.get(bot.id) ?? {};
    const [given, taken] = isAllowed ? [allow | bits, deny & ~bits] : [allow & ~bits, deny | bits];
    overwrite(channel, { id: bot.id, of: "member", allow: given, deny: taken });
  };
  /** What everybody may do the bot may too: it is taken from all, and given back to all. */
  const changeEverywhere = (guild: Guild, bits: bigint, isAllowed: boolean) => {
    for (const [at, role] of [...guild.roles.values()].entries()) {
      const own = role.managed ? bits : role.id === guild.id ? bits & EVERYONE : 0n;
      if (own === 0n) continue;
      role.permissions = isAllowed ? role.permissions | own : role.permissions & ~own;
      const data = { guild_id: guild.id, role: roleJson(role, at, bot.id) };
      world.announce({ type: "GUILD_ROLE_UPDATE", guild, channel: null, data });
    }
  };
  const change = (where: string, bits: bigint, isAllowed: boolean) => {
    const channel = world.channels.get(where);
    if (channel) changeIn(channel.parent ?? channel, bits, isAllowed);
    else changeEverywhere(guildNamed(world, where), bits, isAllowed);
  };

  return {
    openChannel(kind, { guild: id = first, bot: isIn = true, people = [rowan], name } = {}) {
      const guild = guildNamed(world, id);
      const hidden = kind === "private" ? [everybodySeesNot(guild), ...people.map(sees), sees(bot.id)] : [];
      const all = [...hidden, ...(isIn ? [] : [seesNot(bot.id)])];
      const overwrites = new Map(all.map((one) => [one.id, one]));
      return addChannel(world, {
        type: TYPES[kind],
        name: name ?? `desk-${world.channels.size + 1}`,
        guild,
        overwrites,
      }).id;
    },
    openDirect: ({ user = rowan } = {}) => openDirect(world, userNamed(world, user)).id,
    letIn: (channel) => change(channel, VIEW, true),
    shutOut: (channel) => change(channel, VIEW, false),
    deny: (where, ...names) => change(where, bitsOf(names), false),
    allow: (where, ...names) => change(where, bitsOf(names), true),
    makePrivate(id) {
      const channel = channelNamed(world, id);
      if (channel.guild) overwrite(channel, everybodySeesNot(channel.guild), sees(rowan), sees(bot.id));
    },
    makePublic(id) {
      const channel = channelNamed(world, id);
      if (channel.guild) overwrite(channel, { ...everybodySeesNot(channel.guild), deny: 0n });
    },
    deleteChannel: (channel) => removeChannel(world, channelNamed(world, channel)),
    archiveThread: (thread, { locked = false } = {}) =>
      changeThread(world, channelNamed(world, thread), { archived: true, locked }),
  };
}
