import { type Invocation, parseArguments } from "./cli/arguments.ts";
import { asPosted } from "./cli/as-posted.ts";
import { runDemo } from "./cli/demo.ts";
import { printReplies } from "./cli/print-replies.ts";
import { isLink, readInputs } from "./cli/read-inputs.ts";
import { runBackup, runRestore } from "./cli/run-backup.ts";
import { runOnStories } from "./cli/run-command.ts";
import { runDoctor } from "./cli/run-doctor.ts";
import { runExport, writeExport } from "./cli/run-export.ts";
import { runImport } from "./cli/run-import.ts";
import { runStatus } from "./cli/run-status.ts";
import { runStored } from "./cli/run-stored.ts";
import { USAGE } from "./cli/usage.ts";
import { parseConfig } from "./config.ts";
import { CrosswireError } from "./errors.ts";
import { type Surroundings, start } from "./main.ts";
import { NO_WEB, openFetcher } from "./reading/open-fetcher.ts";
import { createTagger } from "./text/tagger.ts";

async function runOnInputs(invocation: Invocation, surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, stderr, env } = surroundings;
  const fetcher = invocation.inputs.some(isLink) ? openFetcher(parseConfig(env)) : NO_WEB;
  const { stories, leftOut, failures } = await readInputs(invocation.inputs, invocation.dir, stdin, fetcher);
  for (const failure of failures) stderr.write(`${failure}\n`);
  if (stories.length === 0) return 1;
  if (invocation.command === "export") {
    return writeExport(invocation, { posted: asPosted(stories, createTagger()), rulings: [] }, surroundings);
  }
  const outcome = runOnStories(invocation, stories, leftOut, createTagger());
  if (invocation.json) stdout.write(`${JSON.stringify(outcome.json)}\n`);
  else printReplies(outcome.replies, stdout, env);
  return stories.some((story) => story.problem === null) ? 0 : 1;
}

function run(invocation: Invocation, surroundings: Surroundings): Promise<number> {
  switch (invocation.command) {
    case "start":
      return start(surroundings);
    case "demo":
      return runDemo(surroundings);
    case "doctor":
      return runDoctor(invocation, surroundings);
    case "status":
      return runStatus(invocation, surroundings);
    case "backup":
      return runBackup(invocation, surroundings);
    case "restore":
      return runRestore(invocation, surroundings);
    case "import":
      return runImport(invocation, surroundings);
    default:
      if (invocation.inputs.length > 0 || invocation.dir !== null) return runOnInputs(invocation, surroundings);
      return invocation.command === "export"
        ? runExport(invocation, surroundings)
        : runStored(invocation, surroundings);
  }
}

/** Runs one command; resolves to its exit status: 0 done, 1 no input could be used, 2 wrong arguments. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  // `crosswire … | head` closes the pipe early; that is no fault.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const invocation = parseArguments(argv);
  if ("wrong" in invocation) {
    stderr.write(`${invocation.wrong}\n`);
    return 2;
  }
  if (invocation.command === "help") {
    stdout.write(USAGE);
    return 0;
  }
  try {
    return await run(invocation, surroundings);
  } catch (error) {
    if (!(error instanceof CrosswireError)) throw error;
    stderr.write(`${error.message}\n`);
    return 1;
  }
}
