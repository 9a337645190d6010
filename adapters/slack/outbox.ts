import type { AsyncLocalStorage } from "node:async_hooks";
import type { Reply } from "../../src/answers/reply.ts";
import type { PostRef, ThreadRef } from "../../src/chat/message.ts";
import { createOnceByKey } from "../../src/chat/once-by-key.ts";
import type { Outbox } from "../../src/chat/platform.ts";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { findPost, POST_EVENT } from "./find-post.ts";
import { createLinks } from "./links.ts";
import { type Rendered, renderReply } from "./render.ts";
import { readThread } from "./thread-ref.ts";
import type { Threads } from "./threads.ts";
import { refusalOf } from "./web.ts";
import type { Webs } from "./webs.ts";

/** What is going on while an event is delivered: Slack waits, so that nothing may take long. */
export interface Delivery {
  /** Slack sent the event before: the process that took it then may have posted already. */
  readonly again: boolean;
  /** What outlives the delivery has all the time. */
  over: boolean;
}

export interface OutboxOptions {
  readonly webs: Webs;
  readonly delivery: AsyncLocalStorage<Delivery>;
  readonly threads: Threads;
  readonly log: Log;
}

/** Posts remembered by their key. */
const MOST_POSTS = 2_000;
/** Slack takes blocks away only when it is told so. */
const TOO_MUCH = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"]);
const GONE = new Set(["message_not_found", "channel_not_found"]);

/** Posts, changes and withdraws in Slack. */
export function createOutbox({ webs, delivery, threads, log }: OutboxOptions): Outbox {
  const posts = createOnceByKey<PostRef>(MOST_POSTS);

  const underWay = (): Delivery | undefined => {
    const now = delivery.getStore();
    return now?.over ? undefined : now;
  };

  async function render(reply: Reply, { workspace }: ThreadRef): Promise<Rendered> {
    const { url } = await webs.self(workspace);
    return renderReply(reply, createLinks(workspace, url));
  }

  async function post(thread: ThreadRef, reply: Reply, key: string): Promise<PostRef> {
    const now = underWay();
    const web = webs.of(thread.workspace);
    const mayBeThere = now === undefined || now.again || posts.isDoubtful(key);
    const there = mayBeThere ? await findEarlier(thread, key) : null;
    if (there) return there;
    const { thread: inThread } = readThread(thread);
    const send = now === undefined ? web.callOnce : web.callPromptly;
    const { ts } = await sendFitting(await render(reply, thread), (content) =>
      send((client) =>
        client.chat.postMessage({
          channel: thread.channel,
          ...(inThread === null ? {} : { thread_ts: inThread }),
          ...content,
          metadata: { event_type: POST_EVENT, event_payload: { key } },
          parse: "none",
          link_names: false,
          unfurl_links: false,
          unfurl_media: false,
        }),
      ),
    );
    if (!ts) throw new PlatformUnreachable("Slack took a post and did not say which it is.");
    return { thread, id: ts };
  }

  /** Our post with this key, from an earlier try of which we know nothing more. */
  async function findEarlier(thread: ThreadRef, key: string): Promise<PostRef | null> {
    const web = webs.of(thread.workspace);
    const call = underWay() === undefined ? web.call : web.callPromptly;
    try {
      const id = await findPost(call, thread, (other) => other === key);
      return id === null ? null : { thread, id };
    } catch (error) {
      if (!(error instanceof PlatformRefused)) throw error;
      // Slack then says what is wrong when we post.
      log.debug({ err: error }, "could not look for an earlier post");
      return null;
    }
  }

  /** Sends the blocks; when Slack finds fault with them, the text, which says the same. */
  async function sendFitting<T>(rendered: Rendered, send: (content: Rendered) => Promise<T>): Promise<T> {
    try {
      return await send(rendered);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null || !TOO_MUCH.has(refusal) || rendered.blocks.length === 0) throw error;
      log.warn({ refusal }, "Slack did not take the blocks of a reply; it is sent as text");
      return await send({ text: rendered.text, blocks: [] });
    }
  }

  /** What stands in the channel itself may become the first message of a thread. */
  const noteSpoken = ({ thread, id }: PostRef) =>
    threads.noteSpoken(thread.workspace, thread.channel, readThread(thread).thread ?? id);

  return {
    say: (thread, reply, key) =>
      posts.run(key, async () => {
        const ref = await post(thread, reply, key);
        noteSpoken(ref);
        return ref;
      }),
    async replace({ thread, id }, reply) {
      await sendFitting(await render(reply, thread), (content) =>
        webs
          .of(thread.workspace)
          .call((client) =>
            client.chat.update({ channel: thread.channel, ts: id, ...content, parse: "none", link_names: false }),
          ),
      );
      noteSpoken({ thread, id });
    },
    async withdraw({ thread, id }) {
      try {
        await webs.of(thread.workspace).call((client) => client.chat.delete({ channel: thread.channel, ts: id }));
      } catch (error) {
        if (!GONE.has(refusalOf(error) ?? "")) throw error;
      }
    },
  };
}
