import type { Place, ThreadRef } from "../chat/message.ts";

/** Something that one person is told, once. */
export interface Notice {
  /** The same for the same thing to tell. */
  readonly key: string;
  /** assigned: somebody was given a disagreement; due: and has not settled it; more: what was decided or watched has new evidence. */
  readonly kind: "assigned" | "due" | "more";
  /** Where the ruling was made of which it tells. */
  readonly place: Place;
  /** Where that is said which one person cannot be told alone. */
  readonly thread: ThreadRef;
  /** Id of the ruling: once it is taken back, nobody is told. */
  readonly ruling: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Id of the story that brought it; null: none did. */
  readonly story: string | null;
}
