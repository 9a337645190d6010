import type { Claim } from "./claim.ts";

/** A claim as the recognisers propose it, before the refiners. */
export type Draft = Omit<Claim, "id" | "quote">;
