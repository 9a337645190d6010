import type { Channel, FileRef, IncomingMessage, PostRef } from "../chat/message.ts";

/** Where the words of one story come from. */
export type StorySource =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "file"; readonly file: FileRef };

/** What a message asks of us, settled when it is accepted. */
export type Task =
  | { readonly kind: "read"; readonly sources: readonly StorySource[] }
  | { readonly kind: "question"; readonly question: string }
  | {
      readonly kind: "digest";
      readonly since: string;
      readonly until: string;
      /** It comes by itself, at a time that was settled. */
      readonly daily: boolean;
      /** Which other than that of the last day was asked for. */
      readonly wanted?: { readonly command: "digest view" | "handover"; readonly argument: string };
    }
  | { readonly kind: "command"; readonly name: string; readonly argument: string }
  /** Version `number` of a posting, by its key, was replaced by the next one. */
  | { readonly kind: "changed"; readonly posting: string; readonly number: number }
  /** The page of a posting is not there any more. */
  | { readonly kind: "gone"; readonly posting: string }
  | { readonly kind: "empty" }
  /** Asked for something where we are turned off. */
  | { readonly kind: "off" }
  /** We came into a channel. */
  | { readonly kind: "introduction" }
  /** The message was deleted, its words are gone, its author wants it forgotten, a story that its answer quoted was withdrawn, or all of its author, channel or workspace is forgotten. */
  | { readonly kind: "withdrawn"; readonly why: "deleted" | "edited" | "forgotten" | "quoted" | "erased" }
  /** Answered where nothing is to be learned: its words are gone, and its answer stands as it is. */
  | { readonly kind: "unkept" };

/** What came of one source: a story in the archive, or a sentence that says why there is none. */
export type Outcome =
  | { readonly kind: "story"; readonly story: string }
  /** `foreign`: all that is wrong is its language. */
  | { readonly kind: "problem"; readonly sentence: string; readonly foreign?: true };

/**
 * unread: its stories are not read yet, and later messages of the channel wait for it. set back: a try failed, it will be
 * tried again, and nobody waits for it. read: to be answered when nothing before it is unread. released: its answer is
 * being made. answered: done.
 */
export type MessageState = "unread" | "set back" | "read" | "released" | "answered";

/** A message that was accepted, and how far it is. */
export interface AcceptedMessage {
  readonly key: string;
  readonly message: IncomingMessage;
  readonly task: Task;
  readonly state: MessageState;
  /** Its place in the order of all messages; a message that is set back goes to the end. */
  readonly line: number;
  /** One for each source of a "read" task, once they are read. */
  readonly outcomes: readonly Outcome[];
  /** Our post that shows its progress and then its answer; null until it is posted. */
  readonly post: PostRef | null;
  /** How often work on it was begun. */
  readonly starts: number;
  /** How often it was taken up anew: edited, withdrawn, or to be told again. Steps of earlier work count for nothing then. */
  readonly revision: number;
}

/** A message as of one revision: work that was begun on an earlier one changes nothing any more. */
export type Version = Pick<AcceptedMessage, "key" | "revision">;

/** A message that still needs work. */
export interface Unfinished extends Version {
  readonly state: Exclude<MessageState, "answered">;
  readonly channel: Channel;
}
