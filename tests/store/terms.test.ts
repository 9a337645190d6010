import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareSignatures, SAME_EVENT } from "../../src/events/compare-signatures.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { type Database, openEmbedded } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createStoryStore } from "../../src/store/story-store.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { inventReport } from "../bench/invent-report.ts";
import { makePosted, makeStory, openChannel } from "../fakes/stories.ts";
import { openFresh } from "../servers/fresh.ts";

const now = () => new Date("2031-06-04T12:00:00.000Z");
const tagger = createTagger();
let database: Database;

beforeAll(async () => {
  const pglite = await openFresh();
  const dump = readFileSync(join(import.meta.dirname, "../store-dumps/form-3.sql.gz"));
  await pglite.exec(gunzipSync(dump).toString("utf8"));
  database = await openEmbedded(pglite);
  await migrate(database.db);
}, 60_000);
afterAll(() => database.close());

test("stories of before get the terms that they would get today", async () => {
  const stories = await database.db.selectFrom("crosswire.stories").select(["key", "signature"]).execute();
  expect(stories.length).toBeGreaterThan(0);
  for (const { key, signature } of stories) {
    const rows = await database.db
      .selectFrom("crosswire.terms")
      .select(["term", "weight"])
      .where("story", "=", key)
      .execute();
    const kept = new Map(rows.map(({ term, weight }) => [term, weight]));
    const wanted = LIKENESS.terms(signature);
    expect(kept.size).toBe(wanted.length);
    for (const [term, weight] of wanted) expect(kept.get(term)).toBeCloseTo(weight, 4);
  }
});

const posted = (text: string) => {
  const story = makeStory(text);
  return { ...makePosted(text), story, signature: createSignature(story, tagger) };
};

test("the links kept are those that comparing every story with every other gives", async () => {
  const { db } = database;
  const stories = createStoryStore(db, { likeness: LIKENESS, retentionDays: 3650, now });
  const all = Array.from({ length: 90 }, (_, index) =>
    posted(inventReport(Math.floor(index / 3), index, 80 + (index % 5) * 40).text),
  );
  // Names nobody, and others of its kind; a word longer than an index takes.
  const others = ["The roof leaked again and buckets stood there.", "Again the roof leaked: buckets, more buckets."];
  all.push(
    ...others.map(posted),
    posted(`Nordline of ${"Xy".repeat(6000)} called.`),
    posted(`Ask Nordline at ${"Xy".repeat(6001)}.`),
  );
  for (const [line, one] of all.entries()) {
    await stories.save({
      message: `m${line}`,
      part: 0,
      place: openChannel,
      linked: true,
      line,
      revision: 0,
      posted: one,
    });
  }
  const rows = await db.selectFrom("crosswire.links").select(["story", "other"]).where("story", "like", "m%").execute();
  const wanted = all.flatMap((one, at) =>
    all
      .map((other, place) => ({
        story: `m${at}-0`,
        other: `m${place}-0`,
        likeness: compareSignatures(one.signature, other.signature),
      }))
      .filter(({ story, other, likeness }) => story !== other && likeness >= SAME_EVENT)
      .map(({ story, other }) => `${story} ${other}`),
  );
  expect(wanted.length).toBeGreaterThan(150);
  expect(rows.map(({ story, other }) => `${story} ${other}`).sort()).toEqual(wanted.sort());
}, 60_000);
