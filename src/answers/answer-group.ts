import type { Topic } from "../claims/claim.ts";

/** Statements about one thing: "civilians · killed". */
export interface AnswerGroup {
  /** Of whom or what, and the topic. */
  readonly subject: string;
  readonly topic: Topic;
  readonly statements: readonly { readonly claim: string }[];
  /** The lowest and the highest figure as printed, "8 to 12"; null without figures. */
  readonly range: string | null;
  /** Ids of disagreements that its claims are part of. */
  readonly disagreements: readonly string[];
}
