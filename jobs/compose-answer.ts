import type { Reply } from "../src/answers/reply.ts";
import { unkeptReply } from "../src/answers/unkept.ts";
import type { Limits } from "../src/chat/platform.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage, Outcome } from "../src/store/accepted-message.ts";
import { composeQuestion } from "./ask.ts";
import { runCommand } from "./commands.ts";
import { composeChange, composeGone } from "./compose-change.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import { runDigestTask } from "./digest-task.ts";
import { withDecisions } from "./material.ts";
import { audienceOf } from "./placeholder.ts";
import type { Request } from "./request.ts";
import { plain, problem, type Said } from "./said.ts";
import { findEarlier } from "./story-versions.ts";
import { watchDisputed } from "./watch-story.ts";

const WITHDRAWN = {
  deleted: "Withdrawn: the message was deleted, and nothing is compared with it any more.",
  edited: "Withdrawn: the message was changed, and there is nothing in it for me any more.",
  forgotten: "Withdrawn: this story is forgotten, and nothing is compared with it any more.",
  quoted: "Withdrawn: a story that I quoted here was deleted, changed or forgotten.",
  erased: "Withdrawn: what this answered is forgotten, with all that was posted with it.",
} as const;

const UNKEPT = "I keep nothing of what is posted here, so I cannot show that again.";

const OFF =
  "I am turned off in this channel. “listen links” has me read every article link, “listen mentions” only what I am asked.";

/** What is said, and ids of the stories that it was made from beside those that it links to: should one be withdrawn, it has to be said anew. */
export interface Answer {
  readonly reply: Reply;
  readonly drawnFrom: readonly string[];
}

/** The answer to an accepted message, from what its author may see in its place, as of its place in line. */
export async function composeAnswer(desk: Desk, accepted: AcceptedMessage, limits: Limits): Promise<Answer> {
  const { task } = accepted;
  const say = (request: Request, material = NO_MATERIAL, drawnFrom: readonly PostedStory[] = []): Answer => ({
    reply: desk.compose(request, material, limits),
    drawnFrom: drawnFrom.map(({ story }) => story.id),
  });
  switch (task.kind) {
    case "read": {
      const answers: Answer[] = [];
      for (const outcome of dropRepeats(accepted.outcomes)) {
        const { request, material } = await composeStory(desk, accepted, outcome);
        const answer = say(request, material, material.posted);
        const own = "story" in request && material.posted.find(({ story }) => story.id === request.story);
        const reply = own ? await watchDisputed(desk, accepted, own, material.posted, answer.reply) : answer.reply;
        // Found by its id when it is confidential no more.
        const hidden = request.kind === "confidential" ? [request.story] : [];
        answers.push({ reply, drawnFrom: [...answer.drawnFrom, ...hidden] });
      }
      const reply = { blocks: answers.flatMap(({ reply }) => reply.blocks) };
      const { learns } = await desk.channels.find(accepted.message.place);
      return {
        reply: learns || !accepted.outcomes.some(({ kind }) => kind === "story") ? reply : unkeptReply(reply),
        drawnFrom: [...new Set(answers.flatMap(({ drawnFrom }) => drawnFrom))],
      };
    }
    case "question": {
      const { request, material } = await composeQuestion(desk, accepted, task.question);
      return say(request, material);
    }
    case "digest": {
      const { request, material, fresh } = await runDigestTask(desk, accepted, task);
      return say(request, material, fresh);
    }
    case "command": {
      const { request, material } = await runCommand(desk, accepted, { name: task.name, argument: task.argument });
      const isShown = (id: string) =>
        request.kind === "names" || request.kind === "export" || (request.kind === "claims" && request.story === id);
      return say(
        request,
        material,
        material.posted.filter(({ story }) => isShown(story.id)),
      );
    }
    case "changed": {
      const { request, material } = await composeChange(desk, accepted, task);
      const answer = say(request, material, material.posted);
      const versions = await desk.versions.list(task.posting);
      return { ...answer, drawnFrom: [...answer.drawnFrom, ...versions.map(({ story }) => story.id)] };
    }
    case "gone": {
      const { request } = await composeGone(desk, task.posting);
      return say(request);
    }
    case "introduction":
      return say({ kind: "introduction", shared: accepted.message.place.visibility === "shared" });
    case "off":
      return say({ kind: "notice", sentence: OFF });
    case "withdrawn":
      return say({ kind: "notice", sentence: WITHDRAWN[task.why] });
    case "unkept":
      return say({ kind: "notice", sentence: UNKEPT });
    case "empty":
      return say({ kind: "help" });
  }
}

async function composeStory(desk: Desk, accepted: AcceptedMessage, outcome: Outcome): Promise<Said> {
  if (outcome.kind === "problem") return plain(outcome);
  const audience = audienceOf(accepted);
  const posted = await desk.stories.related(audience, outcome.story, accepted.line);
  const own = posted.find(({ story }) => story.id === outcome.story);
  if (!own) return explainAbsence(desk, accepted, outcome.story);
  const earlier = await findEarlier(desk, accepted, own, posted);
  if (!earlier)
    return { request: { kind: "summary", story: own.story.id }, material: await withDecisions(desk, accepted, posted) };
  const { changes, posted: before } = earlier;
  if (changes.length === 0) {
    const shown = await desk.stories.related(audience, before.story.id, accepted.line);
    return {
      request: { kind: "repeat", story: before.story.id },
      material: await withDecisions(desk, accepted, shown),
    };
  }
  const changed = {
    changes,
    before: before.postedAt,
    now: own.postedAt,
    postedBy: before.postedBy,
    current: true,
  };
  const others = posted.filter(({ story }) => story.id !== before.story.id);
  return {
    request: { kind: "changed", story: own.story.id, changed },
    material: await withDecisions(desk, accepted, others),
  };
}

async function explainAbsence(desk: Desk, { message: { place } }: AcceptedMessage, story: string): Promise<Said> {
  const meant = await desk.confidential.find(place, story);
  return meant?.flagged ? plain({ kind: "confidential", story }) : problem("This story was forgotten.");
}

/** One message may hold the same story twice, and several links may fail alike. */
function dropRepeats(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...new Map(outcomes.map((outcome) => [JSON.stringify(outcome), outcome])).values()];
}
