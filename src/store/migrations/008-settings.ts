import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const settings: Migration = {
  number: 8,
  name: "settings",
  async up(transaction) {
    // What the people of a channel chose beside its mode, by name; what they settled nothing about is not in it.
    await sql`alter table crosswire.channels add column settings jsonb not null default '{}'`.execute(transaction);
  },
};
