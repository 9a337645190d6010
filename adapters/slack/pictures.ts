import { createHash } from "node:crypto";
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Block, Reply } from "../../src/answers/reply.ts";
import type { Timeline } from "../../src/answers/timeline.ts";
import { createBounded } from "../../src/chat/bounded.ts";
import type { Pictures } from "../../src/chat/draw.ts";
import type { PostRef } from "../../src/chat/message.ts";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { readThread } from "./thread-ref.ts";
import type { Uploads } from "./uploads.ts";
import type { Webs } from "./webs.ts";

/** Files of Slack's by what they show. */
export type Images = ReadonlyMap<Timeline, string>;

export const NO_IMAGES: Images = new Map();

/** Files that posts show. Slack keeps a file when the message that shows it is changed or deleted: we take it back. */
export interface ShownPictures {
  /** Gives a reply's pictures to Slack, each once for a `scope` however often it is tried. What Slack does not take is logged and left out. */
  bring(workspace: string, scope: string, reply: Reply, pictures: Pictures): Promise<Images>;
  /** What a post shows now, as far as it is known: read from Slack where the post is of an earlier time. */
  of(post: PostRef): Promise<readonly string[]>;
  /** The post shows these files now; those that it showed `before` go. */
  note(post: PostRef, before: readonly string[], files: readonly string[]): Promise<void>;
}

export interface ShownPicturesOptions {
  readonly webs: Webs;
  readonly upload: Uploads["picture"];
  readonly now: () => Date;
  readonly log: Log;
}

const MOST_POSTS = 2_000;
/** A younger post was said by a process that still knows of it, or is only now told for the first time. */
const OF_NOW_MS = 10 * 60_000;

export const scopeOf = ({ thread: { workspace, channel }, id }: PostRef): string => `${workspace}/${channel}/${id}`;

export function createShownPictures({ webs, upload, now, log }: ShownPicturesOptions): ShownPictures {
  /** By scope: files by the hash of their bytes. */
  const brought = createBounded<ReadonlyMap<string, string>>(MOST_POSTS);
  const shown = createBounded<readonly string[]>(MOST_POSTS);

  async function bringOne(workspace: string, scope: string, alt: string, bytes: Uint8Array): Promise<string | null> {
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const known = brought.get(scope)?.get(hash);
    if (known !== undefined) return known;
    try {
      const id = await upload(webs.of(workspace).call, { name: `timeline-${hash}.png`, alt, bytes });
      brought.set(scope, new Map([...(brought.get(scope) ?? []), [hash, id]]));
      return id;
    } catch (error) {
      if (!(error instanceof PlatformRefused || error instanceof PlatformUnreachable)) throw error;
      log.warn({ err: error }, "Slack did not take a picture; the answer is sent without it");
      return null;
    }
  }

  async function remove({ thread: { workspace } }: PostRef, file: string): Promise<void> {
    try {
      await webs.of(workspace).call((client) => client.files.delete({ file }));
    } catch (error) {
      log.debug({ err: error, file }, "a picture that is shown no more could not be deleted");
    }
  }

  return {
    async bring(workspace, scope, { blocks }, pictures) {
      const images = new Map<Timeline, string>();
      for (const block of blocks) {
        const bytes = block.kind === "picture" ? pictures.get(block.timeline) : undefined;
        if (block.kind !== "picture" || !bytes) continue;
        const id = await bringOne(workspace, scope, block.alt, bytes);
        if (id !== null) images.set(block.timeline, id);
      }
      return images;
    },
    async of(post) {
      const known = shown.get(scopeOf(post));
      if (known) return known;
      const isOfNow = now().getTime() - Number(post.id) * 1_000 < OF_NOW_MS;
      if (isOfNow) return [];
      try {
        return await readShown(webs, post);
      } catch (error) {
        log.debug({ err: error }, "could not look for the pictures of a post");
        return [];
      }
    },
    async note(post, before, files) {
      const scope = scopeOf(post);
      shown.set(scope, files);
      const gone = before.filter((file) => !files.includes(file));
      const left = [...(brought.get(scope) ?? [])].filter(([, file]) => !gone.includes(file));
      brought.set(scope, new Map(left));
      for (const file of gone) await remove(post, file);
    },
  };
}

const image = z.object({ type: z.literal("image"), slack_file: z.object({ id: z.string().min(1) }) });

/** Ids of the files that blocks show; total. */
export const filesIn = (blocks: unknown): readonly string[] =>
  Array.isArray(blocks) ? blocks.flatMap((block) => image.safeParse(block).data?.slack_file.id ?? []) : [];

/** The post itself, as it stands in Slack. */
async function readShown(webs: Webs, { thread, id }: PostRef): Promise<readonly string[]> {
  const page = { channel: thread.channel, oldest: id, latest: id, inclusive: true, limit: 2 };
  const { thread: root } = readThread(thread);
  const { messages } = await webs
    .of(thread.workspace)
    .call((client) =>
      root === null ? client.conversations.history(page) : client.conversations.replies({ ...page, ts: root }),
    );
  return filesIn(messages?.find(({ ts }) => ts === id)?.blocks);
}

/** Slack takes 2,000 characters. */
const LONGEST_ALT = 1_000;

/** A picture that Slack has, as a block; null: it has it not. */
export function renderPicture(
  { alt, timeline }: Extract<Block, { kind: "picture" }>,
  images: Images,
): types.ImageBlock | null {
  const id = images.get(timeline);
  return id === undefined
    ? null
    : { type: "image", slack_file: { id }, alt_text: alt.slice(0, LONGEST_ALT) || "A timeline" };
}
