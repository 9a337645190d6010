import type { AsyncLocalStorage } from "node:async_hooks";
import type { Reply } from "../../src/answers/reply.ts";
import { type Draw, drawPictures, NO_PICTURES } from "../../src/chat/draw.ts";
import type { PostRef, ThreadRef } from "../../src/chat/message.ts";
import { createOnceByKey } from "../../src/chat/once-by-key.ts";
import type { Outbox } from "../../src/chat/platform.ts";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { findPost, POST_EVENT } from "./find-post.ts";
import { createLinks } from "./links.ts";
import { filesIn, type ShownPictures, scopeOf } from "./pictures.ts";
import { type Rendered, renderReply } from "./render.ts";
import type { ShareFiles } from "./share-files.ts";
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
  readonly pictures: ShownPictures;
  readonly shareFiles: ShareFiles;
  /** Null: answers have no pictures. */
  readonly draw: Draw | null;
  readonly log: Log;
}

/** Posts remembered by their key. */
const MOST_POSTS = 2_000;
/** Slack takes blocks away only when it is told so. */
const TOO_MUCH = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"]);
const GONE = new Set(["message_not_found", "channel_not_found"]);

/** Posts, changes and withdraws in Slack. */
export function createOutbox({ webs, delivery, threads, pictures, shareFiles, draw, log }: OutboxOptions): Outbox {
  const posts = createOnceByKey<PostRef>(MOST_POSTS);

  const underWay = (): Delivery | undefined => {
    const now = delivery.getStore();
    return now?.over ? undefined : now;
  };

  /** `scope`: the same at each try of one post. */
  async function render(reply: Reply, { workspace }: ThreadRef, scope: string): Promise<Rendered> {
    const { url } = await webs.self(workspace);
    // An event does not wait for pictures.
    const drawn = underWay() === undefined ? await drawPictures(reply, draw, log) : NO_PICTURES;
    const images = await pictures.bring(workspace, scope, reply, drawn);
    return renderReply(reply, createLinks(workspace, url), images);
  }

  async function post(thread: ThreadRef, reply: Reply, key: string): Promise<PostRef> {
    const now = underWay();
    const web = webs.of(thread.workspace);
    const mayBeThere = now === undefined || now.again || posts.isDoubtful(key);
    const there = mayBeThere ? await findEarlier(thread, key) : null;
    if (there) {
      await shareFiles(there, reply, true);
      return there;
    }
    const { thread: inThread } = readThread(thread);
    const send = now === undefined ? web.callOnce : web.callPromptly;
    const { given, files } = await sendFitting(await render(reply, thread, key), (content) =>
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
    if (!given.ts) throw new PlatformUnreachable("Slack took a post and did not say which it is.");
    const post = { thread, id: given.ts };
    await pictures.note(post, [], files);
    await shareFiles(post, reply, false);
    return post;
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

  /** Sends the blocks; when Slack finds fault with them, those that are no pictures, else the text, which says the same. */
  async function sendFitting<T>(
    rendered: Rendered,
    send: (content: Rendered) => Promise<T>,
  ): Promise<{ readonly given: T; readonly files: readonly string[] }> {
    const files = filesIn(rendered.blocks);
    try {
      return { given: await send(rendered), files };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null || !TOO_MUCH.has(refusal) || rendered.blocks.length === 0) throw error;
      const blocks = files.length > 0 ? rendered.blocks.filter(({ type }) => type !== "image") : [];
      log.warn(
        { refusal },
        `Slack did not take the blocks of a reply; it is sent ${blocks.length > 0 ? "without its pictures" : "as text"}`,
      );
      return sendFitting({ text: rendered.text, blocks }, send);
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
      const post = { thread, id };
      const before = await pictures.of(post);
      const { files } = await sendFitting(await render(reply, thread, scopeOf(post)), (content) =>
        webs
          .of(thread.workspace)
          .call((client) =>
            client.chat.update({ channel: thread.channel, ts: id, ...content, parse: "none", link_names: false }),
          ),
      );
      noteSpoken(post);
      await pictures.note(post, before, files);
    },
    async withdraw({ thread, id }) {
      const post = { thread, id };
      const before = await pictures.of(post);
      try {
        await webs.of(thread.workspace).call((client) => client.chat.delete({ channel: thread.channel, ts: id }));
      } catch (error) {
        if (!GONE.has(refusalOf(error) ?? "")) throw error;
      }
      await pictures.note(post, before, []);
    },
  };
}
