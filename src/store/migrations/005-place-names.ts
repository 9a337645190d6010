import { sql } from "kysely";
import { PLACE_NAMES } from "../../events/lexicons/place-names.ts";
import type { Migration } from "./migration.ts";

/** What was printed before, and what stands for it now. */
const RENAMED = PLACE_NAMES.flatMap(([now, ...before]) => before.map((name) => ({ before: name, now })));

export const placeNames: Migration = {
  number: 5,
  name: "place names",
  async up(transaction) {
    // Signatures know a place by one name whatever a story printed; those that are kept are brought to it, and so is what they are found by.
    await sql`
      create temporary table renamed on commit drop as
      select s.key, coalesce(r.now, t.term ->> 0) as name, max((t.term ->> 1)::float8) as weight
      from crosswire.stories s
        cross join jsonb_array_elements(s.signature -> 'names') as t (term)
        left join jsonb_to_recordset(${JSON.stringify(RENAMED)}::jsonb) as r (before text, now text) on r.before = t.term ->> 0
      where s.signature -> 'names' @? ${`$[*][0] ? (${RENAMED.map(({ before }) => `@ == ${JSON.stringify(before)}`).join(" || ")})`}::jsonpath
      group by 1, 2`.execute(transaction);
    await sql`
      update crosswire.stories s set signature = jsonb_set(signature, '{names}', n.names)
      from (select key, jsonb_agg(jsonb_build_array(name, weight) order by name collate "C") as names from renamed group by key) n
      where n.key = s.key`.execute(transaction);
    await sql`delete from crosswire.terms where story in (select key from renamed)`.execute(transaction);
    // As indexTerms and cutTerms make them.
    await sql`
      with squares as (
        select s.workspace, s.key, (select sum(weight ^ 2) from renamed r where r.key = s.key) as names,
          (select coalesce(sum(((term ->> 1)::float8) ^ 2), 0) from jsonb_array_elements(s.signature -> 'words') as t (term)) as words
        from crosswire.stories s where s.key in (select key from renamed)
      ), shares as (
        select *, 1.69 * names / (1.69 * names + words) as share from squares
      )
      insert into crosswire.terms (workspace, term, story, weight)
      select workspace, left(name, 60), key, sum(weight / sqrt(names) * sqrt(share + (1 - share) / 0.3))
      from shares join renamed using (key) group by 1, 2, 3`.execute(transaction);
    await sql`drop table renamed`.execute(transaction);
  },
};
