import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { renderReply } from "../../adapters/terminal/render.ts";
import { composeReply } from "../../jobs/compose-reply.ts";
import { createReadings } from "../../jobs/read-again.ts";
import { nextReading } from "../../jobs/watch-times.ts";
import type { CommandName } from "../../src/chat/command.ts";
import type { IncomingMessage, Place } from "../../src/chat/message.ts";
import { PageUnavailable } from "../../src/errors.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import type { Database } from "../../src/store/database.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { pageOf, RIVAL, story } from "../contracts/chat-stories.ts";
import { createFakeBot, type FakeBot, openTestDatabase } from "../fakes/desk.ts";
import { createFakeWeb, type FakeWeb } from "../fakes/page-reader.ts";
import { makeMessage, openChannel } from "../fakes/stories.ts";

const tagger = createTagger();
const STORM = "https://herald.example/storm";
const START = Date.parse("2026-10-14T10:00:00.000Z");
const MINUTE = 60_000;
const back: Place = { ...openChannel, channel: "back", visibility: "private" };
const square: Place = { ...openChannel, channel: "square" };

let database: Database;
let bot: FakeBot;
let web: FakeWeb;
let clock: number;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
beforeEach(async () => {
  clock = START;
  web = createFakeWeb(tagger);
  web.pages.set(STORM, pageOf(story("Three")));
  bot = await createFakeBot(database, {
    reader: web.reader,
    compose: composeReply,
    likeness: LIKENESS,
    now: () => new Date(clock),
  });
});
afterAll(() => database.close());

const sentAt = () => new Date(clock).toISOString();
const post = async (id: string, url: string, parts: Partial<IncomingMessage> = {}) => {
  await bot.accept(makeMessage(id, url, { sentAt: sentAt(), ...parts }), { kind: "story-links", urls: [url] });
  await bot.work();
};
const paste = async (id: string, text: string, parts: Partial<IncomingMessage> = {}) => {
  await bot.accept(makeMessage(id, text, { sentAt: sentAt(), ...parts }));
  await bot.work();
};
const say = async (id: string, name: CommandName, argument = "", parts: Partial<IncomingMessage> = {}) => {
  await bot.accept(makeMessage(id, name, { sentAt: sentAt(), ...parts }), { kind: "command", name, argument });
  await bot.work();
};
/** Lets time pass, with a sweep now and then. */
const wait = async (minutes: number) => {
  const until = clock + minutes * MINUTE;
  while (clock < until) {
    // The schedule is fine at first.
    clock += clock < START + 8 * 60 * MINUTE ? 5 * MINUTE : 4 * 60 * MINUTE;
    await createReadings(bot.desk).queue();
    await bot.work();
  }
};
const textOf = (reply: FakeBot["platform"]["posts"][number]["reply"]) =>
  renderReply(reply, { columns: 100, colour: false }).join("\n");
/** What the threads say now, first post first. */
const shown = (channel = "open") =>
  bot.platform.posts.filter(({ thread }) => thread.channel === channel).map(({ reply }) => textOf(reply));
const again = () => web.opened.filter((one) => one.startsWith("again")).length;

describe("a watched page", () => {
  test("that changes three times gives three notices, each of what changed, and none of its layout", async () => {
    await post("1", STORM);
    await say("2", "watch");
    expect(shown()[1]).toContain("I read that page again after 15 minutes");
    await wait(20);
    expect(shown()).toHaveLength(2);

    web.pages.set(STORM, pageOf(story("Five")));
    await wait(15);
    web.pages.set(STORM, pageOf(story("Five")).replace("<body>", "<body><div class='banner'>We have a new look</div>"));
    await wait(30);
    expect(shown()).toHaveLength(3);

    web.pages.set(STORM, pageOf(story("Five").replace("Mayor Pell Orsino said", "coast guard officer Lena Dorn said")));
    await wait(2 * 60);
    expect(shown()).toHaveLength(4);

    const corrected = `${story("Five")}\n\nCorrection: An earlier version of this story named the wrong speaker.`;
    web.pages.set(STORM, pageOf(corrected.replace("about 140 residents", "about 180 residents")));
    await wait(7 * 24 * 60);
    const [summary, , first, second, third, ...more] = shown();
    expect(more).toEqual([]);
    expect(first).toMatch(/The page changed since I read it on 14 Oct, 10:00 UTC: 1 change/);
    expect(first).toMatch(/killed: three → five/);
    expect(first).toMatch(/before: .*“Three people were killed”/s);
    expect(first).toMatch(/now: .*“Five people were killed”/s);
    expect(second).toMatch(/another speaker: Pell Orsino.* → Lena Dorn/);
    expect(second).not.toContain("three → five");
    expect(third).toMatch(/note of correction: “Correction: An earlier version/);
    expect(third).toMatch(/about 140 → about 180/);
    expect(summary).toContain("Five people were killed");
    expect(summary).toContain("about 180 residents");
  });

  test("is opened less and less often, politely, and not any more after a week", async () => {
    await post("1", STORM);
    await say("2", "watch");
    await wait(60);
    expect(again()).toBe(3);
    await wait(8 * 24 * 60);
    expect(again()).toBe(11);
    expect(web.opened[0]).toBe(`posted ${STORM}`);
    expect(shown()).toHaveLength(2);
  });

  test("is opened once for all channels that watch it, and each hears of it in its own threads", async () => {
    await post("1", STORM);
    await post("2", STORM, { place: square });
    await post("3", STORM, { place: back });
    for (const [id, place] of [
      ["4", openChannel],
      ["5", square],
      ["6", back],
    ] as const)
      await say(id, "watch", "", { place });
    web.pages.set(STORM, pageOf(story("Five")));
    await wait(20);
    expect(again()).toBe(1);
    for (const channel of ["open", "square", "back"]) {
      expect(shown(channel)).toHaveLength(3);
      expect(shown(channel)[2]).toContain("three → five");
    }
  });

  test("that is gone is told once, and not opened again; what was read stays", async () => {
    await post("1", STORM);
    await say("2", "watch");
    web.pages.set(STORM, null);
    await wait(3 * 60);
    expect(again()).toBe(1);
    expect(shown().filter((text) => text.includes("The page is gone"))).toHaveLength(1);
    await say("3", "versions", "1");
    expect(shown().at(-1)).toContain("Three people were killed when a storm struck");
  });

  test.each([
    ["cannot be had", new PageUnavailable("The site is busy.", { retry: true })],
    ["asks robots not to", new PageUnavailable("The site asks robots not to read that page.", { retry: false })],
    ["shows a wall", pageOf("Please log in\n\nLog in to read.")],
  ])("that %s for a while is tried at its next time, in silence", async (_why, page) => {
    await post("1", STORM);
    await say("2", "watch");
    web.pages.set(STORM, page);
    await wait(35);
    expect(shown()).toHaveLength(2);
    web.pages.set(STORM, pageOf(story("Five")));
    await wait(40);
    expect(shown()).toHaveLength(3);
    expect(again()).toBe(3);
  });

  test("is left alone once somebody says so, and when the bot is taken out of the channel", async () => {
    await post("1", STORM);
    await say("2", "watch");
    await say("3", "unwatch");
    await wait(60);
    expect(again()).toBe(0);
    await say("4", "watch");
    await bot.desk.channels.setLeft(openChannel, sentAt());
    await wait(60);
    expect(again()).toBe(0);
  });

  test("is left alone once the admins have its site left alone", async () => {
    await post("1", STORM);
    await say("2", "watch");
    await bot.desk.channels.setHost(openChannel, "herald.example", true);
    web.pages.set(STORM, pageOf(story("Five")));
    await wait(24 * 60);
    expect(again()).toBe(0);
    expect(shown()).toHaveLength(2);
    await say("3", "watch");
    expect(shown()[2]).toContain("Your admins have that site left alone");
  });

  test("is no page when words were pasted or an archive copied them", async () => {
    await paste("1", story("Three"));
    await say("2", "watch");
    expect(shown()[1]).toContain("did not come from a link");
    const copy = `https://web.archive.org/web/20261013090000/${STORM}`;
    web.pages.set(copy, pageOf(RIVAL));
    await post("3", copy);
    expect(shown()[2]).toContain("archived copy of 13 Oct 2026");
    await say("4", "watch");
    expect(shown()[3]).toContain("an archive's copy");
  });

  test("is not settled by guests", async () => {
    await post("1", STORM);
    await say("2", "watch", "", { author: { id: "U9", name: "Ivo", role: "guest" } });
    await wait(20);
    expect(again()).toBe(0);
  });
});

describe("a story in an open disagreement", () => {
  test("is watched by itself, and compared again when it changes", async () => {
    await post("1", STORM);
    await wait(20);
    expect(again()).toBe(0);
    await paste("2", RIVAL);
    expect(shown()[1]).toContain("How many people were killed?");
    web.pages.set(STORM, pageOf(story("Nine")));
    await wait(60);
    expect(again()).toBeGreaterThan(0);
    const [summary, rival, notice] = shown();
    expect(notice).toContain("three → nine");
    expect(summary).toContain("Nine people were killed");
    expect(rival).not.toContain("How many people were killed?");
  });

  test("is not any more once the disagreement is settled", async () => {
    await post("1", STORM);
    await paste("2", RIVAL);
    for (const [id, which] of [
      ["3", "1"],
      ["4", "1"],
      ["5", "1"],
    ] as const)
      await say(id, "not a conflict", which);
    expect(shown()[1]).not.toContain("Not a conflict · Rowan\n");
    await wait(60);
    expect(again()).toBe(0);
  });

  test("that is disputed in a private channel only is not watched elsewhere, and nothing there changes", async () => {
    await post("1", STORM);
    const before = bot.platform.posts.map(({ edits }) => edits);
    await paste("2", RIVAL, { place: back });
    web.pages.set(STORM, pageOf(story("Nine")));
    await wait(24 * 60);
    expect(again()).toBe(0);
    expect(bot.platform.posts.slice(0, 1).map(({ edits }) => edits)).toEqual(before);
  });

  test("that is disputed in another channel is watched there once it is posted there too", async () => {
    await post("1", STORM);
    await paste("2", RIVAL, { place: square });
    await wait(60);
    expect(again()).toBe(0);
    await post("3", STORM, { place: square });
    web.pages.set(STORM, pageOf(story("Nine")));
    await wait(60);
    expect(again()).toBeGreaterThan(0);
    expect(shown("square").at(-1)).toContain("three → nine");
    expect(shown()).toHaveLength(1);
  });

  test("that a private channel watches changes nothing in the open one, which posted it too", async () => {
    await post("1", STORM);
    await post("2", STORM, { place: back });
    await say("3", "watch", "", { place: back });
    const [before] = shown();
    const edits = bot.platform.posts[0]?.edits;
    web.pages.set(STORM, pageOf(story("Five")));
    await wait(60);
    expect(shown("back").at(-1)).toContain("three → five");
    expect(shown()).toEqual([before]);
    expect(bot.platform.posts[0]?.edits).toBe(edits);
  });
});

describe("work that breaks off", () => {
  test("twice the same job is one notice", async () => {
    await post("1", STORM);
    await say("2", "watch");
    web.pages.set(STORM, pageOf(story("Five")));
    clock += 20 * MINUTE;
    const [watched] = await bot.desk.watches.due(sentAt(), ["fake"]);
    await createReadings(bot.desk).queue();
    await bot.run("read-again", `page-${watched}`);
    await bot.run("read-again", `page-${watched}`);
    await bot.work();
    expect(shown()).toHaveLength(3);
  });

  test("a change that was kept and not told is told the next time", async () => {
    await post("1", STORM);
    await say("2", "watch");
    web.pages.set(STORM, pageOf(story("Five")));
    clock += 20 * MINUTE;
    await createReadings(bot.desk).queue();
    const { accept } = bot.desk.messages;
    bot.desk.messages.accept = async () => {
      throw new Error("The process ended.");
    };
    await expect(bot.work()).resolves.toBeUndefined();
    bot.desk.messages.accept = accept;
    expect(shown()).toHaveLength(2);
    await wait(20);
    expect(shown()).toHaveLength(3);
    expect(shown()[2]).toContain("three → five");
  });
});

describe("a page posted again", () => {
  test.each([
    ["by the same address", STORM],
    ["with tracking parameters", `${STORM}?utm_source=feed&fbclid=1`],
    ["by its AMP address", "https://amp.herald.example/storm/amp"],
    ["through a mail filter", `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(STORM)}`],
  ])("%s is known", async (_how, link) => {
    await post("1", STORM);
    web.pages.set(link, pageOf(story("Three")));
    await post("2", link);
    expect(shown()[1]).toContain("I have read this story already: it was posted by Rowan on 14 Oct 2026, 10:00 UTC");
  });

  test("as text is known", async () => {
    await post("1", STORM);
    await paste("2", `${story("Three")}\n\nRead more about the weather`);
    expect(shown()[1]).toContain("I have read this story already");
  });

  test("with other claims gives only those, then the disagreements", async () => {
    await paste("0", RIVAL);
    await post("1", STORM);
    web.pages.set(STORM, pageOf(story("Five")));
    await post("2", STORM);
    expect(shown()[2]).toMatch(
      /The page changed since I read it on .* posted by Rowan: 1 change.*three → five.*How many people were killed\?/s,
    );
    expect(shown()[2]).not.toContain("The sea wall did not hold");
    expect(shown()[2]).not.toContain("Three people were killed” (Herald");
  });

  test("that is an aggregator's link which leads nowhere is said to be", async () => {
    await post("1", "https://news.google.com/rss/articles/CBMiabc?oc=5");
    expect(shown()[0]).toContain("link of Google News");
    expect(web.opened).toEqual([]);
  });

  test("that only a private channel read before is new elsewhere", async () => {
    await post("1", STORM, { place: back });
    web.pages.set(STORM, pageOf(story("Five")));
    await post("2", STORM);
    expect(shown()[0]).not.toMatch(/already|changed since/);
  });
});

describe("versions", () => {
  test("are listed with time and hash, and can be read; forgetting takes all of them", async () => {
    await post("1", STORM);
    await say("2", "watch");
    web.pages.set(STORM, pageOf(story("Five")));
    await wait(20);
    await say("3", "versions");
    expect(shown().at(-1)).toMatch(/2 versions read.*14 Oct, 10:00 UTC.*SHA-256 [0-9a-f]{64}.*14 Oct, 10:15 UTC/s);
    await say("4", "versions", "1");
    expect(shown().at(-1)).toContain("Three people were killed when a storm struck");
    await say("5", "versions", "7");
    expect(shown().at(-1)).toContain("no version of that number");
    await say("6", "forget");
    expect(shown()[2]).toContain("Withdrawn");
    await wait(60);
    expect(again()).toBe(1);
    await say("7", "versions");
    expect(shown().at(-1)).toContain("There is no story here");
  });

  test("that say the same in other words are kept beside", async () => {
    await post("1", STORM);
    await say("2", "watch");
    web.pages.set(STORM, pageOf(story("Three").replace("stayed closed", "remained closed")));
    await wait(20);
    await say("3", "versions");
    expect(shown().at(-1)).toContain("the same claims in other words");
    expect(shown()).toHaveLength(3);
  });
});

describe("the times of a watch", () => {
  const at = (minutes: number) => new Date(START + minutes * MINUTE).toISOString();
  test.each([
    [0, 15],
    [14, 15],
    [15, 30],
    [31, 60],
    [500, 960],
    [6 * 24 * 60, 7 * 24 * 60],
    [7 * 24 * 60, null],
    [9 * 24 * 60, null],
  ])("after %s minutes it is due at %s", (now, due) => {
    expect(nextReading(at(0), at(now))).toBe(due === null ? null : at(due));
  });
});
