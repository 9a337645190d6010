import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const readers: Migration = {
  number: 10,
  name: "readers",
  async up(transaction) {
    // Who reads a channel, as it was told last; null: as it was when each story was posted.
    await sql`
      alter table crosswire.channels
        add column visibility text check (visibility in ('public', 'private', 'direct', 'shared'))`.execute(
      transaction,
    );
    await sql`
      insert into crosswire.channels (platform, workspace, channel, visibility)
      select distinct on (platform, workspace, channel)
        platform, workspace, channel, message -> 'place' ->> 'visibility'
      from crosswire.messages order by platform, workspace, channel, place_in_line desc
      on conflict (platform, workspace, channel) do update set visibility = excluded.visibility`.execute(transaction);
    // Stories name their channel by workspace and channel.
    await sql`create index channels_rule on crosswire.channels (workspace, channel)`.execute(transaction);

    // What the admins of a workspace settled for all of its channels.
    await sql`
      create table crosswire.workspaces (
        platform text not null,
        workspace text not null,
        retention_days integer,
        primary key (platform, workspace)
      )`.execute(transaction);

    // Who posted a story, by the platform's id; "" where that is not known. 'message': recalled for the reply to its own message and no other.
    await sql`alter table crosswire.stories add column person text not null default ''`.execute(transaction);
    await sql`
      update crosswire.stories s set person = coalesce(m.message -> 'author' ->> 'id', '')
      from crosswire.messages m where m.key = s.message`.execute(transaction);
    await sql`alter table crosswire.stories drop constraint stories_recalled_in_check`.execute(transaction);
    await sql`
      alter table crosswire.stories add check (recalled_in in ('message', 'channel', 'workspace'))`.execute(
      transaction,
    );

    // What is confidential: certain words of a posting; "": all of it. A posting that is edited keeps its flags, so they hang on its message.
    await sql`
      create table crosswire.confidential (
        posting text not null,
        words text not null,
        message text not null references crosswire.messages (key) on delete cascade,
        flagged_at timestamptz not null
      )`.execute(transaction);
    // Words may be longer than an index takes.
    await sql`create unique index confidential_words on crosswire.confidential (posting, md5(words))`.execute(
      transaction,
    );
    await sql`create index confidential_message on crosswire.confidential (message)`.execute(transaction);

    // Messages of which nothing is kept once what they said is taken back.
    await sql`alter table crosswire.messages add column erased boolean not null default false`.execute(transaction);
    await sql`create index messages_author on crosswire.messages (workspace, (message -> 'author' ->> 'id'))`.execute(
      transaction,
    );
  },
};
