import { z } from "zod";
import type { Author, IncomingMessage, Place } from "../../src/chat/message.ts";
import { sayThere } from "../../src/chat/say-there.ts";
import { inChannelAt } from "./thread-ref.ts";

/** Where a window or our page on Home was opened, and what it shows: comes back with every press in it. */
export interface Spot {
  /** Views of an organisation's app do not say to which of its workspaces they belong. */
  readonly workspace: string;
  readonly channel: string;
  /** Null: the channel itself. */
  readonly thread: string | null;
  /** The post of ours in the channel itself in which it began; null: it stands in a thread, or it is no post. */
  readonly post: string | null;
  /** The words whose answer a window shows, or that begin what a form says. */
  readonly words: string;
  /** What it comes to is for this person alone, and not said in the channel. */
  readonly alone: boolean;
}

const spot = z.object({
  workspace: z.string().min(1),
  channel: z.string().min(1),
  thread: z.string().nullable(),
  // Windows that were open when the bot was brought up to date say nothing of it.
  post: z.string().nullable().default(null),
  words: z.string(),
  alone: z.boolean(),
});

export const writeSpot = (one: Spot): string => JSON.stringify(one);

/** Null for anything that `writeSpot` did not write. Total. */
export function readSpot(metadata: unknown): Spot | null {
  try {
    const parsed = spot.safeParse(JSON.parse(String(metadata)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Words as if `author` had said them there, to us. `id` is the same each time that Slack tells of them. */
export function sayAt(
  { workspace, channel, thread, post }: Pick<Spot, "workspace" | "channel" | "thread" | "post">,
  said: {
    readonly visibility: Place["visibility"];
    readonly author: Author;
    readonly text: string;
    readonly id: string;
    readonly at: string;
  },
): IncomingMessage {
  const { visibility, author, text, id, at } = said;
  const place = { platform: "slack", workspace, channel, visibility } as const;
  const inChannel = post === null ? null : inChannelAt(place, post, [post]);
  return sayThere(place, { id: `${channel}-${id}`, text, sentAt: at, author, thread, inChannel });
}
