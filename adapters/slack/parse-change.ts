import { z } from "zod";

/** A message that is there already became another one, or is gone. */
export type Change =
  /** `event` is the message as it is now, in the form of an event. */
  | { readonly kind: "edited"; readonly event: unknown }
  | { readonly kind: "deleted"; readonly channel: string; readonly channelType: string | null; readonly ts: string };

const TS = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
const where = { type: z.literal("message"), channel: z.string().min(1), channel_type: z.string().nullish() };
const words = z.looseObject({
  ts: TS,
  subtype: z.string().nullish(),
  text: z.string().nullish(),
  edited: z.unknown().optional(),
  files: z
    .array(z.looseObject({ id: z.string() }))
    .nullish()
    .catch(null),
});
const changed = z.object({
  ...where,
  subtype: z.literal("message_changed"),
  message: words,
  previous_message: words.nullish().catch(null),
});
const deleted = z.object({ ...where, subtype: z.literal("message_deleted"), deleted_ts: TS });

/**
 * Slack's `message_changed` and `message_deleted`; null for anything else, and for what Slack changes by itself: previews
 * of links, counts of replies. A deleted message with replies stays as a "tombstone", of which Slack tells as a change.
 */
export function parseChange(payload: unknown): Change | null {
  const gone = deleted.safeParse(payload);
  if (gone.success) {
    const { channel, channel_type: channelType, deleted_ts: ts } = gone.data;
    return { kind: "deleted", channel, channelType: channelType ?? null, ts };
  }
  const parsed = changed.safeParse(payload);
  if (!parsed.success) return null;
  const { channel, channel_type, message, previous_message: before } = parsed.data;
  if (message.subtype === "tombstone") {
    return { kind: "deleted", channel, channelType: channel_type ?? null, ts: message.ts };
  }
  if (!message.edited || (before && saysTheSame(message, before))) return null;
  return { kind: "edited", event: { ...message, type: "message", channel, channel_type } };
}

type Words = z.infer<typeof words>;

const saysTheSame = (a: Words, b: Words): boolean =>
  (a.text ?? "") === (b.text ?? "") && JSON.stringify(idsOf(a)) === JSON.stringify(idsOf(b));

const idsOf = ({ files }: Words): readonly string[] => (files ?? []).map(({ id }) => id);
