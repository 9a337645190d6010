import type { Passage } from "../../text/passage.ts";
import type { Story } from "../claim.ts";
import type { Draft } from "../draft.ts";

/** Why a draft is no claim, in words that are shown. */
interface Rejected {
  readonly because: string;
}

/** Enriches drafts or sets them aside; sees them all. Gives for each draft, in order, itself, another in its place, or why it goes. */
export type Refiner = (drafts: readonly Draft[], story: Story, passage: Passage) => readonly (Draft | Rejected)[];
