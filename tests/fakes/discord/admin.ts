import { type ChannelActs, createChannelActs } from "./channel-acts.ts";
import { addGuild, addMember, addRole, goneMemberJson, guildNamed, leaveGuild } from "./guilds.ts";
import { memberJson } from "./payloads.ts";
import { PERSON } from "./people.ts";
import { bitsOf, type PermissionName } from "./permissions.ts";
import { type Guild, userNamed, type World } from "./world.ts";

type PersonRole = "owner" | "admin" | "member" | "guest";

interface NewGuild {
  /** Whether the bot is in it; true unless said otherwise. */
  readonly bot?: boolean;
  /** A community that anybody can find and come into. */
  readonly open?: boolean;
}

/** What is done to guilds, their people and channels, and the bot's being there. All things are named by their ids. */
export interface Admin extends ChannelActs {
  /** The guild that is there from the start. */
  readonly guild: string;
  /** A guild with Rowan in it. */
  addGuild(name: string, options?: NewGuild): string;
  /** A guest came by a guest invite; admins may manage the guild. */
  addPerson(name: string, options?: { readonly guild?: string; readonly role?: PersonRole }): string;
  setRole(user: string, role: PersonRole, guild?: string): void;
  /** A role of these people that allows nothing more; its id. */
  addGroup(name: string, people: readonly string[]): string;
  leaveGroup(role: string, user: string): void;
  /** From now on the person takes no direct messages from bots. */
  closeDirect(user: string): void;
  removePerson(user: string, guild?: string): void;
  /** Brings the bot into a guild with these permissions; those it asks for unless said otherwise. */
  inviteBot(guild?: string, permissions?: readonly PermissionName[]): void;
  kickBot(guild?: string): void;
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

/** A role of people who may manage the guild. */
const ADMINS = "Editors";

export function createAdmin(
  world: World,
  announceGuild: (guild: Guild) => void,
  permissions: readonly PermissionName[],
): Admin {
  const named = (id: string) => guildNamed(world, id);
  const addUser = (name: string) => {
    const user = { id: world.ids.next(), name, bot: false };
    world.users.set(user.id, user);
    return user;
  };
  const invite = (guild: Guild, names = permissions) => {
    const role = addRole(world, guild, world.bot.name, bitsOf(names), true);
    addMember(world, guild, world.bot).roles.add(role);
    announceGuild(guild);
  };
  const found = (name: string, { bot = true, open = false }: NewGuild = {}) => {
    const guild = addGuild(world, name, open);
    const owner = addUser(`Owner of ${name}`);
    guild.ownerId = owner.id;
    addMember(world, guild, owner);
    addMember(world, guild, rowan);
    if (bot) invite(guild);
    return guild.id;
  };
  const give = (guild: Guild, user: string, role: PersonRole) => {
    if (role === "owner") guild.ownerId = user;
    if (role !== "admin") return;
    const known = [...guild.roles.values()].find(({ name }) => name === ADMINS);
    const id = known?.id ?? addRole(world, guild, ADMINS, bitsOf(["ManageGuild"]), false);
    guild.members.get(user)?.roles.add(id);
  };

  const rowan = addUser(PERSON);
  const first = found("Desk");
  return {
    ...createChannelActs(world, first, rowan.id),
    guild: first,
    addGuild: found,
    addPerson(name, { guild: id = first, role = "member" } = {}) {
      const guild = named(id);
      const user = addUser(name);
      addMember(world, guild, user, { guest: role === "guest" });
      give(guild, user.id, role);
      return user.id;
    },
    setRole(user, role, id = first) {
      const guild = named(id);
      const before = guild.members.get(user);
      if (!before) throw new RangeError(`There is no person ${user}.`);
      const member = { ...before, roles: new Set<string>(), guest: role === "guest" };
      guild.members.set(user, member);
      give(guild, user, role);
      const data = { ...memberJson(member), guild_id: id };
      world.announce({ type: "GUILD_MEMBER_UPDATE", guild, channel: null, data });
    },
    addGroup(name, people) {
      const guild = named(first);
      const id = addRole(world, guild, name, 0n, false);
      for (const user of people) guild.members.get(user)?.roles.add(id);
      return id;
    },
    leaveGroup: (role, user) => void named(first).members.get(user)?.roles.delete(role),
    closeDirect: (user) => void world.closed.add(user),
    removePerson(user, id = first) {
      const guild = named(id);
      guild.members.delete(user);
      const data = goneMemberJson(guild, userNamed(world, user));
      world.announce({ type: "GUILD_MEMBER_REMOVE", guild, channel: null, data });
    },
    inviteBot: (id = first, names = permissions) => invite(named(id), names),
    kickBot: (id = first) => leaveGuild(world, named(id)),
    outage(id = first) {
      const guild = named(id);
      guild.unavailable = true;
      world.announce({ type: "GUILD_DELETE", guild, channel: null, data: { id, unavailable: true } });
    },
    outageOver(id = first) {
      const guild = named(id);
      guild.unavailable = false;
      announceGuild(guild);
    },
  };
}
