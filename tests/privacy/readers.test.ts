import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
import type { Author, Place, Visibility } from "../../src/chat/message.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import type { Database } from "../../src/store/database.ts";
import { story } from "../contracts/chat-stories.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { createQuickReader, PEOPLE, ROOMS } from "./newsroom.ts";
import { createTalk, type Talk } from "./talk.ts";

const reader = createQuickReader();
const STORM = "https://herald.example/storm";
const RIVAL = "https://courier.example/storm";
const ASK = "how many people were killed in the storm?";
const { rowan, mira, gale } = PEOPLE;

let database: Database;
let bot: FakeBot;
let talk: Talk;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  bot = await createFakeBot(database, { reader, compose: composeReply, likeness: LIKENESS });
  talk = createTalk(bot, () => "2031-03-04T12:00:00.000Z");
});
afterAll(() => database.close());

const { open, square, back, between } = ROOMS;
const as = (place: Place, visibility: Visibility): Place => ({ ...place, visibility });
const convert = (place: Place, to: Visibility) => bot.front.take({ kind: "readers", places: [as(place, to)] });
/** Whether who asks there is told of the toll of STORM. */
const knows = async (place: Place, author: Author = mira) =>
  (await talk.whisper(place, ASK, author)).includes("Orsino");

describe("who reads a channel counts when somebody asks", () => {
  test("made private, what was posted in it is recalled in it alone; made public again, everywhere", async () => {
    await talk.say(open, "1", STORM);
    expect([await knows(square), await knows(back), await knows(open)]).toEqual([true, true, true]);
    await convert(open, "private");
    expect([await knows(square), await knows(back), await knows(as(open, "private"))]).toEqual([false, false, true]);
    expect(await talk.say(square, "2", RIVAL, mira)).toContain("first story of its event");
    await convert(open, "public");
    expect([await knows(square), await knows(back)]).toEqual([true, true]);
  });

  test("what was posted while it was private stays its own when it is made public", async () => {
    await talk.say(back, "1", STORM);
    await convert(back, "public");
    expect([await knows(square), await knows(as(back, "public"))]).toEqual([false, true]);
    await talk.say(as(back, "public"), "2", RIVAL);
    expect(await talk.whisper(square, ASK)).toContain("Marrow");
  });

  test("talk that is nothing for us tells it too", async () => {
    await talk.say(open, "1", STORM);
    await bot.front.take({
      kind: "posted",
      message: {
        id: "2",
        place: as(open, "private"),
        thread: { platform: "fake", workspace: "W1", channel: "open", id: "2" },
        inChannel: null,
        author: mira,
        text: "lunch?",
        links: [],
        files: [],
        asked: false,
        sentAt: "2031-03-04T12:00:00.000Z",
      },
    });
    expect(await knows(square)).toBe(false);
  });

  test("of a channel that we were taken out of nothing is recalled elsewhere until we are back", async () => {
    await talk.say(open, "1", STORM);
    await bot.front.take({ kind: "left", place: open });
    expect(await knows(square)).toBe(false);
    await bot.front.take({ kind: "joined", place: open, at: "2031-03-04T12:00:00.000Z" });
    expect(await knows(square)).toBe(true);
  });

  test("where other companies came in, an answer that is told again shows nothing of other channels any more", async () => {
    await talk.say(open, "1", STORM);
    await talk.say(square, "2", RIVAL, mira);
    expect(talk.shown(square, "2")).toContain("Orsino");
    await convert(square, "shared");
    await talk.say(as(square, "shared"), "3", "listen links", mira);
    await talk.edit(open, "1", `${STORM} as we have it`);
    await talk.say(as(square, "shared"), "4", "not this event", mira, "2");
    await talk.edit(open, "1", story("Eleven"));
    expect(talk.shown(square, "2")).not.toContain("Orsino");
    expect(await knows(as(square, "shared"))).toBe(false);
    // And nothing of it is recalled elsewhere.
    expect(await talk.whisper(open, ASK)).not.toContain("Marrow");
  });

  test("what was decided in a channel that was made private is shown in it alone", async () => {
    await talk.say(square, "1", STORM);
    await talk.say(square, "2", RIVAL, mira);
    await talk.say(open, "3", "not a conflict 1: two counts", mira);
    await talk.say(open, "4", STORM, mira);
    await talk.say(open, "5", "not a conflict 1: two counts", mira, "4");
    expect(talk.shown(square, "2")).toContain("two counts");
    await convert(open, "private");
    await talk.say(square, "6", "not this event", mira, "2");
    await talk.say(square, "7", "undo", mira, "2");
    expect(talk.shown(square, "2")).not.toContain("two counts");
  });
});

describe("alone with the bot", () => {
  test.each([
    ["what they pasted where all read it", open, story("Five"), true],
    ["a link that they posted where all read it", open, STORM, true],
    ["not what they pasted in a private channel", back, story("Five"), false],
    ["not what they posted among other companies", between, STORM, false],
  ] as const)("a person is shown %s", async (_name, place, text, seen) => {
    if (place === between) await talk.say(place, "0", "listen links", mira);
    await talk.say(place, "1", text);
    expect(await knows(ROOMS.rowan, rowan)).toBe(seen);
    expect(await knows(ROOMS.mira, mira)).toBe(text === STORM && place === open);
    expect(await knows(ROOMS.rowan, { ...rowan, role: "guest" })).toBe(false);
    await convert(open, "private");
    expect(await knows(ROOMS.rowan, rowan)).toBe(false);
  });

  test("they are compared with each other, and nobody else is shown that", async () => {
    await talk.say(open, "1", story("Five"));
    await talk.say(square, "2", STORM);
    expect(await talk.say(ROOMS.rowan, "3", RIVAL)).toMatch(/same event as 2 stories/);
    expect(await talk.say(ROOMS.mira, "4", RIVAL, mira)).toMatch(/same event as 1 story/);
    expect(await talk.say(open, "5", RIVAL, gale)).toMatch(/same event as 1 story/);
  });
});
