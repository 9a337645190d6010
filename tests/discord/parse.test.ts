import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../adapters/discord/markdown.ts";
import { idAt, instantOf } from "../../adapters/discord/message.ts";
import { fingerprintOf, type Known, parseChosen, parseMessage } from "../../adapters/discord/parse.ts";
import type { Room } from "../../adapters/discord/room.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";

const BOT = "100";
const ROLE = "101";
const ROOM: Room = {
  place: { platform: "discord", workspace: "1", channel: "2", visibility: "public" },
  thread: null,
  direct: false,
};
const IN_THREAD: Room = { ...ROOM, thread: "30" };
const DIRECT: Room = {
  place: { platform: "discord", workspace: "direct", channel: "9", visibility: "private" },
  thread: null,
  direct: true,
};
const AUTHOR = { id: "7", name: "Rowan", role: "member" } as const;
const KNOWN: Known = { bot: BOT, roles: [ROLE], author: AUTHOR, room: ROOM, spokeIn: false };
const ID = idAt(new Date("2026-10-14T18:00:00.000Z"));

const payload = (more: object) => ({
  id: ID,
  channel_id: "2",
  guild_id: "1",
  type: 0,
  author: { id: "7", username: "rowan", global_name: "Rowan" },
  content: "",
  attachments: [],
  embeds: [],
  mentions: [],
  ...more,
});
const file = (filename: string, content_type: string) => ({
  id: "55",
  filename,
  content_type,
  size: 12,
  url: `https://cdn.discordapp.com/attachments/2/55/${filename}?ex=1`,
});
const BOT_USER = { id: "8", username: "feed", bot: true };

function check(more: object, expected: Partial<IncomingMessage> | null, known: Partial<Known> = {}): void {
  const read = parseMessage(payload(more), { ...KNOWN, ...known });
  if (expected === null) expect(read).toBeNull();
  else expect(read).toMatchObject(expected);
}

test("a message, whole", () => {
  expect(parseMessage(payload({ content: "lunch at one?" }), KNOWN)).toEqual({
    id: ID,
    place: ROOM.place,
    thread: { platform: "discord", workspace: "1", channel: "2", id: ID },
    inChannel: { answer: { platform: "discord", workspace: "1", channel: "2", id: `in-${ID}` }, posts: [] },
    author: AUTHOR,
    text: "lunch at one?",
    links: [],
    files: [],
    asked: false,
    sentAt: "2026-10-14T18:00:00.000Z",
  });
});

describe("where it is answered", () => {
  test.each<[string, Room, string | null]>([
    ["in a thread that begins on it", ROOM, ID],
    ["in the thread that it stands in", IN_THREAD, "30"],
    ["below it, alone with a person", DIRECT, `re-${ID}`],
  ])("%s", (_name, room, id) => {
    expect(parseMessage(payload({ content: "x" }), { ...KNOWN, room })?.thread.id).toBe(id);
  });
});

describe("where it is answered when the channel wants no threads", () => {
  const REPLY = { message_reference: { message_id: "90" }, referenced_message: { id: "90", author: { id: BOT } } };
  test.each<[string, Room, object, string | undefined, readonly string[] | undefined]>([
    ["below it", ROOM, {}, `in-${ID}`, []],
    ["as a reply to us, below what we answered there", ROOM, REPLY, `in-${ID}`, ["2/90"]],
    ["in the thread that it stands in", IN_THREAD, REPLY, undefined, undefined],
    ["below it, alone with a person", DIRECT, {}, `re-${ID}`, []],
  ])("%s", (_name, room, more, id, posts) => {
    const message = parseMessage(payload({ content: "x", ...more }), { ...KNOWN, room });
    expect([message?.inChannel?.answer.id, message?.inChannel?.posts]).toEqual([id, posts]);
  });
});

describe("who is asked", () => {
  test.each<[string, object, boolean, Partial<Known>?]>([
    ["nobody", { content: "is the bridge open?" }, false],
    ["the bot", { content: `<@${BOT}> is the bridge open?` }, true],
    ["the bot by an old client", { content: `<@!${BOT}> help` }, true],
    ["the bot by its role", { content: `<@&${ROLE}> help` }, true],
    ["another role", { content: "<@&102> help" }, false],
    ["the bot alone", { content: "hello" }, true, { room: DIRECT }],
    ["the bot, in its thread", { content: "who says so?" }, true, { room: IN_THREAD, spokeIn: true }],
    ["nobody, in its thread", { content: "thanks, lunch then" }, false, { room: IN_THREAD, spokeIn: true }],
    ["a colleague, in its thread", { content: "<@7> who says so?" }, false, { room: IN_THREAD, spokeIn: true }],
    ["nobody, where it has not spoken", { content: "who says so?" }, false, { room: IN_THREAD }],
    ["it is only answered to", { content: "ha", mentions: [{ id: BOT }], type: 19 }, false, { spokeIn: true }],
  ])("%s", (_name, more, asked, known) => check(more, { asked }, known));
});

describe("words as people read them", () => {
  test.each<[string, string]>([
    [`<@${BOT}> what do sources say?`, "what do sources say?"],
    ["ask <@9> and <@10>", "ask @Ivo and @somebody"],
    ["assign 1 to <@9> due tomorrow", "assign 1 to @9 due tomorrow"],
    ["assigned to <@9>", "assigned to @Ivo"],
    ["see <#5> <:party:66> <a:dance:67> </crosswire ask:1>", "see #channel :party: :dance: /crosswire ask"],
    ["at <t:1760464800:F>", "at 14 Oct 2025, 18:00 UTC"],
    ["at <t:9999999999999>", "at "],
    ["> The mayor said so.\n> Nobody else did.", "The mayor said so.\nNobody else did."],
    [">>> All of it\nis quoted", "All of it\nis quoted"],
    ["```\nThe mayor said so.\n```", "The mayor said so."],
    ["a < b and <unknown>", "a < b and <unknown>"],
    ["[the story](https://post.example/a) is out", "the story is out"],
  ])("%j", (content, text) => {
    check({ content, mentions: [{ id: "9", username: "ivo", global_name: "Ivo" }] }, { text: text.trim() });
  });
});

describe("links", () => {
  test.each<[string, readonly string[]]>([
    ["have you seen https://post.example/a", []],
    ["<https://post.example/a>", ["https://post.example/a"]],
    [
      '[here](https://post.example/a) and [there](<https://post.example/b> "b")',
      ["https://post.example/a", "https://post.example/b"],
    ],
    ["[a](https://post.example/a_(b))", ["https://post.example/a_(b)"]],
    ["<https://post.example/a> <https://post.example/a>", ["https://post.example/a"]],
    ["[bad](javascript:alert(1))", []],
  ])("%j", (content, links) => check({ content }, { links }));

  test("previews that Discord adds are none", () => {
    check({ content: "x", embeds: [{ url: "https://post.example/a", title: "A" }] }, { text: "x", links: [] });
  });

  test("what is passed on is read too", () => {
    const passed = {
      message_reference: { type: 1, message_id: "3", channel_id: "4" },
      message_snapshots: [
        { message: { content: "see <https://post.example/a>", attachments: [file("a.txt", "text/plain")] } },
      ],
    };
    check(passed, {
      text: "see https://post.example/a",
      links: ["https://post.example/a"],
      files: [{ name: "a.txt" }] as never,
    });
  });
});

describe("files", () => {
  test.each<[string, object, number]>([
    ["a long paste", file("message.txt", "text/plain; charset=utf-8"), 1],
    ["a page", file("storm.html", "text/html"), 1],
    ["notes", file("storm.md", "text/markdown"), 1],
    ["a picture, which nobody asked about", file("storm.png", "image/png"), 0],
    ["a script called text", file("storm.js", "text/plain"), 0],
  ])("%s", (_name, one, count) => {
    const read = parseMessage(payload({ attachments: [one] }), KNOWN);
    expect(read?.files).toHaveLength(count);
    expect(parseMessage(payload({ attachments: [one], content: `<@${BOT}>` }), KNOWN)?.files).toHaveLength(1);
  });
});

describe("nothing for us", () => {
  test.each<[string, object]>([
    ["another bot", { author: BOT_USER, content: "x" }],
    ["a webhook", { webhook_id: "8", content: "x" }],
    ["the bot itself", { author: { id: BOT }, content: "x" }],
    ["somebody joined", { type: 7 }],
    ["a thread began", { type: 18, content: "storm" }],
    ["the first message of a thread, shown again", { type: 21 }],
    ["no id", { id: "x" }],
  ])("%s", (_name, more) => check(more, null));

  test.each([null, 7, "x", [], {}, { id: ID }])("%j", (odd) => {
    expect(parseMessage(odd, KNOWN)).toBeNull();
    expect(parseChosen(odd, KNOWN)).toBeNull();
    expect(fingerprintOf(odd)).toBeNull();
  });

  test("a part that is odd is as good as not there", () => {
    check(
      { content: "x", attachments: [7, file("a.txt", "text/plain")], mentions: [null, { id: {} }], embeds: 3 },
      { text: "x", files: [{ name: "a.txt" }] as never },
    );
  });
});

describe("a message that a person points us to", () => {
  test.each<[string, object, Partial<IncomingMessage> | null]>([
    ["talk", { content: "lunch?" }, { text: "lunch?", asked: true }],
    ["a bot's", { author: BOT_USER, content: "storm" }, { text: "storm", asked: true }],
    [
      "a bot's card",
      { author: BOT_USER, embeds: [{ title: "Storm", description: "It rained.", url: "https://post.example/a" }] },
      { text: "Storm\n\nIt rained.", links: ["https://post.example/a"] },
    ],
    ["our own", { author: { id: BOT, bot: true }, content: "x" }, null],
    ["an empty one", { content: "" }, null],
  ])("%s", (_name, more, expected) => {
    const read = parseChosen(payload(more), KNOWN);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });
});

describe("an edit", () => {
  const of = (more: object) => fingerprintOf(payload(more));
  test("is other words or files, and nothing that Discord adds", () => {
    expect(of({ content: "a" })).toBe(of({ content: "a", embeds: [{ title: "x" }], edited_timestamp: "2026" }));
    expect(of({ content: "a" })).not.toBe(of({ content: "b" }));
    expect(of({ content: "a" })).not.toBe(of({ content: "a", attachments: [file("a.txt", "text/plain")] }));
  });
});

test("an id carries its instant", () => {
  expect(instantOf("175928847299117063")).toBe("2016-04-30T11:18:25.796Z");
});

test("whatever comes, it is a message or nothing", () => {
  const anything = fc.record({
    content: fc.anything(),
    type: fc.constantFrom(0, 19, 7, -1),
    author: fc.oneof(fc.constant({ id: "7" }), fc.anything()),
    attachments: fc.anything(),
    embeds: fc.anything(),
    mentions: fc.anything(),
    message_snapshots: fc.anything(),
    referenced_message: fc.anything(),
    member: fc.anything(),
  });
  fc.assert(
    fc.property(anything, (more) => {
      const read = parseMessage(payload(more), KNOWN);
      if (read) expect(typeof read.text).toBe("string");
      parseChosen(payload(more), KNOWN);
    }),
  );
});

test("the words of a message are all in its stretches", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (raw) => {
      const words = parseMarkdown(raw).map((one) => (one.kind === "words" ? one.text : ""));
      expect(raw.length).toBeGreaterThanOrEqual(words.join("").length - 40);
    }),
  );
});
