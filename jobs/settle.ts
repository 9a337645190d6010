import type { Choices, Mode } from "../src/chat/settings.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { namesOf } from "./deciders.ts";
import type { Desk } from "./desk.ts";
import { platformOf } from "./placeholder.ts";
import { plain, problem, type Said } from "./said.ts";
import { settingsOf } from "./settings-of.ts";

const GUESTS = "Only people of this workspace can settle that.";
const NO_THREADS = "There are no threads here: I answer below what you write.";

/** How the channel of a message is set. */
export async function describeSettings(desk: Desk, { message }: AcceptedMessage): Promise<Said> {
  const settled = await settingsOf(desk, message.place);
  const settings = { ...settled, deciders: await namesOf(desk, message.place, settled.deciders) };
  return plain({ kind: "settings", settings, shared: message.place.visibility === "shared" });
}

/** A command that settles something for its channel and then says how the channel is set. Guests settle nothing. */
export const settle =
  (choose: (argument: string) => Partial<Choices & { readonly mode: Mode }>) =>
  async (desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> => {
    const { author, place } = accepted.message;
    if (author.role === "guest") return problem(GUESTS);
    await desk.channels.set(place, choose(argument));
    return describeSettings(desk, accepted);
  };

const settleReplies = settle((words) => ({ replies: /^thread/i.test(words) ? "threads" : "channel" }));

/** Settles where answers stand, as far as there is a choice. */
export const chooseReplies = async (desk: Desk, accepted: AcceptedMessage, words: string): Promise<Said> =>
  platformOf(desk, accepted).limits.threads === "none" ? problem(NO_THREADS) : settleReplies(desk, accepted, words);
