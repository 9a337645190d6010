import type { Author, Place } from "../src/chat/message.ts";
import type { Group } from "../src/chat/people.ts";
import { PlatformRefused } from "../src/errors.ts";
import type { Desk } from "./desk.ts";
import { platformNamed } from "./placeholder.ts";
import { settingsOf } from "./settings-of.ts";

const GUESTS = "Only people of this workspace can decide that.";
const NOT_TOLD =
  "Only people of some groups may decide here, and I am not told who is in them: an admin has to let me see that, or type “deciders everyone”.";

/** Why a person may settle nothing in a place, as a sentence; null: he may. Who is in a group is asked now: who has left it decides nothing any more. */
export async function refuseDecider(desk: Desk, place: Place, author: Author): Promise<string | null> {
  if (author.role === "guest") return GUESTS;
  const { deciders } = await settingsOf(desk, place);
  if (deciders.length === 0) return null;
  const { people } = platformNamed(desk, place.platform);
  try {
    const groups = await people.groupsOf(place.workspace, author.id);
    if (groups.some((group) => deciders.includes(group))) return null;
    return `Only ${listNames(await namesOf(desk, place, deciders))} may decide here. An admin can change that with “deciders”.`;
  } catch (error) {
    if (!(error instanceof PlatformRefused)) throw error;
    desk.log.warn({ err: error }, "who is in a group is not told");
    return NOT_TOLD;
  }
}

/** How people call the groups of those ids. */
export async function namesOf(desk: Desk, place: Place, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const groups = await groupsIn(desk, place);
  return ids.map((id) => `@${groups.find((group) => group.id === id)?.name ?? "a group that is gone"}`);
}

/** Those of a workspace that can be named; none where the platform does not tell. */
export async function groupsIn(desk: Desk, { platform, workspace }: Place): Promise<readonly Group[]> {
  try {
    return await platformNamed(desk, platform).people.groups(workspace);
  } catch (error) {
    if (!(error instanceof PlatformRefused)) throw error;
    desk.log.warn({ err: error }, "which groups there are is not told");
    return [];
  }
}

/** "@desk, @night and @web". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
