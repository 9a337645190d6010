import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names the folder that all tests of a run share. */
export const SHARED = "CROSSWIRE_TEST_SHARED";

/** Vitest's setup and teardown of a whole run: an empty folder, in which tests leave what takes long to make. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "crosswire-shared-"));
  process.env[SHARED] = folder;
  return () => rmSync(folder, { recursive: true });
}
