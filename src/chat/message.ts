/** Where a person reads and writes, and who may see what was posted there. */
export interface Place {
  readonly platform: string;
  /** Workspace, guild, or "terminal". */
  readonly workspace: string;
  readonly channel: string;
  readonly visibility: Visibility;
}

/**
 * Who reads a channel. private: its members; what is posted there is recalled there only. direct: one person, who writes with the bot
 * alone. shared: people of other companies too, so that nothing from elsewhere is recalled in it either.
 */
export type Visibility = "public" | "private" | "direct" | "shared";

/** A channel, whoever may read it. */
export type Channel = Pick<Place, "platform" | "workspace" | "channel">;

/** For whom stored stories and claims are read. What it may not see never changes a byte of what it is shown. */
export interface Audience {
  readonly workspace: string;
  readonly channel: string;
  readonly person: string;
  /** The person alone reads it: what they posted elsewhere themselves is theirs to see here. */
  readonly alone: boolean;
  /** People of other companies read along: nothing from other channels is shown. */
  readonly outsiders: boolean;
}

/** A thread in a channel. `id` is opaque outside its adapter; null is the channel itself. */
export interface ThreadRef {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly id: string | null;
}

/** A message that we posted. `id` is opaque outside its adapter. */
export interface PostRef {
  readonly thread: ThreadRef;
  readonly id: string;
}

/** A file that came with a message. `id` is what `Files.read` takes. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  /** Bytes, or null when the platform does not say. */
  readonly size: number | null;
}

/** Who wrote a message. */
export interface Author {
  readonly id: string;
  readonly name: string;
  /** guest: somebody of another company, or of whom the platform says nothing. Guests see nothing of other channels, change no settings and decide nothing; what holds for the whole workspace is for admins. */
  readonly role: "guest" | "member" | "admin";
}

/** What is known of a message that stands in the channel itself, and in no thread of it. */
export interface InChannel {
  /** Where its answer stands in a channel that wants no threads. */
  readonly answer: ThreadRef;
  /** Ids of posts of ours, as in `PostRef`, of which it was pressed in one or replies to one; empty: none. */
  readonly posts: readonly string[];
}

/** A message as an adapter delivers it: text un-escaped once, links taken out of the platform's markup. */
export interface IncomingMessage {
  /** Unique on the platform; a redelivery has the same. */
  readonly id: string;
  readonly place: Place;
  /** Where its answer stands: the thread that it is in, or one that begins on it. */
  readonly thread: ThreadRef;
  /** Null: it stands in a thread, or it makes no difference. */
  readonly inChannel: InChannel | null;
  readonly author: Author;
  readonly text: string;
  readonly links: readonly string[];
  readonly files: readonly FileRef[];
  /** The bot was asked: a mention, a direct message, a command. Asked, it always answers. */
  readonly asked: boolean;
  /** ISO 8601. */
  readonly sentAt: string;
}
