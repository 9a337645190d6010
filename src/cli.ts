import { type Invocation, parseArguments } from "./cli/arguments.ts";
import { printReplies } from "./cli/print-replies.ts";
import { readInputs } from "./cli/read-inputs.ts";
import { runOnStories } from "./cli/run-command.ts";
import { runStored } from "./cli/run-stored.ts";
import type { Surroundings } from "./cli/surroundings.ts";
import { USAGE } from "./cli/usage.ts";
import { createTagger } from "./text/tagger.ts";

async function runOnInputs(invocation: Invocation, { stdin, stdout, stderr, env }: Surroundings): Promise<number> {
  const { stories, failures } = await readInputs(invocation.inputs, invocation.dir, stdin);
  for (const failure of failures) stderr.write(`${failure}\n`);
  const usable = stories.filter((story) => story.problem === null || invocation.command === "read");
  if (stories.length === 0) return 1;
  const outcome = runOnStories(invocation, stories, createTagger());
  if (invocation.json) stdout.write(`${JSON.stringify(outcome.json)}\n`);
  else printReplies(outcome.replies, stdout, env);
  return usable.length > 0 ? 0 : 1;
}

/** Runs one command; resolves to its exit status: 0 done, 1 no input could be used, 2 wrong arguments. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const invocation = parseArguments(argv);
  if ("wrong" in invocation) {
    surroundings.stderr.write(`${invocation.wrong}\n`);
    return 2;
  }
  if (invocation.command === "help") {
    surroundings.stdout.write(USAGE);
    return 0;
  }
  const named = invocation.inputs.length > 0 || invocation.dir !== null;
  return named ? runOnInputs(invocation, surroundings) : runStored(invocation, surroundings);
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2), process);
}
