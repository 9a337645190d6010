import { type Kysely, sql } from "kysely";
import type { Likeness } from "../events/likeness.ts";
import type { Signature } from "../events/signature.ts";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** A story that is kept already, and who may see it. */
export interface Linkable {
  readonly key: string;
  readonly workspace: string;
  readonly channel: string;
  /** Who posted it; "" where that is not known. */
  readonly person: string;
  readonly recalledInWorkspace: boolean;
  readonly signature: Signature;
}

/** An index takes no row longer than a third of a page; hostile text has words longer than that. */
const LONGEST_TERM = 60;

/** Terms as they are kept: cut, and those that become one by it added up, so that nothing is shared less than before. */
function cutTerms(likeness: Likeness, signature: Signature): { readonly terms: string[]; readonly weights: number[] } {
  const cut = new Map<string, number>();
  for (const [term, weight] of likeness.terms(signature)) {
    const short = storable(term.slice(0, LONGEST_TERM));
    cut.set(short, (cut.get(short) ?? 0) + weight);
  }
  return { terms: [...cut.keys()], weights: [...cut.values()] };
}

/** Puts the terms of a story in the place of those it had. */
export async function keepTerms(
  db: Kysely<Tables>,
  { key, workspace, signature }: Pick<Linkable, "key" | "workspace" | "signature">,
  likeness: Likeness,
): Promise<void> {
  const { terms, weights } = cutTerms(likeness, signature);
  await db.deleteFrom("crosswire.terms").where("story", "=", key).execute();
  await sql`
    insert into crosswire.terms (workspace, term, story, weight)
    select ${workspace}, term, ${key}, weight from unnest(${terms}::text[], ${weights}::real[]) as t (term, weight)`.execute(
    db,
  );
}

/**
 * Keeps the story's links with the stories posted from `oldest` (ISO 8601) on that somebody may see together with it. They are found through its
 * terms: what it costs grows with the stories that share its names. No limit: a limit would let hidden stories push out visible ones.
 */
export async function linkStory(
  db: Kysely<Tables>,
  story: Linkable,
  likeness: Likeness,
  oldest: string,
): Promise<void> {
  const links = (await findCandidates(db, story, likeness, oldest))
    .map(([other, signature]) => ({ other, likeness: likeness.compare(story.signature, signature) }))
    .filter((pair) => pair.likeness >= likeness.threshold)
    .flatMap((pair) => [
      { story: story.key, ...pair },
      { story: pair.other, other: story.key, likeness: pair.likeness },
    ]);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("crosswire.links")
      .where((row) => row.or([row("story", "=", story.key), row("other", "=", story.key)]))
      .execute();
    if (links.length === 0) return;
    await sql`
      insert into crosswire.links (story, other, likeness)
      select t.story, t.other, t.likeness
      from jsonb_to_recordset(${writeJson(links)}::jsonb) as t (story text, other text, likeness real)
      on conflict do nothing`.execute(transaction);
  });
}

async function findCandidates(
  db: Kysely<Tables>,
  { key, workspace, channel, person, recalledInWorkspace, signature }: Linkable,
  likeness: Likeness,
  oldest: string,
): Promise<readonly (readonly [key: string, signature: Signature])[]> {
  const { terms, weights } = cutTerms(likeness, signature);
  // One text instead of a row each: a thousand rows take twice as long to come over as one text and its parsing.
  const { rows } = await sql<{ candidates: string | null }>`
    with sharing as materialized (
      select t.story
      from unnest(${terms}::text[], ${weights}::real[]) as own (term, weight)
        join crosswire.terms t on t.workspace = ${workspace} and t.term = own.term
      where t.story <> ${key}
      group by t.story
      having sum(own.weight * t.weight) >= ${likeness.leastShared}::float8
    )
    select string_agg(json_build_array(s.key, s.signature)::text, ',') as candidates
    from sharing join crosswire.stories s on s.key = sharing.story
    where s.posted_at >= ${oldest}::timestamptz
      and (s.channel = ${channel} or s.recalled_in = 'workspace' or ${recalledInWorkspace}::boolean
        or (s.person <> '' and s.person = ${person}))`.execute(db);
  return JSON.parse(`[${rows[0]?.candidates ?? ""}]`);
}
