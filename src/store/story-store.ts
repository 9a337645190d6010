import { createHash } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Audience, Place } from "../chat/message.ts";
import type { Claim, Story } from "../claims/claim.ts";
import type { Likeness } from "../events/likeness.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { storable, writeJson } from "./json.ts";
import { keepTerms, type Linkable, linkStory } from "./link-stories.ts";
import type { Tables } from "./tables.ts";

/** A story as somebody posts it. */
export interface Posting {
  /** Key of the message, and the number of the story within it, from 0: together they make saving twice harmless. */
  readonly message: string;
  readonly part: number;
  readonly place: Place;
  /** Read from a link, which anybody could follow; pasted words and files are nobody else's business. */
  readonly linked: boolean;
  /** The message's place in line. */
  readonly line: number;
  /** The message's revision when its words were read: when it is another by now, they are not kept. */
  readonly revision: number;
  readonly posted: PostedStory;
}

/**
 * The archive of posted stories. Each read says for whom: words that were pasted, and whatever was posted in a private
 * or shared channel, are recalled in their own channel only; links posted in public channels in the whole workspace, but
 * not where outsiders read along. Stories are
 * given in the order they were posted, each once. `before` is a place in line: of the audience's own channel nothing
 * posted after it is seen; null sees all.
 */
export interface StoryStore {
  /** Keeps the story, and its links with the stories that somebody may see together with it. */
  save(posting: Posting): Promise<void>;
  /**
   * The story, those linked with it, and those linked with these where the audience sees them, of them all the MOST_RELATED
   * nearest: fewest links away first, then most alike. Empty when the audience does not see the story.
   */
  related(audience: Audience, storyId: string, before: number | null): Promise<readonly PostedStory[]>;
  /** What was posted at or after `since` (ISO 8601), and before `before`: of what the audience sees the MOST_RECENT last. */
  recent(audience: Audience, since: string, before: number | null): Promise<readonly PostedStory[]>;
  /** The first posting before `before` of the same text, or of the same address with no claim that is new; else null. */
  findSame(
    audience: Audience,
    posted: Pick<PostedStory, "story" | "claims">,
    before: number,
  ): Promise<PostedStory | null>;
  /** Deletes the stories of a message; gives their ids. */
  forget(message: string): Promise<readonly string[]>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Stories that one is compared with: more than a desk would read, few enough that a reply stays quick in a large archive. */
const MOST_RELATED = 60;

/** Stories that a question or a digest is answered from: some seconds of comparing. */
const MOST_RECENT = 1_000;

/** Links between a story and one that it is compared with: what is of one event is mostly linked itself, and what is further away only costs. */
const MOST_STEPS = 2;

/** The archive in `db`, which stays the caller's to close. */
export function createStoryStore(
  db: Kysely<Tables>,
  options: { readonly likeness: Likeness; readonly retentionDays: number; readonly now: () => Date },
): StoryStore {
  const oldest = () => new Date(options.now().getTime() - options.retentionDays * DAY_MS).toISOString();

  /** The whole of the privacy rule, for a row of crosswire.stories called `s`. */
  const visible = (audience: Audience, before: number | null): RawBuilder<boolean> => sql<boolean>`(
    s.workspace = ${storable(audience.workspace)}
    and (s.channel = ${storable(audience.channel)} or (s.recalled_in = 'workspace' and not ${audience.outsiders}::boolean))
    and s.posted_at >= ${oldest()}::timestamptz
    and (${before}::bigint is null or s.channel <> ${storable(audience.channel)} or s.place_in_line <= ${before}::bigint)
  )`;

  return {
    async save(posting) {
      const key = `${posting.message}-${posting.part}`;
      const { likeness } = options;
      if (!(await keep(db, key, posting, likeness))) return;
      // After the story is there for all to see: of two saved at once, the later one then finds the earlier.
      await linkStory(db, toLinkable(key, posting), likeness, oldest());
    },

    async related(audience, storyId, before) {
      return load(db, await findNearest(db, visible(audience, before), storyId));
    },

    async recent(audience, since, before) {
      const { rows } = await sql<{ key: string }>`
        select s.key from crosswire.stories s
        where ${visible(audience, before)} and s.posted_at >= ${since}::timestamptz
        order by s.posted_at desc, s.place_in_line desc, s.key
        limit ${MOST_RECENT}`.execute(db);
      return load(db, keysOf(rows));
    },

    async findSame(audience, { story, claims }, before) {
      const hash = hashText(story.text);
      const { rows } = await sql<{ key: string }>`
        select s.key from crosswire.stories s
        where ${visible(audience, before)} and s.place_in_line < ${before}::bigint
          and (s.text_hash = ${hash} or s.url = ${addressOf(story)})`.execute(db);
      const candidates = await load(db, keysOf(rows));
      const saysNothingNew = (earlier: PostedStory) => {
        const known = new Set(earlier.claims.map(({ quote }) => quote));
        return claims.every(({ quote }) => known.has(quote));
      };
      return candidates.find((earlier) => hashText(earlier.story.text) === hash || saysNothingNew(earlier)) ?? null;
    },

    async forget(message) {
      const rows = await db.deleteFrom("crosswire.stories").where("message", "=", message).returning("id").execute();
      return rows.map(({ id }) => id);
    },
  };
}

/** Deletes what was posted before `instant` (ISO 8601), and what was said about it. */
export async function forgetStories(db: Kysely<Tables>, instant: string): Promise<void> {
  await db.deleteFrom("crosswire.stories").where("posted_at", "<", new Date(instant)).execute();
  await db
    .deleteFrom("crosswire.messages")
    .where("accepted_at", "<", new Date(instant))
    .where("state", "=", "answered")
    .execute();
}

/**
 * Keys of the postings of a story, and of those linked with it through visible ones, ring by ring: what is linked with the
 * story itself, then what is linked with that, and no further. Only what the audience sees takes a place.
 */
async function findNearest(db: Kysely<Tables>, visible: RawBuilder<boolean>, storyId: string): Promise<string[]> {
  const { rows: own } = await sql<{ key: string }>`
    select s.key from crosswire.stories s where ${visible} and s.id = ${storyId}`.execute(db);
  const found = new Set(keysOf(own));
  let ring = [...found];
  for (let step = 0; step < MOST_STEPS && ring.length > 0 && found.size < MOST_RELATED; step++) {
    const { rows } = await sql<{ key: string }>`
      select s.key from crosswire.links
        join crosswire.stories s on s.key = links.other
      where links.story = any(${ring}::text[]) and s.key <> all(${[...found]}::text[]) and ${visible}
      group by s.key, s.place_in_line
      order by max(links.likeness) desc, s.place_in_line desc, s.key
      limit ${MOST_RELATED - found.size}`.execute(db);
    ring = [...keysOf(rows)];
    for (const key of ring) found.add(key);
  }
  return [...found];
}

const isRecalledInWorkspace = ({ linked, place }: Posting): boolean => linked && place.visibility === "public";

const toLinkable = (key: string, posting: Posting): Linkable => ({
  key,
  workspace: storable(posting.place.workspace),
  channel: storable(posting.place.channel),
  recalledInWorkspace: isRecalledInWorkspace(posting),
  signature: posting.posted.signature,
});

/** False when the message was changed or withdrawn while it was read. */
async function keep(db: Kysely<Tables>, key: string, posting: Posting, likeness: Likeness): Promise<boolean> {
  const { place, posted } = posting;
  const row = {
    message: posting.message,
    id: posted.story.id,
    workspace: storable(place.workspace),
    channel: storable(place.channel),
    recalled_in: isRecalledInWorkspace(posting) ? ("workspace" as const) : ("channel" as const),
    place_in_line: posting.line,
    url: addressOf(posted.story),
    text_hash: hashText(posted.story.text),
    story: writeJson(posted.story),
    signature: writeJson(posted.signature),
    posted_at: posted.postedAt,
    posted_by: storable(posted.postedBy),
    thread: posted.thread && writeJson(posted.thread),
  };
  return db.transaction().execute(async (transaction) => {
    const message = await transaction
      .selectFrom("crosswire.messages")
      .select("revision")
      .where("key", "=", posting.message)
      .forShare()
      .executeTakeFirst();
    if (message && message.revision !== posting.revision) return false;
    await transaction
      .insertInto("crosswire.stories")
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
      .execute();
    await keepTerms(transaction, toLinkable(key, posting), likeness);
    await transaction.deleteFrom("crosswire.claims").where("story", "=", key).execute();
    if (posted.claims.length === 0) return true;
    const claims = posted.claims.map((claim, number) => ({ number, id: claim.id, topic: claim.topic, claim }));
    // One value for all of them: a statement takes 65,535 values at most.
    await sql`
      insert into crosswire.claims (story, number, id, topic, claim)
      select ${key}, number, id, topic, claim
      from jsonb_to_recordset(${writeJson(claims)}::jsonb) as t (number int, id text, topic text, claim jsonb)`.execute(
      transaction,
    );
    return true;
  });
}

/** The stories under `keys` in the order they were posted; of several postings of one story the first. */
async function load(db: Kysely<Tables>, keys: readonly string[]): Promise<readonly PostedStory[]> {
  if (keys.length === 0) return [];
  const stories = await db
    .selectFrom("crosswire.stories")
    .select(["key", "id", "story", "signature", "posted_at", "posted_by", "thread"])
    .where("key", "=", sql<string>`any(${keys}::text[])`)
    .orderBy("place_in_line")
    .orderBy("key")
    .execute();
  const first = [...Map.groupBy(stories, ({ id }) => id).values()].flatMap((postings) => postings.slice(0, 1));
  const claims = await db
    .selectFrom("crosswire.claims")
    .select(["story", "claim"])
    .where("story", "=", sql<string>`any(${first.map(({ key }) => key)}::text[])`)
    .orderBy("story")
    .orderBy("number")
    .execute();
  const claimsOf = Map.groupBy(claims, ({ story }) => story);
  return first.map((row) => ({
    story: row.story,
    claims: (claimsOf.get(row.key) ?? []).map(({ claim }): Claim => claim),
    signature: row.signature,
    postedAt: row.posted_at.toISOString(),
    postedBy: row.posted_by,
    thread: row.thread,
  }));
}

function keysOf(rows: readonly { readonly key: string }[]): readonly string[] {
  return rows.map(({ key }) => key);
}

/** The address without the place within the page. */
function addressOf(story: Story): string | null {
  if (story.url === null) return null;
  return storable(story.url.replace(/#.*$/s, ""));
}

/** White space apart, the same text has the same hash. */
function hashText(text: string): string {
  return createHash("sha256").update(storable(text).replace(/\s+/g, " ").trim()).digest("base64url");
}
