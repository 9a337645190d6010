// Measures the bot and prints what it found: npm run bench [-- --runs N] [-- --archive N]
// Embedded; with BENCH_DATABASE_URL (and BENCH_REDIS_URL) on servers, whose "crosswire" schema it fills: give it ones to waste.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseConfig } from "../../src/config.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { inventPage } from "./invent-page.ts";
import { inventReport } from "./invent-report.ts";
import { measureArchive } from "./measure-archive.ts";
import { measureExtraction, storyOf } from "./measure-extraction.ts";
import { measureGrowth } from "./measure-growth.ts";
import { measurePages } from "./measure-pages.ts";
import { measurePaste, PASTED_WORDS, STEPS } from "./measure-paste.ts";
import { measureQueue } from "./measure-queue.ts";
import { measureStart } from "./measure-start.ts";
import { median, p95, type Samples } from "./stopwatch.ts";

const { values } = parseArgs({ options: { runs: { type: "string" }, archive: { type: "string" } } });
const runs = Number(values.runs ?? 200);
const archive = Number(values.archive ?? 1_000);
/** Claims of the archives that stories are added to. */
const SIZES = [1_000, 10_000, 100_000];
const { BENCH_DATABASE_URL: databaseUrl, BENCH_REDIS_URL: redisUrl, ...rest } = process.env;
const servers = {
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
};
const folder = await mkdtemp(join(tmpdir(), "crosswire-bench-"));
const configOf = (name: string) => parseConfig({ ...servers, CROSSWIRE_DATA: join(folder, name) });

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(9);
const megabytes = (kilobytes: number) => `${Math.round(kilobytes / 1024)} MB`;
const row = (name: string, samples: Samples, note = "") =>
  say(`  ${name.padEnd(26)}${ms(median(samples))} ${ms(p95(samples))}  ${note}`.trimEnd());
const sum = (samples: Samples) => samples.reduce((total, sample) => total + sample, 0);

try {
  const setting = `${databaseUrl ? "Postgres" : "PGlite"}, jobs on ${redisUrl ? "Redis" : "the same"}`;
  say(`${setting}; Node ${process.versions.node}; ${availableParallelism()} processors; ${runs} runs\n`);

  const tagger = createTagger();
  const pasted = await measurePaste(configOf("archive"), tagger, { runs, archive });
  say(
    `Paste to final reply: ${PASTED_WORDS} words, archive of ${archive} stories, ${pasted.related.toFixed(1)} of them linked`,
  );
  say(`  ${"".padEnd(26)}${"median".padStart(9)} ${"p95".padStart(9)}`);
  row("all", pasted.totals);
  for (const step of STEPS) {
    const samples = pasted.steps.get(step) ?? [];
    const overlaps = step === "accept" || step === "records of the message";
    const share = `${Math.round((100 * sum(samples)) / sum(pasted.totals))} %${overlaps ? ", in part within other steps" : ""}`;
    row(step, samples, share);
  }
  say(`  peak memory ${megabytes(process.resourceUsage().maxRSS)}, filling the archive included\n`);

  const added = await measureArchive(configOf("sizes"), tagger, { sizes: SIZES, runs });
  say("Adding a story: keeping it with its claims and finding what it is linked with");
  for (const { claims, stories, save, linked } of added) {
    row(`${claims.toLocaleString("en")} claims`, save, `${stories} stories, ${linked.toFixed(1)} of them linked`);
  }
  const [small, ...larger] = added;
  const largest = larger.at(-1);
  if (small && largest)
    say(`  p95 of the largest to that of the smallest ${(p95(largest.save) / p95(small.save)).toFixed(2)}`);
  say("  with reading it, taking its claims out and signing it");
  for (const { claims, all } of added) row(`${claims.toLocaleString("en")} claims`, all);
  say("");

  const ours = await readdir("stories");
  const texts = await Promise.all(
    ours.filter((name) => name.endsWith(".txt")).map((name) => readFile(join("stories", name), "utf8")),
  );
  for (const [name, stories] of [
    ["the example stories", texts.map(storyOf)],
    ["invented stories", Array.from({ length: 8 }, (_, at) => storyOf(inventReport(at, 0, PASTED_WORDS).text))],
  ] as const) {
    const { ours: whole, readDoc, tagging } = measureExtraction(stories, tagger, runs);
    const words = stories.reduce((total, story) => total + story.text.split(/\s+/).length, 0);
    say(`Extraction, ${name}: ${stories.length} stories, ${words} words`);
    row("extractClaims", whole);
    row("wink-nlp's readDoc", readDoc);
    row("… parts of speech alone", tagging);
    const ratioTo = (other: readonly number[]) => (median(whole) / median(other)).toFixed(2);
    say(`  ratio of the medians ${ratioTo(readDoc)}, to parts of speech alone ${ratioTo(tagging)}\n`);
  }

  say("Extraction by length: it should take as long for a character of a long text as of a short one");
  for (const { name, characters, ms: took } of measureGrowth(tagger)) {
    const each = `${((1000 * took) / characters).toFixed(2)} µs a character`;
    say(`  ${name.padEnd(26)}${ms(took)}  ${String(characters).padStart(9)} characters  ${each}`);
  }
  say("");

  const pages = Array.from({ length: 12 }, (_, at) => inventPage(at, 300 + 200 * at));
  const read = measurePages(pages, 8);
  const kilobytes = Math.round(pages.join("").length / pages.length / 1000);
  say(`Reading pages: ${pages.length} invented ones of ${kilobytes} kB, the least of 8 passes for each`);
  row("ours", read.ours);
  row("Readability alone", read.bare);
  say(`  ratio of the medians ${(median(read.ours) / median(read.bare)).toFixed(2)}\n`);

  const queue = await measureQueue(configOf("queue"), runs);
  say("Queue: from adding an empty job to its handler");
  row("ours", queue.ours);
  row("bare BullMQ", queue.bare);
  say(`  ratio of the medians ${(median(queue.ours) / median(queue.bare)).toFixed(2)}\n`);

  const env = { ...rest, ...servers };
  // A server has its tables by now; only a folder can be new.
  const first = databaseUrl ? null : await measureStart(join(folder, "start"), env);
  const later: Awaited<ReturnType<typeof measureStart>>[] = [];
  for (let run = 0; run < 5; run++) later.push(await measureStart(join(folder, "archive"), env));
  say("Start to ready");
  if (first) say(`  first, empty folder       ${ms(first.ms)}            peak memory ${megabytes(first.kilobytes)}`);
  const peak = Math.max(...later.map(({ kilobytes }) => kilobytes));
  row(
    `later, ${archive} stories`,
    later.map((start) => start.ms),
    `peak memory ${megabytes(peak)}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
