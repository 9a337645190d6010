import type { Author, ThreadRef } from "./message.ts";

/** People that a workspace calls by one name: a user group, a role. */
export interface Group {
  readonly id: string;
  /** As people type it, without a sign before it. */
  readonly name: string;
}

/** The people of a platform, asked about when something hangs on it. All may throw PlatformRefused and PlatformUnreachable. */
export interface People {
  /** Who is meant by words as they stand in a message's text: a name, or how the platform writes a mention. Null: nobody, or one of several. */
  find(workspace: string, words: string): Promise<Author | null>;
  /** Those that can be named in a workspace. */
  groups(workspace: string): Promise<readonly Group[]>;
  /** Ids of the groups that a person is in now. */
  groupsOf(workspace: string, person: string): Promise<readonly string[]>;
  /** Where the bot writes to a person alone; null: it cannot. */
  alone(workspace: string, person: string): Promise<ThreadRef | null>;
}

/** Of a platform that tells of nobody. */
export const NOBODY: People = {
  find: async () => null,
  groups: async () => [],
  groupsOf: async () => [],
  alone: async () => null,
};
