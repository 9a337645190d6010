import type { Group } from "../src/chat/people.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { groupsIn, listNames } from "./deciders.ts";
import type { Desk } from "./desk.ts";
import { problem, type Said } from "./said.ts";
import { describeSettings } from "./settle.ts";

const ADMINS = "Only admins of the workspace can settle who decides here.";
const NO_GROUPS = "There are no groups here that I could go by: everybody decides.";
const MOST_NAMED = 10;

/** Settles who may decide in a channel: "@desk and @night", "everyone"; "" only says how it is. */
export async function settleDeciders(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const { author, place } = accepted.message;
  if (argument === "") return describeSettings(desk, accepted);
  if (author.role !== "admin") return problem(ADMINS);
  const isAll = /^@?(?:every(?:one|body)|all)$/i.test(argument);
  const groups = isAll ? [] : await groupsIn(desk, place);
  if (!isAll && groups.length === 0) return problem(NO_GROUPS);
  const wanted = isAll ? [] : argument.split(/\s*,\s*|\s+and\s+|\s+(?=@)/i).map((words) => findGroup(groups, words));
  if (wanted.includes(null)) {
    return problem(
      `I know no such group. There are ${listNames(groups.slice(0, MOST_NAMED).map(({ name }) => `@${name}`))}.`,
    );
  }
  await desk.channels.set(place, { deciders: wanted.flatMap((group) => group?.id ?? []) });
  return describeSettings(desk, accepted);
}

/** By its name, or by its id as a mention holds it. */
function findGroup(groups: readonly Group[], words: string): Group | null {
  const wanted = words.trim().replace(/^@&?/, "").toLowerCase();
  return groups.find(({ id, name }) => [id, name].some((one) => one.toLowerCase() === wanted)) ?? null;
}
