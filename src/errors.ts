/** An error that we throw on purpose. Each kind asks for another action; anything else that is thrown is a bug. */
export abstract class CrosswireError extends Error {
  abstract readonly code: string;
  /** Whether the same try may succeed later. */
  abstract readonly retry: boolean;
  override get name(): string {
    return this.constructor.name;
  }
}

/** A linked page cannot be had. The message is a sentence for the thread: it says what the person can do. */
export class PageUnavailable extends CrosswireError {
  readonly code = "page-unavailable";
  readonly retry: boolean;
  /** The site says that there is no such page, now or later. */
  readonly gone: boolean;
  constructor(
    sentence: string,
    options: { readonly retry: boolean; readonly gone?: boolean; readonly cause?: unknown },
  ) {
    super(sentence, { cause: options.cause });
    this.retry = options.retry;
    this.gone = options.gone ?? false;
  }
}

/** A file that came with a message is larger than we read. The message is a sentence for the thread. */
export class FileTooLarge extends CrosswireError {
  readonly code = "file-too-large";
  readonly retry = false;
  /** `limit` in bytes. */
  constructor(limit: number) {
    super(`The file is larger than ${limit / 1_000_000} MB: paste the article alone.`);
  }
}

/** The disk of the database is full. What was taken in before is safe, and is answered when there is room again. */
export class StorageFull extends CrosswireError {
  readonly code = "storage-full";
  readonly retry = true;
  constructor(cause: unknown) {
    super("The disk of the database is full, so that I could not take this in. Free some space on it and post again.", {
      cause,
    });
  }
}

/** The platform answered no: the channel is gone, the bot was removed, the post is too long. */
export class PlatformRefused extends CrosswireError {
  readonly code = "platform-refused";
  readonly retry = false;
}

/** The platform did not answer, or asked to wait. */
export class PlatformUnreachable extends CrosswireError {
  readonly code = "platform-unreachable";
  readonly retry = true;
}

/** The settings, or what they point to, cannot be used as they are. The message says which and what to do. */
export class BadConfiguration extends CrosswireError {
  readonly code = "bad-configuration";
  readonly retry = false;
}

/** Another process holds the data folder. */
export class DataFolderBusy extends CrosswireError {
  readonly code = "data-folder-busy";
  readonly retry = false;
}
