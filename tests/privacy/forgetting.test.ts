import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import type { Database } from "../../src/store/database.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { makeMessage } from "../fakes/stories.ts";
import { createQuickReader, PEOPLE, ROOMS } from "./newsroom.ts";
import { createTalk, type Talk } from "./talk.ts";
import { findTraces } from "./traces.ts";

const reader = createQuickReader();
const STORM = "https://herald.example/storm";
const RIVAL = "https://courier.example/storm";
const FIRE = "https://herald.example/fire";
/** Words that stand in one story only, and where it was read. */
const OF_STORM = ["herald.example/storm", "Pell Orsino", "sea wall", "Port Ellery"];
const OF_RIVAL = ["courier.example", "Ina Marrow", "nobody left to treat"];
const OF_FIRE = ["herald.example/fire", "Irma Tolk", "smoke is thick"];

let database: Database;
let bot: FakeBot;
let now: string;
let talk: Talk;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  now = "2031-03-04T12:00:00.000Z";
  bot = await createFakeBot(database, { reader, compose: composeReply, likeness: LIKENESS, now: () => new Date(now) });
  talk = createTalk(bot, () => now);
});
afterAll(() => database.close());

const { rowan, mira, gale } = PEOPLE;
const say: Talk["say"] = (...words) => talk.say(...words);
const shown: Talk["shown"] = (...which) => talk.shown(...which);
const traces = (...words: readonly string[]) => findTraces(database, words);

describe("a story that its poster has forgotten", () => {
  test("leaves nothing in any table, and what showed it elsewhere is told again", async () => {
    await say(ROOMS.open, "1", STORM);
    await say(ROOMS.square, "2", RIVAL, mira);
    expect(shown(ROOMS.square, "2")).toContain("Three");
    await say(ROOMS.square, "3", "why 1", mira, "2");
    await say(ROOMS.square, "4", "hold 1: asking the mayor", mira, "2");
    await say(ROOMS.open, "5", "watch", rowan, "1");
    await say(ROOMS.open, "6", "forget", rowan, "1");
    expect(shown(ROOMS.open, "1")).toContain("Withdrawn");
    expect(shown(ROOMS.square, "2")).not.toContain("Orsino");
    expect(shown(ROOMS.square, "3")).toContain("Withdrawn");
    expect(await traces("Pell Orsino", "sea wall", "herald.example/storm")).toEqual([]);
    expect(await traces("Ina Marrow")).not.toEqual([]);
  });
});

describe("all of a person's", () => {
  test("is asked about first, and then gone from every table, with their name and what they asked", async () => {
    await say(ROOMS.open, "1", STORM);
    await say(ROOMS.back, "2", FIRE);
    await say(ROOMS.square, "3", RIVAL, mira);
    await say(ROOMS.open, "4", "what does Irma Tolk say about the fire?");
    await say(ROOMS.rowan, "5", "what happened in the quarry of Haldon?");
    await say(ROOMS.square, "6", "not a conflict 1: two counts", rowan, "3");
    const asked = await say(ROOMS.open, "7", "forget all of mine");
    // No number: whoever reads along may not know of the other channels.
    expect(asked).not.toMatch(/\d/);
    expect(asked).toContain("yes, forget all of mine");
    expect(shown(ROOMS.open, "1")).toContain("Orsino");
    const done = await say(ROOMS.open, "8", "yes, forget all of mine");
    expect(done).toContain("is forgotten");
    expect(await traces(rowan.id, rowan.name, ...OF_STORM.slice(0, 3), ...OF_FIRE, "Haldon", "two counts")).toEqual([]);
    expect(shown(ROOMS.open, "1")).toContain("Withdrawn");
    expect(shown(ROOMS.back, "2")).toContain("Withdrawn");
    expect(shown(ROOMS.rowan, "5")).toContain("Withdrawn");
    expect(shown(ROOMS.square, "3")).not.toContain("Orsino");
    expect(await traces("Ina Marrow", mira.id)).not.toEqual([]);
  });

  test("is for everybody, guests too, and touches nobody else's", async () => {
    await say(ROOMS.open, "1", STORM);
    await say(ROOMS.open, "2", RIVAL, gale);
    expect(await say(ROOMS.open, "3", "yes, forget all of mine", gale)).toContain("is forgotten");
    expect(await traces(...OF_RIVAL, gale.id)).toEqual([]);
    expect(await traces("Pell Orsino")).not.toEqual([]);
  });
});

describe("a channel", () => {
  const { back } = ROOMS;
  const fill = async () => {
    await say(back, "1", STORM);
    await say(back, "2", RIVAL, mira);
    await say(back, "3", "how many people were killed?");
    await say(back, "4", "not a conflict 1: two counts", mira, "2");
    await say(back, "5", "confidential", rowan, "1");
    await say(ROOMS.open, "6", FIRE);
  };

  test("is gone from every table but that of its settings, and its answers are taken back", async () => {
    await fill();
    expect(await say(back, "7", "forget this channel", mira)).toMatch(/2 stories and \d+ messages/);
    expect(await say(back, "8", "yes, forget this channel", mira)).toContain("is forgotten");
    const left = await traces(...OF_STORM, ...OF_RIVAL, "two counts", "-back-", '"back"', ",back,");
    expect(left.filter((row) => !row.startsWith("channels:"))).toEqual([]);
    expect(left).toHaveLength(1);
    for (const id of ["1", "2", "3"]) expect(shown(back, id)).toContain("Withdrawn");
    expect(await traces("Irma Tolk")).not.toEqual([]);
    expect(bot.waiting()).toEqual([]);
  });

  test.each([
    ["a guest", back, gale, "Only people of this workspace"],
    ["a member, where everybody reads", ROOMS.open, rowan, "Only admins"],
    ["a member, the workspace", back, rowan, "Only admins"],
  ] as const)("not by %s", async (_name, place, person, words) => {
    await say(place, "1", STORM, person);
    const what = words === "Only admins" && place === back ? "workspace" : "channel";
    expect(await say(place, "2", `forget this ${what}`, person)).toContain(words);
    expect(await say(place, "3", `yes, forget this ${what}`, person)).toContain(words);
    expect(await traces("Pell Orsino")).not.toEqual([]);
  });
});

test("a workspace is gone from every table but those of its settings, and no other one", async () => {
  await say(ROOMS.open, "1", STORM);
  await say(ROOMS.back, "2", RIVAL);
  await say(ROOMS.abroad, "3", FIRE);
  expect(await say(ROOMS.open, "4", "yes, forget this workspace", mira)).toContain("is forgotten");
  const left = await traces(...OF_STORM, ...OF_RIVAL, rowan.id, mira.id, "-W1-", '"W1"', ",W1,");
  expect(left.filter((row) => !row.startsWith("channels:") && !row.includes("W2"))).toEqual([]);
  expect(await traces("Irma Tolk")).not.toEqual([]);
});

test("a workspace that the bot is taken out of leaves nothing at all", async () => {
  await say(ROOMS.open, "1", STORM);
  await say(ROOMS.back, "2", RIVAL);
  await say(ROOMS.back, "3", "keep for 30 days in this workspace", mira);
  await say(ROOMS.back, "4", "not a conflict 1", mira, "2");
  await bot.front.take({ kind: "removed", platform: "fake", workspace: "W1" });
  await bot.work();
  expect(await traces("W1", ...OF_STORM, ...OF_RIVAL, rowan.id, mira.id)).toEqual([]);
});

describe("where nothing is to be learned", () => {
  const { back } = ROOMS;
  test("what was learned goes once that is confirmed, and answers stay as they stand", async () => {
    await say(back, "1", STORM);
    const before = shown(back, "1");
    expect(await say(back, "2", "learn from here: off")).toContain("1 story");
    expect(await traces("Pell Orsino")).not.toEqual([]);
    expect(await say(back, "3", "yes, learn nothing here")).toContain("keep nothing of it");
    expect(await traces(...OF_STORM)).toEqual([]);
    expect(shown(back, "1")).toBe(before);
  });

  test("a story is answered, compared with what may be seen, and leaves no words; what it quotes can still be taken back", async () => {
    await say(ROOMS.open, "1", STORM);
    await say(back, "2", "learn off");
    const answer = await say(back, "3", RIVAL, mira);
    expect(answer).toContain("Orsino");
    expect(answer).toContain("nothing of this story is kept");
    expect(answer).not.toContain("All claims");
    expect(await traces(...OF_RIVAL)).toEqual([]);
    expect(await say(back, "4", "what do sources say about casualties?")).not.toContain("Marrow");
    await say(ROOMS.open, "5", "forget", rowan, "1");
    expect(shown(back, "3")).toContain("Withdrawn");
    expect(await traces(...OF_STORM)).toEqual([]);
  });

  test("an edit is read anew, and a deletion takes the answer back", async () => {
    await say(back, "1", "learn off");
    await say(back, "2", RIVAL);
    await bot.front.take({ kind: "edited", message: makeMessage("2", FIRE, { place: back, author: rowan }) });
    await bot.work();
    expect(shown(back, "2")).toContain("Irma Tolk");
    expect(await traces(...OF_FIRE)).toEqual([]);
    await bot.front.take({ kind: "deleted", place: back, message: "2" });
    await bot.work();
    expect(shown(back, "2")).toContain("Withdrawn");
  });

  test("turned on again, it learns", async () => {
    await say(back, "1", "learn off");
    await say(back, "2", "learn on");
    await say(back, "3", STORM);
    expect(await say(back, "4", RIVAL)).toContain("Orsino");
  });
});

describe("what is past its time", () => {
  const later = (days: number) => {
    now = new Date(Date.parse("2031-03-04T12:00:00.000Z") + days * 24 * 60 * 60 * 1000).toISOString();
  };
  test.each([
    ["of the channel", "keep for 7 days", 7, rowan],
    ["of the workspace", "keep for 9 days in this workspace", 9, mira],
  ] as const)("%s is recalled nowhere, and then gone with all words of it", async (_name, words, days, person) => {
    await say(ROOMS.back, "1", words, person);
    await say(ROOMS.back, "2", STORM);
    later(days - 1);
    expect(await say(ROOMS.back, "3", RIVAL)).toContain("Orsino");
    later(days + 0.1);
    expect(await say(ROOMS.back, "4", "how many people were killed?")).not.toContain("Orsino");
    await bot.desk.erasure.expire();
    expect(await traces("Pell Orsino", "sea wall", "herald.example/storm")).toEqual([]);
    expect(await traces("Ina Marrow")).not.toEqual([]);
  });

  test("the fewest days count, and other channels keep theirs", async () => {
    await say(ROOMS.back, "1", "keep for 30 days");
    await say(ROOMS.back, "2", "keep for 5 days in this workspace", mira);
    await say(ROOMS.back, "3", STORM);
    await say(ROOMS.abroad, "4", FIRE);
    later(6);
    await bot.desk.erasure.expire();
    expect(await traces(...OF_STORM)).toEqual([]);
    expect(await traces("Irma Tolk")).not.toEqual([]);
  });
});
