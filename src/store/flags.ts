import { type Kysely, sql } from "kysely";
import type { Claim, Story } from "../claims/claim.ts";
import { HIDDEN } from "../claims/hidden.ts";
import type { Tables } from "./tables.ts";

/** Words that are not to be shown, by the key of the posting. */
export type Flags = ReadonlyMap<string, readonly string[]>;

/** What is flagged in postings, but for whole ones. */
export async function readFlags(db: Kysely<Tables>, keys: readonly string[]): Promise<Flags> {
  const rows = await db
    .selectFrom("crosswire.confidential")
    .select(["posting", "words"])
    .where("posting", "=", sql<string>`any(${keys}::text[])`)
    .where("words", "<>", "")
    .orderBy("words")
    .execute();
  const byPosting = Map.groupBy(rows, ({ posting }) => posting);
  return new Map([...byPosting].map(([key, flags]) => [key, flags.map(({ words }) => words)]));
}

type Told = Pick<Claim, "start" | "end" | "caveat">;

/**
 * A story in which the flagged words are unreadable, so that nothing can be found in them again, without the claims that share words with
 * them.
 */
export function hideFlagged<C extends Told>(
  story: Story,
  claims: readonly C[],
  flagged: readonly string[],
): { readonly story: Story; readonly claims: readonly C[] } {
  if (flagged.length === 0) return { story, claims };
  const hidden = flagged.flatMap((words) => findAll(story.text, words));
  const overlaps = (span: Span | null) =>
    span !== null && hidden.some(({ start, end }) => span.start < end && start < span.end);
  const text = hidden.reduce(
    (masked, { start, end }) => masked.slice(0, start) + HIDDEN.repeat(end - start) + masked.slice(end),
    story.text,
  );
  const saysIt = (printed: string) => flagged.some((words) => printed.toLowerCase().includes(words.toLowerCase()));
  const corrections = story.corrections?.filter((note) => !saysIt(note));
  return {
    story: {
      ...story,
      text,
      title: story.title !== null && saysIt(story.title) ? null : story.title,
      ...(corrections ? { corrections } : {}),
    },
    claims: claims.filter((claim) => !overlaps(claim) && !overlaps(claim.caveat)),
  };
}

type Span = Pick<Claim, "start" | "end">;

function findAll(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** What was flagged of a story in a channel is flagged when it is posted there again. */
export async function inheritFlags(db: Kysely<Tables>, key: string): Promise<void> {
  await sql`
    insert into crosswire.confidential (posting, words, message, flagged_at)
    select s.key, f.words, s.message, min(f.flagged_at)
    from crosswire.stories s
      join crosswire.stories o on o.workspace = s.workspace and o.channel = s.channel and o.key <> s.key
        and (o.id = s.id or o.page = s.page or o.text_hash = s.text_hash)
      join crosswire.confidential f on f.posting = o.key
    where s.key = ${key}
    group by 1, 2, 3
    on conflict do nothing`.execute(db);
}
