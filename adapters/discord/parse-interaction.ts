import { ApplicationCommandType, InteractionType, MessageFlags } from "discord-api-types/v10";
import { z } from "zod";
import { ALONE, COMMAND, FORM, OWN, PAGE } from "./buttons.ts";
import { readTyped } from "./commands.ts";
import { readForm } from "./form.ts";
import {
  type Attachment,
  attachmentShape,
  type Member,
  memberShape,
  snowflake,
  type User,
  userShape,
} from "./message.ts";
import { CHECK } from "./needs.ts";
import { readAsked } from "./render.ts";
import { HOME } from "./subcommands.ts";

/** Something that a person did with a command, a menu, a button or a form of ours. */
export interface Interaction {
  /** The same each time that Discord tells of it. */
  readonly id: string;
  /** For 15 minutes it is good for answers; for the first, 3 seconds. */
  readonly token: string;
  readonly application: string;
  /** Null: outside of a guild. */
  readonly guild: string | null;
  readonly channel: string;
  readonly user: User;
  /** Null: outside of a guild. */
  readonly member: Member | null;
  /** What the bot may do there; 0 where Discord does not say. */
  readonly permissions: bigint;
  /** The message that it was done in; null: none. */
  readonly message: PressedIn | null;
  /** What it comes to stays with the person. */
  readonly own: boolean;
  readonly does: Does;
}

interface PressedIn {
  readonly id: string;
  /** Only the person sees it. */
  readonly alone: boolean;
  /** The message that it replies to, which may be the first of ours of the same post; null: none. */
  readonly repliesTo: string | null;
}

type Does =
  /** Says words, answered to the person alone. */
  | { readonly kind: "command"; readonly words: string; readonly file: Attachment | null }
  /** Types, and wants to know what may follow. */
  | { readonly kind: "complete"; readonly words: string; readonly typed: string }
  /** Looks at the own page. */
  | { readonly kind: "home" }
  /** Points us to a message, which is as Discord tells it. */
  | { readonly kind: "check"; readonly message: unknown }
  /** Pressed a button that says words where all see it. */
  | { readonly kind: "say"; readonly words: string }
  /** Pressed a button that shows what words come to. */
  | { readonly kind: "show"; readonly words: string }
  /** Pressed a button that asks for more first. */
  | { readonly kind: "ask"; readonly words: string }
  /** Turned a page of an answer. */
  | { readonly kind: "turn"; readonly words: string; readonly page: number };

const base = z.object({
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  type: z.number().int(),
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  channel: z.object({ id: snowflake }).nullish().catch(null),
  member: memberShape.extend({ user: userShape }).nullish(),
  user: userShape.nullish(),
  app_permissions: z
    .string()
    .regex(/^\d{1,40}$/)
    .catch("0"),
  message: z
    .object({
      id: snowflake,
      flags: z.number().int().nullish(),
      components: z.unknown(),
      message_reference: z.object({ message_id: snowflake }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  data: z.unknown(),
});
const target = z.object({
  type: z.literal(ApplicationCommandType.Message),
  name: z.literal(CHECK),
  target_id: snowflake,
  resolved: z.object({ messages: z.record(z.string(), z.unknown()) }),
});
const pressed = z.object({ custom_id: z.string() });
const filled = z.object({ custom_id: z.string(), components: z.unknown() });
const attached = z.object({ resolved: z.object({ attachments: z.record(z.string(), attachmentShape) }) });

/** Discord's interaction; null when it is none of ours. Total. */
export function parseInteraction(payload: unknown): Interaction | null {
  const parsed = base.safeParse(payload);
  if (!parsed.success) return null;
  const { id, token, application_id: application, guild_id, member, message, app_permissions } = parsed.data;
  const user = member?.user ?? parsed.data.user;
  const channel = parsed.data.channel?.id ?? parsed.data.channel_id;
  const does = readDoes(parsed.data);
  if (!user || !channel || !does) return null;
  const alone = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return {
    id,
    token,
    application,
    guild: guild_id ?? null,
    channel,
    user,
    member: member ?? null,
    permissions: BigInt(app_permissions),
    message: message ? { id: message.id, alone, repliesTo: message.message_reference?.message_id ?? null } : null,
    own: isOwn(parsed.data),
    does,
  };
}

function isOwn({ type, data }: z.infer<typeof base>): boolean {
  const parsed = pressed.safeParse(data);
  if (type !== InteractionType.MessageComponent && type !== InteractionType.ModalSubmit) return true;
  return parsed.success && parsed.data.custom_id.startsWith(OWN);
}

const withoutOwn = (id: string): string => (id.startsWith(OWN) ? id.slice(OWN.length) : id);

function readDoes({ type, data, message }: z.infer<typeof base>): Does | null {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return readCommand(data);
    case InteractionType.ApplicationCommandAutocomplete: {
      const typed = readTyped(data);
      return typed && { kind: "complete", words: typed.completes, typed: typed.focused ?? "" };
    }
    case InteractionType.MessageComponent: {
      const parsed = pressed.safeParse(data);
      return parsed.success ? readPress(withoutOwn(parsed.data.custom_id), message?.components) : null;
    }
    case InteractionType.ModalSubmit: {
      const parsed = filled.safeParse(data);
      const id = withoutOwn(parsed.data?.custom_id ?? "");
      if (!parsed.success || !id.startsWith(FORM)) return null;
      const answers = readForm(parsed.data.components);
      const words = `${id.slice(FORM.length)} ${answers ?? ""}`.trim();
      return answers === null ? null : { kind: "say", words };
    }
    default:
      return null;
  }
}

function readCommand(data: unknown): Does | null {
  const pointedAt = target.safeParse(data);
  if (pointedAt.success) return { kind: "check", message: pointedAt.data.resolved.messages[pointedAt.data.target_id] };
  const typed = readTyped(data);
  if (!typed) return null;
  if (typed.name === HOME) return { kind: "home" };
  const files = attached.safeParse(data);
  const file = files.success ? files.data.resolved.attachments[typed.file ?? ""] : null;
  return { kind: "command", words: typed.words, file: file ?? null };
}

function readPress(id: string, components: unknown): Does | null {
  if (id.startsWith(COMMAND)) return { kind: "say", words: id.slice(COMMAND.length) };
  if (id.startsWith(ALONE)) return { kind: "show", words: id.slice(ALONE.length) };
  if (id.startsWith(FORM)) return { kind: "ask", words: id.slice(FORM.length) };
  const [, page, words] = new RegExp(`^${PAGE}(\\d{1,4}):(.*)$`, "su").exec(id) ?? [];
  if (page === undefined) return null;
  return { kind: "turn", page: Number(page), words: words || readAsked(components) || "" };
}
