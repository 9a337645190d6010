import type { Claim, Story } from "../claims/claim.ts";
import type { Agreement, Conflict, Disagreement, Update } from "../conflicts/conflict.ts";
import { type Decision, isMove, isNaming, type Ruling, reviewStories } from "../conflicts/decision.ts";
import { keepLedger, type LedgerRow } from "../conflicts/ledger.ts";
import type { PostedStory } from "../events/posted-story.ts";
import type { Signature } from "../events/signature.ts";

/** A story with everything that is needed to compare it again; where it was posted is nobody else's business. */
export interface ExportedStory {
  readonly story: Story;
  /** In the order of the text; offsets are into `story.text`. */
  readonly claims: readonly Claim[];
  readonly signature: Signature;
  /** ISO 8601. */
  readonly postedAt: string;
  readonly postedBy: string;
}

/** A disagreement, and how people settled it; null while it is open. */
export type ExportedDisagreement = Disagreement & { readonly decided: Decision | null };

/** An event as it is written to a file. `stories` and `rulings` are what an import takes; all else follows from them, and is there for who reads the file. */
export interface EventExport {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Id of the event; null: all stories that were given. */
  readonly event: string | null;
  /** In the order posted. */
  readonly stories: readonly ExportedStory[];
  /** What people ruled of them, in the order made. */
  readonly rulings: readonly Ruling[];
  readonly disagreements: readonly ExportedDisagreement[];
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly agreements: readonly Agreement[];
  readonly ledger: readonly LedgerRow[];
}

export const FORMAT = "crosswire event";
/** Of the form of the file. */
export const VERSION = 1;

/**
 * The event that `id` names (its own id, or that of a story that reports it), null: all of it, out of stories in the order
 * posted and rulings in the order made. Null when nothing here has that id.
 */
export function exportEvent(
  posted: readonly PostedStory[],
  rulings: readonly Ruling[],
  id: string | null,
): EventExport | null {
  const all = reviewStories(posted, rulings);
  const event = id === null ? null : (all.stories.find(({ story }) => story.id === id)?.event ?? id);
  const chosen = new Set(
    all.stories.filter(({ reports }) => event === null || reports.includes(event)).map(({ story }) => story.id),
  );
  if (chosen.size === 0) return null;
  const stories = posted.filter(({ story }) => chosen.has(story.id));
  const storyOf = new Map(all.claims.map((claim) => [claim.id, claim.story]));
  const pairs = new Set(
    all.conflicts
      .filter(({ a, b }) => chosen.has(storyOf.get(a) ?? "") && chosen.has(storyOf.get(b) ?? ""))
      .map((pair) => pair.id),
  );
  const concerns = (ruling: Ruling): boolean => {
    if (isMove(ruling)) return chosen.has(ruling.story);
    if (isNaming(ruling)) return ruling.stories.some((story) => chosen.has(story));
    return ruling.pairs.some((pair) => pairs.has(pair));
  };
  const kept = rulings.filter(concerns);
  // Compared by themselves, so that the file holds nothing that hangs on a story which is not in it.
  const reviewed = reviewStories(stories, kept);
  return {
    format: FORMAT,
    version: VERSION,
    event,
    stories: stories.map(({ thread: _thread, ...story }) => story),
    rulings: kept,
    disagreements: [
      ...reviewed.disagreements.map((one) => ({ ...one, decided: null })),
      ...reviewed.decided.map(({ disagreement, decision }) => ({ ...disagreement, decided: decision })),
    ],
    conflicts: reviewed.conflicts,
    updates: reviewed.updates,
    agreements: reviewed.agreements,
    ledger: keepLedger(reviewed),
  };
}

/** The stories of a file as an archive takes them. */
export const postedOf = ({ stories }: Pick<EventExport, "stories">): readonly PostedStory[] =>
  stories.map((story) => ({ ...story, thread: null }));
