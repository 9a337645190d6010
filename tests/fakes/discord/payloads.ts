import { ChannelType, OverwriteType } from "discord-api-types/v10";
import { permissionsIn, permissionsOf } from "./permissions.ts";
import { timeOf } from "./snowflakes.ts";
import type { Channel, Guild, Member, Role, User, World } from "./world.ts";

export type Json = Readonly<Record<string, unknown>>;

const GUEST = 1 << 4;

export const userJson = ({ id, name, bot }: User): Json => ({
  id,
  username: bot ? name : name.toLowerCase(),
  discriminator: bot ? "0001" : "0",
  global_name: bot ? null : name,
  avatar: null,
  public_flags: 0,
  ...(bot ? { bot } : {}),
});

export const memberJson = ({ user, roles, joinedAt, guest }: Member): Json => ({
  user: userJson(user),
  nick: null,
  avatar: null,
  roles: [...roles],
  joined_at: joinedAt.toISOString(),
  premium_since: null,
  deaf: false,
  mute: false,
  flags: guest ? GUEST : 0,
  pending: false,
  communication_disabled_until: null,
});

export const roleJson = ({ id, name, permissions, managed }: Role, at: number, botId: string): Json => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: at,
  permissions: String(permissions),
  managed,
  mentionable: false,
  flags: 0,
  ...(managed ? { tags: { bot_id: botId } } : {}),
});

export function channelJson({ now }: World, channel: Channel): Json {
  const { id, type, name, guild, parent, thread, overwrites, recipients, messages } = channel;
  const last_message_id = messages.at(-1)?.id ?? null;
  if (!guild) return { id, type, last_message_id, recipients: recipients.map(userJson), flags: 0 };
  const shared = { id, type, name, guild_id: guild.id, last_message_id, rate_limit_per_user: 0, flags: 0 };
  if (thread) {
    const { owner, archived, locked, autoArchive, archivedAt, members } = thread;
    return {
      ...shared,
      parent_id: parent?.id,
      owner_id: owner,
      message_count: messages.length,
      total_message_sent: messages.length,
      member_count: members.size,
      thread_metadata: {
        archived,
        locked,
        auto_archive_duration: autoArchive,
        archive_timestamp: archivedAt.toISOString(),
        create_timestamp: timeOf(id).toISOString(),
        ...(type === ChannelType.PrivateThread ? { invitable: true } : {}),
      },
      ...(members.has(owner) ? { member: { id, user_id: owner, join_timestamp: now().toISOString(), flags: 1 } } : {}),
    };
  }
  return {
    ...shared,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    permission_overwrites: [...overwrites.values()].map(({ id, of, allow, deny }) => ({
      id,
      type: of === "role" ? OverwriteType.Role : OverwriteType.Member,
      allow: String(allow),
      deny: String(deny),
    })),
    ...(type === ChannelType.GuildForum
      ? { available_tags: [], default_reaction_emoji: null, default_forum_layout: 0 }
      : {}),
  };
}

export const threadsOf = ({ channels }: World, guild: Guild): readonly Channel[] =>
  [...channels.values()].filter((one) => one.guild === guild && one.thread);

export function guildJson(world: World, guild: Guild): Json {
  const { id, name, ownerId, open, roles, members } = guild;
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...roles.values()].map((role, at) => roleJson(role, at, world.bot.id)),
    emojis: [],
    stickers: [],
    features: open ? ["COMMUNITY", "DISCOVERABLE"] : [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: "en-US",
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    approximate_member_count: members.size,
  };
}

/** The whole of a guild, as a bot is told of it first. `withPeople`: the bot may know who is in it. */
export function guildCreateJson(world: World, guild: Guild, withPeople: boolean): Json {
  const own = guild.members.get(world.bot.id);
  const people = withPeople ? [...guild.members.values()] : own ? [own] : [];
  const channels = [...world.channels.values()].filter((one) => one.guild === guild && !one.thread);
  const threads = threadsOf(world, guild).filter(
    (one) => !one.thread?.archived && permissionsIn(one, world.bot.id) !== 0n,
  );
  return {
    ...guildJson(world, guild),
    joined_at: own?.joinedAt.toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: people.map(memberJson),
    channels: channels.map((one) => channelJson(world, one)),
    threads: threads.map((one) => channelJson(world, one)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** A member as an interaction tells it, with what they may do in the channel. */
export const actingMemberJson = (member: Member, channel: Channel): Json => ({
  ...memberJson(member),
  permissions: String(permissionsIn(channel, member.user.id)),
});

export const ownGuildJson = (guild: Guild, user: string): Json => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  owner: guild.ownerId === user,
  permissions: String(permissionsOf(guild, user)),
  features: guild.open ? ["COMMUNITY", "DISCOVERABLE"] : [],
});
