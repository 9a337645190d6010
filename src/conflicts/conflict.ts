/** What kind of contradiction it is. */
export type ConflictKind =
  | "numeric"
  | "denial"
  | "outcome"
  | "identity"
  | "attribution"
  | "date"
  | "place"
  | "cause"
  | "definition"
  | "other";

/** conflict: both cannot be true as printed. tension: a desk must reconcile them, though something may explain it. */
export type Severity = "conflict" | "tension";

/** Two claims that do not go together. `a` stands in the story posted first. */
export interface Conflict {
  readonly id: string;
  /** Id of the disagreement that people are shown. */
  readonly disagreement: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly a: string;
  readonly b: string;
  /** One sentence that a reporter can check. */
  readonly why: string;
}

export interface Side {
  /** Two or three words: "still there", "8". */
  readonly label: string;
  /** Claim ids, best source first (named before unnamed). */
  readonly claims: readonly string[];
  /** Independent origins: wire copies and one official in several stories are one. */
  readonly origins: number;
}

/** A disagreement as a desk would ask about it, with its sides. */
export interface Disagreement {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly question: string;
  readonly sides: readonly Side[];
  readonly why: string;
}

/** A later claim that takes the place of an earlier one. */
export interface Update {
  readonly a: string;
  readonly b: string;
  readonly direction: "up" | "down" | "changed";
  readonly why: string;
}

export interface Agreement {
  readonly kind: "same" | "compatible" | "wording";
  readonly claims: readonly string[];
  readonly origins: number;
  /** Somebody confirms what goes back to a source that another story has as well. */
  readonly circular: boolean;
  readonly why: string;
}

/** What comparing stories of the same event gives. */
export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly agreements: readonly Agreement[];
}
