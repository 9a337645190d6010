import { sql } from "kysely";
import type { Database } from "../../src/store/database.ts";

/** Every row of every table of the schema, in which any of the words stands, as "table: row". Tables that come later are looked into by themselves. */
export async function findTraces({ db }: Database, words: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'crosswire' order by 1`.execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`crosswire.${name}`)} t`.execute(db);
    // Text of a row doubles its quotation marks.
    const hits = rows.filter(({ row }) => words.some((word) => row.toLowerCase().includes(word.toLowerCase())));
    found.push(...hits.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}
