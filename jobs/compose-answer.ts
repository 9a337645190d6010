import type { Reply } from "../src/answers/reply.ts";
import type { Limits } from "../src/chat/platform.ts";
import type { AcceptedMessage, Outcome } from "../src/store/accepted-message.ts";
import { runCommand } from "./commands.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import { recentMaterial, withDecisions } from "./material.ts";
import { audienceOf } from "./placeholder.ts";
import type { Request } from "./request.ts";

const WITHDRAWN = {
  deleted: "Withdrawn: the message was deleted. Its story is compared with nothing any more.",
  edited: "Withdrawn: the message was changed, and no story is left in it.",
  forgotten: "Withdrawn: this story is forgotten, and nothing is compared with it any more.",
} as const;

const OFF =
  "I am turned off in this channel. “listen links” has me read every article link, “listen mentions” only what I am asked.";

/** The answer to an accepted message, from what its author may see in its place, as of its place in line. */
export async function composeAnswer(desk: Desk, accepted: AcceptedMessage, limits: Limits): Promise<Reply> {
  const { task } = accepted;
  const say = (request: Request, material = NO_MATERIAL) => desk.compose(request, material, limits);
  switch (task.kind) {
    case "read": {
      const replies: Reply[] = [];
      for (const outcome of dropRepeats(accepted.outcomes)) {
        replies.push(await composeStory(desk, accepted, outcome, limits));
      }
      return { blocks: replies.flatMap(({ blocks }) => blocks) };
    }
    case "question":
      return say(task, await recentMaterial(desk, accepted, accepted.message.sentAt));
    case "digest":
      return say(task, await recentMaterial(desk, accepted, task.since));
    case "command": {
      const { request, material } = await runCommand(desk, accepted, { name: task.name, argument: task.argument });
      return say(request, material);
    }
    case "introduction":
      return say({ kind: "introduction" });
    case "off":
      return say({ kind: "notice", sentence: OFF });
    case "withdrawn":
      return say({ kind: "notice", sentence: WITHDRAWN[task.why] });
    case "empty":
      return say({ kind: "help" });
  }
}

async function composeStory(desk: Desk, accepted: AcceptedMessage, outcome: Outcome, limits: Limits): Promise<Reply> {
  if (outcome.kind === "problem") return desk.compose(outcome, NO_MATERIAL, limits);
  const audience = audienceOf(accepted);
  const posted = await desk.stories.related(audience, outcome.story, accepted.line);
  const own = posted.find(({ story }) => story.id === outcome.story);
  if (!own) return desk.compose({ kind: "problem", sentence: "This story was forgotten." }, NO_MATERIAL, limits);
  const same = await desk.stories.findSame(audience, own, accepted.line);
  const shown = same ? await desk.stories.related(audience, same.story.id, accepted.line) : posted;
  const request: Request = same ? { kind: "repeat", story: same.story.id } : { kind: "summary", story: own.story.id };
  return desk.compose(request, await withDecisions(desk, accepted, shown), limits);
}

/** One message may hold the same story twice, and several links may fail alike. */
function dropRepeats(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...new Map(outcomes.map((outcome) => [JSON.stringify(outcome), outcome])).values()];
}
