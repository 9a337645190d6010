import type { Reply } from "../answers/reply.ts";

/** What a command gives: the contract's JSON, and the same for people. */
export interface Outcome {
  readonly json: unknown;
  readonly replies: readonly Reply[];
}
