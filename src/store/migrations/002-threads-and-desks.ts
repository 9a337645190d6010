import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const threadsAndDesks: Migration = {
  number: 2,
  name: "threads and desks",
  async up(transaction) {
    // Counts how often what a message says or what is said to it was taken up anew: edited, withdrawn, told again.
    await sql`alter table crosswire.messages add column revision integer not null default 0`.execute(transaction);
    // Where a story was posted; null for those kept before this step.
    await sql`alter table crosswire.stories add column thread jsonb`.execute(transaction);

    // One row for each channel of which somebody settled something, or from which the bot was taken out.
    await sql`
      create table crosswire.channels (
        platform text not null,
        workspace text not null,
        channel text not null,
        mode text check (mode in ('links', 'mention', 'off')),
        left_at timestamptz,
        primary key (platform, workspace, channel)
      )`.execute(transaction);

    // Hosts of which a workspace's admins settled whether links to them are left alone; subdomains go with them.
    await sql`
      create table crosswire.hosts (
        platform text not null,
        workspace text not null,
        host text not null,
        left_alone boolean not null,
        primary key (platform, workspace, host)
      )`.execute(transaction);

    // What people decided of disagreements, and what they took back. Rows are never changed but to mark them undone.
    await sql`
      create table crosswire.decisions (
        key text primary key,
        platform text not null,
        workspace text not null,
        channel text not null,
        decision jsonb not null,
        decided_at timestamptz not null,
        undone jsonb
      )`.execute(transaction);
    await sql`create index decisions_channel on crosswire.decisions (platform, workspace, channel) where undone is null`.execute(
      transaction,
    );
  },
};
