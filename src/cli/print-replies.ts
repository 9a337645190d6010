import { renderReply } from "../../adapters/terminal/render.ts";
import type { Reply } from "../answers/reply.ts";

/** Prints replies as the terminal chat does, one empty line between them. */
export function printReplies(
  replies: readonly Reply[],
  output: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const colour = output.isTTY === true && !env["NO_COLOR"];
  const columns = Math.min(output.columns ?? 80, 100);
  for (const reply of replies) output.write(`${renderReply(reply, { columns, colour }).join("\n")}\n\n`);
}
