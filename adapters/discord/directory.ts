import { ChannelType, type Client, GuildFeature, GuildMemberFlags, PermissionFlagsBits } from "discord.js";
import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import { createBounded } from "../../src/chat/bounded.ts";
import type { Author, Place } from "../../src/chat/message.ts";
import type { Log } from "../../src/log.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { type Member, memberShape, type User } from "./message.ts";
import { PERMISSIONS, type Permission } from "./needs.ts";
import type { Room } from "./room.ts";
import type { Web } from "./web.ts";

/** Who people are and who reads which channel, as the gateway tells it. */
export interface Directory {
  /** `guild` null: the bot alone with a person, `user`; "" where it is not told who. */
  roomOf(guild: string | null, channel: string, user: string): Promise<Room>;
  /** A person as others see them; `guild` is where they speak from, null: alone with the bot. */
  authorOf(guild: string | null, user: User, member: Member | null): Author;
  /** Roles that only the bot has. */
  ownRoles(guild: string | null): readonly string[];
  /** What Discord says of a person's standing in a guild; null: nothing. */
  memberOf(guild: string | null, user: string): Promise<Member | null>;
  /** Names of the permissions that the bot lacks in a channel, as far as this process knows it. */
  lackingIn(channel: string): readonly string[];
  /** Whether there is a thread of that id, as far as this process knows. */
  isThread(id: string): boolean;
  /** Whether the bot may begin threads in a channel and write in them; true where this process does not know. */
  mayBeginThreads(channel: string): boolean;
  /** Whether the bot began the thread. */
  beganThread(thread: string): boolean;
  /** Every place of a guild in which people write, as far as this process knows; no private threads. */
  placesIn(guild: string): readonly Place[];
  /** Where a person's own page belongs, who asks for it there. */
  pageOf(room: Room, user: string): Place;
}

/** The world of those who write to the bot alone and share no one guild with it. */
const NO_GUILD = "direct";
/** With more guilds than that nobody is looked for in all of them. */
const MOST_GUILDS = 20;
const conversation = z.object({ recipients: z.array(z.object({ id: z.string() })) });
const THREADS = PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads;
const MOST_PEOPLE = 5_000;
/** People come and go; then Discord is asked again. */
const KNOWN_MS = 60 * 60 * 1_000;
/** Where Discord gives no name. */
const SOMEBODY = "a colleague";

export interface DirectoryOptions {
  readonly client: () => Client;
  readonly web: Web;
  readonly now: () => Date;
  readonly log: Log;
}

export function createDirectory({ client, web, now, log }: DirectoryOptions): Directory {
  const partners = createBounded<string>(MOST_PEOPLE);
  const worlds = createBounded<{ readonly workspace: string; readonly until: number }>(MOST_PEOPLE);

  async function memberOf(guild: string | null, user: string): Promise<Member | null> {
    if (guild === null) return null;
    try {
      return memberShape.safeParse(await web.get(Routes.guildMember(guild, user))).data ?? null;
    } catch (error) {
      log.debug({ err: error }, "Discord does not say who a person is in a guild");
      return null;
    }
  }

  /** Who writes with the bot in a conversation of the two. */
  async function partnerIn(channel: string): Promise<string> {
    const known = partners.get(channel);
    if (known !== undefined) return known;
    try {
      return conversation.parse(await web.get(Routes.channel(channel))).recipients[0]?.id ?? "";
    } catch (error) {
      log.debug({ err: error }, "Discord does not say who writes to the bot alone");
      return "";
    }
  }

  /** Who left, or is a guest by now, sees nothing of it at once. */
  const isOf = (guild: string, user: string, member: Member | null) =>
    member !== null && roleOf(guild, user, member) !== "guest";
  const isStillIn = async (workspace: string, user: string) =>
    workspace === NO_GUILD || isOf(workspace, user, await memberOf(workspace, user));

  /** Alone with the bot, a person sees what the one guild sees that both are in. In several, it would be one's guess which. */
  async function worldOf(user: string): Promise<string> {
    const known = worlds.get(user);
    if (known && known.until > now().getTime() && (await isStillIn(known.workspace, user))) return known.workspace;
    const guilds = [...client().guilds.cache.values()];
    if (guilds.length > MOST_GUILDS) return NO_GUILD;
    const members = await Promise.all(guilds.map(async ({ id }) => ({ id, member: await memberOf(id, user) })));
    const theirs = members.flatMap(({ id, member }) => (isOf(id, user, member) ? [id] : []));
    const workspace = theirs.length === 1 ? String(theirs[0]) : NO_GUILD;
    worlds.set(user, { workspace, until: now().getTime() + KNOWN_MS });
    return workspace;
  }

  /** Private threads are for those in them: channels of their own. */
  function roomIn(guild: string, id: string): Room {
    const channel = client().guilds.cache.get(guild)?.channels.cache.get(id);
    const place = { platform: "discord", workspace: guild } as const;
    if (!channel) return { place: { ...place, channel: id, visibility: "private" }, thread: null, direct: false };
    if (!channel.isThread()) {
      return { place: { ...place, channel: id, visibility: visibilityOf(guild, id) }, thread: null, direct: false };
    }
    const parent = channel.parentId;
    if (parent === null || channel.type === ChannelType.PrivateThread) {
      return { place: { ...place, channel: id, visibility: "private" }, thread: id, direct: false };
    }
    return { place: { ...place, channel: parent, visibility: visibilityOf(guild, parent) }, thread: id, direct: false };
  }

  function visibilityOf(guildId: string, channelId: string): Place["visibility"] {
    const guild = client().guilds.cache.get(guildId);
    const channel = guild?.channels.cache.get(channelId);
    const everyone = guild?.roles.everyone;
    if (!guild || !channel || !everyone || channel.isThread()) return "private";
    if (!channel.permissionsFor(everyone).has(PermissionFlagsBits.ViewChannel)) return "private";
    // Anybody can find such a guild and come in.
    return guild.features.includes(GuildFeature.Discoverable) ? "shared" : "public";
  }

  /** Somebody who was let in for one channel, or who has not agreed to the rules yet, may not settle anything. */
  function roleOf(guildId: string, user: string, member: Member | null): Author["role"] {
    const guild = client().guilds.cache.get(guildId);
    if (!guild || !member || member.pending || (member.flags & GuildMemberFlags.IsGuest) !== 0) return "guest";
    if (guild.ownerId === user) return "admin";
    const roles = [guild.id, ...member.roles].flatMap((id) => guild.roles.cache.get(id) ?? []);
    const leads = roles.some(({ permissions }) => permissions.has(PermissionFlagsBits.ManageGuild));
    return leads ? "admin" : "member";
  }

  function lacking(id: string): readonly Permission[] {
    const channel = client().channels.cache.get(id);
    const me = channel && "guild" in channel ? channel.guild.members.me : null;
    if (!channel || !me || !("permissionsFor" in channel)) return [];
    const has = channel.permissionsFor(me);
    return PERMISSIONS.filter(({ bit }) => !has.has(bit));
  }

  return {
    async roomOf(guild, channel, user) {
      if (guild !== null) return roomIn(guild, channel);
      const partner = user === "" ? await partnerIn(channel) : user;
      partners.set(channel, partner);
      const workspace = await worldOf(partner);
      return { place: { platform: "discord", workspace, channel, visibility: "direct" }, thread: null, direct: true };
    },
    authorOf(guild, user, member) {
      const name = cleanLine(member?.nick || user.global_name || user.username || "") || SOMEBODY;
      return { id: user.id, name, role: guild === null ? "member" : roleOf(guild, user.id, member) };
    },
    ownRoles(guild) {
      const self = client().user?.id;
      const roles = guild === null ? [] : [...(client().guilds.cache.get(guild)?.roles.cache.values() ?? [])];
      return roles.flatMap(({ id, tags }) => (self !== undefined && tags?.botId === self ? [id] : []));
    },
    memberOf,
    lackingIn: (id) => lacking(id).map(({ name }) => name),
    mayBeginThreads: (id) => !lacking(id).some(({ bit }) => (bit & THREADS) !== 0n),
    isThread: (id) => client().channels.cache.get(id)?.isThread() === true,
    beganThread(thread) {
      const channel = client().channels.cache.get(thread);
      return channel?.isThread() === true && channel.ownerId === client().user?.id;
    },
    placesIn(guild) {
      const channels = [...(client().guilds.cache.get(guild)?.channels.cache.values() ?? [])];
      return channels.filter((one) => !one.isThread()).map(({ id }) => roomIn(guild, id).place);
    },
    pageOf: ({ place }, user) => ({ ...place, channel: `page-${user}`, visibility: "direct" }),
  };
}
