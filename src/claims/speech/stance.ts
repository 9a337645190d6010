import type { Stance } from "../claim.ts";

const ASSESSED =
  /\b(?:likely|unlikely|probable|probably|realistic possibility|appears? to|appeared to|seems? to|seemed to|believed to|thought to|estimated)\b/iu;
const UNCLEAR =
  /\b(?:not (?:yet |immediately |at all )*(?:clear|known)|unclear|unknown|(?:could|did|do|does) ?(?:not|n['’]t) (?:yet )?(?:say|know) (?:if|whether|how|who|what|when|where|why))\b/iu;
const DENIED =
  /\b(?:nothing to do with|no (?:part|role|involvement|connection) (?:in|to|with)|not involved in|not responsible for)\b/iu;
/** Estimative words that stand further back weigh a detail, not the statement. */
const OPENING = 80;

/**
 * The stance that the words themselves give: "confirmed it was highly likely" confirms nothing. The cue's own doubt or
 * denial stays as it is.
 */
export function refineStance(cue: Stance, words: string): Stance {
  if (cue !== "said" && cue !== "confirmed") return cue;
  if (UNCLEAR.test(words.slice(0, OPENING))) return "unclear";
  if (ASSESSED.test(cue === "confirmed" ? words : words.slice(0, OPENING))) return "assessed";
  return cue === "said" && DENIED.test(words) ? "denied" : cue;
}
