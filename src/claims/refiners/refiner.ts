import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Story } from "../claim.ts";
import type { Draft } from "../draft.ts";

/** Drafts that stay, and those set aside with the reason. */
export interface Refined {
  readonly kept: readonly Draft[];
  readonly skipped: readonly (Span & { readonly because: string })[];
}

/** Drops, joins or enriches drafts; sees them all. */
export type Refiner = (drafts: readonly Draft[], story: Story, passage: Passage) => Refined;
