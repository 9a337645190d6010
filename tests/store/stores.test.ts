import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChannelHistory } from "../../src/store/channel-history.ts";
import type { Database } from "../../src/store/database.ts";
import { createMessageStore } from "../../src/store/message-store.ts";
import { migrate, NEWEST_FORM } from "../../src/store/migrate.ts";
import type { Migration } from "../../src/store/migrations/migration.ts";
import { createStoryStore, forgetStories } from "../../src/store/story-store.ts";
import { messageStoreContract } from "../contracts/message-store.ts";
import { storyStoreContract } from "../contracts/story-store.ts";
import { byLetter, makeMessage, makePosted, openChannel } from "../fakes/stories.ts";
import { DATABASE_KINDS } from "../servers/databases.ts";

const now = () => new Date("2031-03-04T12:00:00.000Z");
describe.each(DATABASE_KINDS)("$name", ({ name, open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await migrate(database.db);
  }, 60_000);
  afterAll(() => database.close());

  const empty = () => sql`truncate crosswire.messages, crosswire.stories cascade`.execute(database.db);

  messageStoreContract(name, async () => {
    await empty();
    return createMessageStore(database.db, now);
  });

  storyStoreContract(name, async (at, retentionDays) => {
    await empty();
    return createStoryStore(database.db, { likeness: byLetter, retentionDays, now: () => at });
  });

  test("the last daily digest is that of the channel, and one asked for does not count", async () => {
    await empty();
    const messages = createMessageStore(database.db, now);
    const digest = (id: string, until: string, daily: boolean) =>
      messages.accept(makeMessage(id, "digest"), { kind: "digest", since: "2031-03-01T08:00:00Z", until, daily });
    const history = createChannelHistory(database.db);
    expect(await history.lastDigest(openChannel)).toBeNull();
    await digest("1", "2031-03-02T08:00:00.000Z", true);
    await digest("2", "2031-03-03T08:00:00.000Z", true);
    await digest("3", "2031-03-04T08:00:00.000Z", false);
    expect(await history.lastDigest(openChannel)).toBe("2031-03-03T08:00:00.000Z");
    expect(await history.lastDigest({ ...openChannel, channel: "other" })).toBeNull();
  });

  test("the story that is meant is the last of the thread, else of the channel, and never a later one", async () => {
    await empty();
    const messages = createMessageStore(database.db, now);
    const history = createChannelHistory(database.db);
    const post = async (id: string, thread: string, story: string | null) => {
      const message = makeMessage(id, "");
      const accepted = await messages.accept(
        { ...message, thread: { ...message.thread, id: thread } },
        { kind: "read", sources: [] },
      );
      const outcome = story ? ({ kind: "story", story } as const) : ({ kind: "problem", sentence: "no" } as const);
      await messages.record(accepted, { kind: "read", outcomes: [outcome] });
      return accepted;
    };
    const first = await post("1", "T1", "s-1");
    await post("2", "T2", "s-2");
    await post("3", "T2", null);
    const inFirst = await post("4", "T1", null);
    const elsewhere = await post("5", "T3", null);
    await post("6", "T1", "s-6");
    expect(await history.lastStory(first, null)).toBeNull();
    expect(await history.lastStory(inFirst, null)).toEqual({
      story: "s-1",
      message: first.key,
      line: first.line,
      person: "U1",
    });
    expect(await history.lastStory(elsewhere, null)).toMatchObject({ story: "s-2" });
    expect(await history.lastStory(elsewhere, "s-1")).toMatchObject({ story: "s-1", message: first.key });
    expect(await history.lastStory(elsewhere, "s-9")).toBeNull();
  });

  test("what is past its time is deleted, but for messages that are not answered", async () => {
    await empty();
    const messages = createMessageStore(database.db, now);
    const stories = createStoryStore(database.db, { likeness: byLetter, retentionDays: 3650, now });
    const done = await messages.accept(makeMessage("1", "done"), { kind: "empty" });
    const { key } = done;
    await messages.record(done, { kind: "answered", reply: null, error: null });
    await messages.accept(makeMessage("2", "open"), { kind: "empty" });
    const posting = { part: 0, place: openChannel, linked: false, line: 1, revision: 0 };
    await stories.save({
      ...posting,
      message: "old",
      posted: makePosted("a old", { postedAt: "2030-01-01T00:00:00.000Z" }),
    });
    await stories.save({ ...posting, message: "new", posted: makePosted("a new") });
    await forgetStories(database.db, "2031-03-01T00:00:00.000Z");
    expect(await messages.find(key)).not.toBeNull();
    await forgetStories(database.db, "2031-03-04T13:00:00.000Z");
    expect((await messages.unfinished()).length).toBe(1);
    expect(await messages.find(key)).toBeNull();
    const audience = { workspace: "W1", channel: "open", person: "U1", outsiders: false };
    expect(await stories.recent(audience, "2029-01-01", null)).toEqual([]);
  });

  describe("migrations", () => {
    const step = (number: number, statement: string): Migration => ({
      number,
      name: `step ${number}`,
      async up(transaction) {
        await sql.raw(statement).execute(transaction);
      },
    });
    const versions = async () =>
      (
        await sql<{ number: number }>`select number from crosswire.versions order by number`.execute(database.db)
      ).rows.map(({ number }) => number);

    test("run once, however often and by how many at a time", async () => {
      await Promise.all([migrate(database.db), migrate(database.db)]);
      expect(await versions()).toEqual(Array.from({ length: NEWEST_FORM }, (_, at) => at + 1));
    });

    test("one that breaks off leaves the database as it was", async () => {
      const steps = [
        step(NEWEST_FORM + 1, "create table crosswire.half (a int)"),
        step(NEWEST_FORM + 2, "create table nonsense ("),
      ];
      await expect(migrate(database.db, steps)).rejects.toThrow("syntax error");
      expect((await versions()).at(-1)).toBe(NEWEST_FORM);
      const { rows } = await sql`select to_regclass('crosswire.half') as half`.execute(database.db);
      expect(rows).toEqual([{ half: null }]);
    });

    test("a database of a newer program is left alone, with a sentence", async () => {
      await sql`insert into crosswire.versions (number, name) values (99, 'from the future')`.execute(database.db);
      await expect(migrate(database.db)).rejects.toMatchObject({
        code: "bad-configuration",
        message: expect.stringContaining(`newer Crosswire (form 99; this one knows form ${NEWEST_FORM})`),
      });
      await sql`delete from crosswire.versions where number = 99`.execute(database.db);
    });
  });
});
