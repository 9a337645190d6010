import { connectToServer } from "../../src/store/connect-to-server.ts";
import { type Database, openEmbedded } from "../../src/store/database.ts";
import { openFresh } from "./fresh.ts";
import { createServerDatabase, HAS_POSTGRES } from "./select.ts";

/** A kind of database that suites run on; each opening is an empty one. */
interface DatabaseKind {
  readonly name: string;
  open(): Promise<Database>;
}

const embedded: DatabaseKind = { name: "embedded", open: async () => openEmbedded(await openFresh()) };

const server: DatabaseKind = {
  name: "Postgres",
  async open() {
    const place = await createServerDatabase();
    const database = await connectToServer(place.url, () => undefined);
    return {
      ...database,
      async close() {
        await database.close();
        await place.drop();
      },
    };
  },
};

/** The kinds that this run has. */
export const DATABASE_KINDS: readonly DatabaseKind[] = HAS_POSTGRES ? [embedded, server] : [embedded];
