import { answerQuestion } from "../src/answers/answer.ts";
import { digestStories } from "../src/answers/digest.ts";
import { explainDisagreement } from "../src/answers/explain-disagreement.ts";
import { helpReply } from "../src/answers/help.ts";
import { listClaims } from "../src/answers/list-claims.ts";
import { methodReply } from "../src/answers/method.ts";
import { problemReply, progressReply } from "../src/answers/problems.ts";
import { repeatReply } from "../src/answers/repeat.ts";
import type { Reply } from "../src/answers/reply.ts";
import { summariseStory } from "../src/answers/summary.ts";
import type { Limits } from "../src/chat/platform.ts";
import { compareStories } from "../src/conflicts/compare-stories.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { Request } from "./request.ts";

/** Compares the stories and says what was asked. Pure: it knows only what it is given. */
export function composeReply(request: Request, posted: readonly PostedStory[], limits: Limits): Reply {
  const compared = () => compareStories(posted, { sameEvent: false });
  switch (request.kind) {
    case "progress":
      return progressReply(request.text, request.step, request.steps);
    case "problem":
      return problemReply(request.sentence);
    case "notice":
      return { blocks: [{ kind: "paragraph", line: [{ kind: "text", text: request.sentence }] }] };
    case "summary":
      return summariseStory(compared(), request.story, limits);
    case "repeat":
      return repeatReply(compared(), request.story, limits);
    case "question":
      return answerQuestion(compared(), request.question).reply;
    case "digest":
      return digestStories(compared(), request.since, request.until).reply;
    case "claims":
      return listClaims(compared(), request.story);
    case "why": {
      const number = /^\s*#?(\d{1,3})?\s*$/.exec(request.which);
      const reply = number && explainDisagreement(compared(), request.story, Number(number[1] ?? 1));
      return reply ?? problemReply("The last story's summary has no disagreement of that number. Try “why 1”.");
    }
    case "help":
      return helpReply();
    case "method":
      return methodReply();
  }
}
