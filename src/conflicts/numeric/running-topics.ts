import type { Topic } from "../../claims/claim.ts";

/** Counts that grow while an event goes on. A crowd, a magnitude or a sum is measured once. */
export const RUNNING: ReadonlySet<Topic> = new Set<Topic>([
  "killed",
  "injured",
  "casualties",
  "missing",
  "captured",
  "detained",
  "evacuated",
  "displaced",
  "damage",
]);
