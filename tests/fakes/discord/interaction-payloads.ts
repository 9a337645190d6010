import {
  type InteractionResponseType as Answer,
  InteractionContextType,
  type InteractionType,
  type MessageType,
} from "discord-api-types/v10";
import { messageJson } from "./message-payloads.ts";
import { actingMemberJson, channelJson, type Json, userJson } from "./payloads.ts";
import { permissionsIn } from "./permissions.ts";
import type { Channel, Message, User, World } from "./world.ts";

const LARGEST_FILE = 10 * 1_024 * 1_024;

/** What a person did, and where. */
export interface Done {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Readonly<Record<string, unknown>>;
  /** The message whose button or menu it was, or from whose button the modal came; null: none. */
  readonly message: Message | null;
  readonly answeredAs: MessageType;
}

export interface Interaction extends Done {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  /** What the app answered; null: nothing yet. */
  answer: Answer | null;
  /** Too late: the person was told that nothing came. */
  isOver: boolean;
  /** The message that it was answered with or that it changes; null: none. */
  original: string | null;
}

/** What an app is told of something that a person did with it. */
export function interactionJson(world: World, interaction: Interaction): Json {
  const { id, token, type, user, channel, data, message } = interaction;
  const { guild } = channel;
  const member = guild?.members.get(user.id);
  return {
    id,
    token,
    type,
    application_id: world.appId,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channelJson(world, channel), permissions: String(permissionsIn(channel, user.id)) },
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: "en-US", features: [] },
          guild_locale: "en-US",
          member: member && actingMemberJson(member, channel),
        }
      : { user: userJson(user) }),
    ...(message ? { message: messageJson(world, message) } : {}),
    locale: "en-US",
    app_permissions: String(permissionsIn(channel, world.bot.id)),
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? "0" },
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: LARGEST_FILE,
  };
}
