import { problemSentence } from "../src/answers/problems.ts";
import { FileTooLarge, PageUnavailable } from "../src/errors.ts";
import type { AcceptedMessage, Outcome, StorySource } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import type { Attempt, Handler } from "./jobs.ts";
import { audienceOf, fetching, platformOf, stepsOf } from "./placeholder.ts";
import { createProgress, type Progress } from "./progress.ts";
import { releaseReplies, releaseRetold } from "./release-replies.ts";
import { putAnswerBack } from "./reply.ts";

/** A message on which the work was begun this often and never ended breaks the process each time: it is answered with a sentence instead. */
const MOST_STARTS = 12;

const BROKE_OFF =
  "Something in it makes me break off each time. It is in the log; paste only a part of the text to try again.";

const WENT_WRONG = "Something went wrong while I read this; the log says what. Posting it again tries again.";

/** Reads the stories of a message into the archive, and lets go the replies that waited for them. */
export function createReadStory(desk: Desk): Handler<"read-story"> {
  return {
    async run({ message: key }, attempt) {
      const accepted = await desk.messages.find(key);
      if (accepted?.task.kind !== "read") return;
      if (accepted.state === "unread" || accepted.state === "set back") {
        await readMessage(desk, accepted, accepted.task.sources, attempt);
        const now = await desk.messages.find(key);
        if (now) await putAnswerBack(desk, now);
        // Purged while it was read.
        else await desk.stories.forget(key, true);
      }
      await releaseReplies(desk, accepted.message.place);
      if (accepted.revision > 0) await releaseRetold(desk, accepted.message.place);
    },

    async giveUp({ message: key }, error) {
      const accepted = await desk.messages.find(key);
      if (accepted?.task.kind !== "read") return;
      desk.log.error({ err: error, message: key }, "could not read a story");
      const outcomes = accepted.task.sources.map(() => problem(WENT_WRONG));
      await desk.messages.record(accepted, { kind: "read", outcomes });
      await releaseReplies(desk, accepted.message.place);
    },
  };
}

async function readMessage(
  desk: Desk,
  accepted: AcceptedMessage,
  sources: readonly StorySource[],
  attempt: Attempt,
): Promise<void> {
  await desk.messages.record(accepted, { kind: "started" });
  if (accepted.starts >= MOST_STARTS) {
    await desk.messages.record(accepted, { kind: "read", outcomes: sources.map(() => problem(BROKE_OFF)) });
    return;
  }
  try {
    const progress = createProgress(desk, accepted, stepsOf(accepted.task));
    const outcomes: Outcome[] = [];
    for (const part of sources.keys()) outcomes.push(await readSource(desk, accepted, part, progress, attempt));
    await showComparing(desk, accepted, outcomes, progress);
    await desk.messages.record(accepted, { kind: "read", outcomes });
  } catch (error) {
    if (!attempt.last) {
      await desk.messages.record(accepted, { kind: "set back", error: String(error) });
      await releaseReplies(desk, accepted.message.place);
    }
    throw error;
  }
}

async function readSource(
  desk: Desk,
  accepted: AcceptedMessage,
  part: number,
  progress: Progress,
  attempt: Attempt,
): Promise<Outcome> {
  const { message, task } = accepted;
  const sources = task.kind === "read" ? task.sources : [];
  const source = sources[part];
  if (!source) throw new RangeError(`The message has no source ${part}.`);
  const { files } = platformOf(desk, accepted);
  try {
    if (source.kind === "link") await progress.pass(fetching(part, sources.length), 1);
    const story = await desk.reader.readStory(source, (file, limit) => files.read(file, limit), attempt.signal);
    if (story.problem) {
      const foreign = story.problem === "not English" ? { foreign: true as const } : {};
      return { ...problem(problemSentence(story.problem)), ...foreign };
    }
    await progress.pass("Reading", stepsOf(task) - 1);
    await desk.stories.save({
      message: accepted.key,
      part,
      place: message.place,
      linked: source.kind === "link",
      line: accepted.line,
      revision: accepted.revision,
      readAt: desk.now().toISOString(),
      posted: {
        story,
        claims: desk.reader.findClaims(story),
        signature: desk.reader.sign(story),
        postedAt: message.sentAt,
        postedBy: message.author.name,
        thread: message.thread,
      },
    });
    return { kind: "story", story: story.id };
  } catch (error) {
    const speaksForItself = error instanceof PageUnavailable || error instanceof FileTooLarge;
    if (speaksForItself && (attempt.last || !error.retry)) return problem(error.message);
    if (!attempt.last) throw error;
    desk.log.error({ err: error, message: accepted.key }, "could not read a story");
    return problem(WENT_WRONG);
  }
}

/** Says how many stories the reply compares with. */
async function showComparing(
  desk: Desk,
  accepted: AcceptedMessage,
  outcomes: readonly Outcome[],
  progress: Progress,
): Promise<void> {
  const story = outcomes.find((outcome) => outcome.kind === "story")?.story;
  if (story === undefined) return;
  const others = (await desk.stories.related(audienceOf(accepted), story, accepted.line)).length - 1;
  if (others < 1) return;
  const steps = stepsOf(accepted.task);
  await progress.show(`Comparing with ${others} earlier ${others === 1 ? "story" : "stories"}`, steps);
}

function problem(sentence: string): Outcome {
  return { kind: "problem", sentence };
}
