import type { Place } from "../../src/chat/message.ts";

/** Where something is said. */
export interface Room {
  readonly place: Place;
  /** The thread or forum post; null: the channel itself. */
  readonly thread: string | null;
  /** The bot alone with a person: everything there is said to it. */
  readonly direct: boolean;
}
