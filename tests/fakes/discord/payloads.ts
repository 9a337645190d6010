import { ChannelType, MessageFlags, MessageReferenceType, OverwriteType } from "discord-api-types/v10";
import { addressOf } from "./attachments.ts";
import { permissionsIn, permissionsOf } from "./permissions.ts";
import { timeOf } from "./snowflakes.ts";
import {
  type Channel,
  findMessage,
  type Guild,
  type Member,
  type Message,
  type Role,
  type User,
  type World,
} from "./world.ts";

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

/** A message as it is given over REST. */
export function messageJson(world: World, message: Message, depth = 0): Json {
  const { id, channel, author, type, content, embeds, components, files, flags, reference, pinged } = message;
  const { guild } = channel;
  const thread = world.channels.get(id);
  const answered = reference && depth === 0 ? findMessage(world, reference.message) : null;
  const { interaction } = message;
  return {
    id,
    channel_id: channel.id,
    author: userJson(author),
    type,
    content,
    timestamp: timeOf(id).toISOString(),
    edited_timestamp: message.editedAt?.toISOString() ?? null,
    tts: false,
    mention_everyone: pinged.everyone,
    mentions: pinged.users.flatMap((user) => {
      const found = world.users.get(user);
      return found ? [userJson(found)] : [];
    }),
    mention_roles: pinged.roles,
    attachments: files.map((file) => ({
      id: file.id,
      filename: file.name,
      size: file.bytes.length,
      url: addressOf(world, channel, file),
      proxy_url: addressOf(world, channel, file),
      content_type: file.contentType,
    })),
    embeds: flags & MessageFlags.SuppressEmbeds ? [] : embeds,
    components,
    pinned: false,
    flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhook === null ? {} : { webhook_id: message.webhook }),
    ...(message.webhook !== null || author.id === world.bot.id ? { application_id: world.appId } : {}),
    ...(message.reactions.size === 0 ? {} : { reactions: reactionsJson(message, world.bot.id) }),
    ...(thread?.thread && channel === thread.parent ? { thread: channelJson(world, thread) } : {}),
    ...forwardJson(world, message),
    ...(reference
      ? {
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: reference.message,
            channel_id: reference.channel,
            ...(guild ? { guild_id: guild.id } : {}),
          },
          ...(depth === 0 ? { referenced_message: answered && messageJson(world, answered, 1) } : {}),
        }
      : {}),
    ...(interaction
      ? {
          interaction_metadata: {
            id: interaction.id,
            type: interaction.type,
            user: userJson(interaction.user),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  };
}

/** What is passed on, without who wrote it. */
function forwardJson(world: World, { forwarded }: Message): Json {
  if (!forwarded) return {};
  const passedOn = messageJson(world, forwarded, 1);
  const kept = ["type", "content", "embeds", "attachments", "components", "timestamp", "edited_timestamp", "flags"];
  const message = Object.fromEntries(kept.map((field) => [field, passedOn[field]]));
  const { id, channel } = forwarded;
  return {
    message_reference: {
      type: MessageReferenceType.Forward,
      message_id: id,
      channel_id: channel.id,
      ...(channel.guild ? { guild_id: channel.guild.id } : {}),
    },
    message_snapshots: [{ message: { ...message, mentions: [], mention_roles: [] } }],
  };
}

const reactionsJson = ({ reactions }: Message, botId: string) =>
  [...reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(botId),
    me_burst: false,
    burst_colors: [],
  }));

/** The same as an event, which says where it was and who wrote it. */
export function messageEventJson(world: World, message: Message): Json {
  const { channel, author, webhook } = message;
  const { guild, type } = channel;
  const member = webhook === null ? guild?.members.get(author.id) : undefined;
  const { user: _author, ...rest } = member ? memberJson(member) : {};
  return {
    ...messageJson(world, message),
    channel_type: type,
    ...(guild ? { guild_id: guild.id } : {}),
    ...(member ? { member: rest } : {}),
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
