import { type Kysely, sql, type Transaction } from "kysely";
import { BadConfiguration } from "../errors.ts";
import { storiesAndMessages } from "./migrations/001-stories-and-messages.ts";
import { threadsAndDesks } from "./migrations/002-threads-and-desks.ts";
import { installations } from "./migrations/003-installations.ts";
import { terms } from "./migrations/004-terms.ts";
import { placeNames } from "./migrations/005-place-names.ts";
import { rulings } from "./migrations/006-rulings.ts";
import { versions } from "./migrations/007-versions.ts";
import { settings } from "./migrations/008-settings.ts";
import { decisions } from "./migrations/009-decisions.ts";
import { readers } from "./migrations/010-readers.ts";
import { digests } from "./migrations/011-digests.ts";
import { bots } from "./migrations/012-bots.ts";
import type { Migration } from "./migrations/migration.ts";

/** Every step there is, in order. */
const MIGRATIONS: readonly Migration[] = [
  storiesAndMessages,
  threadsAndDesks,
  installations,
  terms,
  placeNames,
  rulings,
  versions,
  settings,
  decisions,
  readers,
  digests,
  bots,
];

/** The form that this program knows. */
export const NEWEST_FORM = MIGRATIONS.at(-1)?.number ?? 0;

/** "crss": any number will do, as long as all of our processes take the same. */
const LOCK = 0x63727373;

/**
 * Brings the database to the form that this program knows; does nothing when it has it. All steps run in one transaction
 * under a lock: either all are done or none, and of several processes that start at once one does it. Forward only.
 * Throws BadConfiguration when a newer program wrote the database.
 */
export async function migrate<T>(db: Kysely<T>, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    await sql`create schema if not exists crosswire`.execute(transaction);
    await sql`
      create table if not exists crosswire.versions (
        number integer primary key,
        name text not null,
        applied_at timestamptz not null default now()
      )`.execute(transaction);
    const version = await readVersion(transaction);
    const newest = migrations.at(-1)?.number ?? 0;
    if (version > newest) {
      throw new BadConfiguration(
        `The database was written by a newer Crosswire (form ${version}; this one knows form ${newest}). Use that version, or another data folder. Nothing was changed.`,
      );
    }
    for (const migration of migrations.filter(({ number }) => number > version)) {
      await migration.up(transaction as Transaction<unknown>);
      await sql`insert into crosswire.versions (number, name) values (${migration.number}, ${migration.name})`.execute(
        transaction,
      );
    }
  });
}

async function readVersion<T>(db: Kysely<T>): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(number), 0)::int as version from crosswire.versions`.execute(db);
  return rows[0]?.version ?? 0;
}
