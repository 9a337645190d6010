import { EventEmitter } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { type Bot, runBot, serve } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakePlatform, type FakePlatform } from "../fakes/platform.ts";
import { makeMessage } from "../fakes/stories.ts";
import { layFresh } from "../servers/fresh.ts";
import { createRedisDatabase, createServerDatabase, HAS_POSTGRES, HAS_REDIS } from "../servers/select.ts";

const reader = createReader(createTagger(), NO_WEB);
const story = (toll: string) =>
  [
    "Storm hits Port Ellery",
    `${toll} people were killed when a storm struck the harbour of Port Ellery on Tuesday, Mayor Pell Orsino said. "The sea wall did not hold," the mayor said.`,
    "The regional council said that about 140 residents had left their homes, and that the road to Norrwick stayed closed. It was not clear how many boats had been lost.",
  ].join("\n\n");

interface Setting {
  readonly name: string;
  /** What is opened for it, as settings; `drop` removes it. */
  open(folder: string): Promise<{ readonly env: Record<string, string>; drop(): Promise<void> }>;
}

const embedded: Setting = {
  name: "the embedded database",
  async open(folder) {
    await layFresh(folder);
    return { env: { CROSSWIRE_DATA: folder }, drop: async () => {} };
  },
};
const onPostgres: Setting = {
  name: "Postgres",
  async open() {
    const database = await createServerDatabase();
    return { env: { DATABASE_URL: database.url }, drop: database.drop };
  },
};
const onPostgresAndRedis: Setting = {
  name: "Postgres and Redis",
  async open() {
    const [database, redis] = await Promise.all([createServerDatabase(), createRedisDatabase()]);
    const drop = async () => {
      await Promise.all([database.drop(), redis.drop()]);
    };
    return { env: { DATABASE_URL: database.url, REDIS_URL: redis.url }, drop };
  },
};
const SETTINGS = [
  embedded,
  ...(HAS_POSTGRES ? [onPostgres] : []),
  ...(HAS_POSTGRES && HAS_REDIS ? [onPostgresAndRedis] : []),
];

describe.each(SETTINGS)("the whole bot on $name", (setting) => {
  let folder: string;
  let place: Awaited<ReturnType<Setting["open"]>>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "crosswire-bot-"));
    place = await setting.open(folder);
  });
  afterEach(async () => {
    await place.drop();
    await rm(folder, { recursive: true });
  });

  const run = (platform: FakePlatform): Promise<Bot> =>
    runBot({
      config: parseConfig(place.env),
      platforms: [platform],
      reader,
      log: createLog("silent"),
      now: () => new Date("2031-03-05T12:00:00.000Z"),
    });

  test("answers, remembers over a restart, and leaves no lock", async () => {
    const first = createFakePlatform();
    const bot = await run(first);
    if (setting === embedded) {
      await expect(run(createFakePlatform())).rejects.toMatchObject({ code: "data-folder-busy" });
    }
    await first.deliver(makeMessage("1", story("Three")));
    await bot.idle();
    expect(first.shown()[0]).toContain("Storm hits Port Ellery");
    await Promise.all([bot.close(), bot.close()]);
    await expect(first.deliver(makeMessage("9", story("Nine")))).rejects.toThrow("Nobody listens");
    expect(await readdir(folder)).toEqual(setting === embedded ? ["postgres"] : []);

    const second = createFakePlatform();
    const again = await run(second);
    await second.deliver(makeMessage("1", story("Three")));
    await second.deliver(makeMessage("2", story("Five")));
    await second.deliver(makeMessage("3", "what do sources say about casualties?"));
    await again.idle();
    await again.close();
    expect(second.posts).toHaveLength(2);
    expect(JSON.stringify(second.posts[1]?.reply)).toMatch(/Five people.*earlier: .*Three people/);
  }, 60_000);
});

describe("serving", () => {
  const createProgram = () => {
    const exits: unknown[] = [];
    const program = Object.assign(new EventEmitter(), { exit: (code: unknown) => void exits.push(code) });
    return { program: program as unknown as Parameters<typeof serve>[2] & EventEmitter, exits };
  };
  const createSlowBot = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let closes = 0;
    const bot: Pick<Bot, "close"> = {
      close() {
        closes += 1;
        return promise;
      },
    };
    return { bot, finish: resolve, closes: () => closes };
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  test.each(["SIGINT", "SIGTERM"])("one %s closes in order", async (signal) => {
    const { program, exits } = createProgram();
    const { bot, finish, closes } = createSlowBot();
    const served = serve(bot, new Promise(() => {}), program);
    program.emit(signal);
    await settle();
    expect(closes()).toBe(1);
    finish();
    await served;
    expect(exits).toEqual([]);
    expect(program.listenerCount(signal)).toBe(0);
  });

  test("a second one quits at once", async () => {
    const { program, exits } = createProgram();
    const { bot, finish, closes } = createSlowBot();
    const served = serve(bot, Promise.resolve(), program);
    await settle();
    program.emit("SIGINT");
    expect([closes(), exits]).toEqual([1, [130]]);
    finish();
    await served;
  });
});
