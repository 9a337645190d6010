import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { placePost, replacePost, waitsUnseen } from "./placeholder.ts";

/** Shows the steps of the work on a message in the place of its post. Only a courtesy: where it cannot be shown, the work goes on all the same. */
export interface Progress {
  /** A step that may be over in no time: shown only when the last change is a while ago, since platforms count changes. */
  pass(text: string, step: number): Promise<void>;
  show(text: string, step: number): Promise<void>;
}

const PAUSE_MS = 1_000;
const TO_BE_READ: ReadonlySet<AcceptedMessage["state"]> = new Set(["unread", "set back"]);

/** Of the work on one message in `steps` steps, that of reading its stories. */
export function createProgress(desk: Desk, accepted: AcceptedMessage, steps: number): Progress {
  let changedAt = desk.now().getTime();
  const unseen = accepted.post === null && waitsUnseen(desk, accepted);
  const show = async (text: string, step: number) => {
    // In the first step it may still come to nothing.
    if (unseen && step === 1) return;
    changedAt = desk.now().getTime();
    try {
      // Taken up anew or read by somebody else meanwhile: the post is not ours to change any more.
      const now = await desk.messages.find(accepted.key);
      if (now?.revision !== accepted.revision || !TO_BE_READ.has(now.state)) return;
      await replacePost(desk, accepted, await placePost(desk, accepted), { kind: "progress", text, step, steps });
    } catch (error) {
      desk.log.debug({ err: error, message: accepted.key }, "progress not shown");
    }
  };
  return {
    show,
    async pass(text, step) {
      if (desk.now().getTime() - changedAt >= PAUSE_MS) await show(text, step);
    },
  };
}
