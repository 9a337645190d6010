import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const decisions: Migration = {
  number: 9,
  name: "decisions",
  async up(transaction) {
    // Where a decision may be shown beside its own channel; never those of which it was not noted what they speak of.
    await sql`
      alter table crosswire.decisions
        add column recalled_in text not null default 'channel' check (recalled_in in ('channel', 'workspace'))`.execute(
      transaction,
    );
    await sql`create index decisions_workspace on crosswire.decisions (platform, workspace) where undone is null and recalled_in = 'workspace'`.execute(
      transaction,
    );
    await sql`
      update crosswire.decisions
        set decision = '{"side": null, "person": null, "stories": []}'::jsonb || decision
        where decision ? 'disagreement'`.execute(transaction);

    // What one person is told, and when: each once.
    await sql`
      create table crosswire.notices (
        key text primary key,
        platform text not null,
        workspace text not null,
        channel text not null,
        ruling text not null,
        notice jsonb not null,
        due_at timestamptz not null,
        told_at timestamptz
      )`.execute(transaction);
    await sql`create index notices_due on crosswire.notices (due_at) where told_at is null`.execute(transaction);
  },
};
