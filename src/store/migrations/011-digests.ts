import { sql } from "kysely";
import type { Migration } from "./migration.ts";

export const digests: Migration = {
  number: 11,
  name: "digests",
  async up(transaction) {
    // Which channels have times for a digest is asked every minute, of all channels of all workspaces.
    await sql`
      create index channels_timed on crosswire.channels (platform, workspace, channel)
        where jsonb_typeof(settings -> 'digest') = 'object'`.execute(transaction);
  },
};
