import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { composeReply } from "../../jobs/compose-reply.ts";
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
const { rowan, mira } = PEOPLE;
const { open, square } = ROOMS;

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

const everywhere = async () =>
  [
    await talk.whisper(open, ASK, mira),
    await talk.whisper(square, ASK, mira),
    await talk.whisper(open, "digest", mira),
    await talk.whisper(square, "digest", mira),
    await talk.whisper(open, "claims", mira),
    talk.shown(open, "1"),
    talk.shown(square, "2"),
  ].join("\n");

describe("a confidential story", () => {
  beforeEach(async () => {
    await talk.say(open, "1", STORM);
    await talk.say(square, "2", RIVAL, mira);
  });

  test("is in no answer and no digest, and all that showed it is told again", async () => {
    expect(talk.shown(square, "2")).toContain("Orsino");
    expect(await talk.say(open, "3", "confidential", rowan, "1")).toContain("Marked as confidential");
    expect(await everywhere()).not.toContain("Orsino");
    expect(talk.shown(open, "1")).toMatch(/^Confidential/);
    expect(await talk.whisper(ROOMS.rowan, ASK)).toContain("Orsino");
    expect(await talk.whisper(ROOMS.mira, ASK, mira)).not.toContain("Orsino");
  });

  test("stays so when its message is edited, and when it is posted there again", async () => {
    await talk.say(open, "3", "confidential", rowan, "1");
    await talk.edit(open, "1", `here it is: ${STORM}`);
    expect(talk.shown(open, "1")).toMatch(/^Confidential/);
    expect(await talk.say(open, "4", STORM, mira)).toMatch(/^Confidential/);
    expect(await everywhere()).not.toContain("Orsino");
  });

  test("somebody else's posting elsewhere is their own", async () => {
    await talk.say(open, "3", "confidential", rowan, "1");
    expect(await talk.say(square, "4", STORM, mira)).toContain("Orsino");
  });

  test("is shown again once that is taken back", async () => {
    await talk.say(open, "3", "confidential", rowan, "1");
    await talk.say(open, "4", "not confidential", rowan, "1");
    expect(talk.shown(open, "1")).toContain("Orsino");
    expect(await talk.whisper(square, ASK, mira)).toContain("Orsino");
  });

  test.each([
    ["who posted it", rowan, true],
    ["an admin", mira, true],
    ["another member", { id: "U-ivo", name: "Ivo", role: "member" }, false],
    ["a guest", PEOPLE.gale, false],
  ] as const)("is marked by %s: %s", async (_name, person, may) => {
    const answer = await talk.say(open, "3", "mark as confidential", person, "1");
    expect(answer).toContain(may ? "Marked as confidential" : "Only who posted");
    expect((await talk.whisper(square, ASK, mira)).includes("Orsino")).toBe(!may);
  });
});

describe("a confidential claim", () => {
  const wall = async () => {
    const form = await bot.front.suggest({
      ...(await messageIn(open)),
      text: "confidential",
    });
    const options = form?.fields.flatMap((field) => (field.kind === "choice" ? field.options : [])) ?? [];
    return options.find(({ label }) => label.includes("sea wall"))?.words ?? "none";
  };
  const messageIn = async (place: typeof open) => ({
    id: "form",
    place,
    thread: { platform: "fake", workspace: "W1", channel: place.channel, id: "thread of 1" },
    inChannel: null,
    author: rowan,
    text: "",
    links: [],
    files: [],
    asked: true,
    sentAt: "2031-03-04T12:00:00.000Z",
  });

  test("is left out with its words, and the rest of its story is shown", async () => {
    await talk.say(open, "1", STORM);
    await talk.say(square, "2", RIVAL, mira);
    const claim = await wall();
    expect(claim).toMatch(/^c-/);
    expect(await talk.say(open, "3", `confidential ${claim}`, rowan, "1")).toContain("what that claim says");
    const shown = `${await everywhere()}\n${await talk.whisper(open, "versions")}`;
    expect(shown).not.toContain("sea wall");
    expect(shown).toContain("Orsino");
    expect(await wall()).toBe("none");
    await talk.say(open, "4", `not confidential ${claim}`, rowan, "1");
    expect(await talk.whisper(open, "claims")).toContain("sea wall");
  });

  test("stays out when the same words are posted there again", async () => {
    await talk.say(open, "1", story("Five"));
    await talk.say(open, "2", `confidential ${await wall()}`, rowan, "1");
    expect(await talk.say(open, "3", story("Five"), mira)).not.toContain("sea wall");
  });
});
