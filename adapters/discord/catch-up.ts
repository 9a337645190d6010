import { GatewayDispatchEvents, Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Log } from "../../src/log.ts";
import type { Packet } from "./connection.ts";
import { idAt, snowflake } from "./message.ts";
import type { Persist } from "./persist.ts";
import type { Web } from "./web.ts";

/** Finds what was posted while the line was broken and Discord had forgotten our session: it then tells nothing of it. */
export interface CatchUp {
  /** To be told of each packet before anybody else. Gives where there may be something, with the last message that was heard before. */
  hear(packet: Packet, shard: number): readonly Gap[];
  /** The messages of all these gaps, the oldest first, in the form of packets. */
  fill(gaps: readonly Gap[]): Promise<readonly Packet[]>;
}

interface Gap {
  readonly guild: string | null;
  readonly channel: string;
  /** Id of a message. */
  readonly after: string;
}

const posted = z.object({ id: snowflake, channel_id: snowflake, guild_id: snowflake.nullish() });
const channel = z.object({ id: snowflake, last_message_id: snowflake.nullish().catch(null) });
const arrived = z.object({
  id: snowflake,
  channels: z.array(channel.nullable().catch(null)).catch([]),
  threads: z.array(channel.nullable().catch(null)).catch([]),
});
const written = z.looseObject({ id: snowflake, author: z.object({ id: snowflake, bot: z.boolean().nullish() }) });

type Written = z.infer<typeof written>;

/** Direct conversations that are looked at again; Discord names none of them. */
const MOST_DIRECT = 50;
const PAGE = 100;
const MOST_PAGES = 5;

interface CatchUpOptions {
  readonly persist: Persist;
  readonly now: () => Date;
  readonly log: Log;
}

export function createCatchUp(web: Web, { persist, now, log }: CatchUpOptions): CatchUp {
  /** The last message heard of, by shard; since when it is looked for, while a new session begins. */
  const heard = new Map<number, string>();
  const since = new Map<number, string>();
  const direct = new Set<string>();

  function note({ id, channel_id, guild_id }: z.infer<typeof posted>, shard: number): void {
    if (BigInt(id) > BigInt(heard.get(shard) ?? "0")) heard.set(shard, id);
    if (guild_id) return;
    direct.delete(channel_id);
    direct.add(channel_id);
    if (direct.size > MOST_DIRECT) direct.delete(String(direct.values().next().value));
  }

  function begin(shard: number): readonly Gap[] {
    const last = heard.get(shard);
    if (last === undefined) {
      heard.set(shard, idAt(now()));
      return [];
    }
    since.set(shard, last);
    return shard === 0 ? [...direct].map((id) => ({ guild: null, channel: id, after: last })) : [];
  }

  function look(data: unknown, shard: number): readonly Gap[] {
    const after = since.get(shard);
    const parsed = arrived.safeParse(data);
    if (after === undefined || !parsed.success) return [];
    const { id: guild, channels, threads } = parsed.data;
    return [...channels, ...threads].flatMap((one) =>
      one?.last_message_id && BigInt(one.last_message_id) > BigInt(after) ? [{ guild, channel: one.id, after }] : [],
    );
  }

  /** Messages that we ask for come without their guild, and without their writer's standing in it. */
  async function complete(message: Written, guild: string | null, members: Map<string, Promise<unknown>>) {
    if (guild === null) return message;
    const { id, bot } = message.author;
    if (!bot && !members.has(id)) {
      members.set(
        id,
        persist(() => web.get(Routes.guildMember(guild, id))).catch(() => undefined),
      );
    }
    return { ...message, guild_id: guild, member: await members.get(id) };
  }

  async function read({ guild, channel: id, after }: Gap) {
    const found: { readonly message: Written; readonly guild: string | null }[] = [];
    try {
      for (let pages = 0, from = after; pages < MOST_PAGES; pages += 1) {
        const query = { after: from, limit: `${PAGE}` };
        const page = await persist(() => web.get(Routes.channelMessages(id), query));
        const messages = z
          .array(z.unknown())
          .catch([])
          .parse(page)
          .flatMap((one) => written.safeParse(one).data ?? []);
        found.push(...messages.map((message) => ({ message, guild })));
        if (messages.length < PAGE) break;
        from = messages.reduce((last, one) => (BigInt(one.id) > BigInt(last) ? one.id : last), from);
      }
    } catch (error) {
      // Not ours to read, or gone.
      log.debug({ err: error, channel: id }, "what was posted meanwhile cannot be had");
    }
    return found;
  }

  return {
    hear({ t: name, d: data }, shard) {
      if (name === GatewayDispatchEvents.Ready) return begin(shard);
      if (name === GatewayDispatchEvents.GuildCreate) return look(data, shard);
      const parsed = name === GatewayDispatchEvents.MessageCreate ? posted.safeParse(data) : null;
      if (parsed?.success) note(parsed.data, shard);
      return [];
    },
    async fill(gaps) {
      const all = (await Promise.all(gaps.map(read))).flat();
      const inOrder = all.toSorted((a, b) => (BigInt(a.message.id) < BigInt(b.message.id) ? -1 : 1));
      const members = new Map<string, Promise<unknown>>();
      const whole = await Promise.all(inOrder.map(({ message, guild }) => complete(message, guild, members)));
      return whole.map((d) => ({ op: 0, s: 0, t: GatewayDispatchEvents.MessageCreate, d }) as unknown as Packet);
    },
  };
}
