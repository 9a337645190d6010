import type { Reply } from "../src/answers/reply.ts";
import { PlatformRefused } from "../src/errors.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { composeAnswer } from "./compose-answer.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import type { Handler } from "./jobs.ts";
import { placePost, platformOf } from "./placeholder.ts";
import { settingsOf } from "./settings-of.ts";
import { tellMore } from "./tell-more.ts";

const WENT_WRONG = "Something went wrong while I made this answer; the log says what. Posting it again tries again.";

/** Puts the answer in the place of the "reading…" line. Once answered, a message is not answered again unless it is taken up anew. */
export function createReply(desk: Desk): Handler<"reply"> {
  return {
    async run({ message: key }) {
      // Any other state means that it was answered, or taken up anew: then another job comes for it.
      let accepted = await desk.messages.find(key);
      while (accepted?.state === "released") {
        const before: AcceptedMessage = accepted;
        await answer(desk, before);
        accepted = await desk.messages.find(key);
        // Taken up anew meanwhile: what now stands in the thread is of the time before, whoever else works on it.
        if (accepted && accepted.revision !== before.revision) await putAnswerBack(desk, accepted);
      }
    },

    async giveUp({ message: key }, error) {
      desk.log.error({ err: error, message: key }, "could not answer");
      const accepted = await desk.messages.find(key);
      if (accepted?.state !== "released") return;
      let reply: Reply | null = null;
      if (!(error instanceof PlatformRefused)) {
        // While the platform is away this throws, and the message stays unanswered until the next sweep.
        const post = await placePost(desk, accepted);
        const { outbox, limits } = platformOf(desk, accepted);
        reply = desk.compose({ kind: "problem", sentence: WENT_WRONG }, NO_MATERIAL, limits);
        await outbox.replace(post, reply);
      }
      await desk.messages.record(accepted, { kind: "answered", reply, error: String(error) });
    },
  };
}

async function answer(desk: Desk, accepted: AcceptedMessage): Promise<void> {
  const { outbox, limits } = platformOf(desk, accepted);
  if (isUnaskedMiss(accepted) && !(await isTold(desk, accepted))) return silence(desk, accepted);
  const begun = isShownWhole(accepted) ? null : await placePost(desk, accepted);
  const { reply, drawnFrom } = await composeAnswer(desk, accepted, limits);
  if (reply.blocks.length === 0) return silence(desk, accepted);
  const post = begun ?? (await placePost(desk, accepted, reply));
  await outbox.replace(post, reply);
  await tellMore(desk, accepted);
  await desk.messages.record(accepted, { kind: "answered", reply: { ...withoutFiles(reply), drawnFrom }, error: null });
}

/** What is kept of an answer: files are made anew when it is told again. */
const withoutFiles = ({ blocks }: Reply): Reply => ({ blocks: blocks.filter(({ kind }) => kind !== "file") });

/** Nothing is to be said. */
async function silence(desk: Desk, accepted: AcceptedMessage): Promise<void> {
  if (accepted.post) await platformOf(desk, accepted).outbox.withdraw(accepted.post);
  await desk.messages.record(accepted, { kind: "silenced" });
}

/** Nobody waits for it: no line of work stands there before. */
const isShownWhole = ({ task }: AcceptedMessage): boolean => task.kind === "digest" && task.daily;

/** Puts the answer of an answered message back, which other work may have written over: on an earlier revision, or by a job that was taken for dead. */
export async function putAnswerBack(desk: Desk, now: AcceptedMessage): Promise<void> {
  if (now.state !== "answered" || !now.post || now.task.kind === "unkept") return;
  const { outbox, limits } = platformOf(desk, now);
  const { reply } = await composeAnswer(desk, now, limits);
  if (reply.blocks.length > 0) await outbox.replace(now.post, reply);
}

/** Whether the channel wants to hear that a link is passed over when all that is wrong is its language. */
async function isTold(desk: Desk, { message, outcomes }: AcceptedMessage): Promise<boolean> {
  const foreign = outcomes.length > 0 && outcomes.every((outcome) => outcome.kind === "problem" && outcome.foreign);
  return foreign && (await settingsOf(desk, message.place)).languageNotice;
}

/** A link that nobody asked about and that gives no story is left alone in silence; so is one that is taken back before anything stood in its thread. */
function isUnaskedMiss({ message, task, outcomes, post }: AcceptedMessage): boolean {
  if (task.kind === "withdrawn") return post === null;
  return (
    !message.asked &&
    task.kind === "read" &&
    task.sources.every(({ kind }) => kind === "link") &&
    outcomes.every(({ kind }) => kind === "problem")
  );
}
