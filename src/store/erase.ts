import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Task, Unfinished } from "./accepted-message.ts";
import { storable, writeJson } from "./json.ts";
import { toUnfinished } from "./message-rows.ts";
import { dropRulings } from "./rulings-of-gone.ts";
import type { Tables } from "./tables.ts";

/** Of what all is forgotten: a workspace, one channel of it, one person in it. */
export interface Scope {
  readonly platform: string;
  readonly workspace: string;
  /** Null: all of them. */
  readonly channel: string | null;
  /** By the platform's id; null: all of them. */
  readonly person: string | null;
}

/** A story that is not there any more, and who may have been shown it. */
export interface GoneStory {
  readonly id: string;
  readonly channel: string;
  /** Who posted it; "" where that is not known. */
  readonly person: string;
  /** The whole workspace saw it, and not its channel alone. */
  readonly everywhere: boolean;
}

const ERASED: Task = { kind: "withdrawn", why: "erased" };
/** What is left of a message whose words are gone. */
const NOTHING_SAID = { text: "", links: [], files: [] };
const BY_NOBODY = { author: { id: "", name: "", role: "guest" } };

/** Whether a message `m` is of the scope. */
export const inScope = ({ platform, workspace, channel, person }: Scope): RawBuilder<boolean> => sql<boolean>`(
  m.platform = ${storable(platform)} and m.workspace = ${storable(workspace)}
  and (${channel}::text is null or m.channel = ${channel}::text)
  and (${person}::text is null or m.message -> 'author' ->> 'id' = ${person}::text))`;

/** Deletes the stories that fit; gives all their versions. `which` is about a story `s` and its message `m`. `forGood`: what was ruled of them goes too; else they may come back. */
export async function deleteStories(
  db: Kysely<Tables>,
  which: RawBuilder<boolean>,
  forGood = true,
): Promise<readonly GoneStory[]> {
  const { rows } = await sql<GoneStory & { workspace: string }>`
    with gone as (
      select s.* from crosswire.stories s left join crosswire.messages m on m.key = s.message where ${which}
    ), deleted as (delete from crosswire.stories where key in (select key from gone))
    select versions.id, workspace, channel, person, recalled_in = 'workspace' as everywhere
    from gone cross join lateral (
      select gone.id union select r.id from crosswire.readings r where r.posting = gone.key) as versions (id)`.execute(
    db,
  );
  for (const [workspace, gone] of forGood ? Map.groupBy(rows, (row) => row.workspace) : []) {
    await dropRulings(db, workspace, [...new Set(gone.map(({ id }) => id))]);
  }
  return rows.map(({ id, channel, person, everywhere }) => ({ id, channel, person, everywhere }));
}

/** The table `gone` of a statement, and whether an answer to a message `m` may show one of the stories in it. */
export const goneTable = (gone: readonly GoneStory[]) => sql`gone as materialized (
  select * from jsonb_to_recordset(${writeJson(gone)}::jsonb)
    as t (id text, channel text, person text, everywhere boolean))`;
export const showsGone = sql<boolean>`(m.reply is not null and exists (
  select 1 from regexp_matches(m.reply::text, '"(s-[0-9a-f]+)"', 'g') as shown (ids) join gone on gone.id = shown.ids[1]
  where gone.everywhere or gone.channel = m.channel
    or (m.message -> 'place' ->> 'visibility' = 'direct' and m.message -> 'author' ->> 'id' = gone.person)))`;

/** Of an answer only the ids of the stories that it shows are left, so that it can be withdrawn with them. */
const idsOnly = (without: RawBuilder<unknown>) => sql`case when m.reply is null then null else jsonb_build_object(
  'blocks', '[]'::jsonb, 'drawnFrom', coalesce((
    select jsonb_agg(distinct shown.ids[1]) from regexp_matches(m.reply::text, '"(s-[0-9a-f]+)"', 'g') as shown (ids)
    where shown.ids[1] not in (${without})), '[]'::jsonb)) end`;

/** Takes the words of answers that show what is gone; where they stand in a channel they stay. */
export async function dropWords(db: Kysely<Tables>, gone: readonly GoneStory[]): Promise<void> {
  if (gone.length === 0) return;
  await sql`
    with ${goneTable(gone)}
    update crosswire.messages m set reply = ${idsOnly(sql`select id from gone`)}
    where m.state = 'answered' and ${showsGone}`.execute(db);
}

/** Takes the words of what was read and answered, and of its answer. `which` is about a message `m`. */
export async function unkeep(db: Kysely<Tables>, which: RawBuilder<boolean>): Promise<void> {
  const own = sql`select one ->> 'story' from jsonb_array_elements(m.outcomes) as o (one) where one ? 'story'`;
  await sql`
    update crosswire.messages m set
      task = ${writeJson({ kind: "unkept" } satisfies Task)}::jsonb, outcomes = '[]', reply = ${idsOnly(own)},
      message = m.message || ${writeJson(NOTHING_SAID)}::jsonb
    where m.state = 'answered' and m.task ->> 'kind' in ('read', 'changed', 'gone') and ${which}`.execute(db);
}

/** The same where nothing is to be learned, with the stories; `key` null: of all messages. */
export async function dropUnlearned(db: Kysely<Tables>, key: string | null): Promise<void> {
  const which = sql<boolean>`(m.state = 'answered' and (${key}::text is null or m.key = ${key}::text) and exists (
    select 1 from crosswire.channels c
    where c.platform = m.platform and c.workspace = m.workspace and c.channel = m.channel
      and c.settings -> 'learns' = 'false'::jsonb))`;
  await deleteStories(db, sql`s.recalled_in = 'message' and ${which}`);
  await unkeep(db, which);
}

/** `asked` is the key of the message that asks for it. */
export async function erase(db: Kysely<Tables>, scope: Scope, asked: string) {
  const stories = await deleteStories(db, inScope(scope));
  const theirs = sql<boolean>`(${inScope(scope)} and m.key <> ${asked} and not m.erased)`;
  await eraseRulings(db, scope);
  await sql`delete from crosswire.confidential f using crosswire.messages m where m.key = f.message and ${theirs}`.execute(
    db,
  );
  await sql`update crosswire.messages m set erased = true where m.key = ${asked}`.execute(db);
  // What was never answered with a post leaves nothing to be taken back.
  await sql`delete from crosswire.messages m where ${theirs} and m.state = 'answered' and m.post is null`.execute(db);
  const { rows } = await sql<Parameters<typeof toUnfinished>[0]>`
    update crosswire.messages m set
      erased = true, revision = m.revision + 1, state = 'read', task = ${writeJson(ERASED)}::jsonb, outcomes = '[]',
      reply = null, error = null, message = m.message || ${writeJson({ ...NOTHING_SAID, ...BY_NOBODY })}::jsonb
    where ${theirs}
    returning m.key, m.revision, m.state, m.platform, m.workspace, m.channel`.execute(db);
  const messages: readonly Unfinished[] = rows.map(toUnfinished);
  return { messages, stories };
}

/** What a channel or a workspace ruled goes with it. What a person ruled stands without a name, and without their reasons. */
async function eraseRulings(db: Kysely<Tables>, scope: Scope): Promise<void> {
  const { platform, workspace, channel, person } = scope;
  const where = sql`platform = ${storable(platform)} and workspace = ${storable(workspace)}
    and (${channel}::text is null or channel = ${channel}::text)`;
  if (person === null) {
    for (const table of ["decisions", "notices"] as const) {
      await sql`delete from ${sql.table(`crosswire.${table}`)} where ${where}`.execute(db);
    }
    return;
  }
  const keys = sql`select m.key from crosswire.messages m where ${inScope(scope)}`;
  await sql`delete from crosswire.notices where ${where} and notice -> 'person' ->> 'id' = ${person}`.execute(db);
  await sql`delete from crosswire.decisions where ${where} and decision -> 'to' ->> 'id' = ${person}`.execute(db);
  await sql`
    update crosswire.decisions set decision = decision || '{"by": "somebody"}'
      || case when decision ? 'note' then '{"note": "", "person": null}'::jsonb else '{}' end
    where ${where} and (decision ->> 'person' = ${person} or key in (${keys}))`.execute(db);
  await sql`
    update crosswire.decisions set undone = undone || '{"by": "somebody"}'
    where ${where} and undone ->> 'id' in (${keys})`.execute(db);
}
