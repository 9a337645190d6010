import { GatewayDispatchEvents, Routes } from "discord-api-types/v10";
import { z } from "zod";
import { createBounded } from "../../src/chat/bounded.ts";
import type { Happening } from "../../src/chat/platform.ts";
import type { Packet } from "./connection.ts";
import type { Ears } from "./ears.ts";
import { type Member, memberShape, readMessage, snowflake, type User } from "./message.ts";
import { MARKS } from "./needs.ts";
import { fingerprintOf, type Known, parseChosen, parseMessage } from "./parse.ts";

const where = { channel_id: snowflake, guild_id: snowflake.nullish() };
const posted = z.looseObject({ id: snowflake, ...where });
const edited = z.looseObject({ id: snowflake, ...where, edited_timestamp: z.string().nullish(), content: z.unknown() });
const deleted = z.object({ id: snowflake, ...where });
const bulk = z.object({ ids: z.array(snowflake), ...where });
const marked = z.object({
  user_id: snowflake,
  message_id: snowflake,
  ...where,
  emoji: z.object({ name: z.string().nullish() }),
  member: memberShape.nullish().catch(null),
});

const MOST_EDITS = 5_000;

/** What is posted, changed, deleted, or marked with the emoji. Nothing for any other packet. */
export function createMessageListener(ears: Ears): (packet: Packet) => Promise<readonly Happening[]> {
  const { directory, threads, web, client, readsContent, starters } = ears;
  /** What edited messages said last: Discord tells of previews as of edits. */
  const said = createBounded<string>(MOST_EDITS);

  async function knownOf(payload: unknown, guild: string | null, asker: Asker | null): Promise<Known | null> {
    const message = readMessage(payload);
    if (!message) return null;
    const bot = client().user?.id ?? "";
    const room = await directory.roomOf(guild, message.channel_id, message.author.id);
    const isPerson = !message.author.bot && !message.webhook_id;
    const author =
      isPerson || !asker
        ? directory.authorOf(guild, message.author, message.member ?? asker?.member ?? null)
        : directory.authorOf(guild, asker.user, asker.member);
    const answersUs = message.referenced_message?.author.id === bot;
    const spokeIn = answersUs || (room.thread !== null && (await threads.spokeIn(room.thread)));
    return { bot, roles: directory.ownRoles(guild), author, room, spokeIn };
  }

  async function readPosted(payload: unknown, guild: string | null): Promise<readonly Happening[]> {
    const message = readMessage(payload);
    if (!message || message.author.bot || message.webhook_id) return [];
    starters.note(payload);
    const known = await knownOf(payload, guild, null);
    const read = known && parseMessage(payload, known);
    return read ? [{ kind: "posted", message: read }] : [];
  }

  async function readEdited(payload: z.infer<typeof edited>): Promise<readonly Happening[]> {
    const { id, channel_id, guild_id, edited_timestamp, content } = payload;
    if (!edited_timestamp) return [];
    const whole = typeof content === "string" && readMessage(payload) !== null;
    const now = whole ? payload : await findMessage(channel_id, id);
    const message = readMessage(now);
    const words = fingerprintOf(now);
    if (!message || message.author.bot || words === null || said.get(id) === words) return [];
    const known = await knownOf(now, guild_id ?? null, null);
    const read = known && parseMessage(now, known);
    if (!read) return [];
    // Where Discord keeps the words to itself they are not gone.
    if (!readsContent() && !read.asked && (message.content ?? "") === "") return [];
    said.set(id, words);
    return [{ kind: "edited", message: read }];
  }

  async function readDeleted(guild: string | null, channel: string, ids: readonly string[]) {
    const { place } = await directory.roomOf(guild, channel, "");
    return ids.map((message): Happening => ({ kind: "deleted", place, message }));
  }

  /** The message that was marked, as if it had been said to us. */
  async function readMarked(mark: z.infer<typeof marked>): Promise<readonly Happening[]> {
    const { user_id: user, channel_id, message_id, guild_id, emoji, member } = mark;
    if (!MARKS.includes(emoji.name ?? "") || user === client().user?.id) return [];
    const payload = await findMessage(channel_id, message_id);
    const message = readMessage(payload);
    if (!message) return [];
    const guild = guild_id ?? null;
    const writer = message.author.bot || message.webhook_id ? null : await directory.memberOf(guild, message.author.id);
    const whole = { ...(payload as object), member: writer ?? undefined };
    const known = await knownOf(whole, guild, { user: { id: user }, member: member ?? null });
    const read = known && parseChosen(whole, known);
    starters.note(payload);
    return read ? [{ kind: "posted", message: read }] : [];
  }

  const findMessage = (channel: string, id: string): Promise<unknown> => web.get(Routes.channelMessage(channel, id));

  return async ({ t: name, d: data }) => {
    switch (name) {
      case GatewayDispatchEvents.MessageCreate: {
        const parsed = posted.safeParse(data);
        return parsed.success ? readPosted(data, parsed.data.guild_id ?? null) : [];
      }
      case GatewayDispatchEvents.MessageUpdate: {
        const parsed = edited.safeParse(data);
        return parsed.success ? readEdited(parsed.data) : [];
      }
      case GatewayDispatchEvents.MessageDelete: {
        const parsed = deleted.safeParse(data);
        if (!parsed.success) return [];
        return readDeleted(parsed.data.guild_id ?? null, parsed.data.channel_id, [parsed.data.id]);
      }
      case GatewayDispatchEvents.MessageDeleteBulk: {
        const parsed = bulk.safeParse(data);
        if (!parsed.success) return [];
        return readDeleted(parsed.data.guild_id ?? null, parsed.data.channel_id, parsed.data.ids);
      }
      case GatewayDispatchEvents.MessageReactionAdd: {
        const parsed = marked.safeParse(data);
        return parsed.success ? readMarked(parsed.data) : [];
      }
      default:
        return [];
    }
  };
}

/** Who points us to a message. */
interface Asker {
  readonly user: User;
  readonly member: Member | null;
}
