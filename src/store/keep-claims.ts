import { type Kysely, sql } from "kysely";
import type { Claim } from "../claims/claim.ts";
import { writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** Puts the claims of a story in the place of those it had. */
export async function keepClaims(db: Kysely<Tables>, key: string, claims: readonly Claim[]): Promise<void> {
  await db.deleteFrom("crosswire.claims").where("story", "=", key).execute();
  if (claims.length === 0) return;
  const rows = claims.map((claim, number) => ({ number, id: claim.id, topic: claim.topic, claim }));
  // One value for all of them: a statement takes 65,535 values at most.
  await sql`
    insert into crosswire.claims (story, number, id, topic, claim)
    select ${key}, number, id, topic, claim
    from jsonb_to_recordset(${writeJson(rows)}::jsonb) as t (number int, id text, topic text, claim jsonb)`.execute(db);
}
