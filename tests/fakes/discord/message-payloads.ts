import { MessageFlags, MessageReferenceType } from "discord-api-types/v10";
import { addressOf } from "./attachments.ts";
import { channelJson, type Json, memberJson, userJson } from "./payloads.ts";
import { timeOf } from "./snowflakes.ts";
import { findMessage, type Message, type World } from "./world.ts";

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
