import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findRedisProblem, openRedis } from "../../jobs/open-redis.ts";
import { connectToServer, findServerProblem } from "../../src/store/connect-to-server.ts";
import { migrate, NEWEST_FORM } from "../../src/store/migrate.ts";
import { openFolder } from "../../src/store/open-folder.ts";
import { type OwnServer, startRedis } from "../servers/own-server.ts";
import { createServerDatabase, HAS_POSTGRES, HAS_REDIS } from "../servers/select.ts";

/** Starts the bot as a person does, with nothing to read, and gives back its status and what it printed to standard error. */
async function startBot(env: Readonly<Record<string, string>>): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ["crosswire.js", "start"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_URL: "", REDIS_URL: "", ...env },
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const [status] = (await once(child, "close")) as [number | null];
  return { status, said };
}

/** One sentence or two on one line, no stack. */
async function expectSentence(env: Readonly<Record<string, string>>, sentence: string): Promise<void> {
  const { status, said } = await startBot(env);
  expect(said.trimEnd().split("\n")).toEqual([expect.stringContaining(sentence)]);
  expect(status).toBe(1);
}

/** A port that nobody listens on. */
const NOBODY = "127.0.0.1:9";

describe("a data folder that cannot be used ends the start in a sentence, and is as it was", () => {
  let whole: string;
  let folder: string;
  beforeAll(async () => {
    whole = await mkdtemp(join(tmpdir(), "crosswire-whole-"));
    const database = await openFolder(whole);
    await migrate(database.db);
    await database.close();
  }, 60_000);
  afterAll(() => rm(whole, { recursive: true }));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "crosswire-bad-"));
    await cp(whole, folder, { recursive: true });
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });

  test("a place where no folder can be made", async () => {
    await expectSentence({ CROSSWIRE_DATA: "/proc/nowhere/deeper" }, "cannot be written");
  }, 20_000);

  test("a file", async () => {
    await writeFile(join(folder, "file"), "");
    await expectSentence({ CROSSWIRE_DATA: join(folder, "file") }, "cannot be written");
  }, 20_000);

  test("one written by a newer Postgres", async () => {
    await writeFile(join(folder, "postgres", "PG_VERSION"), "99\n");
    await expectSentence({ CROSSWIRE_DATA: folder }, "Postgres 99; this one has Postgres 18");
    expect(await readFile(join(folder, "postgres", "PG_VERSION"), "utf8")).toBe("99\n");
  }, 20_000);

  test("one written by a newer Crosswire", async () => {
    const add = "insert into crosswire.versions (number, name) values (99, 'from the future')";
    const pglite = await PGlite.create(join(folder, "postgres"));
    await pglite.exec(add);
    await pglite.close();
    await expectSentence({ CROSSWIRE_DATA: folder }, "written by a newer Crosswire (form 99");
    const after = await PGlite.create(join(folder, "postgres"));
    const { rows } = await after.query("select max(number) as newest, count(*)::int as steps from crosswire.versions");
    expect(rows).toEqual([{ newest: 99, steps: NEWEST_FORM + 1 }]);
    await after.close();
  }, 30_000);

  test("a damaged one", async () => {
    await rm(join(folder, "postgres", "global"), { recursive: true });
    await expectSentence({ CROSSWIRE_DATA: folder }, "it is damaged");
  }, 20_000);

  test("a first start that was broken off leaves nothing in the way of the next", async () => {
    const fresh = join(folder, "fresh");
    await mkdir(join(fresh, "postgres.unfinished"), { recursive: true });
    await writeFile(join(fresh, "postgres.unfinished", "PG_VERSION"), "");
    const database = await openFolder(fresh);
    await migrate(database.db);
    await database.close();
    expect(await readdir(fresh)).toEqual(["postgres"]);
  }, 30_000);

  test("a migration that was killed half-way is as if it had not begun", async () => {
    const program = `
      import { sql } from "kysely";
      import { migrate } from ${JSON.stringify(join(import.meta.dirname, "../../src/store/migrate.ts"))};
      import { openFolder } from ${JSON.stringify(join(import.meta.dirname, "../../src/store/open-folder.ts"))};
      const { db } = await openFolder(${JSON.stringify(folder)});
      const done = { name: "done", async up() {} };
      await migrate(db, [{ ...done, number: ${NEWEST_FORM} }, { number: ${NEWEST_FORM + 1}, name: "half", async up(transaction) {
        await sql\`alter table crosswire.stories rename to tales\`.execute(transaction);
        console.log("half-way");
        await new Promise(() => setInterval(() => {}, 1000));
      } }]);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    const database = await openFolder(folder);
    await migrate(database.db);
    expect(await database.db.selectFrom("crosswire.stories").select("key").execute()).toEqual([]);
    await database.close();
  }, 30_000);
});

describe("a server that cannot be used ends the start in a sentence", () => {
  test("a database that nobody serves", async () => {
    await expectSentence(
      { DATABASE_URL: `postgres://u:secret@${NOBODY}/x` },
      `${NOBODY} cannot be reached (ECONNREFUSED)`,
    );
  }, 20_000);

  test("a Redis that nobody serves", async () => {
    await expect(openRedis(`redis://u:secret@${NOBODY}`)).rejects.toMatchObject({
      code: "bad-configuration",
      message: `The Redis server ${NOBODY} cannot be reached (ECONNREFUSED). Check REDIS_URL, and that the server runs.`,
    });
  });
});

describe("what a server says of itself", () => {
  const postgres = {
    version: "15.0",
    number: 150_000,
    encoding: "UTF8",
    database: "news",
    account: "desk",
    usable: true,
  };
  test.each([
    [{}, null],
    [{ version: "18.1", number: 180_001 }, null],
    [{ version: "14.20", number: 140_020 }, "is Postgres 14.20; Crosswire needs Postgres 15 or newer"],
    [{ encoding: "SQL_ASCII" }, "holds SQL_ASCII; Crosswire needs one that holds UTF8"],
    [{ usable: false }, "grant create on database news to desk"],
  ])("Postgres with %j", (facts, words) => {
    const problem = findServerProblem({ ...postgres, ...facts }, "db:5432");
    expect(problem).toEqual(words === null ? null : expect.stringContaining(words));
  });

  const info = (version: string, policy: string, aof: string) =>
    `# Server\r\nredis_version:${version}\r\n# Memory\r\nmaxmemory_policy:${policy}\r\naof_enabled:${aof}\r\n`;
  test.each([
    ["7.0.15", "noeviction", "1", "", null],
    ["6.2.0", "noeviction", "0", "3600 1", null],
    ["8.0.1", "noeviction", "0", null, null],
    ["6.0.16", "noeviction", "1", "", "is version 6.0.16; Crosswire needs 6.2 or newer"],
    ["7.0.15", "volatile-lru", "1", "", "maxmemory-policy volatile-lru"],
    ["7.0.15", "noeviction", "0", "", "keeps nothing on disk"],
  ] as const)("Redis %s, %s, append-only %s, snapshots %j", (version, policy, aof, save, words) => {
    const problem = findRedisProblem(info(version, policy, aof), save, "cache:6379");
    expect(problem).toEqual(words === null ? null : expect.stringContaining(words));
  });
});

if (HAS_POSTGRES) {
  describe("a Postgres", () => {
    let place: Awaited<ReturnType<typeof createServerDatabase>>;
    beforeAll(async () => {
      place = await createServerDatabase();
    });
    afterAll(() => place.drop());
    const opening = (change: (url: URL) => void) => {
      const url = new URL(place.url);
      change(url);
      return connectToServer(url.href, () => undefined);
    };
    const refused = (words: string) => ({ code: "bad-configuration", message: expect.stringContaining(words) });

    test("without the database that is named", async () => {
      const open = opening((url) => {
        url.pathname = "none_of_that_name";
      });
      await expect(open).rejects.toMatchObject(refused("no database of the name"));
    });

    test("without the account that is named", async () => {
      const open = opening((url) => {
        url.username = "nobody_of_that_name";
      });
      await expect(open).rejects.toMatchObject(refused("refuses the user"));
    });

    test("whose account may make no tables", async () => {
      const owner = await opening(() => undefined);
      await sql`create role crosswire_guest login`.execute(owner.db);
      try {
        const open = opening((url) => {
          url.username = "crosswire_guest";
        });
        await expect(open).rejects.toMatchObject(refused("may not make tables"));
      } finally {
        await sql`drop role crosswire_guest`.execute(owner.db);
        await owner.close();
      }
    });
  });
}

if (HAS_REDIS) {
  describe("a Redis", () => {
    const rows = [
      ["that drops what is old", ["--maxmemory-policy", "allkeys-lru"], "maxmemory-policy allkeys-lru"],
      ["that keeps nothing on disk", ["--appendonly", "no"], "keeps nothing on disk"],
      ["with a password", ["--requirepass", "secret"], "refuses the user or the password"],
    ] as const;
    test.each(rows)("%s", async (_name, settings, words) => {
      await withRedis(settings, async ({ url }) => {
        await expect(openRedis(url)).rejects.toMatchObject({
          code: "bad-configuration",
          message: expect.stringContaining(words),
        });
      });
    });

    test("that saves snapshots only is taken", async () => {
      await withRedis(["--appendonly", "no", "--save", "60 1"], async ({ url }) => {
        (await openRedis(url)).close();
      });
    });
  });
}

async function withRedis(settings: readonly string[], use: (server: OwnServer) => Promise<void>): Promise<void> {
  const server = await startRedis(settings);
  if (!server) throw new Error("A Redis serves this run, yet none is installed here.");
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}
