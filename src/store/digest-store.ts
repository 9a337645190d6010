import { type Kysely, sql } from "kysely";
import type { Audience, Author, Channel, Place } from "../chat/message.ts";
import type { DigestTimes } from "../chat/settings.ts";
import type { Story } from "../claims/claim.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { hideFlagged, readFlags } from "./flags.ts";
import { storable } from "./json.ts";
import { loadStories } from "./load-stories.ts";
import type { Tables } from "./tables.ts";
import { type Recall, visibleTo } from "./visible.ts";

/** A story as it stood at some time. */
export interface Standing {
  readonly posted: PostedStory;
  /** What its page said at that time, where that is no longer what it says; else null. */
  readonly was: Story | null;
}

/** A channel to which digests come by themselves. */
export interface TimedChannel {
  readonly channel: Channel;
  readonly times: DigestTimes;
}

/** What digests are made from and made by. */
export interface DigestStore {
  /** All channels with times that we are in. */
  timed(): Promise<readonly TimedChannel[]>;
  /** When the window of the channel's last digest that came by itself before a place in line ended (ISO 8601; null: before any), or null when none came. */
  lastEnd(channel: Channel, before: number | null): Promise<string | null>;
  /** The channel as it is read now, and who wrote to us last in it; null when we never heard of it. */
  readers(channel: Channel): Promise<{ readonly place: Place; readonly last: Author | null } | null>;
  /** When a person last wrote to us before a message, in its channel or where the whole workspace reads (ISO 8601), but for asking just this; null: not that we know. */
  lastWords(place: Place, person: Author, before: number): Promise<string | null>;
  /** The stories posted since `from` that the audience would have been shown at `at`, in the order posted; `at` null: now. `before` as in `StoryStore`. */
  standing(
    audience: Audience,
    period: { readonly from: string; readonly at: string | null },
    before: number | null,
  ): Promise<readonly Standing[]>;
}

/** Whoever asks for a digest that comes by itself. */
export const OURSELVES: Author = { id: "crosswire", name: "Crosswire", role: "member" };

/** As many as a question is answered from. */
const MOST_STORIES = 1_000;

/** The store in `db`, which stays the caller's to close. */
export function createDigestStore(db: Kysely<Tables>, recall: Recall): DigestStore {
  return {
    async timed() {
      const rows = await db
        .selectFrom("crosswire.channels")
        .select(["platform", "workspace", "channel", "settings"])
        .where("left_at", "is", null)
        .where(sql<boolean>`jsonb_typeof(settings -> 'digest') = 'object'`)
        .orderBy("platform")
        .orderBy("workspace")
        .orderBy("channel")
        .execute();
      return rows.flatMap(({ settings, ...channel }) => (settings.digest ? [{ channel, times: settings.digest }] : []));
    },

    async lastEnd(channel, before) {
      const { rows } = await sql<{ until: string | null }>`
        select max(task ->> 'until') as until from crosswire.messages
        where ${isIn(channel)} and task ->> 'kind' = 'digest' and (task ->> 'daily')::boolean
          and (${before}::bigint is null or place_in_line < ${before}::bigint)`.execute(db);
      return rows[0]?.until ?? null;
    },

    async readers(channel) {
      const { rows } = await sql<{ place: Place; author: Author }>`
        select message -> 'place' as place, message -> 'author' as author from crosswire.messages
        where ${isIn(channel)} and not ${isOurs} order by place_in_line desc limit 1`.execute(db);
      const noted = await db
        .selectFrom("crosswire.channels")
        .select("visibility")
        .where(isIn(channel))
        .executeTakeFirst();
      const [last] = rows;
      const visibility = noted?.visibility ?? last?.place.visibility;
      return visibility ? { place: { ...channel, visibility }, last: last?.author ?? null } : null;
    },

    async lastWords(place, person, before) {
      const outsiders = place.visibility === "shared" || person.role === "guest";
      const { rows } = await sql<{ at: Date | null }>`
        select max(accepted_at) as at from crosswire.messages
        where platform = ${storable(place.platform)} and workspace = ${storable(place.workspace)}
          and message -> 'author' ->> 'id' = ${storable(person.id)} and not ${isOurs}
          and task -> 'wanted' ->> 'command' is distinct from 'handover' and place_in_line < ${before}::bigint
          and (channel = ${storable(place.channel)}
            or (message -> 'place' ->> 'visibility' = 'public' and not ${outsiders}::boolean))`.execute(db);
      return rows[0]?.at?.toISOString() ?? null;
    },

    async standing(audience, { from, at }, before) {
      // Of a page that changed since, what stood in its row at that time stands among its readings.
      const { rows } = await sql<{ key: string; id: string; was: Story | null }>`
        select s.key, s.id, old.story as was from crosswire.stories s
        left join lateral (
          select r.story, r.read_at from crosswire.readings r
          where r.posting = s.key and r.next is not null and r.read_at < ${at}::timestamptz
            and coalesce(s.read_at, s.posted_at) >= ${at}::timestamptz
          order by r.read_at desc limit 1) old on true
        where ${visibleTo(audience, before, recall)} and s.posted_at >= ${from}::timestamptz
          and (${at}::timestamptz is null or coalesce(s.read_at, s.posted_at) < ${at}::timestamptz or old.story is not null)
        order by s.posted_at desc, s.place_in_line desc, s.key
        limit ${MOST_STORIES}`.execute(db);
      const keys = rows.map(({ key }) => key);
      const flags = await readFlags(db, keys);
      const was = new Map(
        rows.map(({ key, id, was: story }) => [id, story && hideFlagged(story, [], flags.get(key) ?? []).story]),
      );
      const posted = await loadStories(db, keys, null);
      return posted.map((one) => ({ posted: one, was: was.get(one.story.id) ?? null }));
    },
  };
}

/** What we ask ourselves, in our own name or in that of who posted a story. */
const isOurs = sql<boolean>`(task ->> 'kind' in ('changed', 'gone', 'introduction') or message -> 'author' ->> 'id' = ${OURSELVES.id})`;

const isIn = ({ platform, workspace, channel }: Channel) =>
  sql<boolean>`(platform = ${storable(platform)} and workspace = ${storable(workspace)} and channel = ${storable(channel)})`;
