import { type Kysely, sql } from "kysely";
import type { Audience } from "../chat/message.ts";
import type { Claim, Story } from "../claims/claim.ts";
import type { Likeness } from "../events/likeness.ts";
import type { PostedStory } from "../events/posted-story.ts";
import type { Signature } from "../events/signature.ts";
import type { Outcome } from "./accepted-message.ts";
import { hideFlagged, readFlags } from "./flags.ts";
import { hashText } from "./hash-text.ts";
import { storable, writeJson } from "./json.ts";
import { keepClaims } from "./keep-claims.ts";
import { keepTerms, linkStory } from "./link-stories.ts";
import { addressOf, keysOf, loadStories, pageOf } from "./load-stories.ts";
import { nameOfPage } from "./name-of-page.ts";
import type { Tables } from "./tables.ts";
import { oldestOf, type Recall, visibleTo } from "./visible.ts";

/** A version of a posting as it was read. */
export interface KeptVersion {
  /** 1, 2, 3 … in the order read. */
  readonly number: number;
  readonly story: Story;
  /** ISO 8601. */
  readonly readAt: string;
  /** current: answers are made from it. replaced: they were, until the version `next` took its place. reworded: read, and it said the same in other words. */
  readonly state: "current" | "replaced" | "reworded";
  readonly next: number | null;
  /** Its thread knows that `next` took its place. */
  readonly told: boolean;
}

/** What a page says now. */
interface Reread {
  readonly story: Story;
  readonly claims: readonly Claim[];
  readonly signature: Signature;
  /** ISO 8601. */
  readonly readAt: string;
  /** Its claims are others. False: it is kept and stands beside the one that answers are made from. */
  readonly changed: boolean;
}

/** The versions of posted stories. A posting is named by its key; only `lastOf` reads across channels. Flagged words are shown in none. */
export interface VersionStore {
  /** The last posting before `before`, a place in line, of another version of the story's page, as it was read last; null when the audience sees none. */
  lastOf(audience: Audience, story: Story, before: number): Promise<PostedStory | null>;
  /** The key of the last posting of a story in the audience's own channel, by the id of any of its versions; null when the audience sees none. */
  findPosting(audience: Audience, story: string): Promise<string | null>;
  /** All versions, the first one first; none when the posting was forgotten. */
  list(posting: string): Promise<readonly KeptVersion[]>;
  /** Keeps what was read in the place of version `from`, or beside it; changes nothing when another one took its place meanwhile, or when its text is kept already. */
  keep(posting: string, from: number, reread: Reread): Promise<void>;
  /** The thread knows what took the place of that version. */
  markTold(posting: string, number: number): Promise<void>;
}

/** The versions in `db`, which stays the caller's to close. */
export function createVersionStore(
  db: Kysely<Tables>,
  options: Recall & { readonly likeness: Likeness },
): VersionStore {
  return {
    async lastOf(audience, story, before) {
      const page = pageOf(story);
      if (page === null) return null;
      const addresses = [addressOf(story), addressOf({ url: story.address?.posted ?? null })].filter(
        (one) => one !== null,
      );
      const { rows } = await sql<{ key: string }>`
        select s.key from crosswire.stories s
        where ${visibleTo(audience, before, options)} and s.place_in_line < ${before}::bigint and s.id <> ${story.id}
          and (s.page = ${page} or (s.page is null and s.url = any(${addresses}::text[])))
        order by coalesce(s.read_at, s.posted_at) desc, s.place_in_line desc
        limit 1`.execute(db);
      return (await loadStories(db, keysOf(rows), null))[0] ?? null;
    },

    async findPosting(audience, story) {
      const { rows } = await sql<{ key: string }>`
        select s.key from crosswire.stories s
        where ${visibleTo(audience, null, options)} and s.channel = ${storable(audience.channel)}
          and (s.id = ${story} or exists (select 1 from crosswire.readings r where r.posting = s.key and r.id = ${story}))
        order by s.place_in_line desc limit 1`.execute(db);
      return rows[0]?.key ?? null;
    },

    async list(posting) {
      const current = await db
        .selectFrom("crosswire.stories")
        .select(["version", "story", "read_at", "posted_at"])
        .where("key", "=", posting)
        .executeTakeFirst();
      if (!current) return [];
      const others = await db.selectFrom("crosswire.readings").selectAll().where("posting", "=", posting).execute();
      const readAt = (current.read_at ?? current.posted_at).toISOString();
      const flagged = (await readFlags(db, [posting])).get(posting) ?? [];
      const shown = (story: Story) => hideFlagged(story, [], flagged).story;
      return [
        {
          number: current.version,
          story: shown(current.story),
          readAt,
          state: "current" as const,
          next: null,
          told: true,
        },
        ...others.map(({ number, story, read_at, next, told }) => ({
          number,
          story: shown(story),
          readAt: read_at.toISOString(),
          state: next === null ? ("reworded" as const) : ("replaced" as const),
          next,
          told,
        })),
      ].toSorted((a, b) => a.number - b.number);
    },

    async keep(posting, from, reread) {
      const row = await db
        .transaction()
        .execute((transaction) => keep(transaction, posting, from, reread, options.likeness));
      if (!row || !reread.changed) return;
      const { workspace, channel, person, recalled_in } = row;
      const linkable = { key: posting, workspace, channel, person, recalledInWorkspace: recalled_in === "workspace" };
      await linkStory(db, { ...linkable, signature: reread.signature }, options.likeness, oldestOf(options));
    },

    async markTold(posting, number) {
      await db
        .updateTable("crosswire.readings")
        .set({ told: true })
        .where("posting", "=", posting)
        .where("number", "=", number)
        .execute();
    },
  };
}

/** The row of the posting; null when nothing was kept. */
async function keep(db: Kysely<Tables>, posting: string, from: number, reread: Reread, likeness: Likeness) {
  const row = await db
    .selectFrom("crosswire.stories")
    .selectAll()
    .where("key", "=", posting)
    .forUpdate()
    .executeTakeFirst();
  const textHash = hashText(reread.story.text);
  const notes = (story: Story) => JSON.stringify(story.corrections ?? []);
  if (!row || row.version !== from) return null;
  if (row.text_hash === textHash && notes(row.story) === notes(reread.story)) return null;
  const others = await db
    .selectFrom("crosswire.readings")
    .select(["number", "text_hash", "next"])
    .where("posting", "=", posting)
    .execute();
  const number = Math.max(row.version, ...others.map((one) => one.number)) + 1;
  const { story, signature, claims, readAt } = reread;
  if (!reread.changed) {
    if (others.some((one) => one.text_hash === textHash && one.number > from)) return null;
    await db
      .insertInto("crosswire.readings")
      .values({
        posting,
        number,
        id: story.id,
        text_hash: textHash,
        story: writeJson(story),
        read_at: readAt,
        next: null,
        told: true,
      })
      .execute();
    return row;
  }
  await db
    .insertInto("crosswire.readings")
    .values({
      posting,
      number: row.version,
      id: row.id,
      text_hash: row.text_hash,
      story: writeJson(row.story),
      read_at: (row.read_at ?? row.posted_at).toISOString(),
      next: number,
      told: false,
    })
    .execute();
  await db
    .updateTable("crosswire.stories")
    .set({
      id: story.id,
      url: addressOf(story),
      page: pageOf(story),
      text_hash: textHash,
      story: writeJson(story),
      signature: writeJson(signature),
      version: number,
      read_at: readAt,
    })
    .where("key", "=", posting)
    .execute();
  await db
    .updateTable("crosswire.watches")
    .set({ address: nameOfPage(story.url ?? "") })
    .where("posting", "=", posting)
    .execute();
  await keepTerms(db, { key: posting, workspace: row.workspace, signature }, likeness);
  await keepClaims(db, posting, claims);
  await renameOutcome(db, row.message, row.id, story.id);
  return row;
}

/** What was read for a message is the new version from now on. */
async function renameOutcome(db: Kysely<Tables>, message: string, before: string, now: string): Promise<void> {
  const row = await db
    .selectFrom("crosswire.messages")
    .select("outcomes")
    .where("key", "=", message)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const outcomes = row.outcomes.map(
    (outcome): Outcome => (outcome.kind === "story" && outcome.story === before ? { ...outcome, story: now } : outcome),
  );
  await db
    .updateTable("crosswire.messages")
    .set({ outcomes: writeJson(outcomes) })
    .where("key", "=", message)
    .execute();
}
