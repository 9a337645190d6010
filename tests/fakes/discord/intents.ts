import { ChannelType, GatewayIntentBits } from "discord-api-types/v10";
import { permissionsIn } from "./permissions.ts";
import type { Happening, World } from "./world.ts";

/** Which intent an event needs, in guilds and in direct messages; 0: none. */
const NEEDS: Readonly<Record<string, readonly [inGuild: number, direct: number]>> = {
  GUILD_MEMBER_ADD: [GatewayIntentBits.GuildMembers, 0],
  GUILD_MEMBER_UPDATE: [GatewayIntentBits.GuildMembers, 0],
  GUILD_MEMBER_REMOVE: [GatewayIntentBits.GuildMembers, 0],
  MESSAGE_CREATE: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_UPDATE: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_DELETE: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_DELETE_BULK: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  MESSAGE_REACTION_ADD: [GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.DirectMessageReactions],
  MESSAGE_REACTION_REMOVE: [GatewayIntentBits.GuildMessageReactions, GatewayIntentBits.DirectMessageReactions],
  INTERACTION_CREATE: [0, 0],
};

/** What everything else that befalls a guild needs. */
const ANYTHING_ELSE = [GatewayIntentBits.Guilds, 0] as const;

export const PRIVILEGED: number =
  GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;

/** Events of a channel that bots without a sight of it are not told. */
const OF_WHAT_IS_SEEN = /^(MESSAGE_|THREAD_)/;

/** What a bot with these intents is told of it; null: nothing. */
export function toldTo({ bot }: World, intents: number, { type, guild, channel, data }: Happening) {
  const [inGuild, direct] = NEEDS[type] ?? ANYTHING_ELSE;
  const needed = guild ? inGuild : direct;
  const aboutItself = type === "GUILD_MEMBER_UPDATE" && (data["user"] as { readonly id: string }).id === bot.id;
  if (needed !== 0 && !aboutItself && !(intents & needed)) return null;
  if (guild && type !== "GUILD_CREATE" && type !== "GUILD_DELETE" && !guild.members.has(bot.id)) return null;
  if (guild?.unavailable && !type.startsWith("GUILD_")) return null;
  if (channel && OF_WHAT_IS_SEEN.test(type) && permissionsIn(channel, bot.id) === 0n) return null;
  const isMessage = type === "MESSAGE_CREATE" || type === "MESSAGE_UPDATE";
  return isMessage && !showsContent(bot.id, intents, data) ? { ...data, ...emptied(data) } : data;
}

function showsContent(bot: string, intents: number, data: Happening["data"]): boolean {
  if (intents & GatewayIntentBits.MessageContent) return true;
  if (data["guild_id"] === undefined || data["channel_type"] === ChannelType.DM) return true;
  const author = data["author"] as { readonly id: string } | undefined;
  const mentions = (data["mentions"] ?? []) as readonly { readonly id: string }[];
  return author?.id === bot || mentions.some(({ id }) => id === bot);
}

const BLANK = { content: "", embeds: [], attachments: [], components: [], message_snapshots: [] };

const emptied = (data: Happening["data"]) =>
  Object.fromEntries(Object.entries(BLANK).filter(([field]) => data[field] !== undefined));
