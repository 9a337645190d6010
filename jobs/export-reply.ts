import { count, quiet, strong, text } from "../src/answers/lines.ts";
import { problemReply } from "../src/answers/problems.ts";
import type { Reply } from "../src/answers/reply.ts";
import type { FileLimits } from "../src/chat/platform.ts";
import { writeClaimReviews } from "../src/exports/claim-reviews.ts";
import type { EventExport } from "../src/exports/event-export.ts";
import { type ExportFormat, writeFiles } from "../src/exports/write-files.ts";

const NO_STORY = "There is no story here that could be exported.";
const NO_FILES = "I cannot give files here. “crosswire export” on the command line writes them.";
const NOTHING_JUDGED =
  "ClaimReview tells what you decided with “prefer” or “print both”, and of this nothing is decided so yet.";
const A_COPY = "It is a copy: what is decided, changed or forgotten later leaves it as it is.";

const ABOUT: Readonly<Record<ExportFormat, string>> = {
  json: "JSON, with everything in it: “crosswire import” takes it in elsewhere.",
  csv: "Tables for a spreadsheet; they name each other's rows by id.",
  claimreview: "ClaimReview, as schema.org has it: add the page of your review before you publish it.",
};

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Part of the names of its files, so that no two exports have the same. */
  readonly mark: string;
}

/** An event as files with a sentence of what is in them; `event` null: there is none. */
export function exportReply(
  event: EventExport | null,
  { format, mark }: ExportOptions,
  files: FileLimits | undefined,
): Reply {
  if (!files) return problemReply(NO_FILES);
  if (event === null) return problemReply(NO_STORY);
  if (format === "claimreview" && writeClaimReviews(event)["@graph"].length === 0) return problemReply(NOTHING_JUDGED);
  const written = writeFiles(event, format, `crosswire-${event.event ?? "all"}-${mark}`);
  if (written.some((one) => Buffer.byteLength(one.text) > files.largest)) return problemReply(tooLarge(files.largest));
  return {
    blocks: [
      { kind: "paragraph", line: [strong("Export"), text(` – ${describe(event)}.`)] },
      { kind: "note", line: [quiet(`${ABOUT[format]} ${A_COPY}`)] },
      ...written.map(({ file: name, text: words }) => ({ kind: "file", name, text: words }) as const),
    ],
  };
}

/** "2 stories with 14 claims, 3 disagreements (1 decided)". */
function describe({ stories, disagreements }: EventExport): string {
  const claims = stories.reduce((sum, one) => sum + one.claims.length, 0);
  const decided = disagreements.filter((one) => one.decided !== null).length;
  const settled = decided === 0 ? "" : ` (${decided} decided)`;
  const about = disagreements.length === 0 ? "" : `, ${count(disagreements.length, "disagreement")}${settled}`;
  return `${count(stories.length, "story", "stories")} with ${count(claims, "claim")}${about}`;
}

const tooLarge = (largest: number): string =>
  `That takes more than a file may here (${Math.floor(largest / 1_048_576)} MB). Export one event instead of all, or use “crosswire export” on the command line.`;
