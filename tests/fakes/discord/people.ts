import { ChannelType } from "discord-api-types/v10";
import { permissionsIn } from "./permissions.ts";
import { type Channel, type User, userNamed, type World } from "./world.ts";

/** Who is there from the start, and does what nobody else is named for. */
export const PERSON = "Rowan";

export interface ByUser {
  /** Id of who does it; without it Rowan, or the first who sees the place. */
  readonly user?: string | undefined;
}

/** Who does something in a channel. */
export function actorIn(world: World, channel: Channel, { user }: ByUser): User {
  if (user !== undefined) return userNamed(world, user);
  const all = channel.type === ChannelType.DM ? channel.recipients : [...world.users.values()];
  const people = all.filter((one) => !one.bot && permissionsIn(channel, one.id) !== 0n);
  const found = people.find(({ name }) => name === PERSON) ?? people[0];
  if (!found) throw new RangeError("Nobody is in the channel.");
  return found;
}
