import type { Reply } from "../answers/reply.ts";
import type { FileRef, IncomingMessage, PostRef, ThreadRef } from "./message.ts";

/** Takes a message. Resolves when the work is accepted and kept; rejects when it is not, so that the platform delivers again. */
export type Deliver = (message: IncomingMessage) => Promise<void>;

/** Where messages come from. */
export interface Inbox {
  /** Starts delivering; resolves when the platform is connected. */
  listen(deliver: Deliver): Promise<void>;
  /** Stops delivering; resolves when nothing is on its way any more. */
  close(): Promise<void>;
}

/** Where replies go. */
export interface Outbox {
  /** Posts in `thread`. `key` is the same at each try of one post: a platform that has it already gives that one back. */
  say(thread: ThreadRef, reply: Reply, key: string): Promise<PostRef>;
  /** Puts `reply` in the place of what `post` says now. */
  replace(post: PostRef, reply: Reply): Promise<void>;
  withdraw(post: PostRef): Promise<void>;
}

export interface Files {
  /** The bytes of a file that came with a message. Rejects with FileTooLarge when there are more than `limit`. */
  read(file: FileRef, limit: number): Promise<Uint8Array>;
}

/** How platforms differ, as data. */
export interface Limits {
  /** Characters of one post, as the platform counts them. */
  readonly charactersPerPost: number;
  /** Disagreements shown before "more". */
  readonly disagreements: number;
  /** Lines of a summary: about one screen. */
  readonly lines: number;
}

/** A chat platform: several small seams. */
export interface Platform {
  readonly name: string;
  readonly limits: Limits;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly files: Files;
}
