import { count, quiet, strong, text, warning } from "../answers/lines.ts";
import type { Block, Reply } from "../answers/reply.ts";
import type { Surroundings } from "../main.ts";
import type { Invocation } from "./arguments.ts";
import { type Check, examine } from "./doctor.ts";
import { printReplies } from "./print-replies.ts";

function doctorReply(checks: readonly Check[]): Reply {
  const faults = checks.filter(({ ok }) => !ok).length;
  return {
    blocks: [
      ...checks.map(
        ({ name, ok, found }): Block => ({
          kind: "item",
          line: [ok ? quiet("ok · ") : warning("FAULT · "), strong(name), text(`: ${found}`)],
          under: [],
        }),
      ),
      {
        kind: "note",
        line: [faults === 0 ? quiet("Everything is as it should be.") : warning(count(faults, "fault"))],
      },
    ],
  };
}

/** `doctor`; exit status 1 when something is at fault. */
export async function runDoctor({ json }: Invocation, { env, stdout }: Surroundings): Promise<number> {
  const checks = await examine(env);
  if (json) stdout.write(`${JSON.stringify({ checks })}\n`);
  else printReplies([doctorReply(checks)], stdout, env);
  return checks.every(({ ok }) => ok) ? 0 : 1;
}
