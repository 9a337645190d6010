import { type RawBuilder, sql } from "kysely";
import type { Audience } from "../chat/message.ts";
import { storable } from "./json.ts";

/** How long stories are recalled, and the clock that says since when. */
export interface Recall {
  readonly retentionDays: number;
  readonly now: () => Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** ISO 8601: what was posted before is not recalled. */
export const oldestOf = ({ retentionDays, now }: Recall): string =>
  new Date(now().getTime() - retentionDays * DAY_MS).toISOString();

/**
 * The whole of the privacy rule, for a row of crosswire.stories called `s`, by who reads its channel and the audience's now. `before` is
 * a place in line: of the audience's own channel nothing posted after it is seen.
 */
export function visibleTo(audience: Audience, before: number | null, recall: Recall): RawBuilder<boolean> {
  const own = sql<boolean>`s.channel = ${storable(audience.channel)}`;
  const theirs = sql<boolean>`(${audience.alone}::boolean and s.person <> '' and s.person = ${storable(audience.person)})`;
  return sql<boolean>`(
    s.workspace = ${storable(audience.workspace)}
    and (${own} or (not ${isWithOutsiders(audience)} and s.recalled_in <> 'message' and (
      (s.recalled_in = 'workspace' and not ${isClosed("s", audience.workspace)})
      or (${theirs} and ${isReadByAll(audience.workspace)}))))
    and (s.recalled_in <> 'message' or s.place_in_line = ${before}::bigint)
    and (${theirs} or ${isNotConfidential})
    and ${isKept(audience.workspace, recall)}
    and (${before}::bigint is null or not ${own} or s.place_in_line <= ${before}::bigint)
  )`;
}

/** Arrays, so that the server looks once and not for each story. */
const channelsWhere = (workspace: string, what: RawBuilder<boolean>) =>
  sql`array(select r.channel from crosswire.channels r where r.workspace = ${storable(workspace)} and ${what})`;

/** Whether people of other companies read along, also where the audience was noted before people of other companies came in, as that of a message that is answered again. */
export const isWithOutsiders = ({ workspace, channel, outsiders }: Audience): RawBuilder<boolean> =>
  sql<boolean>`(${outsiders}::boolean
    or ${storable(channel)} = any(${channelsWhere(workspace, sql`r.visibility = 'shared'`)}))`;

/** Whether not everybody of the workspace reads the channel of a row now; of one that we were taken out of nobody tells us any more. */
export const isClosed = (row: string, workspace: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${row}.channel`)} = any(${channelsWhere(workspace, sql`(r.visibility <> 'public' or r.left_at is not null)`)}))`;

/** We know that who posted it may read it still: in a public channel, and in a conversation with us alone. */
const isReadByAll = (workspace: string) =>
  sql<boolean>`(s.channel = any(${channelsWhere(workspace, sql`(r.visibility = 'direct' or (r.visibility = 'public' and r.left_at is null))`)}))`;

const isNotConfidential = sql<boolean>`not exists (
  select 1 from crosswire.confidential f where f.posting = s.key and f.words = '')`;

/** Days that the bot, the workspace and the channel keep stories: the shortest counts. */
const isKept = (workspace: string, recall: Recall) => {
  const now = sql`${recall.now().toISOString()}::timestamptz`;
  return sql<boolean>`(
    s.posted_at >= ${oldestOf(recall)}::timestamptz
    and s.posted_at >= coalesce((select ${now} - make_interval(days => min(w.retention_days))
      from crosswire.workspaces w where w.workspace = ${storable(workspace)}), '-infinity'::timestamptz)
    and not exists (select 1 from crosswire.channels r
      where r.workspace = s.workspace and r.channel = s.channel
        and s.posted_at < ${now} - make_interval(days => (r.settings ->> 'retentionDays')::int)))`;
};
