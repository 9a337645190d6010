import { type Client, PermissionFlagsBits } from "discord.js";
import { ChannelType, GatewayDispatchEvents, Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Happening } from "../../src/chat/platform.ts";
import type { Packet } from "./connection.ts";
import type { Ears } from "./ears.ts";
import { snowflake } from "./message.ts";
import { CODES, codeOf, type Web } from "./web.ts";

const channel = z.object({ id: snowflake, guild_id: snowflake });
const thread = z.object({ id: snowflake, guild_id: snowflake, parent_id: snowflake.nullish() });
const guild = z.object({ id: snowflake, unavailable: z.boolean().nullish() });
const role = z.object({ guild_id: snowflake, role: z.object({ id: snowflake }) });
const ready = z.object({
  user: z.object({ id: snowflake }),
  guilds: z.array(z.object({ id: snowflake })),
  shard: z.tuple([z.number(), z.number()]).nullish(),
});

/** The bot's coming into channels and guilds, its leaving them, and their end. */
export function createRoomListener(ears: Ears): (packet: Packet) => Promise<readonly Happening[]> {
  const { client, directory, web, kept, now, log } = ears;
  /** Guilds that were there when we connected: coming back is no coming in. */
  const known = new Set<string>();
  /** Shards that were connected before. */
  const begun = new Set<number>();

  const placeOf = async (guildId: string, id: string) => (await directory.roomOf(guildId, id, "")).place;

  /** What people let the bot see and what they close to it; a role that opens many channels at once is no invitation to each. */
  async function readOpened(guildId: string, id: string, before: boolean): Promise<readonly Happening[]> {
    // Discord's library learns of it after us.
    await new Promise((resolve) => setImmediate(resolve));
    const after = isOpen(client(), guildId, id);
    const place = await placeOf(guildId, id);
    if (before === after) return [{ kind: "readers", places: [place] }];
    return after ? [{ kind: "joined", place, at: now().toISOString() }] : [{ kind: "left", place }];
  }

  /** In a new guild it introduces itself once, where people look for news of it. */
  async function readInvited(id: string): Promise<readonly Happening[]> {
    await new Promise((resolve) => setImmediate(resolve));
    const found = client().guilds.cache.get(id);
    const first = [found?.systemChannelId ?? "", ...(found?.channels.cache.keys() ?? [])].find(
      (one) => found?.channels.cache.get(one)?.isTextBased() && isOpen(client(), id, one),
    );
    log.info({ guild: id }, "invited to a server");
    return first === undefined ? [] : [{ kind: "joined", place: await placeOf(id, first), at: now().toISOString() }];
  }

  /** Those out of which it was taken while it did not run: Discord tells nobody of it later. */
  async function findLost(self: string, isLost: (id: string) => boolean): Promise<readonly string[]> {
    const lost = (await kept(self)).filter((id) => /^\d+$/.test(id) && isLost(id));
    const gone = await Promise.all(lost.map(async (id) => ((await isGone(web, id)) ? [id] : [])));
    for (const id of gone.flat())
      log.warn({ guild: id }, "taken out of a server while it did not run: what is kept of it is deleted");
    return gone.flat();
  }

  /** What changed while the line was broken, or for everybody, changes who reads many channels at once. */
  async function readReaders(guildId: string): Promise<readonly Happening[]> {
    await new Promise((resolve) => setImmediate(resolve));
    const places = directory.placesIn(guildId);
    return places.length === 0 ? [] : [{ kind: "readers", places }];
  }

  const removed = (workspace: string): Happening => ({ kind: "removed", platform: "discord", workspace });

  return async ({ t: name, d: data }) => {
    switch (name) {
      case GatewayDispatchEvents.Ready: {
        const { data: told } = ready.safeParse(data);
        if (!told) return [];
        // All of the shard's, those that have an outage too.
        const there = new Set(told.guilds.map(({ id }) => id));
        const [shard, count] = told.shard ?? [0, 1];
        const isLost = (id: string) => !there.has(id) && shardOf(id, count) === shard;
        const gone = [...known].filter(isLost);
        for (const id of gone) known.delete(id);
        for (const id of there) known.add(id);
        const isFirst = !begun.has(shard);
        begun.add(shard);
        const lost = isFirst ? await findLost(told.user.id, isLost) : [];
        return [...new Set([...gone, ...lost])].map(removed);
      }
      case GatewayDispatchEvents.GuildCreate: {
        const parsed = guild.safeParse(data);
        if (!parsed.success) return [];
        if (known.has(parsed.data.id)) return readReaders(parsed.data.id);
        known.add(parsed.data.id);
        return readInvited(parsed.data.id);
      }
      case GatewayDispatchEvents.GuildUpdate: {
        const parsed = guild.safeParse(data);
        return parsed.success ? readReaders(parsed.data.id) : [];
      }
      case GatewayDispatchEvents.GuildRoleUpdate: {
        const parsed = role.safeParse(data);
        // The role that everybody has is called as the guild.
        return parsed.success && parsed.data.role.id === parsed.data.guild_id ? readReaders(parsed.data.guild_id) : [];
      }
      case GatewayDispatchEvents.GuildDelete: {
        const parsed = guild.safeParse(data);
        // An outage of the guild: it comes back as it was.
        if (!parsed.success || parsed.data.unavailable) return [];
        known.delete(parsed.data.id);
        log.info({ guild: parsed.data.id }, "taken out of a server");
        return [removed(parsed.data.id)];
      }
      case GatewayDispatchEvents.ChannelUpdate: {
        const parsed = channel.safeParse(data);
        if (!parsed.success) return [];
        const { guild_id, id } = parsed.data;
        return readOpened(guild_id, id, isOpen(client(), guild_id, id));
      }
      case GatewayDispatchEvents.ChannelDelete: {
        const parsed = channel.safeParse(data);
        if (!parsed.success) return [];
        const place = { platform: "discord", workspace: parsed.data.guild_id, channel: parsed.data.id };
        return [{ kind: "left", place }];
      }
      case GatewayDispatchEvents.ThreadDelete: {
        const parsed = thread.safeParse(data);
        if (!parsed.success) return [];
        const { id, guild_id: workspace, parent_id: parent } = parsed.data;
        const rooms = [id, ...(parent ? [parent] : [])];
        const type = client().channels.cache.get(parent ?? "")?.type;
        // In a forum the message that it began on is gone with it; in a channel that stays.
        const isPost = parent && (type === ChannelType.GuildForum || type === ChannelType.GuildMedia);
        const starter = isPost
          ? [{ kind: "deleted" as const, place: await placeOf(workspace, parent), message: id }]
          : [];
        const emptied = rooms.map(
          (channel): Happening => ({ kind: "emptied", thread: { platform: "discord", workspace, channel, id } }),
        );
        return [...starter, ...emptied];
      }
      default:
        return [];
    }
  };
}

/** Whether Discord says in so many words that the bot is not in the guild. */
async function isGone(web: Web, id: string): Promise<boolean> {
  try {
    await web.get(Routes.guild(id));
    return false;
  } catch (error) {
    return codeOf(error) === CODES.unknownGuild || codeOf(error) === CODES.noAccess;
  }
}

/** Discord's own rule of which shard serves a guild. */
const shardOf = (id: string, count: number): number => Number((BigInt(id) >> 22n) % BigInt(count));

const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

function isOpen(client: Client, guildId: string, id: string): boolean {
  const found = client.guilds.cache.get(guildId);
  const me = found?.members.me;
  const room = found?.channels.cache.get(id);
  return me !== null && me !== undefined && room?.permissionsFor(me).has(NEEDED) === true;
}
