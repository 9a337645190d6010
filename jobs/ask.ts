import { parseQuestion } from "../src/answers/questions/parse-question.ts";
import { type Asking, askAlone } from "../src/answers/questions/question.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Desk, Material } from "./desk.ts";
import { recentMaterial, withDecisions } from "./material.ts";
import { audienceOf } from "./placeholder.ts";
import type { Said } from "./said.ts";
import { settingsOf } from "./settings-of.ts";

/** How long a person's question outside of a thread may be leaned on: "and the injured?". */
const STILL_TALKING_MS = 30 * 60_000;

/** A question as it is asked there: in whose thread, after what, by which clocks; and the stories that it may be answered from. */
export async function composeQuestion(desk: Desk, accepted: AcceptedMessage, typed: string): Promise<Said> {
  const { sentAt, place } = accepted.message;
  const { digest } = await settingsOf(desk, place);
  const occasion = { at: sentAt, zone: digest?.zone ?? "UTC" };
  const since = new Date(Date.parse(sentAt) - STILL_TALKING_MS).toISOString();
  const { stories, questions, inThread } = await desk.history.conversation(accepted, since);
  const alone: Asking = { ...askAlone(typed, occasion), channel: place, stories };
  // Elsewhere people begin anew with each question that does not lean on the last one.
  const asking = inThread || parseQuestion(typed, occasion).leans ? { ...alone, before: questions } : alone;
  return { request: { kind: "question", asking }, material: await findMaterial(desk, accepted, asking) };
}

/** What was posted lately, or since the time that is asked for; of a thread that began long ago, the stories around its own. */
async function findMaterial(desk: Desk, accepted: AcceptedMessage, asking: Asking): Promise<Material> {
  const { since } = parseQuestion(asking.typed, asking.occasion).filters;
  const { sentAt } = accepted.message;
  const recent = await recentMaterial(desk, accepted, since !== null && since < sentAt ? since : sentAt);
  const known = new Set(recent.posted.map(({ story }) => story.id));
  const [first] = asking.stories;
  if (first === undefined || asking.stories.some((story) => known.has(story))) return recent;
  const around = await desk.stories.related(audienceOf(accepted), first, accepted.line);
  return around.length > 0 ? withDecisions(desk, accepted, around) : recent;
}
