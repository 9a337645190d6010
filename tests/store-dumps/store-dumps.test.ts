import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answers/answer.ts";
import { askAlone } from "../../src/answers/questions/question.ts";
import { DEFAULT_CHOICES } from "../../src/chat/settings.ts";
import { parseConfig } from "../../src/config.ts";
import { compareStories } from "../../src/conflicts/compare-stories.ts";
import { openStories } from "../../src/main.ts";
import { createChannelStore } from "../../src/store/channel-store.ts";
import { type Database, openEmbedded } from "../../src/store/database.ts";
import { createDecisionStore } from "../../src/store/decision-store.ts";
import { createMessageStore } from "../../src/store/message-store.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openFresh } from "../servers/fresh.ts";

// Each dump holds the seven example stories, posted on 20 November 2026, as a shipped version stored them.
const dumps = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".sql.gz"));
const NOW = () => new Date("2026-11-21T12:00:00.000Z");
const AUDIENCE = { workspace: "terminal", channel: "terminal", person: "terminal", alone: false, outsiders: false };

test("there is a dump of every form that was shipped", () => {
  expect(dumps).toEqual(expect.arrayContaining(["form-1.sql.gz", "form-3.sql.gz", "form-12.sql.gz"]));
});

describe.each(dumps)("%s opened by this version", (name) => {
  let opened: Database | null = null;
  afterEach(() => opened?.close());
  const open = async (): Promise<Database> => {
    const pglite = await openFresh();
    await pglite.exec(gunzipSync(readFileSync(join(import.meta.dirname, name))).toString("utf8"));
    opened = await openEmbedded(pglite);
    await migrate(opened.db);
    return opened;
  };

  test("is brought to today's form, keeps every row and answers a question", async () => {
    const database = await open();
    const { db } = database;
    const { rows } = await sql<{ forms: number }>`select count(*)::int as forms from crosswire.versions`.execute(db);
    expect(rows[0]?.forms).toBeGreaterThanOrEqual(1);
    expect(await createMessageStore(db, NOW).unfinished()).toEqual([]);
    const stories = openStories(database, parseConfig({}), NOW);
    const posted = await stories.recent(AUDIENCE, "2026-11-01T00:00:00.000Z", null);
    expect(posted).toHaveLength(7);
    for (const { story, claims } of posted) {
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) expect(story.text.slice(claim.start, claim.end)).toBe(claim.quote);
    }
    const answer = answerQuestion(
      compareStories(posted, { sameEvent: false }),
      askAlone("what do sources say about casualties", { at: "2026-11-20T12:00:00.000Z", zone: "UTC" }),
    );
    expect(answer.groups.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.reply)).toContain("Seven people had been killed");
  }, 60_000);

  // Before that form nothing could be settled.
  if (name !== "form-1.sql.gz")
    test("keeps what people settled", async () => {
      const { db } = await open();
      const channel = { platform: "terminal", workspace: "terminal", channel: "terminal" };
      expect(await createChannelStore(db).find(channel)).toEqual({
        ...DEFAULT_CHOICES,
        mode: "mention",
        hosts: { leftAlone: ["post.example"], read: [] },
        leftAt: null,
        ofWorkspace: { retentionDays: null },
      });
      expect(await createDecisionStore(db, { retentionDays: 180, now: NOW }).list(channel)).toMatchObject([
        {
          question: "How many guards were hurt?",
          verdict: "not a conflict",
          note: "two halls were counted",
          by: "Rowan",
        },
      ]);
    }, 60_000);

  test("takes new stories beside the old ones", async () => {
    const database = await open();
    const stories = openStories(database, parseConfig({}), NOW);
    const [first] = await stories.recent(AUDIENCE, "2026-11-01T00:00:00.000Z", null);
    if (!first) throw new Error("The dump holds no story.");
    const place = { platform: "terminal", workspace: "terminal", channel: "terminal", visibility: "private" } as const;
    await stories.save({ message: "new", part: 0, place, linked: false, line: 100, revision: 0, posted: first });
    const same = await stories.findSame(AUDIENCE, first, 100);
    expect(same?.story.id).toBe(first.story.id);
    expect((await stories.related(AUDIENCE, first.story.id, null)).length).toBeGreaterThan(1);
  }, 60_000);
});
