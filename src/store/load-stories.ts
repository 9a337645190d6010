import { type Kysely, type Selectable, sql } from "kysely";
import type { Claim, Story } from "../claims/claim.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { hideFlagged, readFlags } from "./flags.ts";
import { storable } from "./json.ts";
import type { Tables } from "./tables.ts";

type Row = Pick<
  Selectable<Tables["crosswire.stories"]>,
  "key" | "id" | "story" | "signature" | "posted_at" | "posted_by" | "thread" | "page" | "read_at"
>;

/**
 * The stories under `keys` in the order they were posted; of several postings of one story the first. Of several versions of
 * one page the one that was read last, unless one of them is `wanted`, the id of a story.
 */
export async function loadStories(
  db: Kysely<Tables>,
  keys: readonly string[],
  wanted: string | null,
): Promise<readonly PostedStory[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom("crosswire.stories")
    .select(["key", "id", "story", "signature", "posted_at", "posted_by", "thread", "page", "read_at"])
    .where("key", "=", sql<string>`any(${keys}::text[])`)
    .orderBy("place_in_line")
    .orderBy("key")
    .execute();
  const last = findLast(rows, wanted);
  const first = [...Map.groupBy(rows, ({ id }) => id).values()]
    .flatMap((postings) => postings.slice(0, 1))
    .filter(({ id, page }) => page === null || last.get(page) === id);
  const claims = await db
    .selectFrom("crosswire.claims")
    .select(["story", "claim"])
    .where("story", "=", sql<string>`any(${first.map(({ key }) => key)}::text[])`)
    .orderBy("story")
    .orderBy("number")
    .execute();
  const claimsOf = Map.groupBy(claims, ({ story }) => story);
  const flags = await readFlags(
    db,
    first.map(({ key }) => key),
  );
  return first.map((row) => {
    const all = claimsOf.get(row.key)?.map(({ claim }) => claim) ?? [];
    const shown = hideFlagged(row.story, all, flags.get(row.key) ?? []);
    return toPosted({ ...row, story: shown.story }, shown.claims);
  });
}

/** By page the id of its version that was read last, or the wanted one. */
function findLast(rows: readonly Row[], wanted: string | null): ReadonlyMap<string, string> {
  const last = new Map<string, Row>();
  const readAt = ({ read_at, posted_at }: Row) => (read_at ?? posted_at).getTime();
  for (const row of rows) {
    if (row.page === null) continue;
    const known = last.get(row.page);
    if (known?.id === wanted) continue;
    if (!known || row.id === wanted || readAt(row) >= readAt(known)) last.set(row.page, row);
  }
  return new Map([...last].map(([page, { id }]) => [page, id]));
}

const toPosted = (row: Row, claims: readonly Claim[]): PostedStory => ({
  story: row.story,
  claims,
  signature: row.signature,
  postedAt: row.posted_at.toISOString(),
  postedBy: row.posted_by,
  thread: row.thread,
});

export const keysOf = (rows: readonly { readonly key: string }[]): readonly string[] => rows.map(({ key }) => key);

/** The address without the place within the page. */
export function addressOf({ url }: Pick<Story, "url">): string | null {
  return url === null ? null : storable(url.replace(/#.*$/s, ""));
}

/** What the addresses of its page have in common; null for what was not read from a link, and for what was kept before that was known. */
export const pageOf = ({ address }: Story): string | null => (address ? storable(address.page) : null);
