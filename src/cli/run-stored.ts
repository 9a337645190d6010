import type { Invocation } from "./arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/** Commands that work on the stored stories, and those that run the bot. */
export async function runStored(invocation: Invocation, { stderr }: Surroundings): Promise<number> {
  stderr.write(`crosswire ${invocation.command} works on stored stories, and there are none yet.\n`);
  return 1;
}
