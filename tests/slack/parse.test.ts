import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Known, parseMessage } from "../../adapters/slack/parse.ts";
import { type Press, parsePress } from "../../adapters/slack/parse-press.ts";
import { readSpot, sayAt, writeSpot } from "../../adapters/slack/spot.ts";
import type { Form } from "../../src/answers/reply.ts";
import { parseIntent } from "../../src/chat/intent.ts";
import { isLeftAlone } from "../../src/chat/left-alone.ts";
import type { Author, IncomingMessage } from "../../src/chat/message.ts";
import { type Listening, NO_RULES } from "../../src/chat/settings.ts";

const BOT = "U0BOT";
const MIRA: Author = { id: "U1", name: "Mira", role: "member" };
const KNOWN: Known = { workspace: "T1", bot: BOT, author: MIRA, visibility: "public", spokeIn: false };
const MESSAGE = { type: "message", channel: "C1", channel_type: "channel", user: "U1", ts: "1791200000.000100" };

const parse = (event: object, known: Partial<Known> = {}): IncomingMessage | null =>
  parseMessage({ ...MESSAGE, ...event }, { ...KNOWN, ...known });
const read = (event: object, known: Partial<Known> = {}): IncomingMessage => {
  const message = parse(event, known);
  if (!message) throw new Error("The message was nothing for us.");
  return message;
};
const rich = (...elements: object[]) => ({
  blocks: [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }],
});

test("a message says where it stands, who wrote it and when", () => {
  expect(read({ text: "hello" })).toEqual({
    id: "C1-1791200000.000100",
    place: { platform: "slack", workspace: "T1", channel: "C1", visibility: "public" },
    thread: { platform: "slack", workspace: "T1", channel: "C1", id: "1791200000.000100" },
    inChannel: {
      answer: { platform: "slack", workspace: "T1", channel: "C1", id: "in-1791200000.000100" },
      posts: [],
    },
    author: { id: "U1", name: "Mira", role: "member" },
    text: "hello",
    links: [],
    files: [],
    asked: false,
    sentAt: "2026-10-05T11:33:20.000Z",
  });
});

describe("text", () => {
  test.each<[string, string, readonly string[]]>([
    ["a &amp; b &lt;c&gt;", "a & b <c>", []],
    ["&amp;lt;not markup&amp;gt;", "&lt;not markup&gt;", []],
    [
      "<https://herald.example/a?b=1&amp;c=2>",
      "https://herald.example/a?b=1&c=2",
      ["https://herald.example/a?b=1&c=2"],
    ],
    ["<https://herald.example/a|Fire &amp; smoke>", "Fire & smoke", ["https://herald.example/a"]],
    ["<https://herald.example/a|a|b>", "a|b", ["https://herald.example/a"]],
    ["see <http://herald.example|herald.example>", "see herald.example", []],
    ["<@U7|rosa> and <@U8>", "@rosa and @U8", []],
    ["<#C9|desk> <#C10>", "#desk #C10", []],
    ["<!here> <!subteam^S1|@night-desk> <!date^1392734382^{date}|18 Feb>", "@here @night-desk 18 Feb", []],
    ["<mailto:rosa@herald.example|rosa@herald.example>", "rosa@herald.example", []],
    ["“Żółw”, said Ilmārs Dosķis – ‘no’ 東京", "“Żółw”, said Ilmārs Dosķis – ‘no’ 東京", []],
    ["2 &lt; 3 < 4", "2 < 3 < 4", []],
    ["", "", []],
  ])("%s", (raw, text, links) => {
    const message = read({ text: raw });
    expect(message.text).toBe(text);
    expect(message.links).toEqual(links);
  });

  test("links that only stand in the rich text or were unfurled count, each once", () => {
    const url = "https://herald.example/fire";
    const other = "https://courier.example/fire";
    const message = read({
      text: `<${url}|Fire>`,
      ...rich({ type: "link", url, text: "Fire" }, { type: "link", url: "https://post.example/x" }),
      attachments: [{ from_url: other }, { from_url: url }, null, 7],
    });
    expect(message.links).toEqual([url, "https://post.example/x", other]);
  });

  test("a forwarded message brings its words", () => {
    const message = read({
      text: "look",
      attachments: [{ is_share: true, text: "Fire &amp; <https://herald.example/a>" }],
    });
    expect(message.text).toBe("look\n\nFire & https://herald.example/a");
    expect(message.links).toEqual(["https://herald.example/a"]);
  });

  const word = fc.string({ unit: "grapheme", maxLength: 60 });
  test("whatever a person types comes out as typed", () => {
    fc.assert(
      fc.property(word, (typed) => {
        const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(read({ text: escaped }).text).toBe(typed.trim());
      }),
    );
  });
});

describe("asked", () => {
  const inThread = { thread_ts: "1791100000.000100" };
  const spoken = { spokeIn: true };
  test.each<[string, object, Partial<Known>, boolean]>([
    ["talk", { text: "lunch?" }, {}, false],
    ["a mention", { text: `<@${BOT}> who says so?` }, {}, true],
    ["a mention further on", { text: `ask <@${BOT}> about it` }, {}, true],
    ["a mention of somebody else", { text: "<@U7> who says so?" }, {}, false],
    ["the other copy of a mention", { type: "app_mention", channel_type: undefined, text: `<@${BOT}> who?` }, {}, true],
    ["a direct message", { channel: "D1", channel_type: "im", text: "who says so?" }, {}, true],
    ["a group message", { channel: "G1", channel_type: "mpim", text: "who says so?" }, {}, false],
    ["a question in a thread of ours", { ...inThread, text: "and what of the wounded?" }, spoken, true],
    ["one without its mark", { ...inThread, text: "what do the guards say" }, spoken, true],
    ["a command in a thread of ours", { ...inThread, text: "why 2" }, spoken, true],
    ["a remark in a thread of ours", { ...inThread, text: "thanks, that helps" }, spoken, false],
    ["a question to a colleague there", { ...inThread, text: "<@U7> is that right?" }, spoken, false],
    ["a question in another thread", { thread_ts: "1791100000.000200", text: "is that right?" }, {}, false],
  ])("%s", (_name, event, known, asked) => {
    expect(read(event, known).asked).toBe(asked);
  });

  test("both copies of a mention are the same message", () => {
    const text = `<@${BOT}> what do sources say?`;
    const mention = read({ type: "app_mention", channel_type: undefined, text });
    expect(mention).toEqual(read({ text }));
    expect(mention.text).toBe("what do sources say?");
  });
});

describe("files", () => {
  const files = [
    { id: "F1", name: "Untitled", mimetype: "text/plain", mode: "snippet", size: 9 },
    { id: "F2", name: "story.html", mimetype: "text/html", mode: "hosted", size: 10 },
    { id: "F3", name: "notes.md", mimetype: "text/plain", mode: "hosted", size: 11 },
    { id: "F4", name: "photo.png", mimetype: "image/png", mode: "hosted", size: 12 },
    { id: "F5", name: "script.py", mimetype: "text/plain", mode: "snippet", size: 13 },
    { id: "F6", name: "old.txt", mimetype: "text/plain", mode: "tombstone" },
    { id: "F7", mode: "file_access" },
    { name: "no id" },
    null,
  ];
  test("unasked, only what reads as a story", () => {
    expect(read({ subtype: "file_share", text: "", files }).files).toEqual([
      { id: "T1/F1", name: "Untitled", size: 9 },
      { id: "T1/F2", name: "story.html", size: 10 },
      { id: "T1/F3", name: "notes.md", size: 11 },
    ]);
  });
  test("asked, all that are there", () => {
    const message = read({ subtype: "file_share", text: `<@${BOT}>`, files });
    expect(message.files.map(({ id }) => id)).toEqual(["F1", "F2", "F3", "F4", "F5", "F7"].map((id) => `T1/${id}`));
    expect(message.files.at(-1)).toEqual({ id: "T1/F7", name: "file", size: null });
  });
});

describe("nothing for us", () => {
  test.each<[string, unknown]>([
    ["our own post", { ...MESSAGE, user: BOT, text: "reading" }],
    ["another bot's", { ...MESSAGE, bot_id: "B9", text: "https://herald.example/a" }],
    ["a bot's without a user", { ...MESSAGE, user: undefined, subtype: "bot_message", bot_id: "B9", text: "x" }],
    ["Slackbot's", { ...MESSAGE, user: "USLACKBOT", text: "x" }],
    ["an edit", { ...MESSAGE, subtype: "message_changed", hidden: true, message: { text: "x" } }],
    ["a deletion", { ...MESSAGE, subtype: "message_deleted", deleted_ts: "1.1" }],
    ["somebody joined", { ...MESSAGE, subtype: "channel_join", text: "<@U1> has joined the channel" }],
    ["a new topic", { ...MESSAGE, subtype: "channel_topic", text: "x" }],
    ["a subtype that is not there yet", { ...MESSAGE, subtype: "hologram", text: "x" }],
    ["another event", { ...MESSAGE, type: "reaction_added" }],
    ["no channel", { ...MESSAGE, channel: undefined }],
    ["no time", { ...MESSAGE, ts: "yesterday" }],
    ["null", null],
    ["a list", [MESSAGE]],
  ])("%s", (_name, payload) => {
    expect(parseMessage(payload, KNOWN)).toBeNull();
  });

  test.each(["thread_broadcast", "file_share", "me_message"])("but a %s is", (subtype) => {
    expect(read({ subtype, text: "words" }).text).toBe("words");
  });

  test("whatever comes, it is taken apart without an error", () => {
    const odd = fc.object({
      key: fc.constantFrom("type", "text", "files", "blocks", "elements", "url", "attachments"),
    });
    fc.assert(
      fc.property(odd, (event) => {
        parse(event);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        expect(parseMessage(payload, KNOWN)).toBeNull();
      }),
    );
  });
});

describe("links that nobody asked about", () => {
  test.each<[string, boolean]>([
    ["https://herald.example/2031/05/fire-in-haldon", false],
    ["https://www.valepost.example/news/login-fraud-ring-broken-up", false],
    ["https://news.example/video/flood", false],
    ["http://wiki/desk", true],
    ["http://10.1.2.3/board", true],
    ["https://planner.internal/week", true],
    ["http://printer.local", true],
    ["https://accounts.google.com/o/oauth2", true],
    ["https://herald.example/account/login?next=/a", true],
    ["https://herald.example/newsletter/unsubscribe?u=1", true],
    ["https://docs.google.com/document/d/1", true],
    ["https://herald.sharepoint.com/sites/desk", true],
    ["https://www.youtube.com/watch?v=1", true],
    ["https://youtu.be/1", true],
    ["https://github.com/a/b/issues/1", true],
    ["https://herald.slack.com/archives/C1/p1", true],
    ["https://us02web.zoom.us/j/1", true],
    ["https://notyoutube.com/flood", false],
    ["not a link", true],
  ])("%s: left alone is %s", (link, expected) => {
    expect(isLeftAlone(link, NO_RULES)).toBe(expected);
  });

  const SETTINGS: Listening = { mode: "links", hosts: NO_RULES };
  const DOCUMENT = "https://docs.google.com/document/d/1";
  test("make no story when they stand alone", () => {
    const message = read({ text: `<${DOCUMENT}>` });
    expect(parseIntent(message, SETTINGS)).toEqual({ kind: "nothing" });
  });
  test("do not hide the article beside them", () => {
    const message = read({ text: `<https://herald.example/a> notes: <${DOCUMENT}|notes>` });
    expect(parseIntent(message, SETTINGS)).toEqual({ kind: "story-links", urls: ["https://herald.example/a"] });
  });
  test("are read when asked", () => {
    expect(parseIntent(read({ text: `<@${BOT}> <${DOCUMENT}>` }), SETTINGS)).toEqual({
      kind: "story-links",
      urls: [DOCUMENT],
    });
  });
});

describe("a button", () => {
  const body = {
    team: { id: "T1" },
    user: { id: "U1" },
    channel: { id: "C1" },
    message: { ts: "1791200000.000200", thread_ts: "1791200000.000100" },
    actions: [{ action_id: "command:why 2", action_ts: "1791200001.000100" }],
  };
  const read = (more: object): Press | null => parsePress({ ...body, ...more }, "T1");
  const pressed = (action_id: string, value?: string) => ({
    actions: [{ action_id, action_ts: "1791200001.000100", value }],
  });
  const spot = { workspace: "T1", channel: "C1", thread: "1791200000.000100", post: null, words: "", alone: false };
  const form: Form = {
    title: "Ask",
    submit: "Ask",
    fields: [{ kind: "text", label: "Question", hint: "", required: true, longest: 300 }],
  };
  const common = { user: "U1", trigger: "", id: "1791200000.000200-1791200001.000100" };
  const view = (metadata: string) => ({
    channel: undefined,
    message: undefined,
    view: { id: "V1", private_metadata: metadata },
  });
  test.each<[string, object, Press]>([
    ["says its words", {}, { ...common, spot: { ...spot, words: "why 2" }, does: { kind: "say" } }],
    [
      "shows what its words come to",
      pressed("window:claims s-1"),
      { ...common, spot: { ...spot, words: "claims s-1" }, does: { kind: "show" } },
    ],
    [
      "asks with its form",
      pressed("form:ask", JSON.stringify(form)),
      { ...common, spot: { ...spot, words: "ask" }, does: { kind: "ask", form } },
    ],
    [
      "in the channel itself, says which post it stands in",
      { message: { ts: "1791200000.000200" } },
      {
        ...common,
        spot: { ...spot, thread: "1791200000.000200", post: "1791200000.000200", words: "why 2" },
        does: { kind: "say" },
      },
    ],
    [
      "in what one person sees, is for that person",
      { message: undefined, container: { is_ephemeral: true, message_ts: "1791200000.000300" } },
      {
        ...common,
        id: "1791200000.000300-1791200001.000100",
        spot: { ...spot, thread: null, words: "why 2", alone: true },
        does: { kind: "say" },
      },
    ],
    [
      "turns to a page of the answer that its window shows",
      { ...pressed("page:3"), ...view(writeSpot({ ...spot, words: "claims" })) },
      {
        ...common,
        id: "V1-1791200001.000100",
        spot: { ...spot, words: "claims" },
        does: { kind: "turn", view: "V1", page: 3 },
      },
    ],
  ])("%s", (_name, more, expected) => {
    expect(read(more)).toEqual(expected);
  });
  test("is said by the person who pressed it, in its thread", () => {
    const at = "2026-10-05T12:00:00.000Z";
    const said = { visibility: "public", author: MIRA, text: "why 2", id: common.id, at } as const;
    expect(sayAt(spot, said)).toEqual({
      id: "C1-1791200000.000200-1791200001.000100",
      place: { platform: "slack", workspace: "T1", channel: "C1", visibility: "public" },
      thread: { platform: "slack", workspace: "T1", channel: "C1", id: "1791200000.000100" },
      inChannel: null,
      author: MIRA,
      text: "why 2",
      links: [],
      files: [],
      asked: true,
      sentAt: at,
    });
  });
  test("in the channel itself, belongs to what its post answers", () => {
    const said = {
      visibility: "public",
      author: MIRA,
      text: "why 2",
      id: common.id,
      at: "2026-10-05T12:00:00.000Z",
    } as const;
    const post = "1791200000.000200";
    expect(sayAt({ ...spot, thread: post, post }, said).inChannel).toEqual({
      answer: { platform: "slack", workspace: "T1", channel: "C1", id: `in-${post}` },
      posts: [post],
    });
  });
  test("in a window that was opened before windows said where, is in a thread", () => {
    const { post: _, ...before } = spot;
    expect(readSpot(JSON.stringify(before))).toEqual(spot);
  });
  test.each<[string, unknown]>([
    ["of somebody else's", { ...body, actions: [{ action_id: "vote", action_ts: "1.1" }] }],
    ["outside a channel", { ...body, channel: undefined }],
    ["with a form that is none", { ...body, ...pressed("form:ask", "{}") }],
    ["for a page that is none", { ...body, ...pressed("page:x"), ...view(writeSpot(spot)) }],
    ["in a window of somebody else's", { ...body, ...view("{}") }],
    ["nothing", null],
  ])("%s is nothing for us", (_name, payload) => {
    expect(parsePress(payload, "T1")).toBeNull();
  });
});
