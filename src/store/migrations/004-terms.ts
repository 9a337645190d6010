import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const terms: Migration = {
  number: 4,
  name: "terms",
  async up(transaction) {
    // What stories are found by when another one comes: one row for each term of a story, its weights' squares adding up to 1.
    await sql`
      create table crosswire.terms (
        workspace text not null,
        term text not null,
        story text not null references crosswire.stories (key) on delete cascade,
        weight real not null,
        primary key (workspace, term, story)
      )`.execute(transaction);
    await sql`create index terms_story on crosswire.terms (story)`.execute(transaction);
    // As indexTerms and cutTerms made them of the signatures of that time.
    await sql`
      insert into crosswire.terms (workspace, term, story, weight)
      select workspace, left(prefix || (listed.term ->> 0), 60), key, sum(weight / length)
      from (
        select s.workspace, s.key, p.prefix, t.term, (t.term ->> 1)::float8 as weight,
          sqrt(sum(((t.term ->> 1)::float8) ^ 2) over (partition by s.key)) as length
        from crosswire.stories s
          cross join lateral (select case when jsonb_array_length(s.signature -> 'names') > 0 then '' else '~' end as prefix) p
          cross join lateral jsonb_array_elements(
            case when p.prefix = '' then s.signature -> 'names' else s.signature -> 'words' end) as t (term)
      ) as listed
      group by 1, 2, 3`.execute(transaction);
  },
};
