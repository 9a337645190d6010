import { createBounded } from "../../src/chat/bounded.ts";
import type { Author, Visibility } from "../../src/chat/message.ts";
import type { Log } from "../../src/log.ts";
import { cleanLine } from "../../src/text/clean.ts";
import type { Webs } from "./webs.ts";

/** What is known of a channel. */
interface Room {
  readonly visibility: Visibility;
  /** Whether the bot is in it; where Slack tells us what is posted, it is. */
  readonly member: boolean;
}

/** What an event says of its channel. */
export interface RoomHint {
  /** "channel", "group", "im" or "mpim". */
  readonly type: string;
  /** Whether people of other companies are in it. */
  readonly shared: boolean;
}

/** Who people are and who reads which channel, remembered. */
export interface Directory {
  /** A person as others see them; of whom Slack says nothing is a guest. */
  personOf(workspace: string, user: string): Promise<Author>;
  /** Null: Slack is asked. A channel of which it does not tell counts as private, and the bot as not in it. */
  roomOf(workspace: string, channel: string, hint: RoomHint | null): Promise<Room>;
  /** The bot is in the channel no more: what was known of it holds no longer. */
  forgetRoom(workspace: string, channel: string): void;
}

const BY_TYPE: Readonly<Record<string, Visibility>> = { channel: "public", im: "direct" };
const MOST_PEOPLE = 5_000;
const MOST_CHANNELS = 5_000;
/** People become guests and admins; then Slack is asked again: who is a guest now is shown no other channel. */
const KNOWN_MS = 5 * 60 * 1000;
/** Where Slack gives no name. */
const SOMEBODY = "a colleague";

/** The user as `users.info` gives them, as far as it concerns us. */
interface Person {
  readonly name?: string;
  readonly team_id?: string;
  readonly profile?: { readonly display_name?: string; readonly real_name?: string };
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly enterprise_user?: { readonly enterprise_id?: string };
}

export function createDirectory(webs: Webs, log: Log, now: () => Date): Directory {
  const people = createBounded<{ readonly author: Author; readonly until: number }>(MOST_PEOPLE);
  const rooms = createBounded<Room>(MOST_CHANNELS);
  const keyOf = (workspace: string, id: string) => `${workspace}-${id}`;

  async function askPerson(workspace: string, user: string): Promise<Author> {
    try {
      const { user: person } = await webs.of(workspace).callPromptly((client) => client.users.info({ user }));
      if (!person) return { id: user, name: SOMEBODY, role: "guest" };
      const author: Author = { id: user, name: nameOf(person), role: roleOf(person, workspace) };
      people.set(keyOf(workspace, user), { author, until: now().getTime() + KNOWN_MS });
      return author;
    } catch (error) {
      log.debug({ err: error }, "no name of a person");
      return people.get(keyOf(workspace, user))?.author ?? { id: user, name: SOMEBODY, role: "guest" };
    }
  }

  async function askRoom(workspace: string, channel: string): Promise<Room> {
    try {
      const { channel: info } = await webs
        .of(workspace)
        .callPromptly((client) => client.conversations.info({ channel }));
      const open = info?.is_channel === true && info.is_private === false;
      const visibility = info?.is_im ? "direct" : info?.is_ext_shared ? "shared" : open ? "public" : "private";
      // Nobody is told of a conversation that they are not in.
      const room: Room = { visibility, member: info?.is_member ?? !open };
      if (room.member) rooms.set(keyOf(workspace, channel), room);
      return room;
    } catch (error) {
      log.debug({ err: error }, "a channel of which Slack does not say who reads it counts as private");
      return { visibility: "private", member: false };
    }
  }

  return {
    async personOf(workspace, user) {
      const known = people.get(keyOf(workspace, user));
      return known && known.until > now().getTime() ? known.author : askPerson(workspace, user);
    },
    async roomOf(workspace, channel, hint) {
      const key = keyOf(workspace, channel);
      if (!hint) return rooms.get(key) ?? askRoom(workspace, channel);
      const visibility = hint.shared ? "shared" : (BY_TYPE[hint.type] ?? "private");
      const room: Room = { visibility, member: true };
      rooms.set(key, room);
      return room;
    },
    forgetRoom: (workspace, channel) => rooms.delete(keyOf(workspace, channel)),
  };
}

const nameOf = ({ profile, name }: Person): string =>
  cleanLine(profile?.display_name || profile?.real_name || name || "") || SOMEBODY;

/** Guests of the workspace, and people of other companies in a channel that both share, may not settle anything. */
function roleOf(person: Person, workspace: string): Author["role"] {
  const [first = "", second] = workspace.split(".");
  const colleague = person.team_id === (second ?? first) || person.enterprise_user?.enterprise_id === first;
  if (!colleague || person.is_stranger || person.is_restricted || person.is_ultra_restricted) return "guest";
  return person.is_admin || person.is_owner ? "admin" : "member";
}
