// Writes our tables as this version of Crosswire makes and fills them when it reads the example stories and
// people settle something, as SQL:
//   node tests/store-dumps/make-dump.ts tests/store-dumps/form-3.sql.gz
// A dump is made once, when a form of the database is shipped, and never again: tests open it with later versions.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { createReader } from "../../jobs/create-reader.ts";
import { parseConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { runBot } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { openEmbedded } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { createFakePlatform } from "../fakes/platform.ts";
import { makeMessage } from "../fakes/stories.ts";

const [to] = process.argv.slice(2);
if (!to) throw new Error("Where to? node tests/store-dumps/make-dump.ts FILE");
const STORIES = join(import.meta.dirname, "../../stories");
const PLACE = { platform: "terminal", workspace: "terminal", channel: "terminal", visibility: "private" } as const;
const NOW = new Date("2026-11-20T12:00:00.000Z");

const folder = await mkdtemp(join(tmpdir(), "crosswire-dump-"));
const platform = createFakePlatform("terminal");
const bot = await runBot({
  config: parseConfig({ CROSSWIRE_DATA: folder }),
  platforms: [platform],
  reader: createReader(createTagger(), NO_WEB),
  log: createLog("error"),
  now: () => NOW,
});
const list: { file: string }[] = JSON.parse(await readFile(join(STORIES, "stories.json"), "utf8"));
for (const [at, { file }] of list.entries()) {
  const text = await readFile(join(STORIES, file), "utf8");
  const sentAt = new Date(NOW.getTime() + at * 1000).toISOString();
  await platform.deliver(makeMessage(`story-${at + 1}`, text, { place: PLACE, sentAt }));
  await bot.idle();
}
const author = { id: "U1", name: "Rowan", role: "admin" } as const;
for (const words of ["not a conflict 1: two halls were counted", "ignore post.example", "listen mentions"]) {
  const sentAt = new Date(NOW.getTime() + 60_000).toISOString();
  await platform.deliver(makeMessage(words.slice(0, 6), words, { place: PLACE, sentAt, author }));
  await bot.idle();
}
await bot.close();

const pglite = await PGlite.create(join(folder, "postgres"));
const lines = await recordMigrations();
// Others refer to rows of these.
const first = ["versions", "messages", "stories"];
const all = await pglite.query<{ name: string }>(
  "select tablename as name from pg_tables where schemaname = 'crosswire' order by 1",
);
for (const table of [...first, ...all.rows.map(({ name }) => name).filter((name) => !first.includes(name))]) {
  const { rows } = await pglite.query<{ rows: unknown }>(
    `select coalesce(jsonb_agg(t), '[]') as rows from crosswire.${table} t`,
  );
  const json = JSON.stringify(rows[0]?.rows).replaceAll("'", "''");
  lines.push(
    `insert into crosswire.${table} select * from jsonb_populate_recordset(null::crosswire.${table}, '${json}')`,
  );
}
lines.push("select setval('crosswire.line', (select max(place_in_line) from crosswire.messages))");
await pglite.close();
await writeFile(to, gzipSync(`${lines.join(";\n")};\n`, { level: 9 }));
await rm(folder, { recursive: true });
process.exit(0);

/** The statements by which the migrations make the tables, word for word. */
async function recordMigrations(): Promise<string[]> {
  const empty = await PGlite.create();
  const statements: string[] = [];
  const record = <A extends unknown[], R>(run: (text: string, ...rest: A) => R) => {
    return (text: string, ...rest: A) => {
      // What is temporary carries rows over, of which there are none yet.
      if (/^\s*(?:create(?! temp)|alter)\b/i.test(text)) statements.push(text.trim());
      return run(text, ...rest);
    };
  };
  empty.query = record(empty.query.bind(empty)) as typeof empty.query;
  empty.exec = record(empty.exec.bind(empty)) as typeof empty.exec;
  const database = await openEmbedded(empty);
  await migrate(database.db);
  await database.close();
  return statements;
}
