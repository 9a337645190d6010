import type { Story } from "../claims/claim.ts";
import { SAME_ORIGIN, sharedOrigin } from "../events/wire-copy.ts";

/** Stories are set side by side word for word only among so few (ours). */
const FEW = 24;

/** Stories that print one text together, the first one first: a wire's and those of the papers that run it. */
export function gatherPrints(stories: readonly Story[]): readonly (readonly [Story, ...Story[]])[] {
  const prints: [Story, ...Story[]][] = [];
  for (const story of stories) {
    const own =
      stories.length > FEW ? undefined : prints.find(([first]) => sharedOrigin(first, story).share >= SAME_ORIGIN);
    if (own) own.push(story);
    else prints.push([story]);
  }
  return prints;
}
