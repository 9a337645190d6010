import { type Kysely, sql } from "kysely";
import { storable, writeJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** What was ruled of stories that are gone, by their ids, names them no more, and is dropped when it was about nothing else. */
export async function dropRulings(db: Kysely<Tables>, workspace: string, stories: readonly string[]): Promise<void> {
  if (stories.length === 0) return;
  const ids = sql`${[...stories]}::text[]`;
  const { rows } = await sql<{ key: string; channel: string; named: readonly string[] }>`
    select d.key, d.channel, array_agg(named.id) as named
    from crosswire.decisions d
      cross join lateral (
        select id from jsonb_array_elements_text(coalesce(d.decision -> 'stories', d.decision -> 'others', '[]')) as t (id)
        union select d.decision ->> 'story' where d.decision ? 'story') as named
    where d.workspace = ${storable(workspace)}
    group by 1, 2 having array_agg(named.id) && ${ids}`.execute(db);
  for (const { key, channel, named } of rows) {
    const there = new Set(await findThere(db, { workspace, channel }, named));
    const gone = stories.filter((id) => named.includes(id) && !there.has(id));
    await nameNoMore(db, key, gone);
  }
}

/** Those of the stories that are still posted where the channel may see them. */
async function findThere(
  db: Kysely<Tables>,
  { workspace, channel }: { readonly workspace: string; readonly channel: string },
  stories: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select unnest(array[s.id] || array(select r.id from crosswire.readings r where r.posting = s.key)) as id
    from crosswire.stories s
    where s.workspace = ${storable(workspace)} and (s.channel = ${channel} or s.recalled_in = 'workspace')
      and (s.id = any(${[...stories]}::text[])
        or s.key in (select r.posting from crosswire.readings r where r.id = any(${[...stories]}::text[])))`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** With a story less it would be seen by more: from then on it is shown in its own channel only. */
async function nameNoMore(db: Kysely<Tables>, key: string, gone: readonly string[]): Promise<void> {
  const row = await db
    .selectFrom("crosswire.decisions")
    .select("decision")
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirst();
  if (!row || gone.length === 0) return;
  const left = (ids: readonly string[]) => ids.filter((id) => !gone.includes(id));
  const { decision } = row;
  const lists = {
    ...("stories" in decision ? { stories: left(decision.stories) } : {}),
    ...("others" in decision ? { others: left(decision.others) } : {}),
  };
  const isAboutNothing =
    Object.values(lists).some((ids) => ids.length === 0) || ("story" in decision && gone.includes(decision.story));
  if (isAboutNothing) {
    await db.deleteFrom("crosswire.decisions").where("key", "=", key).execute();
    return;
  }
  await db
    .updateTable("crosswire.decisions")
    .set({ decision: writeJson({ ...decision, ...lists }), recalled_in: "channel" })
    .where("key", "=", key)
    .execute();
}
