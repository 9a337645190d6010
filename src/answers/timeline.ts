/** One thing counted, as its sources gave it in the course of time. What is not known is not there: no figure is worked out from others. */
export interface Timeline {
  /** Of whom or what: "killed · fighters". */
  readonly subject: string;
  /** The title of the first story that reports the event; null: it has none. */
  readonly event: string | null;
  /** One for each source, in the order in which they spoke first. */
  readonly rows: readonly TimelineRow[];
  /** Sources left out at the end. */
  readonly more: number;
  /** Two of its figures exclude each other, and nobody has decided about it. */
  readonly disputed: boolean;
}

export interface TimelineRow {
  /** As a desk would print it; an outlet by its own name where it speaks for itself. */
  readonly source: string;
  readonly role: string | null;
  /** By day, then as posted. At least one. */
  readonly points: readonly TimelinePoint[];
  /** Points left out before the first. */
  readonly earlier: number;
}

export interface TimelinePoint {
  /** Both ends belong to it; low null: from 0 up; high null: no upper end. */
  readonly low: number | null;
  readonly high: number | null;
  /** As printed: "at least eight". */
  readonly figure: string;
  /** ISO date. */
  readonly day: string;
  /** What day that is: the one that the claim names, else that of its story's publication, else that of its posting. */
  readonly dating: "as of" | "published" | "posted";
  /** The same for figures of one story, more in one posted later. */
  readonly order: number;
  /** The claims that say so, the first one first. */
  readonly claims: readonly string[];
  /** Where they stand, by id and short name. */
  readonly places: readonly { readonly story: string; readonly label: string }[];
  /** Against the figure before it, whose place it took; null: it took none's. */
  readonly moved: "up" | "down" | "changed" | null;
  /** A later one took its place. */
  readonly replaced: boolean;
  /** It counts a part of the whole: one hospital, one town. */
  readonly part: boolean;
  /** Its own story doubts it. */
  readonly doubted: boolean;
  /** People decided about it. */
  readonly decided: boolean;
}

/** Those left out among them. */
export const countPoints = ({ rows }: Timeline): number =>
  rows.reduce((sum, { points, earlier }) => sum + points.length + earlier, 0);
