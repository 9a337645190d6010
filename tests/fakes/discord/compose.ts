import { ComponentType, MessageFlags } from "discord-api-types/v10";
import { checkTogether } from "./elements.ts";
import { readForm } from "./fields.ts";
import { type Component, MessageForm } from "./forms.ts";
import { pingedBy } from "./mentions.ts";
import { type Complaint, Refusal, refuse, refuseForm } from "./refusal.ts";
import type { Call } from "./web.ts";
import {
  type Channel,
  type Draft,
  findMessage,
  type Message,
  type StoredFile,
  type User,
  type World,
} from "./world.ts";

const { Ephemeral, IsComponentsV2, SuppressEmbeds, SuppressNotifications } = MessageFlags;
const MAY_BE_SET = SuppressEmbeds | IsComponentsV2 | SuppressNotifications | Ephemeral;
/** Bytes of one file. */
const LARGEST_FILE = 10 * 1_024 * 1_024;
const MOST_FILES = 10;

/** What an app asks to be posted. Throws a Refusal. */
export function readMessageForm({ body = {} }: Pick<Call, "body">): MessageForm {
  return readForm(MessageForm, body);
}

/** A message made of the form, in place of `before` where there is one: what the form leaves out stays. */
export function compose(
  world: World,
  channel: Channel,
  author: User,
  form: MessageForm,
  given: ReadonlyMap<string, StoredFile>,
  before: Message | null,
): Draft {
  const flags = flagsOf(form, before);
  const content = form.content === undefined ? (before?.content ?? "") : (form.content ?? "").trim();
  const embeds = form.embeds === undefined ? (before?.embeds ?? []) : (form.embeds ?? []);
  const components = form.components === undefined ? (before?.components ?? []) : (form.components ?? []);
  const files = filesOf(form, given, before);
  const isV2 = (flags & IsComponentsV2) !== 0;
  if (isV2) refuseOldFields(content, embeds.length);
  checkTogether(components, isV2);
  checkFiles(components, files);
  const isEmpty = isV2 ? components.length === 0 : content === "" && embeds.length === 0 && files.length === 0;
  if (isEmpty) throw refuse("Nothing to send");

  const reference = before ? before.reference : referenceOf(world, channel, form);
  const answered = reference ? (findMessage(world, reference.message)?.author ?? null) : null;
  const text = [content, ...textsOf(components)].join("\n");
  checkAllowed(form);
  return {
    author,
    content,
    embeds: embeds.map((embed) => ({ type: "rich", ...embed })),
    components,
    files,
    flags,
    reference,
    nonce: form.nonce ?? before?.nonce ?? null,
    pinged: pingedBy(channel, author, { text, allowed: form.allowed_mentions ?? undefined, answered }),
  };
}

function flagsOf({ flags }: MessageForm, before: Message | null): number {
  const kept = before ? before.flags & ~SuppressEmbeds : 0;
  const asked = flags ?? (before ? before.flags & SuppressEmbeds : 0);
  return kept | (asked & (before ? SuppressEmbeds | IsComponentsV2 : MAY_BE_SET));
}

function filesOf({ attachments }: MessageForm, given: ReadonlyMap<string, StoredFile>, before: Message | null) {
  const kept = before?.files.filter(({ id }) => !attachments || attachments.some((one) => one.id === id)) ?? [];
  return [...kept, ...given.values()];
}

const textsOf = (components: readonly Component[]): readonly string[] =>
  components.flatMap((one) => {
    if (one.type === ComponentType.TextDisplay) return [one.content];
    return one.type === ComponentType.Section || one.type === ComponentType.Container
      ? textsOf(one.components as readonly Component[])
      : [];
  });

function refuseOldFields(content: string, embeds: number): void {
  const used = [...(content === "" ? [] : ["content"]), ...(embeds === 0 ? [] : ["embeds"])];
  if (used.length === 0) return;
  throw refuseForm(
    used.map((field) => ({
      path: [field],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    })),
  );
}

function checkFiles(components: readonly Component[], files: readonly StoredFile[]): void {
  if (files.some(({ bytes }) => bytes.length > LARGEST_FILE))
    throw new Refusal(413, 40_005, "Request entity too large");
  const complaints: Complaint[] = [];
  if (files.length > MOST_FILES) {
    complaints.push({ path: ["attachments"], code: "BASE_TYPE_MAX_LENGTH", message: "Must be 10 or fewer in length." });
  }
  for (const [at, one] of components.entries()) {
    for (const { url, path } of mediaOf(one)) {
      const [, name] = /^attachment:\/\/(.+)$/.exec(url) ?? [];
      if (name === undefined || files.some((file) => file.name === name)) continue;
      complaints.push({
        path: ["components", at, ...path, "url"],
        code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        message: `The referenced attachment '${name}' was not found`,
      });
    }
  }
  if (complaints.length > 0) throw refuseForm(complaints);
}

/** What a component shows of the message's files. */
function mediaOf(one: Component): readonly { readonly url: string; readonly path: readonly PropertyKey[] }[] {
  if (one.type === ComponentType.File) return [{ url: one.file.url, path: ["file"] }];
  if (one.type !== ComponentType.MediaGallery) return [];
  return one.items.map(({ media }, at) => ({ url: media.url, path: ["items", at, "media"] }));
}

function referenceOf(_world: World, channel: Channel, { message_reference }: MessageForm): Message["reference"] {
  if (!message_reference) return null;
  const { message_id: message, fail_if_not_exists = true } = message_reference;
  const found = channel.messages.find(({ id, onlyFor }) => id === message && !onlyFor);
  if (found) return { message, channel: channel.id };
  if (!fail_if_not_exists) return null;
  throw refuseForm([
    { path: ["message_reference"], code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", message: "Unknown message" },
  ]);
}

function checkAllowed({ allowed_mentions: allowed }: MessageForm): void {
  for (const kind of ["users", "roles"] as const) {
    if (!allowed?.parse?.includes(kind) || !allowed[kind]?.length) continue;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    throw refuseForm([{ path: ["allowed_mentions"], code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message }]);
  }
}
