import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const bots: Migration = {
  number: 12,
  name: "bots",
  async up(transaction) {
    // As whom we were on a platform last, by the platform's id.
    await sql`create table crosswire.bots (platform text primary key, self text not null)`.execute(transaction);
  },
};
