import { explainClaim, renderClaimExplained } from "../answers/explain-claim.ts";
import { explainVerdict, renderVerdictExplained } from "../answers/explain-verdict.ts";
import type { Compared } from "../conflicts/compare-stories.ts";
import { BadConfiguration } from "../errors.ts";
import type { Outcome } from "./outcome.ts";

/** What `explain` prints. Throws when none of the stories gives a claim or a conflict of that id. */
export function runExplain(compared: Compared, id: string): Outcome {
  const claim = explainClaim(compared, id);
  if (claim) return { json: claim, replies: [renderClaimExplained(compared, claim)] };
  const verdict = explainVerdict(compared, id);
  if (verdict) return { json: verdict, replies: [renderVerdictExplained(compared, verdict)] };
  throw new BadConfiguration(
    `None of these stories gives “${id}”. Ids of claims (c-…), conflicts (x-…) and disagreements (d-…) stand in the JSON of compare; explain needs the same stories.`,
  );
}
