import type { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import type { Reply } from "../../src/answers/reply.ts";
import { createBounded } from "../../src/chat/bounded.ts";
import { type Draw, drawPictures } from "../../src/chat/draw.ts";
import type { PostRef, ThreadRef } from "../../src/chat/message.ts";
import { createOnceByKey } from "../../src/chat/once-by-key.ts";
import type { Outbox } from "../../src/chat/platform.ts";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { findPosts } from "./find-posts.ts";
import { createLinks } from "./links.ts";
import { bringing, filesOf, type RawFile } from "./pictures.ts";
import type { Places, Target } from "./places.ts";
import { type Rendered, renderReply, withoutPictures } from "./render.ts";
import type { Tell } from "./tell.ts";
import { type PostedAt, postId, readPostId } from "./thread-ref.ts";
import type { Threads } from "./threads.ts";
import { CODES, codeOf, type Web } from "./web.ts";

/** What is told for the first time: nothing can have been posted for it before. */
export interface Delivery {
  over: boolean;
}

export interface OutboxOptions {
  readonly web: Web;
  readonly places: Places;
  readonly threads: Threads;
  /** The bot's own user. */
  readonly self: () => Promise<string>;
  readonly tell: Tell;
  readonly delivery: AsyncLocalStorage<Delivery>;
  /** Something that is never given twice. */
  readonly newName: () => string;
  /** Null: answers have no pictures. */
  readonly draw: Draw | null;
  readonly log: Log;
}

/** A message with the files that may be in it, by their names. */
interface Outgoing {
  readonly content: Rendered;
  readonly files: ReadonlyMap<string, RawFile>;
}

/** Posts remembered by their key, and what follows them by theirs. */
const MOST_POSTS = 2_000;
const GONE = new Set<number | null>([CODES.unknownMessage, CODES.unknownChannel]);
/** The thread does not take it, but the channel may. */
const CLOSED = new Set<number | null>([CODES.missingPermissions, CODES.noAccess, CODES.locked, CODES.archived]);

/** Discord takes 25 characters; the same for a few minutes is the same post. */
const nonceOf = (key: string): string => createHash("sha256").update(key).digest("base64url").slice(0, 25);
/** The number of the first component of a post: by it we know the post again when its key is said once more. */
const markOf = (key: string): number =>
  (createHash("sha256").update(key).digest().readUInt32BE(0) % 0x7fff_0000) + 0xffff;

const sent = z.object({ id: z.string().min(1) });

/** Posts, changes and withdraws in Discord. A reply that takes several messages is one post: those after the first answer it. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { web, places, threads, self, tell, delivery, newName, draw, log } = options;
  const posts = createOnceByKey<PostRef>(MOST_POSTS);
  /** The messages after the first, by its id. */
  const following = createBounded<readonly string[]>(MOST_POSTS);

  async function render(reply: Reply, { workspace }: ThreadRef): Promise<readonly Outgoing[]> {
    const pictures = await drawPictures(reply, draw, log);
    const files = filesOf(reply, pictures);
    return renderReply(reply, createLinks(workspace), pictures).map((content) => ({ content, files }));
  }

  /** With its files; where Discord does not take its pictures, without those. */
  async function transmit<T>(
    { content, files }: Outgoing,
    call: (content: Rendered, files: readonly RawFile[]) => Promise<T>,
  ): Promise<T> {
    try {
      return await call(content, bringing(content, files));
    } catch (error) {
      const bare = withoutPictures(content);
      if (!(error instanceof PlatformRefused) || bare.attachments.length === content.attachments.length) throw error;
      log.warn({ err: error }, "Discord did not take a picture; the answer is sent without it");
      return await call(bare, bringing(bare, files));
    }
  }

  async function send({ channel, replyTo }: Target, outgoing: Outgoing, nonce: string): Promise<PostedAt> {
    const reference = replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
    const given = await transmit(outgoing, (content, files) =>
      web.post(Routes.channelMessages(channel), { ...content, ...reference, nonce, enforce_nonce: true }, files),
    );
    const { data } = sent.safeParse(given);
    if (!data) throw new PlatformUnreachable("Discord took a post and did not say which it is.");
    return { channel, message: data.id };
  }

  /** In the thread, else in the channel; where neither takes it, who wrote there is told. */
  async function sendSomewhere(thread: ThreadRef, content: Outgoing, nonce: string): Promise<PostedAt> {
    const target = await places.targetOf(thread);
    try {
      return await send(target, content, nonce);
    } catch (error) {
      const other = target.replyTo === null ? places.besides(thread) : null;
      if (!CLOSED.has(codeOf(error))) throw error;
      try {
        if (!other) throw error;
        log.debug({ err: error }, "a thread does not take an answer; it goes into the channel");
        return await send(other, content, nonce);
      } catch (again) {
        if (CLOSED.has(codeOf(again))) await tell.cannotAnswer(thread);
        throw error;
      }
    }
  }

  async function post(thread: ThreadRef, reply: Reply, key: string): Promise<PostRef> {
    const now = delivery.getStore();
    const isNew = now !== undefined && !now.over && !posts.isDoubtful(key);
    const earlier = isNew ? null : await findEarlier(thread, key);
    if (earlier) return { thread, id: postId(earlier) };
    const [first, ...more] = await render(reply, thread);
    const [component, ...components] = first?.content.components ?? [];
    if (!first || !component) throw new Error("A reply has no message.");
    const content = { ...first.content, components: [{ ...component, id: markOf(key) }, ...components] };
    const marked = { ...first, content };
    const at = await sendSomewhere(thread, marked, nonceOf(key));
    await follow(at, [], more);
    threads.noteSpoken(at.channel);
    return { thread, id: postId(at) };
  }

  /** Our post with this key, from an earlier try of which we know nothing more. */
  async function findEarlier(thread: ThreadRef, key: string): Promise<PostedAt | null> {
    const author = await self();
    const targets = [places.likelyTargetOf(thread), places.besides(thread)].filter((one) => one !== null);
    for (const { channel, replyTo } of targets) {
      try {
        const mark = markOf(key);
        const found = await findPosts(web, { channel, author, after: replyTo }, ({ components }) =>
          (components ?? []).some((one) => one?.id === mark),
        );
        if (found[0]) return { channel, message: found[0].id };
      } catch (error) {
        // Discord then says what is wrong when we post.
        if (!(error instanceof PlatformRefused)) throw error;
        log.debug({ err: error }, "could not look for an earlier post");
      }
    }
    return null;
  }

  async function followersOf({ channel, message }: PostedAt): Promise<readonly string[]> {
    const known = following.get(message);
    if (known) return known;
    const found = await findPosts(
      web,
      { channel, author: await self(), after: message },
      ({ message_reference }) => message_reference?.message_id === message,
    );
    return found.map(({ id }) => id);
  }

  /** Has the messages after the first say the rest: changes those that are there, adds what lacks, takes back what is too many. */
  async function follow(at: PostedAt, there: readonly string[], more: readonly Outgoing[]): Promise<void> {
    const now: string[] = [...there];
    try {
      for (const [place, content] of more.entries()) {
        const id = there[place];
        if (id !== undefined) await edit({ channel: at.channel, message: id }, content);
        else
          now.push((await send({ channel: at.channel, replyTo: at.message }, content, newName().slice(0, 25))).message);
      }
      for (const id of there.slice(more.length)) {
        await remove({ channel: at.channel, message: id });
        now.splice(now.indexOf(id), 1);
      }
    } finally {
      following.set(at.message, now);
    }
  }

  async function edit(at: PostedAt, outgoing: Outgoing): Promise<void> {
    const change = () =>
      transmit(outgoing, (content, files) => web.patch(Routes.channelMessage(at.channel, at.message), content, files));
    try {
      await change();
    } catch (error) {
      if (codeOf(error) !== CODES.archived) throw error;
      await web.patch(Routes.channel(at.channel), { archived: false });
      await change();
    }
  }

  const remove = (at: PostedAt): Promise<void> =>
    web.delete(Routes.channelMessage(at.channel, at.message)).catch((error: unknown) => {
      if (!GONE.has(codeOf(error))) throw error;
    });

  return {
    say: (thread, reply, key) => posts.run(key, () => post(thread, reply, key)),
    async replace({ thread, id }, reply) {
      const at = readPostId(id);
      const [first, ...more] = await render(reply, thread);
      if (!first) throw new Error("A reply has no message.");
      await edit(at, first);
      await follow(at, await followersOf(at), more);
      threads.noteSpoken(at.channel);
    },
    async withdraw({ thread, id }) {
      const at = readPostId(id);
      await follow(at, await followersOf(at).catch(() => []), []);
      await remove(at);
      await places.leave(thread, at.channel);
    },
  };
}
