import type { Topic } from "../claims/claim.ts";

/** Statements about one thing: "civilians · killed". */
export interface AnswerGroup {
  /** Of whom or what, and the topic. */
  readonly subject: string;
  readonly topic: Topic;
  /** Whom or what it counts: "people"; empty where it counts nothing. */
  readonly of: string;
  readonly statements: readonly { readonly claim: string }[];
  /** The lowest and the highest figure that stand, as printed, "8 to 12"; null without figures. */
  readonly range: string | null;
  /** Ids of open disagreements that its claims are part of. */
  readonly disagreements: readonly string[];
  /** Ids of those that people have decided. */
  readonly decided: readonly string[];
}
