import type { Claim } from "../claims/claim.ts";
import type { PlacedClaim } from "./verdict.ts";

const NOT_SO =
  /^(?:that|this|it) (?:was|is|were|are)(?:n[’']t| (?:simply |just |completely |entirely )?not)? ?(?:so|true|the case|right|correct|what happened|untrue|false|wrong|incorrect|a lie|a fabrication)$/i;
const AFFIRMS = /^\w+ (?:was|is|were|are) (?:so|true|the case|right|correct|what happened)$/i;
const POINTS =
  /^(?:that|this|it|(?:the|this|that|his|her|their|these|those) (?:account|claim|accusation|allegation|report|statement|version|charge|suggestion)s?)$/i;

/** Whether a claim does nothing but deny what somebody said before it: "that was not so", "rejected the account". */
export const isAnswer = ({ quote, stance }: Claim): boolean => {
  const words = quote.replace(/[“”"’.,]+$/u, "").replace(/^[“"]/u, "");
  return stance === "denied" ? POINTS.test(words) : NOT_SO.test(words) && !AFFIRMS.test(words);
};

/** Paragraphs back in which what is denied may stand. */
const MOST_PARAGRAPHS = 2;

/** Id of the claim that such a denial answers: the nearest before it of another speaker, one that tells something that can be denied before others; null for none. */
export function findDenied({ claim, posted }: PlacedClaim): string | null {
  const near = posted.claims.filter((one) => {
    if (one.end > claim.start || one.source.kind === "outlet" || one.source.name === claim.source.name) return false;
    if (one.stance === "denied" || one.stance === "unclear" || one.stance === "declined" || isAnswer(one)) return false;
    const between = posted.story.text.slice(one.end, claim.start);
    return between.split(/\n\s*\n/).length - 1 <= MOST_PARAGRAPHS;
  });
  const telling = near.filter(({ positions, quantity }) => positions.length > 0 || quantity !== null);
  return (telling.at(-1) ?? near.at(-1))?.id ?? null;
}
