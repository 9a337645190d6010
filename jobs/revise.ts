import type { Intent } from "../src/chat/intent.ts";
import type { IncomingMessage } from "../src/chat/message.ts";
import type { AcceptedMessage, Task } from "../src/store/accepted-message.ts";
import { messageKey } from "../src/store/message-key.ts";
import { acceptMessage, queueWork, taskOf } from "./accept.ts";
import type { Desk } from "./desk.ts";
import { showAsPlaceholder } from "./placeholder.ts";

type WithdrawnBecause = Extract<Task, { kind: "withdrawn" }>["why"];

/**
 * A message was edited: what it asks for now takes the place of what it asked before, in the same reply. Nothing is done
 * when it asks for the same; one that was nothing for us is taken up as if posted now.
 */
export async function reviseMessage(desk: Desk, message: IncomingMessage, intent: Intent): Promise<void> {
  const accepted = await desk.messages.find(messageKey(message));
  if (!accepted) return acceptMessage(desk, message, intent);
  const task = taskOf(message, intent);
  if (accepted.task.kind === "withdrawn" || JSON.stringify(task) === JSON.stringify(accepted.task)) return;
  if (task === null) return withdrawMessage(desk, accepted.key, "edited");
  const stories = storiesOf(accepted);
  const revised = await desk.revisions.revise(accepted.key, message, task);
  if (!revised) return;
  await desk.stories.forget(accepted.key);
  await retell(desk, accepted, stories);
  await showAsPlaceholder(desk, revised);
  await queueWork(desk, revised);
}

/** Takes a message back: its stories and their claims are gone, its reply says so, and what was said of them elsewhere is said anew. Nothing when it was never accepted. Safe to call twice. */
export async function withdrawMessage(desk: Desk, key: string, why: WithdrawnBecause): Promise<void> {
  const accepted = await desk.messages.find(key);
  if (!accepted) return;
  const stories = storiesOf(accepted);
  if (accepted.task.kind !== "withdrawn") {
    const emptied = { ...accepted.message, text: "", links: [], files: [] };
    await desk.revisions.revise(key, emptied, { kind: "withdrawn", why });
  }
  await desk.stories.forget(key);
  await retell(desk, accepted, stories);
  const withdrawn = await desk.messages.find(key);
  if (withdrawn) await queueWork(desk, withdrawn);
}

const storiesOf = ({ outcomes }: AcceptedMessage): readonly string[] =>
  outcomes.flatMap((outcome) => (outcome.kind === "story" ? [outcome.story] : []));

/** Has all answers of the workspace told again that show one of the stories. */
async function retell(desk: Desk, { message }: AcceptedMessage, stories: readonly string[]): Promise<void> {
  const { platform, workspace } = message.place;
  for (const one of await desk.revisions.retell({ platform, workspace, channel: null }, stories)) {
    await queueWork(desk, one);
  }
}
