import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "../../../jobs/desk.ts";
import { createDigest } from "../../../jobs/digest.ts";
import { askForDue } from "../../../jobs/digest-due.ts";
import { createReply } from "../../../jobs/reply.ts";
import type { Database } from "../../../src/store/database.ts";
import { openTestDatabase } from "../../fakes/desk.ts";
import { CHANNEL, type DigestDesk, digestsShown, openDigestDesk } from "./digest-desk.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const ATTEMPT = { last: false, signal: new AbortController().signal };
const untils = async (desk: DigestDesk) => (await desk.asked()).map(({ until }) => until.slice(0, 16));

/** One digest for each settled time, each beginning where the last one ended. */
async function expectOneEach(desk: DigestDesk, expected: readonly string[]): Promise<void> {
  const asked = await desk.asked();
  expect(asked.map(({ until }) => until.slice(0, 16))).toEqual(expected);
  expect(asked.slice(1).map(({ since }) => since)).toEqual(asked.slice(0, -1).map(({ until }) => until));
  expect(asked.map(({ state }) => state)).toEqual(expected.map(() => "answered"));
  expect(digestsShown(desk)).toHaveLength(expected.length);
}

describe("clocks that change", () => {
  const cases: readonly (readonly [string, string, number, number, string, readonly string[]])[] = [
    ["spring", "Europe/Warsaw", 8, 30, "2026-03-27T20:00Z", ["03-28T07:30", "03-29T06:30", "03-30T06:30"]],
    ["autumn", "Europe/Warsaw", 8, 30, "2026-10-23T20:00Z", ["10-24T06:30", "10-25T07:30", "10-26T07:30"]],
    ["spring", "America/New_York", 8, 30, "2026-03-06T20:00Z", ["03-07T13:30", "03-08T12:30", "03-09T12:30"]],
    ["autumn", "America/New_York", 8, 30, "2026-10-30T20:00Z", ["10-31T12:30", "11-01T13:30", "11-02T13:30"]],
    [
      "the hour that is left out",
      "Europe/Warsaw",
      2,
      30,
      "2026-03-27T20:00Z",
      ["03-28T01:30", "03-29T01:00", "03-30T00:30"],
    ],
    [
      "the hour that comes twice",
      "Europe/Warsaw",
      2,
      30,
      "2026-10-23T20:00Z",
      ["10-24T00:30", "10-25T00:30", "10-26T01:30"],
    ],
    [
      "the hour that is left out",
      "America/New_York",
      2,
      30,
      "2026-03-06T20:00Z",
      ["03-07T07:30", "03-08T07:00", "03-09T06:30"],
    ],
    [
      "the hour that comes twice",
      "America/New_York",
      1,
      30,
      "2026-10-30T20:00Z",
      ["10-31T05:30", "11-01T05:30", "11-02T06:30"],
    ],
  ];
  test.each(cases)(
    "%s in %s at %i:%i: one each day",
    async (_, zone, hour, minute, start, expected) => {
      const desk = await openDigestDesk(database, start);
      await desk.settle({ zone, hour, minute });
      // Looked for every 15 minutes for 68 hours, which holds three of its times.
      for (let quarter = 0; quarter < 68 * 4; quarter++) {
        desk.later(15);
        await desk.sweep();
      }
      await expectOneEach(
        desk,
        expected.map((one) => `2026-${one}`),
      );
    },
    60_000,
  );
});

/** The desk with every call counted: at the one of that number the process dies, before or after it took effect, and nothing it tries later has any. */
function mortal(desk: Desk, dieAt: number, after: boolean): { readonly desk: Desk; isDead(): boolean } {
  let calls = 0;
  let dead = false;
  const guard = <T extends object>(seam: T): T =>
    new Proxy(seam, {
      get(target, name) {
        const member = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return async (...given: unknown[]) => {
          if (dead) throw new Error("dead");
          calls += 1;
          const mine = calls === dieAt;
          if (mine && !after) dead = true;
          if (dead) throw new Error("killed");
          const result = await Reflect.apply(member, target, given);
          if (mine) dead = true;
          if (dead) throw new Error("killed");
          return result;
        };
      },
    });
  const platforms = new Map([...desk.platforms].map(([name, one]) => [name, { ...one, outbox: guard(one.outbox) }]));
  return {
    desk: {
      ...desk,
      messages: guard(desk.messages),
      channels: guard(desk.channels),
      digests: guard(desk.digests),
      decisions: guard(desk.decisions),
      platforms,
    },
    isDead: () => dead,
  };
}

test.each([
  ["before", false],
  ["after", true],
])(
  "killed %s each step of the way, it comes once",
  async (_, after) => {
    let steps = 0;
    for (let dieAt = 1; ; dieAt++) {
      const day = await openDigestDesk(database, "2026-11-20T20:00:00.000Z");
      await day.settle({});
      await day.post("1", "a1");
      day.at("2026-11-21T07:30:05.000Z");
      const { desk, isDead } = mortal(day.bot.desk, dieAt, after);
      try {
        await createDigest(desk).run(CHANNEL, ATTEMPT);
        const [open] = await day.bot.desk.messages.unfinished();
        await day.bot.desk.messages.release({ ...CHANNEL });
        if (open) await createReply(desk).run({ message: open.key }, ATTEMPT);
      } catch {
        // Killed.
      }
      const died = isDead();
      day.bot.die();
      for (const minutes of [1, 1, 60]) {
        await day.sweep();
        day.later(minutes);
      }
      await expectOneEach(day, ["2026-11-21T07:30"]);
      expect((await day.asked())[0]?.told).toHaveLength(1);
      if (!died) break;
      steps = dieAt;
    }
    expect(steps).toBeGreaterThan(8);
  },
  120_000,
);

test("three workers at once, and their sweeps, ask for it once", async () => {
  const day = await openDigestDesk(database, "2026-11-20T20:00:00.000Z");
  await day.settle({});
  await day.post("1", "a1");
  day.at("2026-11-21T07:30:00.000Z");
  const workers = [1, 2, 3].map(() => createDigest(day.bot.desk));
  await Promise.all([
    ...workers.map((worker) => worker.run(CHANNEL, ATTEMPT)),
    ...workers.map(() => askForDue(day.bot.desk)),
  ]);
  const [open] = await day.bot.desk.messages.unfinished();
  if (open) {
    const replies = [1, 2, 3].map(() => createReply(day.bot.desk).run({ message: open.key }, ATTEMPT));
    await Promise.all(replies);
  }
  await day.bot.work();
  await expectOneEach(day, ["2026-11-21T07:30"]);
});

test("a clock that is set back brings none again, and the next one comes at its time", async () => {
  const day = await openDigestDesk(database, "2026-11-20T20:00:00.000Z");
  await day.settle({});
  for (const instant of [
    "2026-11-21T07:30:00.000Z",
    "2026-11-21T07:10:00.000Z",
    "2026-11-21T07:30:00.000Z",
    "2026-11-20T07:30:00.000Z",
    "2026-11-20T23:00:00.000Z",
    "2026-11-21T07:31:00.000Z",
    "2026-11-22T07:30:00.000Z",
  ]) {
    day.at(instant);
    await day.sweep();
  }
  await expectOneEach(day, ["2026-11-21T07:30", "2026-11-22T07:30"]);
});

describe("one that was missed", () => {
  test("comes late, up to its own time, and once", async () => {
    const day = await openDigestDesk(database, "2026-11-20T20:00:00.000Z");
    await day.settle({});
    for (const instant of ["2026-11-21T14:00:00.000Z", "2026-11-21T14:01:00.000Z", "2026-11-22T07:30:00.000Z"]) {
      day.at(instant);
      await day.sweep();
    }
    await expectOneEach(day, ["2026-11-21T07:30", "2026-11-22T07:30"]);
  });

  test("of several only the last one comes, and it begins where the one before them ended", async () => {
    const day = await openDigestDesk(database, "2026-11-20T07:00:00.000Z");
    await day.settle({});
    for (const instant of ["2026-11-20T07:30:00.000Z", "2026-11-24T09:00:00.000Z"]) {
      day.at(instant);
      await day.sweep();
    }
    await expectOneEach(day, ["2026-11-20T07:30", "2026-11-24T07:30"]);
  });

  test("by more than a day it stays away: Friday's does not come on Sunday", async () => {
    const day = await openDigestDesk(database, "2026-11-18T20:00:00.000Z");
    await day.settle({ days: [1, 2, 3, 4, 5] });
    for (const instant of ["2026-11-19T07:30:00.000Z", "2026-11-22T09:00:00.000Z", "2026-11-23T07:30:00.000Z"]) {
      day.at(instant);
      await day.sweep();
    }
    await expectOneEach(day, ["2026-11-19T07:30", "2026-11-23T07:30"]);
  });

  test("before the times were settled, or of times that are settled no more, none comes", async () => {
    const day = await openDigestDesk(database, "2026-11-20T09:00:00.000Z");
    await day.settle({});
    await day.sweep();
    expect(await untils(day)).toEqual([]);
    await day.bot.desk.channels.set(CHANNEL, { digest: null });
    day.at("2026-11-21T07:30:00.000Z");
    await day.sweep();
    expect(await untils(day)).toEqual([]);
  });
});
