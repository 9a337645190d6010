import { writeClaimReviews } from "./claim-reviews.ts";
import type { EventExport } from "./event-export.ts";
import { type Table, writeTables } from "./write-tables.ts";

export type ExportFormat = "json" | "csv" | "claimreview";

/** A file of JSON, as people may look at it too. */
export const writeJson = (event: EventExport, format: ExportFormat): string =>
  `${JSON.stringify(format === "claimreview" ? writeClaimReviews(event) : event, null, 2)}\n`;

/** An event as files whose names begin with `name`, which is ours. */
export function writeFiles(event: EventExport, format: ExportFormat, name: string): readonly Table[] {
  if (format === "csv") return writeTables(event).map(({ file, text }) => ({ file: `${name}-${file}`, text }));
  const kind = format === "claimreview" ? "-claimreview" : "";
  return [{ file: `${name}${kind}.json`, text: writeJson(event, format) }];
}
