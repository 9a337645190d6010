import { nameQuestionsOf } from "../src/answers/names.ts";
import { isNaming, type Naming, reviewStories } from "../src/conflicts/decision.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { retellChannel } from "./decide.ts";
import { refuseDecider } from "./deciders.ts";
import type { Desk } from "./desk.ts";
import { aroundStory, findMeant } from "./material.ts";
import { problem, type Said } from "./said.ts";

const NONE = "There is no such question about names here. “names” lists those of the last story.";

/** Records whether two names are one, by the number of the question for the last story or by its id, and has every answer of the channel told anew that shows a story with either. */
export const settleNames =
  (verdict: Naming["verdict"]) =>
  async (desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> => {
    const { author, place, sentAt } = accepted.message;
    const refusal = await refuseDecider(desk, place, author);
    if (refusal) return problem(refusal);
    const standing = await desk.decisions.list(place);
    const made = standing.filter(isNaming).find(({ id }) => id === accepted.key);
    const about = made ?? (await findAsked(desk, accepted, which));
    if (!about) return problem(NONE);
    const naming: Naming = made ?? { ...about, id: accepted.key, verdict, by: author.name, at: sentAt };
    await desk.decisions.record(place, naming);
    await retellChannel(desk, accepted, naming.stories);
    return { request: { kind: "named", naming }, material: { posted: [], decisions: [] } };
  };

type About = Pick<Naming, "asked" | "names" | "stories">;

/** The question that is meant, out of those of the last story that are open. */
async function findAsked(desk: Desk, accepted: AcceptedMessage, which: string): Promise<About | null> {
  const meant = await findMeant(desk, accepted, "");
  if (!meant) return null;
  const posted = await aroundStory(desk, accepted, meant);
  const rulings = await desk.decisions.list(accepted.message.place);
  const open = nameQuestionsOf(reviewStories(posted, rulings), meant.story);
  const one = /^n-/i.test(which)
    ? open.find(({ id }) => id === which.toLowerCase())
    : open[Number(which.replace(/^#/, "") || "1") - 1];
  return one ? { asked: one.id, names: one.names, stories: one.stories } : null;
}
