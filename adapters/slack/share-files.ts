import type { Reply } from "../../src/answers/reply.ts";
import type { PostRef } from "../../src/chat/message.ts";
import { readThread } from "./thread-ref.ts";
import type { Uploads } from "./uploads.ts";
import type { Webs } from "./webs.ts";

/** Gives the files of a reply in a message below its post, each once: those that stand there already are left alone when it `mayBeThere`. */
export type ShareFiles = (post: PostRef, reply: Reply, mayBeThere: boolean) => Promise<void>;

/** Messages after a post that may hold its files. */
const LOOKED_AT = 50;

export function createShareFiles(webs: Webs, { share }: Pick<Uploads, "share">): ShareFiles {
  async function namesAfter({ thread, id }: PostRef): Promise<ReadonlySet<string>> {
    const { workspace, channel } = thread;
    const { thread: ts } = readThread(thread);
    const page = { channel, oldest: id, limit: LOOKED_AT };
    const { user } = await webs.self(workspace);
    const { messages } = await webs
      .of(workspace)
      .call((client) =>
        ts === null ? client.conversations.history(page) : client.conversations.replies({ ...page, ts }),
      );
    const ours = messages?.filter((one) => one.user === user) ?? [];
    return new Set(ours.flatMap(({ files }) => files?.flatMap(({ name }) => name ?? []) ?? []));
  }

  return async (post, { blocks }, mayBeThere) => {
    const files = blocks.flatMap((block) =>
      block.kind === "file" ? [{ name: block.name, bytes: Buffer.from(block.text) }] : [],
    );
    if (files.length === 0) return;
    const there = mayBeThere ? await namesAfter(post) : new Set<string>();
    const shelf = { channel: post.thread.channel, thread: readThread(post.thread).thread };
    await share(
      webs.of(post.thread.workspace).call,
      shelf,
      files.filter(({ name }) => !there.has(name)),
    );
  };
}
