import type { Stance } from "./claim.ts";

/** What nobody knows, or would say: the outlet does not say it either. */
const UNCLEAR =
  /\b(?:not (?:yet |immediately )?(?:clear|known)|unclear|unknown)\b|(?:\bnot|n['’]t) (?:yet |immediately |independently )*(?:confirm(?:ed)?|den(?:y|ied)|say|said|verif(?:y|ied)) (?:that|whether|if|how|who|any|reports)\b|\bneither confirm\w* nor den\w+|\b(?:rumou?rs?|claims|reports|allegations|fears|suggestions|speculation) that\b/i;
/** Words by which an outlet keeps its distance. Own compilation. */
const HEDGED =
  /\b(?:apparently|nominally|reportedly|allegedly|purportedly|seemingly|supposedly|appears? to|believed to)\b/i;

export const isHedged = (words: string): boolean => HEDGED.test(words);

/** How sure an outlet is of its own words: what it does not know it does not assert, what it hedges it only assesses. */
export function ownStance(words: string): Stance {
  if (UNCLEAR.test(words)) return "unclear";
  return isHedged(words) ? "assessed" : "said";
}
