import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IncomingMessage } from "../../../src/chat/message.ts";
import type { Database } from "../../../src/store/database.ts";
import { openTestDatabase } from "../../fakes/desk.ts";
import { openChannel } from "../../fakes/stories.ts";
import { type DigestDesk, digestsShown, openDigestDesk } from "./digest-desk.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

/** Friday, 12:00 in Warsaw. */
const FRIDAY = "2026-11-20T11:00:00.000Z";
const last = ({ bot }: DigestDesk) => bot.platform.shown().at(-1) ?? "";

describe("settling it in chat", () => {
  test.each([
    [
      "digest weekdays at 8:30 Warsaw",
      /on weekdays at 08:30, Warsaw time \(Europe\/Warsaw\). Next: Monday, 23 November, 08:30/,
    ],
    [
      "digest daily at 7 pm London",
      /every day at 19:00, London time \(Europe\/London\). Next: Friday, 20 November, 19:00/,
    ],
    ["digest weekends 9 New York", /at weekends at 09:00, New York time .* Next: Saturday, 21 November, 09:00/],
    ["digest tue and thu at noon UTC", /on Tuesdays and Thursdays at 12:00, UTC, which knows no summer time/],
    ["digest daily at 8", /By the clocks of which city\? .* Nothing is set yet/],
    ["digest weekdays Warsaw", /At what time\? .* Nothing is set yet/],
    ["digest silent when empty", /It does not come by itself yet/],
    ["digest 8:30 UTC+2", /“UTC\+2” does not change its clocks/],
    ["digest daily at 8 Warsav", /Did you mean Warsaw/],
    ["digest off", /It comes here only when somebody types “digest”/],
    ["digest times", /It comes here only when somebody types “digest”/],
  ])("%s", async (words, expected) => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    await desk.say("1", words);
    expect(last(desk)).toMatch(expected);
  });

  test("what is not said stays as it is", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    await desk.say("1", "digest weekdays at 8:30 Warsaw, silent when empty");
    await desk.say("2", "digest at 9");
    expect(last(desk)).toMatch(/on weekdays at 09:00, Warsaw time .* it stays away/s);
    await desk.say("3", "digest daily");
    expect(last(desk)).toMatch(/every day at 09:00, Warsaw time/);
    await desk.say("4", "digest line when empty");
    expect(last(desk)).toMatch(/every day at 09:00, Warsaw time .* one line says so/s);
    await desk.say("5", "digest London");
    expect(last(desk)).toMatch(/every day at 09:00, London time/);
    await desk.say("6", "digest dayly at 7");
    expect(last(desk)).toMatch(/Did you mean Daily\?.*Nothing changed: it still comes every day at 09:00/);
  });

  test("guests settle nothing", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    await desk.say("1", "digest daily at 8:30 Warsaw");
    const guest = { id: "G1", name: "Gale", role: "guest" } as const;
    await desk.say("2", "digest off", { author: guest });
    await desk.say("3", "digest daily at 9 London", { author: guest });
    expect(desk.bot.platform.shown().slice(-2)).toEqual([
      "Only people of this workspace can settle that.",
      "Only people of this workspace can settle that.",
    ]);
    await desk.say("4", "digest times");
    expect(last(desk)).toMatch(/08:30, Warsaw time/);
  });

  test("from then on it comes, and after off no more", async () => {
    const desk = await openDigestDesk(database, FRIDAY);
    await desk.say("1", "digest daily at 8:30 Warsaw");
    for (const instant of ["2026-11-20T23:00:00Z", "2026-11-21T07:30:00Z", "2026-11-22T07:30:00Z"]) {
      desk.at(instant);
      await desk.sweep();
    }
    expect((await desk.asked()).map(({ until }) => until.slice(0, 16))).toEqual([
      "2026-11-21T07:30",
      "2026-11-22T07:30",
    ]);
    await desk.say("2", "digest off");
    desk.at("2026-11-23T07:30:00Z");
    await desk.sweep();
    expect(await desk.asked()).toHaveLength(2);
  });

  test("an edit of the words that settled it settles nothing again", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    await desk.say("1", "digest daily at 8:30 Warsaw");
    await desk.say("2", "digest off");
    await desk.say("1", "digest daily at 8:30 Warsaw");
    await desk.say("3", "digest times");
    expect(last(desk)).toMatch(/only when somebody types/);
  });
});

describe("where it comes", () => {
  const settled = async (text = "a1") => {
    const desk = await openDigestDesk(database, FRIDAY);
    await desk.settle({});
    await desk.post("1", text);
    return desk;
  };

  test("it stands in the channel itself, as a whole from the first moment", async () => {
    const desk = await settled();
    desk.at("2026-11-21T07:30:00Z");
    await desk.sweep();
    const post = desk.bot.platform.posts.at(-1);
    expect(post?.thread.id).toBeNull();
    expect(digestsShown(desk)).toHaveLength(1);
    expect(desk.bot.platform.shown().filter((text) => text.endsWith("…"))).toEqual([]);
  });

  test.each([
    ["line", 1],
    ["silence", 0],
  ] as const)("when nothing happened: %s", async (whenEmpty, shown) => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    await desk.settle({ whenEmpty });
    desk.at("2026-11-21T07:30:00Z");
    await desk.sweep();
    const posts = desk.bot.platform.shown().filter((text) => /Nothing new since yesterday, 08:30/.test(text));
    expect(posts).toHaveLength(shown);
    // It was told all the same: the next one begins there.
    expect((await desk.asked()).map(({ state }) => state)).toEqual(["answered"]);
  });

  test("nowhere while the bot is turned off or away, and again when it is back", async () => {
    const desk = await settled();
    await desk.say("2", "listen off");
    desk.at("2026-11-21T07:30:00Z");
    await desk.sweep();
    await desk.say("3", "listen links");
    await desk.bot.front.take({ kind: "left", place: openChannel });
    desk.at("2026-11-22T07:30:00Z");
    await desk.sweep();
    expect(await desk.asked()).toEqual([]);
    await desk.bot.front.take({ kind: "joined", place: openChannel, at: "2026-11-22T20:00:00Z" });
    await desk.bot.work();
    desk.at("2026-11-23T07:30:00Z");
    await desk.sweep();
    expect((await desk.asked()).map(({ until }) => until.slice(0, 16))).toEqual(["2026-11-23T07:30"]);
  });
});

describe("which stories it tells of", () => {
  test("each once, also one that was heard of late, and none that came after its time", async () => {
    const desk = await openDigestDesk(database, FRIDAY);
    await desk.settle({});
    await desk.post("1", "a early");
    desk.at("2026-11-21T07:31:00Z");
    // While the bot was away: sent before the time of the digest, and after it.
    await desk.post("2", "b after", "2026-11-21T07:30:40Z");
    await desk.sweep();
    desk.at("2026-11-21T07:40:00Z");
    await desk.post("3", "c late", "2026-11-21T07:10:00Z");
    for (const instant of ["2026-11-22T07:30:00Z", "2026-11-23T07:30:00Z"]) {
      desk.at(instant);
      await desk.sweep();
    }
    const told = (await desk.asked()).map((one) => one.told.length);
    expect(told).toEqual([1, 2, 0]);
  });
});

describe("what somebody missed", () => {
  const IN_PRIVATE: Partial<IncomingMessage> = { place: { ...openChannel, channel: "D1", visibility: "direct" } };
  const answer = async (desk: DigestDesk, text: string, parts: Partial<IncomingMessage> = {}) => {
    await desk.say(`asked ${text} ${JSON.stringify(parts).length}`, text, parts);
    return last(desk);
  };

  test("since they last wrote where the workspace reads, said in the head; asking again changes nothing", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    desk.at("2026-11-20T19:00:00Z");
    const expected = /^Since you last wrote to me .*Nothing new since today, 11:00 UTC/;
    expect(await answer(desk, "since I left", IN_PRIVATE)).toMatch(expected);
    expect(await answer(desk, "what did I miss?", IN_PRIVATE)).toMatch(expected);
  });

  test("since a time that they name, of yesterday where it is still to come", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    desk.at("2026-11-20T19:00:00Z");
    expect(await answer(desk, "since 14:00", IN_PRIVATE)).toContain("since today, 14:00 UTC");
    expect(await answer(desk, "since 21:00", IN_PRIVATE)).toContain("since yesterday, 21:00 UTC");
    expect(await answer(desk, "since Wednesday", IN_PRIVATE)).toContain("since Wednesday, 00:00 UTC");
  });

  test("of who never wrote, the last day", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    const author = { id: "U9", name: "Ivo", role: "member" } as const;
    expect(await answer(desk, "since I left", { ...IN_PRIVATE, author })).toContain("I know of no message of yours");
  });

  test("where others read along there is a button, whose answer is for one person", async () => {
    const desk = await openDigestDesk(database, FRIDAY, false);
    await desk.say("1", "since I left");
    expect(last(desk)).toBe("What you missed is for your eyes alone.");
    const [action] =
      desk.bot.platform.posts.at(-1)?.reply.blocks.flatMap((one) => ("actions" in one ? one.actions : [])) ?? [];
    expect(action).toMatchObject({ command: "since I left", shownTo: "person" });
  });
});
