import type { Reply } from "../src/answers/reply.ts";
import type { FileRef } from "../src/chat/message.ts";
import type { Limits, Platform } from "../src/chat/platform.ts";
import type { Claim, Story } from "../src/claims/claim.ts";
import type { Ruling } from "../src/conflicts/decision.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { Signature } from "../src/events/signature.ts";
import type { Log } from "../src/log.ts";
import type { StorySource } from "../src/store/accepted-message.ts";
import type { ChannelHistory } from "../src/store/channel-history.ts";
import type { ChannelStore } from "../src/store/channel-store.ts";
import type { ConfidentialStore } from "../src/store/confidential-store.ts";
import type { DecisionStore } from "../src/store/decision-store.ts";
import type { DigestStore } from "../src/store/digest-store.ts";
import type { Erasure } from "../src/store/erasure.ts";
import type { KnownPeople } from "../src/store/known-people.ts";
import type { MessageStore } from "../src/store/message-store.ts";
import type { NoticeStore } from "../src/store/notice-store.ts";
import type { ReaderStore } from "../src/store/reader-store.ts";
import type { Revisions } from "../src/store/revisions.ts";
import type { StoryStore } from "../src/store/story-store.ts";
import type { VersionStore } from "../src/store/version-store.ts";
import type { WatchStore } from "../src/store/watch-store.ts";
import type { AddJob } from "./jobs.ts";
import type { DigestTimers } from "./queue.ts";
import type { Request } from "./request.ts";

/** What the jobs work with. */
export interface Desk {
  readonly messages: MessageStore;
  readonly revisions: Revisions;
  readonly stories: StoryStore;
  readonly versions: VersionStore;
  readonly watches: WatchStore;
  readonly channels: ChannelStore;
  readonly readers: ReaderStore;
  readonly erasure: Erasure;
  readonly confidential: ConfidentialStore;
  readonly decisions: DecisionStore;
  readonly notices: NoticeStore;
  readonly known: KnownPeople;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly reader: Reader;
  /** The words of an answer. */
  readonly compose: (request: Request, material: Material, limits: Limits) => Reply;
  readonly addJob: AddJob;
  readonly history: ChannelHistory;
  readonly digests: DigestStore;
  readonly timers: DigestTimers;
  readonly now: () => Date;
  readonly log: Log;
}

/** What an answer is made of: what its audience may see, and nothing else. */
export interface Material {
  /** In the order posted. */
  readonly posted: readonly PostedStory[];
  /** Those of the channel that stand, in the order made. */
  readonly decisions: readonly Ruling[];
}

export const NO_MATERIAL: Material = { posted: [], decisions: [] };

/** From a link, a file or pasted words to a story with its claims. */
export interface Reader {
  /** Throws PageUnavailable when a link cannot be had, FileTooLarge; everything else that is wrong is the story's `problem`. */
  readStory(source: StorySource, readFile: ReadFile, signal: AbortSignal): Promise<Story>;
  /** Reads the page of a story again by ourselves. Throws PageUnavailable. */
  readAgain(story: Story, signal: AbortSignal): Promise<Story>;
  findClaims(story: Story): readonly Claim[];
  sign(story: Story): Signature;
}

type ReadFile = (file: FileRef, limit: number) => Promise<Uint8Array>;
