import type { Claim } from "../claims/claim.ts";
import type { LedgerRow } from "../conflicts/ledger.ts";
import type { Index } from "./lines.ts";
import { topicLabel } from "./topic-labels.ts";

/** What happened to people, and not who they are: "six deaths". */
const HAPPENED =
  /^(?:dea(?:d|ths?)|bod(?:y|ies)|casualt\w+|injur\w+|wound\w+|fatalit\w+|arrests?|tolls?|lives|missing)$/;

/** Groups go by one of their words ("crew" for sailors): where no figure of the row prints it, the word that all of them print. */
export function printedGroup(claims: readonly Pick<Claim, "subject">[], group: string): string {
  const printed = new Set(claims.map(({ subject }) => subject.toLowerCase()));
  const [only] = printed;
  if (only === undefined || printed.size > 1 || only.includes(group)) return group;
  return /^\p{L}+$/u.test(only) && !HAPPENED.test(only) ? only : group;
}

const groupOf = (index: Index, { group, cells }: LedgerRow): string | null =>
  group === null
    ? null
    : printedGroup(
        cells.map(({ claim }) => index.claim(claim)),
        group,
      );

/** Of whom a row counts, or what: "killed · children". */
export function rowName(index: Index, row: LedgerRow): string {
  const { topic, unit } = row;
  const what = groupOf(index, row) ?? (unit === "person" ? null : unit);
  return [topicLabel(topic), what].filter(Boolean).join(" · ");
}
