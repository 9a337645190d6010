import { ChannelType } from "discord-api-types/v10";
import { channelJson, memberJson, roleJson, userJson } from "./payloads.ts";
import { EVERYONE } from "./permissions.ts";
import type { Channel, Guild, Member, User, World } from "./world.ts";

/** The one direct channel of a person with the bot. */
export function openDirect(world: World, user: User): Channel {
  const found = [...world.channels.values()].find(
    ({ type, recipients }) => type === ChannelType.DM && recipients.some(({ id }) => id === user.id),
  );
  return found ?? addChannel(world, { type: ChannelType.DM, name: "", guild: null, recipients: [user, world.bot] });
}

type NewChannel = Pick<Channel, "type" | "name" | "guild"> & Partial<Pick<Channel, "recipients" | "overwrites">>;

export function addChannel(world: World, draft: NewChannel): Channel {
  const channel: Channel = {
    id: world.ids.next(),
    parent: null,
    thread: null,
    overwrites: new Map(),
    recipients: [],
    messages: [],
    ...draft,
  };
  world.channels.set(channel.id, channel);
  const { guild } = channel;
  if (guild) world.announce({ type: "CHANNEL_CREATE", guild, channel, data: channelJson(world, channel) });
  return channel;
}

export function addGuild(world: World, name: string, isOpen: boolean): Guild {
  const id = world.ids.later();
  const everyone = { id, name: "@everyone", permissions: EVERYONE, managed: false };
  const guild: Guild = {
    id,
    name,
    ownerId: "",
    open: isOpen,
    roles: new Map([[id, everyone]]),
    members: new Map(),
    unavailable: false,
  };
  world.guilds.set(id, guild);
  return guild;
}

export function guildNamed({ guilds }: World, id: string): Guild {
  const guild = guilds.get(id);
  if (!guild) throw new RangeError(`There is no guild ${id}.`);
  return guild;
}

export function addMember(world: World, guild: Guild, user: User, more: { readonly guest?: boolean } = {}): Member {
  const member = { user, roles: new Set<string>(), joinedAt: world.now(), guest: more.guest === true };
  guild.members.set(user.id, member);
  const data = { ...memberJson(member), guild_id: guild.id };
  if (user.id !== world.bot.id) world.announce({ type: "GUILD_MEMBER_ADD", guild, channel: null, data });
  return member;
}

/** A new role; a managed one is of the bot alone, with what it was allowed at its invitation. Gives its id. */
export function addRole(world: World, guild: Guild, name: string, permissions: bigint, managed: boolean): string {
  const id = world.ids.next();
  const role = { id, name, permissions, managed };
  guild.roles.set(id, role);
  const data = { guild_id: guild.id, role: roleJson(role, guild.roles.size - 1, world.bot.id) };
  world.announce({ type: "GUILD_ROLE_CREATE", guild, channel: null, data });
  return id;
}

/** The bot is out of a guild: thrown out, or by itself. */
export function leaveGuild(world: World, guild: Guild): void {
  world.announce({ type: "GUILD_DELETE", guild, channel: null, data: { id: guild.id } });
  guild.members.delete(world.bot.id);
  for (const [id, { managed }] of guild.roles) if (managed) guild.roles.delete(id);
}

export const goneMemberJson = (guild: Guild, user: User) => ({ guild_id: guild.id, user: userJson(user) });
