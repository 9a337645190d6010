import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { aroundStory, findMeant, withDecisions } from "./material.ts";
import { problem, type Said } from "./said.ts";

const NO_STORY = "There is no story here to speak of. Paste an article or a link first.";

/** "s-5e01 injured", "injured" or nothing: of which story's event, and what is counted. */
export async function showTimeline(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const [, id = "", subject = ""] = /^(s-[0-9a-f]+|this)?\s*(.*)$/iu.exec(argument) ?? [];
  const meant = await findMeant(desk, accepted, id);
  const posted = meant ? await aroundStory(desk, accepted, meant) : [];
  if (!meant || posted.length === 0) return problem(NO_STORY);
  return {
    request: { kind: "timeline", story: meant.story, subject },
    material: await withDecisions(desk, accepted, posted),
  };
}
