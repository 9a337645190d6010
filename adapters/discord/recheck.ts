import { GatewayDispatchEvents, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { createBounded } from "../../src/chat/bounded.ts";
import type { Log } from "../../src/log.ts";
import type { Packet } from "./connection.ts";
import { snowflake } from "./message.ts";
import { fingerprintOf } from "./parse.ts";
import type { Persist } from "./persist.ts";
import type { Web } from "./web.ts";

/** Finds what was changed or deleted while Discord had forgotten our session, among the messages that were heard of last. */
export interface Recheck {
  hear(packet: Packet): void;
  /** In the form of packets. Looks at each channel where something was heard of once. */
  look(): Promise<readonly Packet[]>;
}

/** Channels, and messages in each, that are looked at again. */
const MOST_CHANNELS = 200;
const MOST_MESSAGES = 50;
/** Discord gives so many at once. */
const PAGE = 100;

interface Heard {
  readonly guild: string | null;
  /** What each message said, by its id. */
  readonly said: Map<string, string>;
}

const message = z.looseObject({ id: snowflake, channel_id: snowflake, guild_id: snowflake.nullish() });
const deleted = z.object({ id: snowflake.optional(), ids: z.array(snowflake).optional(), channel_id: snowflake });
const written = z.looseObject({ id: snowflake, author: z.object({ id: snowflake }) });

export function createRecheck(web: Web, { persist, log }: { readonly persist: Persist; readonly log: Log }): Recheck {
  const channels = createBounded<Heard>(MOST_CHANNELS);
  /** In the order of the last word. */
  const order = new Set<string>();

  function note(payload: unknown): void {
    const { data } = message.safeParse(payload);
    const words = fingerprintOf(payload);
    if (!data || words === null) return;
    const heard = channels.get(data.channel_id) ?? { guild: data.guild_id ?? null, said: new Map() };
    heard.said.set(data.id, words);
    if (heard.said.size > MOST_MESSAGES) heard.said.delete(String(heard.said.keys().next().value));
    channels.set(data.channel_id, heard);
    order.delete(data.channel_id);
    order.add(data.channel_id);
    if (order.size > MOST_CHANNELS) order.delete(String(order.values().next().value));
  }

  const memberOf = (guild: string, person: string): Promise<unknown> =>
    persist(() => web.get(Routes.guildMember(guild, person))).catch(() => undefined);

  async function lookAt(channel: string): Promise<readonly Packet[]> {
    const heard = channels.get(channel);
    if (!heard) return [];
    const page = await persist(() => web.get(Routes.channelMessages(channel), { limit: `${PAGE}` }));
    const there = z
      .array(z.unknown())
      .catch([])
      .parse(page)
      .flatMap((one) => written.safeParse(one).data ?? []);
    const oldest =
      there.length < PAGE ? 0n : there.reduce((low, { id }) => (BigInt(id) < low ? BigInt(id) : low), 2n ** 64n);
    const packets: Packet[] = [];
    for (const [id, words] of heard.said) {
      if (BigInt(id) < oldest) continue;
      const now = there.find((one) => one.id === id);
      const where = heard.guild === null ? {} : { guild_id: heard.guild };
      if (!now) packets.push(packet(GatewayDispatchEvents.MessageDelete, { id, channel_id: channel, ...where }));
      else if (fingerprintOf(now) !== words) {
        // Messages that we ask for come without their writer's standing in the guild.
        const member = heard.guild && (await memberOf(heard.guild, now.author.id));
        packets.push(packet(GatewayDispatchEvents.MessageUpdate, { ...now, ...where, member: member || undefined }));
      }
    }
    return packets;
  }

  return {
    hear({ t: name, d: data }) {
      if (name === GatewayDispatchEvents.MessageCreate || name === GatewayDispatchEvents.MessageUpdate) note(data);
      if (name !== GatewayDispatchEvents.MessageDelete && name !== GatewayDispatchEvents.MessageDeleteBulk) return;
      const parsed = deleted.safeParse(data);
      const said = parsed.success ? channels.get(parsed.data.channel_id)?.said : undefined;
      for (const id of [parsed.data?.id ?? [], parsed.data?.ids ?? []].flat()) said?.delete(id);
    },
    async look() {
      const found = await Promise.all(
        [...order].map((channel) =>
          lookAt(channel).catch((error: unknown) => {
            // Not ours to read any more, or gone.
            log.debug({ err: error, channel }, "what was changed meanwhile cannot be had");
            return [];
          }),
        ),
      );
      return found.flat();
    },
  };
}

const packet = (t: GatewayDispatchEvents, d: unknown): Packet => ({ op: 0, s: 0, t, d }) as unknown as Packet;
