import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const storiesAndMessages: Migration = {
  number: 1,
  name: "stories and messages",
  async up(transaction) {
    // The line in which messages stand: who came first, over all channels.
    await sql`create sequence crosswire.line`.execute(transaction);
    // One row for each message that the bot took on: what it is to do, how far it is, and the post that shows it.
    await sql`
      create table crosswire.messages (
        key text primary key,
        platform text not null,
        workspace text not null,
        channel text not null,
        state text not null check (state in ('unread', 'set back', 'read', 'released', 'answered')),
        place_in_line bigint not null default nextval('crosswire.line'),
        message jsonb not null,
        task jsonb not null,
        outcomes jsonb not null,
        post jsonb,
        reply jsonb,
        starts integer not null default 0,
        error text,
        accepted_at timestamptz not null,
        finished_at timestamptz
      )`.execute(transaction);
    await sql`create index messages_waiting on crosswire.messages (workspace, channel, place_in_line) where state <> 'answered'`.execute(
      transaction,
    );
    await sql`create index messages_digests on crosswire.messages (workspace, channel, accepted_at) where task ->> 'kind' = 'digest'`.execute(
      transaction,
    );

    // One row for each posting of a story: the same story posted in two channels is two rows with one id.
    await sql`
      create table crosswire.stories (
        key text primary key,
        message text not null,
        id text not null,
        workspace text not null,
        channel text not null,
        recalled_in text not null check (recalled_in in ('channel', 'workspace')),
        place_in_line bigint not null,
        url text,
        text_hash text not null,
        story jsonb not null,
        signature jsonb not null,
        posted_at timestamptz not null,
        posted_by text not null
      )`.execute(transaction);
    await sql`create index stories_posted on crosswire.stories (workspace, posted_at)`.execute(transaction);
    await sql`create index stories_id on crosswire.stories (workspace, id)`.execute(transaction);
    await sql`create index stories_url on crosswire.stories (workspace, url) where url is not null`.execute(
      transaction,
    );
    await sql`create index stories_text on crosswire.stories (workspace, text_hash)`.execute(transaction);
    await sql`create index stories_message on crosswire.stories (message)`.execute(transaction);

    await sql`
      create table crosswire.claims (
        story text not null references crosswire.stories (key) on delete cascade,
        number integer not null,
        id text not null,
        topic text not null,
        claim jsonb not null,
        primary key (story, number)
      )`.execute(transaction);
    await sql`create index claims_id on crosswire.claims (id)`.execute(transaction);

    // Pairs that report the same event, each in both directions. Only pairs: what stands between two stories depends on these two alone.
    await sql`
      create table crosswire.links (
        story text not null references crosswire.stories (key) on delete cascade,
        other text not null references crosswire.stories (key) on delete cascade,
        likeness real not null,
        primary key (story, other)
      )`.execute(transaction);
    await sql`create index links_other on crosswire.links (other)`.execute(transaction);
  },
};
