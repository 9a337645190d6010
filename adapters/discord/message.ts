import { MessageType } from "discord-api-types/v10";
import { z } from "zod";

/** Ids are numbers of up to 20 digits, written as text. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** Discord's ids begin with the time at which they were given, in milliseconds from the first day of 2015. */
const FIRST_INSTANT = 1_420_070_400_000n;
export const instantOf = (id: string): string => new Date(Number((BigInt(id) >> 22n) + FIRST_INSTANT)).toISOString();
/** The first id that could be given at an instant. */
export const idAt = (instant: Date): string => `${(BigInt(instant.getTime()) - FIRST_INSTANT) << 22n}`;

const odd = null;
/** A list of which parts may be odd: those are as good as not there. */
const listOf = <T extends z.ZodType>(part: T) => z.array(part.nullable().catch(odd)).nullish().catch(odd);

const user = z.object({
  id: snowflake,
  username: z.string().nullish().catch(odd),
  global_name: z.string().nullish().catch(odd),
  bot: z.boolean().nullish().catch(odd),
});
export interface User {
  readonly id: string;
  readonly username?: string | null | undefined;
  readonly global_name?: string | null | undefined;
}

const member = z.object({
  nick: z.string().nullish().catch(odd),
  roles: z.array(z.string()).catch([]),
  flags: z.number().int().catch(0).default(0),
  pending: z.boolean().nullish().catch(odd),
});
export type Member = z.infer<typeof member>;

const attachment = z.object({
  id: snowflake,
  filename: z.string().nullish().catch(odd),
  size: z.number().nonnegative().nullish().catch(odd),
  url: z.string(),
  content_type: z.string().nullish().catch(odd),
});
export type Attachment = z.infer<typeof attachment>;

const embed = z.object({
  title: z.string().nullish().catch(odd),
  description: z.string().nullish().catch(odd),
  url: z.string().nullish().catch(odd),
});

/** What a message says: also one that was passed on within another. */
const words = z.object({
  content: z.string().nullish().catch(odd),
  attachments: listOf(attachment),
  embeds: listOf(embed),
});
export type Words = z.infer<typeof words>;

const messageShape = words.extend({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.nullish(),
  type: z.number().int(),
  author: user,
  member: member.nullish().catch(odd),
  mentions: listOf(user),
  webhook_id: z.string().nullish(),
  edited_timestamp: z.string().nullish().catch(odd),
  flags: z.number().int().nullish().catch(odd),
  message_reference: z
    .object({ type: z.number().nullish(), message_id: snowflake.nullish().catch(odd) })
    .nullish()
    .catch(odd),
  message_snapshots: listOf(z.object({ message: words })),
  referenced_message: z
    .object({ author: z.object({ id: z.string() }) })
    .nullish()
    .catch(odd),
});
export type Message = z.infer<typeof messageShape>;

/** Types that are somebody's own words; joins, pins and other notices of a channel are not. */
const SAID: ReadonlySet<number> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

/** A message as Discord tells it; null for anything else, and for notices. Total. */
export function readMessage(payload: unknown): Message | null {
  const parsed = messageShape.safeParse(payload);
  return parsed.success && SAID.has(parsed.data.type) ? parsed.data : null;
}

export const memberShape = member;
export const userShape = user;
export const attachmentShape = attachment;
