import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const installations: Migration = {
  number: 3,
  name: "installations",
  async up(transaction) {
    // One row for each workspace in which the bot is installed. What is in `sealed` is encrypted; `holder` changes it until `held_until`.
    await sql`
      create table crosswire.installations (
        platform text not null,
        workspace text not null,
        sealed text not null,
        installed_at timestamptz not null,
        changed_at timestamptz not null,
        holder text,
        held_until timestamptz,
        primary key (platform, workspace)
      )`.execute(transaction);
  },
};
