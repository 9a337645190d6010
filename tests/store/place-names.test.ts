import { afterAll, beforeAll, expect, test } from "vitest";
import { LIKENESS } from "../../src/events/likeness.ts";
import type { Signature } from "../../src/events/signature.ts";
import type { Database } from "../../src/store/database.ts";
import { placeNames } from "../../src/store/migrations/005-place-names.ts";
import { createStoryStore } from "../../src/store/story-store.ts";
import { openTestDatabase } from "../fakes/desk.ts";
import { makePosted, openChannel } from "../fakes/stories.ts";

const now = () => new Date("2031-03-04T12:00:00.000Z");
const audience = { workspace: "W1", channel: "open", person: "U1", alone: false, outsiders: false };
const signatureOf = (...names: readonly string[]): Signature => ({
  names: names.map((name, at) => [name, at + 1]),
  words: [["quay", 1]],
  day: null,
});

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

test("kept stories are brought to today's names of places, and found by them", async () => {
  const stories = createStoryStore(database.db, { likeness: LIKENESS, retentionDays: 180, now });
  const posting = { part: 0, place: openChannel, linked: true, line: 1, revision: 0 };
  const before = {
    both: signatureOf("kharkov", "kyiv", "kiev"),
    old: signatureOf("salonika"),
    other: signatureOf("velk"),
  };
  for (const [message, signature] of Object.entries(before)) {
    await stories.save({ ...posting, message, posted: { ...makePosted(`${message} story`), signature } });
  }
  await database.db.transaction().execute((transaction) => placeNames.up(transaction as never));

  const signatures = (await stories.recent(audience, "2031-01-01", null)).map(({ signature }) => signature.names);
  expect(signatures.toSorted((a, b) => b.length - a.length)).toEqual([
    [
      ["kharkiv", 1],
      ["kyiv", 3],
    ],
    [["thessaloniki", 1]],
    [["velk", 1]],
  ]);
  const posted = { ...makePosted("new story"), signature: signatureOf("thessaloniki") };
  await stories.save({ ...posting, message: "new", line: 2, posted });
  const related = await stories.related(audience, posted.story.id, null);
  expect(related.map(({ story }) => story.text).toSorted()).toEqual(["new story", "old story"]);
});
