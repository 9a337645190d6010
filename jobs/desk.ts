import type { Reply } from "../src/answers/reply.ts";
import type { FileRef } from "../src/chat/message.ts";
import type { Limits, Platform } from "../src/chat/platform.ts";
import type { Claim, Story } from "../src/claims/claim.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { Signature } from "../src/events/signature.ts";
import type { Log } from "../src/log.ts";
import type { StorySource } from "../src/store/accepted-message.ts";
import type { ChannelHistory, MessageStore } from "../src/store/message-store.ts";
import type { StoryStore } from "../src/store/story-store.ts";
import type { AddJob } from "./jobs.ts";
import type { Request } from "./request.ts";

/** What the jobs work with. */
export interface Desk {
  readonly messages: MessageStore;
  readonly stories: StoryStore;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly reader: Reader;
  /** The words of an answer, from stories that its audience may see, in the order posted. */
  readonly compose: (request: Request, posted: readonly PostedStory[], limits: Limits) => Reply;
  readonly addJob: AddJob;
  readonly history: ChannelHistory;
  readonly now: () => Date;
  readonly log: Log;
}

/** From a link, a file or pasted words to a story with its claims. */
export interface Reader {
  /** Throws PageUnavailable when a link cannot be had, FileTooLarge; everything else that is wrong is the story's `problem`. */
  readStory(source: StorySource, readFile: ReadFile, signal: AbortSignal): Promise<Story>;
  findClaims(story: Story): readonly Claim[];
  sign(story: Story): Signature;
}

type ReadFile = (file: FileRef, limit: number) => Promise<Uint8Array>;
