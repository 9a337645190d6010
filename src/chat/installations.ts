/** A workspace in which the bot is installed. Times in ISO 8601. */
interface Installed {
  readonly workspace: string;
  readonly installedAt: string;
  readonly changedAt: string;
}

/**
 * What a platform keeps of each workspace in which the bot is installed: its tokens. The words of it are the adapter's own
 * and stand encrypted in the database.
 */
export interface Installations {
  /** Null: not installed there. Throws BadConfiguration when it was kept under a key that is not set any more. */
  find(platform: string, workspace: string): Promise<string | null>;
  /** Keeps `words`, in the place of what was kept before. */
  save(platform: string, workspace: string, words: string): Promise<void>;
  /**
   * Changes what is kept, one change at a time over all processes: `change` is given what is kept by then and gives what
   * takes its place. Gives what is kept afterwards; null: not installed there, and nothing was changed.
   */
  change(platform: string, workspace: string, change: (words: string) => Promise<string>): Promise<string | null>;
  /** Does nothing where the bot is not installed. */
  remove(platform: string, workspace: string): Promise<void>;
  /** In the order of their names. */
  list(platform: string): Promise<readonly Installed[]>;
}
