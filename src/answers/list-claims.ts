import type { Compared } from "../conflicts/compare-stories.ts";
import { byTopic, claimLine } from "./claim-lines.ts";
import { byOutletAndDate, count, createIndex, quiet, shortName, strong, text } from "./lines.ts";
import type { Reply } from "./reply.ts";

/** Every claim of a story, by topic, nothing left out. */
export function listClaims(compared: Compared, storyId: string): Reply {
  const { story } = createIndex(compared).story(storyId);
  const claims = compared.claims.filter((claim) => claim.story === storyId);
  return {
    blocks: [
      { kind: "title", line: [strong(story.title ?? shortName(story))] },
      { kind: "note", line: [...byOutletAndDate(story), quiet(` · ${count(claims.length, "claim")}`)] },
      ...byTopic(claims).map(({ label, claims: members }) => ({
        kind: "item" as const,
        line: [text(label)],
        under: members.map(claimLine),
      })),
    ],
  };
}
