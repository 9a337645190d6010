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

/** The whole of the privacy rule, for a row of crosswire.stories called `s`. `before` is a place in line: of the audience's own channel nothing posted after it is seen. */
export const visibleTo = (
  audience: Audience,
  before: number | null,
  recall: Recall,
): RawBuilder<boolean> => sql<boolean>`(
    s.workspace = ${storable(audience.workspace)}
    and (s.channel = ${storable(audience.channel)} or (s.recalled_in = 'workspace' and not ${audience.outsiders}::boolean))
    and s.posted_at >= ${oldestOf(recall)}::timestamptz
    and (${before}::bigint is null or s.channel <> ${storable(audience.channel)} or s.place_in_line <= ${before}::bigint)
  )`;
