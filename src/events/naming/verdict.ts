import type { Named } from "../named.ts";
import type { NameContext } from "./context.ts";

/** What two names have to do with each other; "maybe" is for an editor to settle. `why` is one sentence, or part of one, that he can check. */
export interface NameVerdict {
  readonly verdict: "same" | "different" | "maybe";
  readonly why: string;
}

/** One kind of evidence; null where it has nothing to say of the two. Symmetric. */
export type Evidence = (a: Named, b: Named, context: NameContext) => NameVerdict | null;

export const same = (why: string): NameVerdict => ({ verdict: "same", why });
export const different = (why: string): NameVerdict => ({ verdict: "different", why });
export const maybe = (why: string): NameVerdict => ({ verdict: "maybe", why });
