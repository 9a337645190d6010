import { type Kysely, sql } from "kysely";
import type { Channel } from "../chat/message.ts";
import type { GoneStory } from "./erase.ts";
import { storable } from "./json.ts";
import type { Tables } from "./tables.ts";

/** What somebody means to flag: a story as it was posted in a channel, or what a claim of it says. */
export interface Flaggable {
  /** The story's id. */
  readonly story: string;
  /** Of the claim; "": the whole story is meant. */
  readonly words: string;
  /** Every posting of it in the channel, with who posted it. */
  readonly postings: readonly { readonly key: string; readonly person: string }[];
  /** The whole story is flagged. */
  readonly flagged: boolean;
}

/** What is to be shown to nobody. A flag holds in its channel, also when the story is edited or posted there again; another channel that has the story from somebody else is not concerned. */
export interface ConfidentialStore {
  /** By the id of a story, of any of its versions, or of a claim; null when the channel has none such. */
  find(channel: Channel, id: string): Promise<Flaggable | null>;
  /** Gives the stories that nobody is shown as they were from now on. */
  flag(meant: Flaggable, at: string): Promise<readonly GoneStory[]>;
  /** Takes back a flag; of a whole story all that are in it. */
  lift(meant: Flaggable): Promise<void>;
}

/** The flags in `db`, which stays the caller's to close. */
export function createConfidentialStore(db: Kysely<Tables>): ConfidentialStore {
  const keysOf = ({ postings }: Flaggable) => sql`${postings.map(({ key }) => key)}::text[]`;
  return {
    async find({ workspace, channel }, id) {
      const { rows } = await sql<{ key: string; story: string; person: string; words: string; flagged: boolean }>`
        select s.key, s.id as story, s.person, coalesce(c.claim ->> 'quote', '') as words,
          exists (select 1 from crosswire.confidential f where f.posting = s.key and f.words = '') as flagged
        from crosswire.stories s left join crosswire.claims c on c.story = s.key and c.id = ${id}
        where s.workspace = ${storable(workspace)} and s.channel = ${storable(channel)}
          and (c.id is not null or s.id = ${id}
            or s.key in (select r.posting from crosswire.readings r where r.id = ${id}))
        order by s.place_in_line, s.key`.execute(db);
      const [first] = rows;
      if (!first) return null;
      const { story, words } = first;
      const flagged = rows.some((row) => row.flagged);
      return { story, words, flagged, postings: rows.map(({ key, person }) => ({ key, person })) };
    },

    async flag(meant, at) {
      await sql`
        insert into crosswire.confidential (posting, words, message, flagged_at)
        select key, ${storable(meant.words)}, message, ${at}::timestamptz from crosswire.stories
        where key = any(${keysOf(meant)}) and message in (select key from crosswire.messages)
        on conflict do nothing`.execute(db);
      const { rows } = await sql<GoneStory>`
        select versions.id, s.channel, s.person, s.recalled_in = 'workspace' as everywhere
        from crosswire.stories s cross join lateral (
          select s.id union select r.id from crosswire.readings r where r.posting = s.key) as versions (id)
        where s.key = any(${keysOf(meant)})`.execute(db);
      return rows;
    },

    async lift(meant) {
      await sql`
        delete from crosswire.confidential
        where posting = any(${keysOf(meant)}) and (${meant.words} = '' or words = ${storable(meant.words)})`.execute(
        db,
      );
    },
  };
}
