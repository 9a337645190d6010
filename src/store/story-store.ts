import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Audience, Place } from "../chat/message.ts";
import type { Likeness } from "../events/likeness.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { deleteStories, type GoneStory } from "./erase.ts";
import { inheritFlags } from "./flags.ts";
import { hashText } from "./hash-text.ts";
import { storable, writeJson } from "./json.ts";
import { keepClaims } from "./keep-claims.ts";
import { keepTerms, type Linkable, linkStory } from "./link-stories.ts";
import { addressOf, keysOf, loadStories, pageOf } from "./load-stories.ts";
import type { Tables } from "./tables.ts";
import { oldestOf, type Recall, visibleTo } from "./visible.ts";

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
  /** When its words were read (ISO 8601), from which on anybody could be told of them. Absent: when it was posted. */
  readonly readAt?: string;
  readonly posted: PostedStory;
}

/**
 * The archive of posted stories. Each read says for whom: words that were pasted, and whatever was posted in a private
 * or shared channel, are recalled in their own channel only; links posted in public channels in the whole workspace as long as these
 * are public, but not where outsiders read along. Alone with the bot, a person also sees what they posted themselves. What is
 * confidential only they see, there. Stories are given in the order they were posted, each once. `before` is a place in line: of the audience's own channel nothing
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
  /** The first posting before `before` of the same text, or of the same page as it was read last where its claims are the same; else null. */
  findSame(
    audience: Audience,
    posted: Pick<PostedStory, "story" | "claims">,
    before: number,
  ): Promise<PostedStory | null>;
  /** Deletes the stories of a message, all their versions. `forGood`: also what was ruled of them and flagged in them; else they may come back, as after an edit. */
  forget(message: string, forGood: boolean): Promise<readonly GoneStory[]>;
}

/** Stories that one is compared with: more than a desk would read, few enough that a reply stays quick in a large archive. */
const MOST_RELATED = 60;

/** Stories that a question or a digest is answered from: some seconds of comparing. */
const MOST_RECENT = 1_000;

/** Links between a story and one that it is compared with: what is of one event is mostly linked itself, and what is further away only costs. */
const MOST_STEPS = 2;

/** The archive in `db`, which stays the caller's to close. */
export function createStoryStore(db: Kysely<Tables>, options: Recall & { readonly likeness: Likeness }): StoryStore {
  const visible = (audience: Audience, before: number | null) => visibleTo(audience, before, options);

  return {
    async save(posting) {
      const key = `${posting.message}-${posting.part}`;
      const { likeness } = options;
      const linkable = await keep(db, key, posting, likeness);
      if (!linkable) return;
      // After the story is there for all to see: of two saved at once, the later one then finds the earlier.
      await linkStory(db, linkable, likeness, oldestOf(options));
    },

    async related(audience, storyId, before) {
      return loadStories(db, await findNearest(db, visible(audience, before), storyId), storyId);
    },

    async recent(audience, since, before) {
      const { rows } = await sql<{ key: string }>`
        select s.key from crosswire.stories s
        where ${visible(audience, before)} and s.posted_at >= ${since}::timestamptz
        order by s.posted_at desc, s.place_in_line desc, s.key
        limit ${MOST_RECENT}`.execute(db);
      return loadStories(db, keysOf(rows), null);
    },

    async findSame(audience, { story, claims }, before) {
      const hash = hashText(story.text);
      const { rows } = await sql<{ key: string }>`
        select s.key from crosswire.stories s
        where ${visible(audience, before)} and s.place_in_line < ${before}::bigint
          and (s.text_hash = ${hash} or s.url = any(${addressesOf(story)}::text[]) or s.page = ${pageOf(story)})`.execute(
        db,
      );
      const candidates = await loadStories(db, keysOf(rows), null);
      const saysNothingNew = (earlier: PostedStory) => {
        const known = new Set(earlier.claims.map(({ quote }) => quote));
        const quotes = new Set(claims.map(({ quote }) => quote));
        return known.size === quotes.size && [...quotes].every((quote) => known.has(quote));
      };
      return candidates.find((earlier) => hashText(earlier.story.text) === hash || saysNothingNew(earlier)) ?? null;
    },

    async forget(message, forGood) {
      if (forGood) await db.deleteFrom("crosswire.confidential").where("message", "=", message).execute();
      return deleteStories(db, sql`s.message = ${message}`, forGood);
    },
  };
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

/** Null when the message was changed or withdrawn while it was read. */
async function keep(db: Kysely<Tables>, key: string, posting: Posting, likeness: Likeness): Promise<Linkable | null> {
  const { place, posted } = posting;
  const [workspace, channel] = [storable(place.workspace), storable(place.channel)];
  const recalledInWorkspace = isRecalledInWorkspace(posting);
  const { signature } = posted;
  const row = {
    message: posting.message,
    id: posted.story.id,
    workspace,
    channel,
    place_in_line: posting.line,
    url: addressOf(posted.story),
    page: pageOf(posted.story),
    text_hash: hashText(posted.story.text),
    story: writeJson(posted.story),
    signature: writeJson(signature),
    posted_at: posted.postedAt,
    read_at: posting.readAt ?? null,
    posted_by: storable(posted.postedBy),
    thread: posted.thread && writeJson(posted.thread),
  };
  return db.transaction().execute(async (transaction) => {
    const message = await transaction
      .selectFrom("crosswire.messages")
      .select(["revision", sql<string | null>`message -> 'author' ->> 'id'`.as("person")])
      .where("key", "=", posting.message)
      .forShare()
      .executeTakeFirst();
    if (message && message.revision !== posting.revision) return null;
    const person = message?.person ?? "";
    const recalled_in = await readReach(transaction, place, recalledInWorkspace);
    await transaction
      .insertInto("crosswire.stories")
      .values({ key, ...row, person, recalled_in })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ ...row, person, recalled_in }))
      .execute();
    const linkable = { key, workspace, channel, person, recalledInWorkspace, signature };
    await keepTerms(transaction, linkable, likeness);
    await keepClaims(transaction, key, posted.claims);
    if (message) await inheritFlags(transaction, key);
    return linkable;
  });
}

/** Where what is posted here now is recalled. Where nothing is to be learned, only the reply to its own message is made from it. */
async function readReach(db: Kysely<Tables>, { platform, workspace, channel }: Place, inWorkspace: boolean) {
  const row = await db
    .selectFrom("crosswire.channels")
    .select("settings")
    .where((row) =>
      row.and({ platform: storable(platform), workspace: storable(workspace), channel: storable(channel) }),
    )
    .executeTakeFirst();
  if (row?.settings.learns === false) return "message";
  return inWorkspace ? "workspace" : "channel";
}

/** An address under which the same page may be kept: where it was read, and as it was posted. */
const addressesOf = (story: PostedStory["story"]): readonly string[] =>
  [addressOf(story), addressOf({ url: story.address?.posted ?? null })].filter((address) => address !== null);
