import type { Line } from "./reply.ts";

/** A line that says something of stories, and the ids of the claims that say so: without one there is no such line. */
export interface ToldLine {
  readonly line: Line;
  readonly claims: readonly string[];
}
