import type { Form, Reply } from "../answers/reply.ts";
import type { Author, Channel, FileRef, IncomingMessage, Place, PostRef, ThreadRef } from "./message.ts";
import type { People } from "./people.ts";

/** What a platform tells us of. */
export type Happening =
  | { readonly kind: "posted"; readonly message: IncomingMessage }
  /** Its words or links are others now; the id is that of the message as it was posted. What a platform adds by itself is no edit. */
  | { readonly kind: "edited"; readonly message: IncomingMessage }
  /** `message` is the id of one that was posted. */
  | { readonly kind: "deleted"; readonly place: Place; readonly message: string }
  /** A whole thread was deleted, with all that was posted in it. */
  | { readonly kind: "emptied"; readonly thread: ThreadRef }
  /** The bot was brought into a channel. */
  | { readonly kind: "joined"; readonly place: Place; readonly at: string }
  /** The bot was taken out of a channel, or the channel is closed for good. */
  | { readonly kind: "left"; readonly place: Channel }
  /** Others read these channels than before, or may: who reads each now stands in it. */
  | { readonly kind: "readers"; readonly places: readonly Place[] }
  /** The bot was taken out of a whole workspace: all that it holds of it has to go. */
  | { readonly kind: "removed"; readonly platform: string; readonly workspace: string };

/** What a platform hands its messages to. */
export interface Front {
  /** Resolves when the work is accepted and kept; rejects when it is not, so that the platform tells again. */
  take(happening: Happening): Promise<void>;
  /** What a message asks for, answered at once for its author's eyes only and kept nowhere. A story is taken in as if posted in its thread. */
  answer(message: IncomingMessage): Promise<Reply>;
  /** What may follow the words of a message that somebody only begins, from what they may see: a form whose answers do. Null: nothing is known that could. */
  suggest(message: IncomingMessage): Promise<Form | null>;
  /** What a person finds on the bot's own page, from what they may see; `place` is where that person alone writes with the bot. */
  home(place: Place, person: Author): Promise<Reply>;
}

/** Where messages come from. */
export interface Inbox {
  /** Starts delivering; resolves when the platform is connected. */
  listen(front: Front): Promise<void>;
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

/** What files a platform takes from us. */
export interface FileLimits {
  /** Bytes of one. */
  readonly largest: number;
  /** Where they may stand. anywhere: in every answer, also in one for a person alone; posts: only in a post that is said once and not changed. */
  readonly standIn: "anywhere" | "posts";
}

/** How platforms differ, as data. */
export interface Limits {
  /** Characters of one post, as the platform counts them. */
  readonly charactersPerPost: number;
  /** Disagreements shown before "more". */
  readonly disagreements: number;
  /** Lines of a summary: about one screen. */
  readonly lines: number;
  /** Of answers on a message. none: there are no threads; passing: one is gone when nothing stands in it any more; lasting: it stays, empty. */
  readonly threads: "none" | "passing" | "lasting";
  /** Of files that we give; absent: none can be given. */
  readonly files?: FileLimits;
  /** Nobody but its author reads an answer, wherever it stands. Absent: others may. */
  readonly oneReader?: true;
}

/** A chat platform: several small seams. */
export interface Platform {
  readonly name: string;
  readonly limits: Limits;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly files: Files;
  readonly people: People;
}
