import { parseIntent } from "./intent.ts";
import type { IncomingMessage } from "./message.ts";
import { NO_RULES } from "./settings.ts";

const QUESTION =
  /\?["”’)]*$|^(?:(?:and|but|so|ok|okay) )?(?:what|who|whose|which|when|where|why|how|compare|show|list|according to|says who|since when|anything new)\b/iu;

/** Whether words in a thread where the bot has spoken are for it although nobody called it: a command, or what is plainly a question. */
export function isFollowUp(message: IncomingMessage): boolean {
  const { kind } = parseIntent({ ...message, asked: true }, { mode: "links", hosts: NO_RULES });
  return kind === "command" || (kind === "question" && QUESTION.test(message.text));
}
