import { changeBlocks } from "../answers/changes.ts";
import { byOutletAndDate, count, shortName, strong, text } from "../answers/lines.ts";
import type { Story } from "../claims/claim.ts";
import { extractClaims } from "../claims/extract.ts";
import { BadConfiguration } from "../errors.ts";
import type { Tagger } from "../text/tagger.ts";
import type { Change } from "../versions/change.ts";
import { compareVersions } from "../versions/compare-versions.ts";
import type { Outcome } from "./outcome.ts";
import { claimJson, storyJson } from "./print-json.ts";

/** null: it has no such side. */
const changeJson = (change: Change) => ({
  kind: change.kind,
  before: "before" in change ? claimJson(change.before) : null,
  after: "after" in change && change.kind !== "correction" ? claimJson(change.after) : null,
  note: change.kind === "correction" ? change.after.quote : null,
});

/** What `diff` prints: what the second story claims otherwise than the first, taken as two versions of one page. Throws when there are not two. */
export function runDiff([before, after]: readonly Story[], tagger: Tagger): Outcome {
  if (!before || !after) throw new BadConfiguration("Both versions must be there to compare them.");
  const changes = compareVersions(extractClaims(before, tagger), extractClaims(after, tagger));
  const told = changes.length === 0 ? "Nothing changed in what is claimed." : `${count(changes.length, "change")}`;
  return {
    json: { before: storyJson(before, []), after: storyJson(after, []), changes: changes.map(changeJson) },
    replies: [
      {
        blocks: [
          { kind: "title", line: [strong(after.title ?? shortName(after))] },
          { kind: "note", line: byOutletAndDate(after) },
          { kind: "paragraph", line: [text(told)] },
          ...changeBlocks(changes, changes.length),
        ],
      },
    ],
  };
}
