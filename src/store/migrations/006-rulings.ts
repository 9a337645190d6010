import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const rulings: Migration = {
  number: 6,
  name: "rulings",
  async up(transaction) {
    // What a ruling is about: a disagreement as before, or a story that somebody took out of an event.
    await sql`alter table crosswire.decisions add column subject text`.execute(transaction);
    await sql`update crosswire.decisions set subject = decision ->> 'disagreement'`.execute(transaction);
    await sql`alter table crosswire.decisions alter column subject set not null`.execute(transaction);
  },
};
