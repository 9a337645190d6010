import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "crosswire-export-"));
});
afterAll(() => rm(root, { recursive: true }));

const run = (argv: readonly string[]) =>
  runCli(argv, { env: { CROSSWIRE_DATA: join(root, "data"), CROSSWIRE_RETENTION_DAYS: "3650" } });
const STORIES = ["--dir", "stories"];

test("an event goes out of one archive and into another, and is the same there", async () => {
  const old = join(root, "old.json");
  const exported = await run(["export", "all", ...STORIES, "--out", old]);
  expect(exported).toEqual({ status: 0, out: expect.stringMatching(/^7 stories, 0 decisions: /), err: "" });
  // On the command line stories count as posted in the year 2000: longer ago than any archive keeps them.
  expect((await run(["import", old])).out).toMatch(
    /^Taken in: 0 stories .*7 stories are older than this archive keeps/,
  );

  const file = join(root, "event.json");
  const again = join(root, "again.json");
  const year = String(new Date().getUTCFullYear());
  await writeFile(file, (await readFile(old, "utf8")).replaceAll('"postedAt": "2000-', `"postedAt": "${year}-`));
  expect((await run(["import", file])).out).toMatch(/^Taken in: 7 stories with \d+ claims, 0 decisions\.\n$/);
  expect((await run(["export", "all", "--out", again])).status).toBe(0);
  expect(JSON.parse(await readFile(again, "utf8"))).toEqual(JSON.parse(await readFile(file, "utf8")));
  const twice = JSON.parse((await run(["import", file, "--json"])).out);
  expect(twice).toEqual({ stories: 0, claims: 0, rulings: 0, known: 7, old: 0 });
}, 60_000);

test("tables go into a folder", async () => {
  const folder = join(root, "tables");
  expect((await run(["export", "all", ...STORIES, "--format", "csv", "--out", folder])).status).toBe(0);
  expect((await readdir(folder)).toSorted()).toEqual([
    ...["claims.csv", "conflicts.csv", "decisions.csv", "disagreements.csv", "stories.csv"],
  ]);
});

test("an event goes to standard output where no file is named", async () => {
  const { status, out, err } = await run(["export", "all", ...STORIES]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(JSON.parse(out)).toMatchObject({ format: "crosswire event", event: null });
});

test.each([
  [["export", "all", ...STORIES, "--format", "csv"], 1, /--out FOLDER/],
  [["export", "e-0000000000", ...STORIES], 1, /No story here has that id/],
  [["export", "all", ...STORIES, "--format", "xml"], 2, /--format is one of json, csv, claimreview/],
  [["export"], 2, /Which event\?/],
  [["import"], 2, /From which file\?/],
  [["import", "nowhere.json"], 1, /There is no file nowhere\.json/],
  [["import", "package.json"], 1, /no event that Crosswire exported/],
] as const)("%j ends with %i and a sentence", async (argv, status, sentence) => {
  const ran = await run(argv);
  expect({ status: ran.status, out: ran.out }).toEqual({ status, out: "" });
  expect(ran.err).toMatch(sentence);
  expect(ran.err.trim().split("\n")).toHaveLength(1);
});
