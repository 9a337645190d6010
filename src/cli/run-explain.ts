import { explainClaim, renderClaimExplained } from "../answers/explain-claim.ts";
import { explainReading, explainStory, readingBlocks, renderStoryExplained } from "../answers/explain-reading.ts";
import { explainVerdict, renderVerdictExplained } from "../answers/explain-verdict.ts";
import type { Story } from "../claims/claim.ts";
import { traceClaims } from "../claims/trace-claims.ts";
import type { Compared } from "../conflicts/compare-stories.ts";
import { BadConfiguration } from "../errors.ts";
import type { LeftOut } from "../text/furniture.ts";
import type { Tagger } from "../text/tagger.ts";
import type { Outcome } from "./outcome.ts";

function runExplainClaim(compared: Compared, id: string, tagger: Tagger): Outcome | null {
  const claim = explainClaim(compared, id);
  const story = compared.stories.find((one) => one.story.id === claim?.story.id)?.story;
  if (!claim || !story) return null;
  const reading = explainReading(story, traceClaims(story, tagger), id);
  const { blocks } = renderClaimExplained(compared, claim);
  return {
    json: { ...claim, reading },
    replies: [{ blocks: reading ? [...blocks, ...readingBlocks(story, reading)] : blocks }],
  };
}

function runExplainStory(story: Story, tagger: Tagger, leftOut: readonly LeftOut[]): Outcome {
  const traced = traceClaims(story, tagger);
  return { json: explainStory(story, traced, leftOut), replies: [renderStoryExplained(story, traced, leftOut)] };
}

/** What `explain` prints. `leftOut`: by story, what its input printed around the article. Throws when the stories give nothing of that id. */
export function runExplain(
  compared: Compared,
  id: string,
  tagger: Tagger,
  leftOut: ReadonlyMap<string, readonly LeftOut[]>,
): Outcome {
  const claim = runExplainClaim(compared, id, tagger);
  if (claim) return claim;
  const story = compared.stories.find((one) => one.story.id === id)?.story;
  if (story) return runExplainStory(story, tagger, leftOut.get(id) ?? []);
  const verdict = explainVerdict(compared, id);
  if (verdict) return { json: verdict, replies: [renderVerdictExplained(compared, verdict)] };
  throw new BadConfiguration(
    `None of these stories gives “${id}”. Ids of stories (s-…), claims (c-…), conflicts (x-…) and disagreements (d-…) stand in the JSON of compare; explain needs the same stories.`,
  );
}
