import { LEFT_OUT } from "./select.ts";

/** Vitest's setup and teardown of a whole run: says what had no server to run on. In CI that fails the run. */
export function setup(): (() => void) | undefined {
  if (LEFT_OUT.length === 0) return undefined;
  const sentence = `Not run: ${LEFT_OUT.join("; ")}. “npm run with-servers -- npm test” runs them where both are installed.`;
  if (process.env["CI"]) throw new Error(`${sentence} CI leaves nothing out.`);
  return () => process.stderr.write(`\n${sentence}\n`);
}
