import type { Scope } from "./thing.ts";

/** What one verb says of one thing. */
export interface Told {
  /** The deed or condition: "grit", "working", "at post". */
  readonly name: string;
  /** Whether it is said to be so. */
  readonly holds: boolean;
  /** Words by which the thing is known. */
  readonly heads: readonly string[];
  /** What tells it from others of its kind. */
  readonly of: readonly string[];
  /** Who did it or did not; empty: nobody is named. */
  readonly by: readonly string[];
  readonly scope: Scope;
  /** Something that happens once; else a condition that may change. */
  readonly event: boolean;
  /** The tokens that say it, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}
