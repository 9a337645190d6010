import type { Compared } from "../conflicts/compare-stories.ts";
import { byTopic, claimLine } from "./claim-lines.ts";
import { confidentialAction } from "./confidential.ts";
import { foldFigures } from "./fold-figures.ts";
import { byOutletAndDate, count, createIndex, quiet, shortName, strong, text } from "./lines.ts";
import { nameQuestionBlocks } from "./names.ts";
import type { Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";

/** Every claim of a story, by topic, nothing left out; then what is not sure about its names. */
export function listClaims(compared: Compared, storyId: string): Reply {
  const { story } = createIndex(compared).story(storyId);
  const claims = foldFigures(compared.claims.filter((claim) => claim.story === storyId));
  return printRolesOnce({
    blocks: [
      { kind: "title", line: [strong(story.title ?? shortName(story))] },
      { kind: "note", line: [...byOutletAndDate(story), quiet(` · ${count(claims.length, "claim")}`)] },
      ...byTopic(claims).map(({ label, claims: members }) => ({
        kind: "item" as const,
        line: [text(label)],
        under: members.map(claimLine),
      })),
      ...nameQuestionBlocks(compared, storyId),
      { kind: "actions", actions: [confidentialAction(storyId, claims)] },
    ],
  });
}
