import { type Kysely, sql } from "kysely";
import type { Author, Channel } from "../chat/message.ts";
import { storable } from "./json.ts";
import type { Tables } from "./tables.ts";

/** Who has written with us. */
export interface KnownPeople {
  /** Those of a channel under the name that each has last, the last to write first; no guests. */
  in(channel: Channel): Promise<readonly Author[]>;
}

const MOST_PEOPLE = 100;

/** The people in `db`, which stays the caller's to close. */
export function createKnownPeople(db: Kysely<Tables>): KnownPeople {
  return {
    async in({ platform, workspace, channel }) {
      const { rows } = await sql<{ author: Author }>`
        select author from (
          select distinct on (message -> 'author' ->> 'id') message -> 'author' as author, place_in_line
          from crosswire.messages
          where platform = ${storable(platform)} and workspace = ${storable(workspace)} and channel = ${storable(channel)}
          order by message -> 'author' ->> 'id', place_in_line desc) as last
        where author ->> 'role' <> 'guest' and author ->> 'id' <> 'crosswire'
        order by place_in_line desc
        limit ${MOST_PEOPLE}`.execute(db);
      return rows.map(({ author }) => author);
    },
  };
}
