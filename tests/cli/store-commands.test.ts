import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acquireLock } from "../../src/store/lock-file.ts";
import { doctorJson, explainClaimJson } from "./contract.ts";
import { runCli } from "./run-cli.ts";

// One folder, filled from the kept dump as a bot would have left it; each test works on it or on a copy in a backup.
let root: string;
let data: string;
let backup: string;
let claim: string;
const dump = join(import.meta.dirname, "../store-dumps/form-1.sql.gz");

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "crosswire-store-"));
  data = join(root, "data");
  backup = join(root, "backup.tar.gz");
  await mkdir(data);
  const pglite = await PGlite.create(join(data, "postgres"));
  await pglite.exec(gunzipSync(await readFile(dump)).toString("utf8"));
  await pglite.exec("update crosswire.messages set error = 'Error: it broke off' where message ->> 'id' = 'story-3'");
  const { rows } = await pglite.query<{ id: string }>("select id from crosswire.claims order by story, number limit 1");
  claim = rows[0]?.id ?? "";
  await pglite.close();
  expect((await run(["backup", backup])).status).toBe(0);
}, 60_000);
afterAll(() => rm(root, { recursive: true }));

const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCli(argv, { env: { CROSSWIRE_DATA: data, CROSSWIRE_RETENTION_DAYS: "3650", ...env } });

/** Status 1, one sentence, nothing on standard output. */
async function refuses(argv: readonly string[], sentence: RegExp, env: Readonly<Record<string, string>> = {}) {
  const { status, out, err } = await run(argv, env);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
}

describe("explain", () => {
  test("of a stored claim", async () => {
    const { status, out } = await run(["explain", claim]);
    expect(status).toBe(0);
    expect(out).toContain(`Claim ${claim}`);
  });
  test("of an id that no stored story gives", () => refuses(["explain", "x-0000"], /None of these stories gives/));
});

describe("status", () => {
  test("of a bot that is stopped: stories, queue and errors", async () => {
    const { status, out, err } = await run(["status", "--json"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      running: false,
      stories: 7,
      messages: 7,
      unfinished: [],
      errors: [{ place: "terminal terminal", error: "Error: it broke off" }],
    });
    expect((await run(["status"])).out).toMatch(/7 stories with \d+ claims[\s\S]*Nothing waits[\s\S]*it broke off/);
  });

  test("of a bot that runs: says so", async () => {
    const lock = await acquireLock(data);
    const { status, out } = await run(["status", "--json"]);
    const told = await run(["status"]);
    await lock.release();
    expect({ status, ...JSON.parse(out) }).toEqual({ status: 0, running: true });
    expect(told.out).toMatch(/The bot is running/);
  });
});

describe("doctor", () => {
  const examine = async (env: Readonly<Record<string, string>> = {}) => {
    const { status, out, err } = await run(["doctor", "--json"], env);
    expect(err).toBe("");
    const { checks } = doctorJson.parse(JSON.parse(out));
    expect(status).toBe(checks.every(({ ok }) => ok) ? 0 : 1);
    return Object.fromEntries(checks.map(({ name, ok, found }) => [name, `${ok ? "ok" : "FAULT"}: ${found}`]));
  };

  test("finds nothing wrong with a folder that a bot left", async () => {
    const found = await examine();
    expect(found).toMatchObject({
      Node: expect.stringMatching(/^ok: \d+\./),
      Lock: expect.stringMatching(/^ok: free/),
      Database: expect.stringMatching(
        /^ok: Postgres \d+\.\d+, form \d+(?:, up to date|; the next start brings it to \d+), stories: 7/,
      ),
      Queue: expect.stringMatching(/^ok: /),
    });
    expect((await run(["doctor"])).out).toMatch(/Everything is as it should be/);
  });

  test("needs no lock: says that the bot runs, and which process it is", async () => {
    const lock = await acquireLock(data);
    const found = await examine();
    await lock.release();
    expect(found["Lock"]).toMatch(new RegExp(`^ok: the bot is running: .*process ${process.pid}`));
  });

  test("makes nothing where nothing is yet", async () => {
    const found = await examine({ CROSSWIRE_DATA: join(root, "new", "folder") });
    expect(found["Data folder"]).toMatch(/^ok: .*made at the first start/);
    expect(await readdir(root)).not.toContain("new");
  });

  test.each([
    ["settings", { CROSSWIRE_RETENTION_DAYS: "soon" }, "Settings", /CROSSWIRE_RETENTION_DAYS must be a number/],
    ["a database server that is away", { DATABASE_URL: "postgres://127.0.0.1:1/x" }, "Database", /cannot be reached/],
    ["a Redis that is away", { REDIS_URL: "redis://127.0.0.1:1" }, "Redis", /cannot be reached.*Check REDIS_URL/],
    ["a data folder that is a file", { CROSSWIRE_DATA: dump }, "Data folder", /is a file\. Set CROSSWIRE_DATA/],
  ] as const)("names %s, with the cure", async (_name, env, check, sentence) => {
    const found = await examine(env);
    expect(found[check]).toMatch(/^FAULT/);
    expect(found[check]).toMatch(sentence);
    expect((await run(["doctor"], env)).out).toMatch(/FAULT · .*[\s\S]*1 fault/);
  });
});

describe("backup and restore", () => {
  test("the restored stories are the saved ones, word for word", async () => {
    const to = join(root, "restored");
    const { status, out } = await run(["restore", backup, "--json"], { CROSSWIRE_DATA: to });
    expect({ status, ...JSON.parse(out) }).toEqual({ status: 0, data: to, movedTo: null });
    expect(await readdir(to)).toEqual(["postgres"]);
    const [saved, restored] = [
      await run(["status", "--json"]),
      await run(["status", "--json"], { CROSSWIRE_DATA: to }),
    ];
    expect(restored.out).toBe(saved.out);
    const explained = await run(["explain", claim, "--json"], { CROSSWIRE_DATA: to });
    expect(explainClaimJson.parse(JSON.parse(explained.out)).id).toBe(claim);
    expect((await run(["explain", claim, "--json"])).out).toBe(explained.out);
  }, 60_000);

  test("a folder that holds a database is left alone, and moved aside with --force", async () => {
    const to = join(root, "taken");
    await mkdir(join(to, "postgres"), { recursive: true });
    await writeFile(join(to, "postgres", "mine"), "");
    await refuses(["restore", backup], /holds a database.*--force/, { CROSSWIRE_DATA: to });
    expect(await readdir(to)).toEqual(["postgres"]);
    const { status, out } = await run(["restore", backup, "--force", "--json"], { CROSSWIRE_DATA: to });
    expect(status).toBe(0);
    expect(await readdir(JSON.parse(out).movedTo)).toEqual(["mine"]);
  }, 60_000);

  test("a backup is never written over", () => refuses(["backup", backup], /There is a file .* already/));
  test("nothing to back up", () =>
    refuses(["backup", join(root, "b")], /holds no database yet/, { CROSSWIRE_DATA: join(root, "none") }));
  test("no place for it", () => refuses(["backup", join(root, "no", "such", "b")], /cannot be written \(ENOENT\)/));
  test("a server's database is left to its own tools", async () => {
    const env = { DATABASE_URL: "postgres://127.0.0.1:1/x" };
    await refuses(["backup", join(root, "b")], /pg_dump/, env);
    await refuses(["restore", backup], /pg_restore/, env);
  });
  test("while the bot runs", async () => {
    const lock = await acquireLock(data);
    await refuses(["backup", join(root, "b")], /is in use by another Crosswire/);
    await lock.release();
  });

  test("what is no backup, or one of another version, changes nothing", async () => {
    const to = { CROSSWIRE_DATA: join(root, "untouched") };
    const file = join(root, "file");
    await refuses(["restore", file], /There is no file/, to);
    await writeFile(file, "not packed");
    await refuses(["restore", file], /is no backup of Crosswire/, to);
    await writeFile(file, gzipSync("packed, and no database"));
    await refuses(["restore", file], /is no backup of Crosswire/, to);
    await writeFile(file, (await readFile(backup)).subarray(0, 1_000_000));
    await refuses(["restore", file], /not a whole one/, to);
    await writeFile(file, gzipSync(withVersion(gunzipSync(await readFile(backup)), "16")));
    await refuses(["restore", file], /with Postgres 16; this one has Postgres \d+/, to);
    expect(await readdir(root)).not.toContain("untouched");
  }, 60_000);

  test("a backup of a newer form is refused, and leaves nothing behind", async () => {
    const newer = join(root, "newer");
    const file = join(root, "newer.tar.gz");
    await run(["restore", backup], { CROSSWIRE_DATA: newer });
    const pglite = await PGlite.create(join(newer, "postgres"));
    await pglite.exec("insert into crosswire.versions (number, name) values (999, 'of tomorrow')");
    await pglite.close();
    const { checks } = JSON.parse((await run(["doctor", "--json"], { CROSSWIRE_DATA: newer })).out);
    expect(checks).toContainEqual({
      name: "Database",
      ok: false,
      found: expect.stringMatching(/written by a newer Crosswire \(form 999/),
    });
    await run(["backup", file], { CROSSWIRE_DATA: newer });
    const to = join(root, "older");
    await refuses(["restore", file], /written by a newer Crosswire \(form 999/, { CROSSWIRE_DATA: to });
    expect(await readdir(to)).toEqual([]);
  }, 90_000);
});

/** The same tar file with another PG_VERSION in it. */
function withVersion(tar: Buffer, version: string): Buffer {
  const changed = Buffer.from(tar);
  for (const name of ["/PG_VERSION", "PG_VERSION", "./PG_VERSION"]) {
    const at = changed.indexOf(`${name}\0`);
    if (at >= 0 && at % 512 === 0) changed.write(`${version}\n`, at + 512, "latin1");
  }
  return changed;
}
