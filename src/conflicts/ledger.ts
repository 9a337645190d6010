import type { Quantity, Topic } from "../claims/claim.ts";
import type { Compared, ComparedClaim } from "./compare-stories.ts";
import { canonicalUnit } from "./numeric/compare-quantities.ts";
import { RUNNING } from "./numeric/running-topics.ts";
import { findPartial } from "./partial-figures.ts";

/** One figure of an event as somebody gave it. Its words, date, doubt and link are the claim's and its story's. */
export interface LedgerCell {
  readonly claim: string;
  /** It counts a part of what the row counts: one place's, one hospital's. */
  readonly part: boolean;
  /** The claim that took its place; null while it stands. It is marked, never taken out. */
  readonly supersededBy: string | null;
}

/** One end of a range, and the claim that gives it. */
export interface LedgerEnd {
  /** null: no upper end, as in "at least eight". */
  readonly value: number | null;
  readonly claim: string;
}

/** All figures of one event for one thing counted, of one group. They are set side by side: never summed, never averaged. */
export interface LedgerRow {
  readonly event: string;
  readonly topic: Topic;
  /** What is counted, as in `Quantity`. */
  readonly unit: string;
  /** Of whom; null for people at large. */
  readonly group: string | null;
  /** In order of what they are about: by day, then as posted. */
  readonly cells: readonly LedgerCell[];
  /** From the lowest floor to the highest ceiling of the figures that stand for the whole; null where none does. */
  readonly range: { readonly low: LedgerEnd; readonly high: LedgerEnd } | null;
}

/** Figures that make no series of an event: ages, shares, lengths of no named thing. */
const NO_ROW: ReadonlySet<Topic> = new Set<Topic>(["other", "identity", "statement"]);
const AT_LARGE: ReadonlySet<string | null> = new Set([null, "civilians", "residents", "people"]);

type Counted = ComparedClaim & { readonly quantity: Quantity };

const isCounted = (claim: ComparedClaim): claim is Counted =>
  claim.quantity !== null && !NO_ROW.has(claim.topic) && claim.stance !== "unclear" && claim.stance !== "declined";

const groupOf = ({ quantity: { group } }: Counted): string | null => (AT_LARGE.has(group) ? null : group);

function findRange(claims: readonly Counted[]): LedgerRow["range"] {
  const [first] = claims;
  if (!first) return null;
  const floor = ({ quantity }: Counted) => quantity.low ?? 0;
  const ceiling = ({ quantity }: Counted) => quantity.high ?? Number.POSITIVE_INFINITY;
  const lowest = claims.reduce((best, one) => (floor(one) < floor(best) ? one : best), first);
  const highest = claims.reduce((best, one) => (ceiling(one) > ceiling(best) ? one : best), first);
  return {
    low: { value: floor(lowest), claim: lowest.id },
    high: { value: highest.quantity.high, claim: highest.id },
  };
}

/** The ledger of every event compared: rows by what is counted and of whom, in the order in which the things were first told. */
export function keepLedger({ stories, claims, updates, conflicts }: Compared): readonly LedgerRow[] {
  const dayOf = new Map(stories.map(({ story }) => [story.id, story.published?.slice(0, 10) ?? ""]));
  const later = new Map(updates.map(({ a, b }) => [a, b]));
  const inStory = Map.groupBy(claims, (one) => one.story);
  const parts = new Map(
    stories.flatMap(({ story, reports }) =>
      reports.flatMap((event) => [
        ...findPartial({ story, claims: (inStory.get(story.id) ?? []).filter(({ reported }) => reported === event) }),
      ]),
    ),
  );
  // A part that contradicts the whole, as when one hospital counts more than there are, rivals it: the range holds both.
  const rivals = new Set(conflicts.filter(({ kind }) => kind === "numeric").flatMap(({ a, b }) => [a, b]));
  const isPart = ({ id }: Counted) => parts.has(id) && parts.get(id) !== "of a kind" && !rivals.has(id);
  const counted = claims.filter(isCounted);
  const rows = Map.groupBy(counted, (claim) =>
    [claim.event, claim.topic, canonicalUnit(claim.quantity.unit), groupOf(claim)].join("\u0000"),
  );
  return [...rows.values()].flatMap((members): readonly LedgerRow[] => {
    const [first] = members;
    if (!first) return [];
    // What one mouth takes back it takes back wherever it was printed.
    const said = ({ source, speaker, quantity }: Counted) =>
      source.kind === "outlet" ? null : [speaker ?? source.name, quantity.low, quantity.high].join("\u0000");
    const back = new Map(
      members.flatMap((one) => (later.has(one.id) ? [[said(one), later.get(one.id)] as const] : [])),
    );
    const when = (claim: Counted) => claim.asOf ?? dayOf.get(claim.story) ?? "";
    const ordered = members.toSorted((a, b) => when(a).localeCompare(when(b)));
    // "At least four", and then twelve: what a mouth said of the least is behind it when it knows more.
    const movedOn = (claim: Counted): string | null => {
      const { low, high, basis } = claim.quantity;
      if (claim.speaker === null || high !== null || basis !== "bound" || !RUNNING.has(claim.topic)) return null;
      const next = ordered
        .slice(ordered.indexOf(claim) + 1)
        .find((one) => one.speaker === claim.speaker && !isPart(one) && (one.quantity.low ?? 0) > (low ?? 0));
      return next?.id ?? null;
    };
    const tookPlace = (claim: Counted): string | null => {
      const voice = said(claim);
      const next = later.get(claim.id) ?? (voice === null ? undefined : back.get(voice));
      return next ?? movedOn(claim);
    };
    const { event, topic } = first;
    return [
      {
        event,
        topic,
        unit: canonicalUnit(first.quantity.unit),
        group: groupOf(first),
        cells: ordered.map((claim) => ({
          claim: claim.id,
          part: isPart(claim),
          supersededBy: tookPlace(claim),
        })),
        range: findRange(ordered.filter((claim) => !isPart(claim) && tookPlace(claim) === null)),
      },
    ];
  });
}
