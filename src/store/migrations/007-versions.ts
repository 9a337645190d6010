import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const versions: Migration = {
  number: 7,
  name: "versions",
  async up(transaction) {
    // `page` is what the addresses of a page have in common; null for stories kept before, which are found by their address.
    // `version` and `read_at` are of the version that stands in the row; read_at null: read when it was posted.
    await sql`
      alter table crosswire.stories
        add column page text,
        add column version integer not null default 1,
        add column read_at timestamptz`.execute(transaction);
    await sql`create index stories_page on crosswire.stories (workspace, page) where page is not null`.execute(
      transaction,
    );

    // Other versions of a posting: those that stood in its row before, with the number of the one that took their place and
    // whether its thread was told, and those that said the same in other words.
    await sql`
      create table crosswire.readings (
        posting text not null references crosswire.stories (key) on delete cascade,
        number integer not null,
        id text not null,
        text_hash text not null,
        story jsonb not null,
        read_at timestamptz not null,
        next integer,
        told boolean not null,
        primary key (posting, number)
      )`.execute(transaction);
    await sql`create index readings_id on crosswire.readings (id)`.execute(transaction);

    // Postings whose page is read again. `address` is the hash of the page's address; due_at null: not any more.
    await sql`
      create table crosswire.watches (
        posting text primary key references crosswire.stories (key) on delete cascade,
        address text not null,
        asked boolean not null,
        stopped boolean not null,
        began_at timestamptz not null,
        due_at timestamptz
      )`.execute(transaction);
    await sql`create index watches_due on crosswire.watches (due_at) where due_at is not null`.execute(transaction);
  },
};
