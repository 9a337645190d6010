import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import type { Question } from "../questions/question.ts";
import { inDisagreement, isDenial } from "./filter-claims.ts";

const isOpen = ({ stance, caveat }: ComparedClaim): boolean => stance === "unclear" || caveat !== null;

/** Claims of the kind that a question asks for. */
export function ofForm(
  index: Index,
  claims: readonly ComparedClaim[],
  { form, topics }: Question,
): readonly ComparedClaim[] {
  // Whether sources agree on a toll is seen from all of its figures.
  if (form === "agree" && topics.length > 0) return claims;
  switch (form) {
    case "unclear": {
      const open = claims.filter(isOpen);
      const disputed = inDisagreement(index);
      return open.length > 0 ? open : claims.filter(({ id }) => disputed.has(id));
    }
    case "agree": {
      const disputed = inDisagreement(index);
      const agreed = new Set(index.compared.agreements.flatMap((one) => one.claims));
      const apart = claims.filter(({ id }) => disputed.has(id));
      return apart.length > 0 ? apart : claims.filter(({ id }) => agreed.has(id));
    }
    case "denied":
      return claims.filter(isDenial);
    case "changed": {
      const moved = new Set(index.compared.updates.flatMap(({ a, b }) => [a, b]));
      return claims.filter(({ id }) => moved.has(id));
    }
    default:
      return claims;
  }
}

/** Forms that say by themselves what is wanted: "what is unclear". */
export const asksByForm = ({ form }: Question): boolean =>
  form === "unclear" || form === "agree" || form === "denied" || form === "changed" || form === "new";
