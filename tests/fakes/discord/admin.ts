import { ChannelType, type PermissionFlagsBits } from "discord-api-types/v10";
import { addChannel, addGuild, addMember, addRole, goneMemberJson, leaveGuild, openDirect } from "./guilds.ts";
import { changeThread, removeChannel } from "./messages.ts";
import { channelJson, memberJson, roleJson } from "./payloads.ts";
import { type ByUser, PERSON } from "./people.ts";
import { bitsOf } from "./permissions.ts";
import { type Channel, channelNamed, type Guild, userNamed, type World } from "./world.ts";

type ChannelKind = "public" | "private" | "forum" | "announcement";
type PersonRole = "owner" | "admin" | "member" | "guest";
type PermissionName = keyof typeof PermissionFlagsBits;

interface NewChannel {
  /** Without it, the guild that is there from the start. */
  readonly guild?: string;
  /** Whether the bot sees it; true unless said otherwise. */
  readonly bot?: boolean;
  /** Who sees a private one; Rowan unless said otherwise. */
  readonly people?: readonly string[];
  readonly name?: string;
}

interface NewGuild {
  /** Whether the bot is in it; true unless said otherwise. */
  readonly bot?: boolean;
  /** A community that anybody can find and come into. */
  readonly open?: boolean;
}

/** What is done to guilds, channels and the bot's being there. All things are named by their ids. */
export interface Admin {
  /** The guild that is there from the start. */
  readonly guild: string;
  /** A guild with Rowan in it. */
  addGuild(name: string, options?: NewGuild): string;
  openChannel(kind: ChannelKind, options?: NewChannel): string;
  /** The channel of a person and the bot alone. */
  openDirect(options?: ByUser): string;
  /** A guest came by a guest invite; admins may manage the guild. */
  addPerson(name: string, options?: { readonly guild?: string; readonly role?: PersonRole }): string;
  setRole(user: string, role: PersonRole, guild?: string): void;
  /** From now on the person takes no direct messages from bots. */
  closeDirect(user: string): void;
  removePerson(user: string, guild?: string): void;
  /** Brings the bot into a guild with these permissions; those it asks for unless said otherwise. */
  inviteBot(guild?: string, permissions?: readonly PermissionName[]): void;
  kickBot(guild?: string): void;
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
  /** Discord cannot reach the guild for a time; the bot is still in it. */
  outage(guild?: string): void;
  outageOver(guild?: string): void;
}

export const BOT_PERMISSIONS: readonly PermissionName[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "EmbedLinks",
  "AttachFiles",
  "ReadMessageHistory",
  "AddReactions",
];

export function createAdmin(
  world: World,
  announceGuild: (guild: Guild) => void,
  permissions: readonly PermissionName[],
): Admin {
  const guildNamed = (id: string): Guild => {
    const guild = world.guilds.get(id);
    if (!guild) throw new RangeError(`There is no guild ${id}.`);
    return guild;
  };
  const _botRole = (guild: Guild) => [...guild.roles.values()].find(({ managed }) => managed);
  const invite = (guild: Guild, names = permissions) => {
    const member = addMember(world, guild, world.bot);
    member.roles.add(addRole(world, guild, world.bot.name, bitsOf(names), true));
    announceGuild(guild);
  };
  const found = (name: string, { bot = true, open = false }: NewGuild = {}) => {
    const guild = addGuild(world, name, open);
    const owner = { id: world.ids.next(), name: `Owner of ${name}`, bot: false };
    world.users.set(owner.id, owner);
    guild.ownerId = owner.id;
    addMember(world, guild, owner);
    addMember(world, guild, rowan);
    if (bot) invite(guild);
    return guild.id;
  };
  const give = (guild: Guild, user: string, role: PersonRole) => {
    if (role === "owner") guild.ownerId = user;
    if (role === "admin")
      guild.members.get(user)?.roles.add(addRole(world, guild, "Editors", bitsOf(["ManageGuild"]), false));
  };
  const setOverwrite = (channel: Channel, id: string, of: "role" | "member", allow: bigint, deny: bigint) => {
    channel.overwrites.set(id, { id, of, allow, deny });
    world.announce({ type: "CHANNEL_UPDATE", guild: channel.guild, channel, data: channelJson(world, channel) });
  };
  /** Changes what the bot may do in a channel, or in a guild. */
  const change = (where: string, names: readonly PermissionName[], isAllowed: boolean) => {
    const bits = bitsOf(names);
    const channel = world.channels.get(where);
    if (channel) {
      const own = channel.parent ?? channel;
      const { allow = 0n, deny = 0n } = own.overwrites.get(world.bot.id) ?? {};
      const [given, taken] = isAllowed ? [allow | bits, deny & ~bits] : [allow & ~bits, deny | bits];
      return setOverwrite(own, world.bot.id, "member", given, taken);
    }
    const guild = guildNamed(where);
    // What everybody may do the bot may too: it is taken from all.
    for (const [at, role] of [...guild.roles.values()].entries()) {
      if (!role.managed && role.id !== guild.id) continue;
      role.permissions = isAllowed ? role.permissions | bits : role.permissions & ~bits;
      const data = { guild_id: guild.id, role: roleJson(role, at, world.bot.id) };
      world.announce({ type: "GUILD_ROLE_UPDATE", guild, channel: null, data });
    }
  };
  const VIEW: readonly PermissionName[] = ["ViewChannel"];

  const rowan = { id: world.ids.next(), name: PERSON, bot: false };
  world.users.set(rowan.id, rowan);
  const first = found("Desk");
  return {
    guild: first,
    addGuild: found,
    openChannel(kind, { guild: id = first, bot = true, people = [rowan.id], name } = {}) {
      const guild = guildNamed(id);
      const types = {
        public: ChannelType.GuildText,
        private: ChannelType.GuildText,
        forum: ChannelType.GuildForum,
        announcement: ChannelType.GuildAnnouncement,
      } as const;
      const view = bitsOf(VIEW);
      const all = kind === "private" ? [{ id: guild.id, of: "role", allow: 0n, deny: view } as const] : [];
      const members = kind === "private" ? people : [];
      const named = [
        ...all,
        ...members.map((person) => ({ id: person, of: "member", allow: view, deny: 0n }) as const),
        ...(bot && kind === "private" ? [{ id: world.bot.id, of: "member", allow: view, deny: 0n } as const] : []),
        ...(bot ? [] : [{ id: world.bot.id, of: "member", allow: 0n, deny: view } as const]),
      ];
      const overwrites = new Map(named.map((one) => [one.id, one]));
      const number = [...world.channels.values()].length + 1;
      return addChannel(world, { type: types[kind], name: name ?? `desk-${number}`, guild, overwrites }).id;
    },
    openDirect: ({ user = rowan.id } = {}) => openDirect(world, userNamed(world, user)).id,
    addPerson(name, { guild: id = first, role = "member" } = {}) {
      const guild = guildNamed(id);
      const user = { id: world.ids.next(), name, bot: false };
      world.users.set(user.id, user);
      addMember(world, guild, user, { guest: role === "guest" });
      give(guild, user.id, role);
      return user.id;
    },
    setRole(user, role, id = first) {
      const guild = guildNamed(id);
      const before = guild.members.get(user);
      if (!before) throw new RangeError(`There is no person ${user}.`);
      const member = { ...before, roles: new Set<string>(), guest: role === "guest" };
      guild.members.set(user, member);
      give(guild, user, role);
      const data = { ...memberJson(member), guild_id: id };
      world.announce({ type: "GUILD_MEMBER_UPDATE", guild, channel: null, data });
    },
    closeDirect: (user) => void world.closed.add(user),
    removePerson(user, id = first) {
      const guild = guildNamed(id);
      guild.members.delete(user);
      const data = goneMemberJson(guild, userNamed(world, user));
      world.announce({ type: "GUILD_MEMBER_REMOVE", guild, channel: null, data });
    },
    inviteBot: (id = first, names = permissions) => invite(guildNamed(id), names),
    kickBot: (id = first) => leaveGuild(world, guildNamed(id)),
    letIn: (channel) => change(channel, VIEW, true),
    shutOut: (channel) => change(channel, VIEW, false),
    deny: (where, ...names) => change(where, names, false),
    allow: (where, ...names) => change(where, names, true),
    makePrivate(id) {
      const channel = channelNamed(world, id);
      const view = bitsOf(VIEW);
      channel.overwrites.set(rowan.id, { id: rowan.id, of: "member", allow: view, deny: 0n });
      channel.overwrites.set(world.bot.id, { id: world.bot.id, of: "member", allow: view, deny: 0n });
      setOverwrite(channel, channel.guild?.id ?? "", "role", 0n, view);
    },
    makePublic(id) {
      const channel = channelNamed(world, id);
      setOverwrite(channel, channel.guild?.id ?? "", "role", 0n, 0n);
    },
    deleteChannel: (channel) => removeChannel(world, channelNamed(world, channel)),
    archiveThread: (thread, { locked = false } = {}) =>
      changeThread(world, channelNamed(world, thread), { archived: true, locked }),
    outage(id = first) {
      const guild = guildNamed(id);
      guild.unavailable = true;
      world.announce({ type: "GUILD_DELETE", guild, channel: null, data: { id, unavailable: true } });
    },
    outageOver(id = first) {
      const guild = guildNamed(id);
      guild.unavailable = false;
      announceGuild(guild);
    },
  };
}
