import { createHash } from "node:crypto";
import { storable } from "./json.ts";

/** White space apart, the same text has the same hash. */
export function hashText(text: string): string {
  return createHash("sha256").update(storable(text).replace(/\s+/g, " ").trim()).digest("base64url");
}
