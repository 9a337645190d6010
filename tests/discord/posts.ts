import { MessageType } from "discord-api-types/v10";
import type { Shown } from "../contracts/chat-room.ts";
import type { DiscordServer } from "../fakes/discord/discord-server.ts";

/** What the bot said at once, in one message or in several. */
export interface Post {
  readonly shown: Shown;
  /** Ids, in order. */
  readonly parts: readonly string[];
  /** The message that it replies to; null: none. */
  readonly answers: string | null;
}

const SAID: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/** Posts of the bot in a channel or thread, in order. Those after the first message of a post reply to that. */
export function readPosts(
  discord: Pick<DiscordServer, "messages" | "seen" | "botUser">,
  channel: string,
): readonly Post[] {
  const ours = discord.messages(channel).filter(({ author, type }) => author.id === discord.botUser && SAID.has(type));
  const ids = new Set(ours.map(({ id }) => id));
  const isFirst = ({ reference }: (typeof ours)[number]) => !reference || !ids.has(reference.message);
  return ours.filter(isFirst).map((first) => {
    const parts = [first, ...ours.filter(({ reference }) => reference?.message === first.id)].map(({ id }) => id);
    const seen = parts.map((id) => discord.seen(id));
    return {
      parts,
      answers: first.reference?.message ?? null,
      shown: {
        id: first.id,
        text: seen.map(({ text }) => text).join("\n"),
        buttons: seen.flatMap(({ buttons }) => buttons),
        live: seen.flatMap(({ links, mentions, called }) => [...links, ...mentions, ...called]),
      },
    };
  });
}
