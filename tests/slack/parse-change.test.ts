import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseChange } from "../../adapters/slack/parse-change.ts";

const TS = "1791000000.000100";
const message = { type: "message", user: "U0ROWAN", ts: TS, text: "Three people died." };
const edited = { edited: { user: "U0ROWAN", ts: "1791000009.000100" } };
const event = (parts: object) => ({
  type: "message",
  channel: "C1",
  channel_type: "channel",
  hidden: true,
  ts: "1791000009.000200",
  event_ts: "1791000009.000200",
  ...parts,
});
const changed = (now: object, before: object | null = message) =>
  event({ subtype: "message_changed", message: { ...message, ...now }, previous_message: before });

/** "deleted TS", "edited" with the words as they are now, or null. */
function check(payload: unknown): string | null {
  const change = parseChange(payload);
  if (change === null) return null;
  if (change.kind === "deleted") return `deleted ${change.ts} in ${change.channel} (${change.channelType})`;
  const { text, type, channel, channel_type, ts } = change.event as Record<string, unknown>;
  return `edited ${String(ts)} in ${String(channel)} (${String(channel_type)}), a ${String(type)}: ${String(text)}`;
}

const EDITED = `edited ${TS} in C1 (channel), a message: Four people died.`;
const GONE = `deleted ${TS} in C1 (channel)`;

describe("a change", () => {
  test.each<[string, unknown, string | null]>([
    ["other words", changed({ text: "Four people died.", ...edited }), EDITED],
    ["other words, without what stood before", changed({ text: "Four people died.", ...edited }, null), EDITED],
    [
      "other words, and before them something odd",
      event({
        subtype: "message_changed",
        message: { ...message, text: "Four people died.", ...edited },
        previous_message: { ts: 7 },
      }),
      EDITED,
    ],
    [
      "a file that was taken out",
      changed({ ...edited, files: [] }, { ...message, files: [{ id: "F1" }] }),
      `edited ${TS} in C1 (channel), a message: Three people died.`,
    ],
    ["a deletion", event({ subtype: "message_deleted", deleted_ts: TS, previous_message: message }), GONE],
    ["a deletion that does not say of what", event({ subtype: "message_deleted", deleted_ts: TS }), GONE],
    [
      "a deletion under replies",
      changed({ subtype: "tombstone", user: "USLACKBOT", text: "This message was deleted.", thread_ts: TS }),
      GONE,
    ],
    [
      "a deletion where nothing says what channel it is",
      { type: "message", channel: "C1", subtype: "message_deleted", deleted_ts: TS },
      `deleted ${TS} in C1 (null)`,
    ],
  ])("%s", (_name, payload, expected) => {
    expect(check(payload)).toBe(expected);
  });
});

describe("no change", () => {
  const attachment = { from_url: "https://herald.example/fire", text: "A preview." };
  test.each<[string, unknown]>([
    ["a preview", changed({ attachments: [attachment] })],
    [
      "a preview below a message that was edited before",
      changed({ ...edited, attachments: [attachment] }, { ...message, ...edited }),
    ],
    [
      "a preview that somebody takes away",
      changed({ ...edited, attachments: [] }, { ...message, attachments: [attachment] }),
    ],
    ["a count of replies", changed({ thread_ts: TS, reply_count: 2, subscribed: true })],
    ["the same words again", changed(edited)],
    ["a message", message],
    ["a message with its channel", event({ ...message, hidden: undefined })],
    ["a reply that is told of", event({ subtype: "message_replied", message: { ...message, reply_count: 1 } })],
    [
      "a reply that all see",
      event({ subtype: "thread_broadcast", ts: TS, user: "U0ROWAN", text: "Three people died." }),
    ],
    ["a file", event({ subtype: "file_share", ts: TS, user: "U0ROWAN", files: [{ id: "F1" }] })],
    ["what somebody does", event({ subtype: "me_message", ts: TS, user: "U0ROWAN", text: "waits" })],
    ["another bot", event({ subtype: "bot_message", ts: TS, bot_id: "B1", text: "Three people died." })],
    ["somebody's coming", event({ subtype: "channel_join", ts: TS, user: "U0ROWAN" })],
    ["another channel's topic", event({ subtype: "channel_topic", ts: TS, user: "U0ROWAN" })],
    ["a mention", { ...message, type: "app_mention", channel: "C1" }],
    ["a change without a message", event({ subtype: "message_changed" })],
    ["a deletion without a time", event({ subtype: "message_deleted" })],
    ["a deletion with an odd time", event({ subtype: "message_deleted", deleted_ts: "yesterday" })],
    ["nothing", null],
  ])("%s", (_name, payload) => {
    expect(check(payload)).toBeNull();
  });

  test("whatever comes, it is taken apart without an error", () => {
    const odd = fc.record(
      {
        type: fc.constant("message"),
        subtype: fc.constantFrom("message_changed", "message_deleted"),
        message: fc.object(),
      },
      { requiredKeys: ["type"] },
    );
    fc.assert(fc.property(fc.oneof(fc.anything(), odd), (payload) => void parseChange(payload)));
  });
});
