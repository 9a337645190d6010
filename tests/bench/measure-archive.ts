import { sql } from "kysely";
import { createReader } from "../../jobs/create-reader.ts";
import type { Claim, Story } from "../../src/claims/claim.ts";
import type { Config } from "../../src/config.ts";
import { LIKENESS } from "../../src/events/likeness.ts";
import { createLog } from "../../src/log.ts";
import { openDatabase, openStories } from "../../src/main.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import type { Database } from "../../src/store/database.ts";
import { writeJson } from "../../src/store/json.ts";
import { keepTerms } from "../../src/store/link-stories.ts";
import type { Posting, StoryStore } from "../../src/store/story-store.ts";
import type { Tagger } from "../../src/text/tagger.ts";
import { inventReport } from "./invent-report.ts";
import { storyOf } from "./measure-extraction.ts";

const PLACE = { platform: "bench", workspace: "archive", channel: "bench", visibility: "public" } as const;
const WORDS = 400;
const STORIES_OF_EVENT = 4;
const BATCH = 100;

/** Milliseconds of adding a story to an archive, and what was found. */
export interface Added {
  readonly claims: number;
  readonly stories: number;
  /** Keeping the story and its claims, and linking it. */
  readonly save: readonly number[];
  /** Reading, taking its claims out and signing it too. */
  readonly all: readonly number[];
  /** Mean number of stories that one was linked with. */
  readonly linked: number;
}

const eventAt = (index: number): number => Math.floor(index / STORIES_OF_EVENT);

/**
 * Adds `runs` stories to archives of each number of claims, rising: every other one is of an event that is in the archive, the
 * rest are of new ones. What a run adds is forgotten again before the next.
 */
export async function measureArchive(
  config: Config,
  tagger: Tagger,
  options: { readonly sizes: readonly number[]; readonly runs: number },
): Promise<readonly Added[]> {
  const database = await openDatabase(config, createLog("error"));
  const stories = openStories(database, config, () => new Date(Date.UTC(2031, 5, 1)));
  const results: Added[] = [];
  let held = { stories: 0, claims: 0 };
  for (const size of options.sizes) {
    held = await fillTo(database, tagger, size, held);
    results.push({ ...held, ...(await addStories(database, stories, tagger, held.stories, options.runs)) });
  }
  await database.close();
  return results;
}

async function addStories(database: Database, stories: StoryStore, tagger: Tagger, held: number, runs: number) {
  const reader = createReader(tagger, NO_WEB);
  const { signal } = new AbortController();
  const save: number[] = [];
  const all: number[] = [];
  let linked = 0;
  const warmUp = Math.min(20, runs);
  for (let run = -warmUp; run < runs; run++) {
    const at = run + warmUp;
    const event = at % 2 === 0 ? eventAt((at * 7919) % held) : 1_000_000 + at;
    const { text, published } = inventReport(event, 1_000 + at, WORDS);
    const message = `added-${held}-${at}`;
    const began = performance.now();
    const story = await reader.readStory({ kind: "text", text }, async () => new Uint8Array(), signal);
    const posting = toPosting(message, 1_000_000 + at, published, story, reader.findClaims(story), reader.sign(story));
    const read = performance.now();
    await stories.save(posting);
    const saved = performance.now();
    const links = await database.db
      .selectFrom("crosswire.links")
      .select("other")
      .where("story", "=", `${message}-0`)
      .execute();
    await stories.forget(message, true);
    if (run < 0) continue;
    save.push(saved - read);
    all.push(saved - began);
    linked += links.length / runs;
  }
  return { save, all, linked };
}

const toPosting = (
  message: string,
  line: number,
  published: string,
  story: Story,
  claims: readonly Claim[],
  signature: Posting["posted"]["signature"],
): Posting => ({
  message,
  part: 0,
  place: PLACE,
  linked: true,
  line,
  revision: 0,
  posted: { story, claims, signature, postedAt: published, postedBy: "Rowan", thread: null },
});

interface Archived {
  readonly key: string;
  readonly event: number;
  readonly line: number;
  readonly published: string;
  readonly story: Story;
  readonly claims: readonly Claim[];
  readonly signature: Posting["posted"]["signature"];
}

/** Writes rows until the archive holds `size` claims: signed as any story is, one claim a sentence, linked within its event. */
async function fillTo(
  { db }: Database,
  tagger: Tagger,
  size: number,
  held: { readonly stories: number; readonly claims: number },
): Promise<{ stories: number; claims: number }> {
  let { stories, claims } = held;
  const { sign } = createReader(tagger, NO_WEB);
  while (claims < size) {
    const rows: Archived[] = [];
    while (rows.length < BATCH && claims < size) {
      const event = eventAt(stories);
      const { text, published } = inventReport(event, stories, WORDS);
      const story = storyOf(text);
      const list = sentenceClaims(story);
      rows.push({
        key: `archived-${stories}-0`,
        event,
        line: stories,
        published,
        story,
        claims: list,
        signature: sign(story),
      });
      claims += list.length;
      stories += 1;
    }
    await db.transaction().execute(async (transaction) => {
      const { workspace, channel } = PLACE;
      await sql`
        insert into crosswire.stories (key, message, id, workspace, channel, recalled_in, place_in_line, url, text_hash, story, signature, posted_at, posted_by)
        select key, ${"event "}::text || event, id, ${workspace}, ${channel}, 'workspace', line, null, key, story, signature, published, 'Rowan'
        from jsonb_to_recordset(${writeJson(rows.map((row) => ({ ...row, id: row.story.id })))}::jsonb)
          as t (key text, event int, id text, line int, story jsonb, signature jsonb, published timestamptz)`.execute(
        transaction,
      );
      await sql`
        insert into crosswire.claims (story, number, id, topic, claim)
        select story, number, id, topic, claim
        from jsonb_to_recordset(${writeJson(
          rows.flatMap(({ key, claims: list }) =>
            list.map((claim, number) => ({ story: key, number, id: claim.id, topic: claim.topic, claim })),
          ),
        )}::jsonb) as t (story text, number int, id text, topic text, claim jsonb)`.execute(transaction);
      for (const { key, signature } of rows) await keepTerms(transaction, { key, workspace, signature }, LIKENESS);
      await sql`
        insert into crosswire.links (story, other, likeness)
        select a.story, b.other, 0.6
        from (select key as story, message from crosswire.stories where key = any(${rows.map(({ key }) => key)}::text[])) a
          join (select key as other, message from crosswire.stories) b using (message)
        where a.story <> b.other
        on conflict do nothing`.execute(transaction);
    });
  }
  return { stories, claims };
}

/** A claim for each sentence, without the work of taking them out: what matters of them here is that they take their room. */
function sentenceClaims(story: Story): readonly Claim[] {
  return [...story.text.matchAll(/[^.\n]{20,}\./g)].map(({ 0: quote, index: start }, number) => ({
    id: `c-${story.id}-${number}`,
    story: story.id,
    quote,
    start,
    end: start + quote.length,
    source: { name: "Ina Marrow", mention: "she", kind: "person", role: null },
    via: [],
    cue: "said",
    stance: "said",
    topic: "statement",
    subject: "the ferry",
    quantity: null,
    place: null,
    asOf: null,
    asOfText: null,
    caveat: null,
    positions: [],
    background: null,
    rules: [],
    terms: [],
  }));
}
