import { replyText } from "../../src/answers/plain-text.ts";
import type { Author, Place } from "../../src/chat/message.ts";
import type { FakeBot } from "../fakes/desk.ts";
import { makeMessage } from "../fakes/stories.ts";
import { PEOPLE } from "./newsroom.ts";

/** People who talk with a bot one after the other. Messages are named by their ids. */
export interface Talk {
  /** What the bot answers, once all is done; `under`: the message in whose thread it is said. */
  say(place: Place, id: string, text: string, author?: Author, under?: string): Promise<string>;
  edit(place: Place, id: string, text: string, author?: Author): Promise<void>;
  /** What stands in the place of the answer to a message now. */
  shown(place: Place, id: string): string;
  /** An answer to one person's eyes. */
  whisper(place: Place, text: string, author?: Author): Promise<string>;
}

export function createTalk(bot: FakeBot, now: () => string): Talk {
  const keyOf = ({ channel }: Place, id: string) => new RegExp(`-${channel.replaceAll("-", "%2D")}-${id}(?:\\+\\d+)?$`);
  const make = (place: Place, id: string, text: string, author: Author, under: string) => {
    const made = makeMessage(id, text, { place, author, sentAt: now() });
    return { ...made, thread: { ...made.thread, id: `thread of ${under}` } };
  };
  const shown = (place: Place, id: string) => {
    const post = bot.platform.posts.find(({ key }) => keyOf(place, id).test(key));
    return post ? replyText(post.reply) : "nothing";
  };
  return {
    shown,
    async say(place, id, text, author = PEOPLE.rowan, under = id) {
      await bot.front.take({ kind: "posted", message: make(place, id, text, author, under) });
      await bot.work();
      return shown(place, id);
    },
    async edit(place, id, text, author = PEOPLE.rowan) {
      await bot.front.take({ kind: "edited", message: make(place, id, text, author, id) });
      await bot.work();
    },
    whisper: async (place, text, author = PEOPLE.rowan) =>
      replyText(await bot.front.answer(make(place, "whisper", text, author, "whisper"))),
  };
}
