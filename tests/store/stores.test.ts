import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChannelHistory } from "../../src/store/channel-history.ts";
import { createChannelStore } from "../../src/store/channel-store.ts";
import { createConfidentialStore } from "../../src/store/confidential-store.ts";
import type { Database } from "../../src/store/database.ts";
import { createDecisionStore } from "../../src/store/decision-store.ts";
import { createDigestStore } from "../../src/store/digest-store.ts";
import { createErasure } from "../../src/store/erasure.ts";
import { createMessageStore } from "../../src/store/message-store.ts";
import { migrate, NEWEST_FORM } from "../../src/store/migrate.ts";
import type { Migration } from "../../src/store/migrations/migration.ts";
import { createNoticeStore } from "../../src/store/notice-store.ts";
import { createRevisions } from "../../src/store/revisions.ts";
import { createStoryStore } from "../../src/store/story-store.ts";
import { createVersionStore } from "../../src/store/version-store.ts";
import { createWatchStore } from "../../src/store/watch-store.ts";
import { channelStoreContract } from "../contracts/channel-store.ts";
import { decisionStoreContract } from "../contracts/decision-store.ts";
import { messageStoreContract } from "../contracts/message-store.ts";
import { revisionsContract } from "../contracts/revisions.ts";
import { storyStoreContract } from "../contracts/story-store.ts";
import { versionStoreContract } from "../contracts/version-store.ts";
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

  const empty = () =>
    sql`truncate crosswire.messages, crosswire.stories, crosswire.channels, crosswire.hosts, crosswire.decisions, crosswire.notices, crosswire.workspaces cascade`.execute(
      database.db,
    );

  messageStoreContract(name, async () => {
    await empty();
    return createMessageStore(database.db, now);
  });

  storyStoreContract(name, async (at, retentionDays) => {
    await empty();
    return createStoryStore(database.db, { likeness: byLetter, retentionDays, now: () => at });
  });

  versionStoreContract(name, async () => {
    await empty();
    const recall = { likeness: byLetter, retentionDays: 180, now };
    return {
      messages: createMessageStore(database.db, now),
      stories: createStoryStore(database.db, recall),
      versions: createVersionStore(database.db, recall),
      watches: createWatchStore(database.db),
    };
  });

  revisionsContract(name, async () => {
    await empty();
    return { revisions: createRevisions(database.db), messages: createMessageStore(database.db, now) };
  });

  channelStoreContract(name, async () => {
    await empty();
    return createChannelStore(database.db);
  });

  decisionStoreContract(name, async () => {
    await empty();
    return createDecisionStore(database.db, { retentionDays: 180, now });
  });

  describe("purging", () => {
    /** One of everything that is kept of a channel. */
    const fill = async (platform: string, workspace: string) => {
      const place = { ...openChannel, platform, workspace };
      const message = makeMessage("1", "words", { place });
      const accepted = await createMessageStore(database.db, now).accept(message, { kind: "read", sources: [] });
      const stories = createStoryStore(database.db, { likeness: byLetter, retentionDays: 180, now });
      for (const part of [0, 1]) {
        const posted = makePosted(`a${part} ${platform} ${workspace}`);
        await stories.save({ message: accepted.key, part, place, linked: true, line: part, revision: 0, posted });
      }
      const url = `https://post.example/${platform}/${workspace}`;
      const address = { posted: url, page: url, archived: null };
      const [before, after] = ["b before", "b after"].map((words) => makePosted(words, { url, address }));
      if (!before || !after) throw new Error("There are two versions.");
      await stories.save({ message: accepted.key, part: 2, place, linked: true, line: 2, revision: 0, posted: before });
      const posting = `${accepted.key}-2`;
      const times = { readAt: now().toISOString(), began: now().toISOString(), due: now().toISOString() };
      const versions = createVersionStore(database.db, { likeness: byLetter, retentionDays: 180, now });
      await versions.keep(posting, 1, { ...after, readAt: times.readAt, changed: true });
      await createWatchStore(database.db).wish(posting, { kind: "asked", ...times });
      const channels = createChannelStore(database.db);
      await channels.set(place, { mode: "mention" });
      await channels.setHost(place, "post.example", true);
      await channels.setWorkspace(place, { retentionDays: 30 });
      const person = { id: "U1", name: "Rowan" };
      const { thread } = message;
      const notice = { key: accepted.key, kind: "due", place, thread, ruling: "r-1", person, story: null } as const;
      await createNoticeStore(database.db).keep(notice, times.due);
      const confidential = createConfidentialStore(database.db);
      const flaggable = await confidential.find(place, makePosted(`a0 ${platform} ${workspace}`).story.id);
      if (flaggable) await confidential.flag(flaggable, times.readAt);
      await createDecisionStore(database.db, { retentionDays: 180, now }).record(place, {
        id: accepted.key,
        disagreement: "d-1",
        question: "Who?",
        pairs: [],
        stories: [],
        verdict: "resolved",
        side: null,
        note: "",
        by: "Rowan",
        person: null,
        at: "2031-03-04T10:00:00.000Z",
      });
    };
    /** Rows of every table of ours that holds anything of a workspace, whichever there are. */
    const counts = async (): Promise<Readonly<Record<string, number>>> => {
      const { rows: tables } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables where table_schema = 'crosswire'
          and table_name not in ('versions', 'installations', 'bots')`.execute(database.db);
      const counted = tables.map(async ({ name: table }) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::int as n from ${sql.table(`crosswire.${table}`)}`.execute(database.db);
        return [table, rows[0]?.n ?? 0] as const;
      });
      return Object.fromEntries(await Promise.all(counted));
    };

    test("leaves nothing of a workspace in any table", async () => {
      await empty();
      await fill("fake", "W1");
      expect(Math.min(...Object.values(await counts()))).toBeGreaterThan(0);
      await createErasure(database.db, { retentionDays: 180, now }).purge("fake", "W1");
      expect(Math.max(...Object.values(await counts()))).toBe(0);
    });

    test("an organisation goes with all of its workspaces, and nobody else", async () => {
      await empty();
      const others = [
        ["fake", "E10"],
        ["fake", "E10.T1"],
        ["fake", "T1"],
        ["other", "E1"],
        ["other", "E1.T1"],
      ] as const;
      for (const [platform, workspace] of others) await fill(platform, workspace);
      const before = await counts();
      for (const workspace of ["E1", "E1.T1", "E1.T2"]) await fill("fake", workspace);
      await createErasure(database.db, { retentionDays: 180, now }).purge("fake", "E1");
      expect(await counts()).toEqual(before);
      await createErasure(database.db, { retentionDays: 180, now }).purge("fake", "E10.T1");
      const { rows } = await sql<{ platform: string; workspace: string }>`
        select platform, workspace from crosswire.messages order by place_in_line`.execute(database.db);
      expect(rows.map(({ platform, workspace }) => [platform, workspace])).toEqual(
        others.filter(([platform, workspace]) => !(platform === "fake" && workspace === "E10.T1")),
      );
    });
  });

  test("a story whose message was changed while it was read is not kept, nor are its links", async () => {
    await empty();
    const messages = createMessageStore(database.db, now);
    const stories = createStoryStore(database.db, { likeness: byLetter, retentionDays: 180, now });
    const accepted = await messages.accept(makeMessage("1", "words"), { kind: "read", sources: [] });
    const posting = { message: accepted.key, place: openChannel, linked: true, line: accepted.line };
    await stories.save({ ...posting, part: 0, revision: 0, posted: makePosted("a kept") });
    await createRevisions(database.db).revise(accepted.key, accepted.message, { kind: "read", sources: [] });
    await stories.save({ ...posting, part: 0, revision: 0, posted: makePosted("a changed") });
    await stories.save({ ...posting, part: 1, revision: 0, posted: makePosted("a new") });
    const audience = { workspace: "W1", channel: "open", person: "U1", alone: false, outsiders: false };
    const texts = async () => (await stories.recent(audience, "2031-01-01", null)).map(({ story }) => story.text);
    expect(await texts()).toEqual(["a kept"]);
    await stories.save({ ...posting, part: 1, revision: 1, posted: makePosted("a later") });
    expect(await texts()).toEqual(["a kept", "a later"]);
  });

  test("the last digest that came by itself is that of the channel, and one asked for does not count", async () => {
    await empty();
    const messages = createMessageStore(database.db, now);
    const digest = (id: string, until: string, daily: boolean) =>
      messages.accept(makeMessage(id, "digest"), { kind: "digest", since: "2031-03-01T08:00:00Z", until, daily });
    const digests = createDigestStore(database.db, { retentionDays: 180, now });
    expect(await digests.lastEnd(openChannel, null)).toBeNull();
    const first = await digest("1", "2031-03-02T08:00:00.000Z", true);
    const second = await digest("2", "2031-03-03T08:00:00.000Z", true);
    await digest("3", "2031-03-04T08:00:00.000Z", false);
    expect(await digests.lastEnd(openChannel, null)).toBe("2031-03-03T08:00:00.000Z");
    expect(await digests.lastEnd(openChannel, second.line)).toBe("2031-03-02T08:00:00.000Z");
    expect(await digests.lastEnd(openChannel, first.line)).toBeNull();
    expect(await digests.lastEnd({ ...openChannel, channel: "other" }, null)).toBeNull();
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
    const later = () => new Date("2031-03-04T13:00:00.000Z");
    await createErasure(database.db, { retentionDays: 3, now }).expire();
    expect(await messages.find(key)).not.toBeNull();
    await createErasure(database.db, { retentionDays: 0, now: later }).expire();
    expect((await messages.unfinished()).length).toBe(1);
    expect(await messages.find(key)).toBeNull();
    const audience = { workspace: "W1", channel: "open", person: "U1", alone: false, outsiders: false };
    expect(await stories.recent(audience, "2029-01-01", null)).toEqual([]);
  });

  test("of very many stories the last thousand are recalled, and hidden ones take no place among them", async () => {
    await empty();
    const stories = createStoryStore(database.db, { likeness: byLetter, retentionDays: 180, now });
    const posting = { part: 0, place: openChannel, linked: false, line: 1, revision: 0 };
    await stories.save({ ...posting, message: "first", posted: makePosted("a first") });
    const copy = (prefix: string, channel: string) =>
      sql`
      insert into crosswire.stories (key, message, id, workspace, channel, recalled_in, place_in_line, text_hash, story, signature, posted_at, posted_by)
      select ${prefix}::text || n, ${prefix}::text || n, ${prefix}::text || n, workspace, ${channel}, 'channel', 1 + n, text_hash, story, signature, posted_at, posted_by
      from crosswire.stories, generate_series(1, 1000) as n where key = 'first-0'`.execute(database.db);
    const audience = {
      workspace: openChannel.workspace,
      channel: openChannel.channel,
      person: "U1",
      alone: false,
      outsiders: false,
    };
    await copy("hidden", "elsewhere");
    expect(await stories.recent(audience, "2031-01-01", null)).toHaveLength(1);
    await copy("seen", openChannel.channel);
    const recalled = await stories.recent(audience, "2031-01-01", null);
    expect(recalled).toHaveLength(1000);
    // The copies are told apart by their rows only; the first posting, which has a claim, is the one left out.
    expect(recalled.every(({ claims }) => claims.length === 0)).toBe(true);
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
