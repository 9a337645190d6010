import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorIn, parseChosen } from "../../adapters/slack/parse.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";

const BOT = "U0CROSSWIRE";
const KNOWN = {
  workspace: "T0DESK",
  bot: BOT,
  author: { id: "U0ROWAN", name: "Rowan", role: "member" },
  visibility: "public",
  spokeIn: false,
} as const;
const TS = "1791000000.000100";
const message = { type: "message", user: "U0IVO", ts: TS, text: "Three people died, &lt;police&gt; said." };

const chosen = (parts: object): IncomingMessage | null => parseChosen({ ...message, ...parts }, "C1", KNOWN);

describe("a message that somebody points us to", () => {
  test("is asked, stands where it was posted, and has the id of the message itself", () => {
    expect(chosen({})).toEqual({
      id: `C1-${TS}`,
      place: { platform: "slack", workspace: "T0DESK", channel: "C1", visibility: "public" },
      thread: threadOf(TS),
      // Where it is answered in a channel that wants no threads.
      inChannel: { answer: threadOf(`in-${TS}`), posts: [] },
      author: KNOWN.author,
      text: "Three people died, <police> said.",
      links: [],
      files: [],
      asked: true,
      sentAt: "2026-10-03T04:00:00.000Z",
    });
  });

  test.each<[string, object, Partial<IncomingMessage>]>([
    ["of another bot", { subtype: "bot_message", user: undefined, bot_id: "B1" }, { id: `C1-${TS}` }],
    ["of an app that posts as a person", { bot_id: "B1", app_id: "A1" }, { id: `C1-${TS}` }],
    ["in a thread", { thread_ts: "1790000000.000100" }, { thread: threadOf("1790000000.000100"), inChannel: null }],
    ["with a link", { text: "<https://herald.example/fire|here>" }, { links: ["https://herald.example/fire"] }],
    [
      "with a file that nobody would have asked about",
      { subtype: "file_share", files: [{ id: "F1", name: "toll.png", size: 7 }] },
      { files: [{ id: "T0DESK/F1", name: "toll.png", size: 7 }] },
    ],
    ["shown in the channel too", { subtype: "thread_broadcast", thread_ts: TS }, { id: `C1-${TS}` }],
  ])("%s", (_name, parts, expected) => {
    expect(chosen(parts)).toMatchObject(expected);
  });
});

describe("nothing to look at", () => {
  test.each<[string, object]>([
    ["what the bot said itself", { user: BOT, bot_id: "B0CROSSWIRE" }],
    ["what Slack says", { user: "USLACKBOT" }],
    ["a message that is gone", { subtype: "tombstone", user: "USLACKBOT" }],
    ["somebody's coming", { subtype: "channel_join" }],
    ["a message without a time", { ts: undefined }],
  ])("%s", (_name, parts) => {
    expect(chosen(parts)).toBeNull();
  });

  test("whatever comes, it is taken apart without an error", () => {
    fc.assert(fc.property(fc.anything(), (payload) => void [parseChosen(payload, "C1", KNOWN), authorIn(payload)]));
  });
});

test.each<[string, unknown, string | null]>([
  ["a person", message, "U0IVO"],
  ["an app that posts as a person", { ...message, bot_id: "B1" }, null],
  ["a bot without a person", { ts: TS, bot_id: "B1" }, null],
  ["nobody", null, null],
])("who posted: %s", (_name, payload, expected) => {
  expect(authorIn(payload)).toBe(expected);
});

function threadOf(id: string) {
  return { platform: "slack", workspace: "T0DESK", channel: "C1", id };
}
