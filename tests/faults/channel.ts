import { setTimeout as wait } from "node:timers/promises";
import type { Reply } from "../../src/answers/reply.ts";
import type { PostRef, ThreadRef } from "../../src/chat/message.ts";
import { listenLocally } from "./http-platform.ts";
import { titleOf } from "./invent-story.ts";

/** What a platform shows, held outside of the bot so that it outlives it. */
export interface Channel {
  readonly port: number;
  /** Threads that show the summary of their own story. */
  countReplies(): number;
  /** Posts beyond one in a thread. */
  countTwice(): number;
  close(): void;
}

interface Post {
  readonly id: string;
  /** A platform that dedupes what is sent twice knows a post by its key. */
  readonly key: string;
  readonly thread: ThreadRef;
  reply: Reply;
}

/** Calls `onCall` at each call of the bot; the answer takes a moment, so that a bot may die before it hears of it. */
export async function openChannel(onCall: () => void, random: () => number): Promise<Channel> {
  const posts: Post[] = [];
  const server = await listenLocally(async (path, body, response) => {
    onCall();
    const call = body as { thread: ThreadRef; reply: Reply; key: string; post: PostRef };
    const answer = path === "/say" ? say(posts, call) : replace(posts, call);
    await wait(random() * 4);
    return response.destroyed ? null : answer;
  });
  const isAnswered = ({ thread, reply }: Post) =>
    !reply.blocks.some(({ kind }) => kind === "progress") && JSON.stringify(reply).includes(titleOf(Number(thread.id)));
  return {
    port: server.port,
    countReplies: () => new Set(posts.filter(isAnswered).map(({ thread }) => thread.id)).size,
    countTwice: () => posts.length - new Set(posts.map(({ thread }) => thread.id)).size,
    close: () => server.close(),
  };
}

function say(posts: Post[], { key, thread, reply }: Pick<Post, "key" | "thread" | "reply">): PostRef {
  const known = posts.find((one) => one.key === key);
  if (known) return { thread: known.thread, id: known.id };
  const id = String(posts.length);
  posts.push({ id, key, thread, reply });
  return { thread, id };
}

function replace(posts: readonly Post[], { post, reply }: { readonly post: PostRef; readonly reply: Reply }): null {
  const known = posts.find(({ id }) => id === post.id);
  if (!known) throw new Error(`There is no post ${post.id}.`);
  known.reply = reply;
  return null;
}
