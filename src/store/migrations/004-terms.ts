import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const terms: Migration = {
  number: 4,
  name: "terms",
  async up(transaction) {
    // What stories are found by when another one comes: one row for each term of a story, with its weight.
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
      with squares as (
        select workspace, key, signature,
          (select coalesce(sum(((term ->> 1)::float8) ^ 2), 0) from jsonb_array_elements(signature -> 'names') as t (term)) as names,
          (select coalesce(sum(((term ->> 1)::float8) ^ 2), 0) from jsonb_array_elements(signature -> 'words') as t (term)) as words
        from crosswire.stories
      ), shares as (
        select *, 1.69 * names / nullif(1.69 * names + words, 0) as share from squares
      )
      insert into crosswire.terms (workspace, term, story, weight)
      select workspace, left(term ->> 0, 60), key, sum((term ->> 1)::float8 / sqrt(names) * sqrt(share + (1 - share) / 0.3))
        from shares cross join jsonb_array_elements(signature -> 'names') as t (term) where names > 0 group by 1, 2, 3
      union all
      select workspace, left('~' || (term ->> 0), 60), key, sum((term ->> 1)::float8 / sqrt(words))
        from shares cross join jsonb_array_elements(signature -> 'words') as t (term) where names = 0 and words > 0 group by 1, 2, 3`.execute(
      transaction,
    );
  },
};
