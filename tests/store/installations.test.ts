import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { createInstallations } from "../../src/store/installations.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createSecrets } from "../../src/store/secrets.ts";
import { installationsContract } from "../contracts/installations.ts";
import { DATABASE_KINDS } from "../servers/databases.ts";

const NOW = "2031-03-04T12:00:00.000Z";
const [older, newer] = [randomBytes(32), randomBytes(32)];

describe.each(DATABASE_KINDS)("$name", ({ name, open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await migrate(database.db);
  }, 60_000);
  afterAll(() => database.close());

  const store = (...keys: readonly Uint8Array[]) =>
    createInstallations(database.db, {
      secrets: createSecrets(keys, randomBytes),
      newName: randomUUID,
      now: () => new Date(NOW),
    });
  const empty = () => sql`truncate crosswire.installations`.execute(database.db);
  const rows = async () =>
    (await sql<{ sealed: string }>`select * from crosswire.installations order by workspace`.execute(database.db)).rows;

  installationsContract(name, async () => {
    await empty();
    return [store(newer), store(newer)];
  });

  test("no column holds the words", async () => {
    await empty();
    await store(newer).save("slack", "T1", "xoxb-secret");
    expect(JSON.stringify(await rows())).not.toMatch(/xoxb|secret/);
    expect(await store(newer).list("slack")).toEqual([{ workspace: "T1", installedAt: NOW, changedAt: NOW }]);
  });

  test("words under an older key are read, and stand under the newest from then on", async () => {
    await empty();
    await store(older).save("slack", "T1", "words");
    expect(await store(newer, older).find("slack", "T1")).toBe("words");
    expect(await store(newer).find("slack", "T1")).toBe("words");
  });

  test("words under a key that is gone say what to do", async () => {
    await empty();
    await store(older).save("slack", "T1", "words");
    await expect(store(newer).find("slack", "T1")).rejects.toMatchObject({ code: "bad-configuration" });
  });

  test("the words of one workspace cannot be put in the place of another's", async () => {
    await empty();
    for (const workspace of ["T1", "T2"]) await store(newer).save("slack", workspace, "words");
    const [{ sealed } = { sealed: "" }] = await rows();
    await sql`update crosswire.installations set sealed = ${sealed}`.execute(database.db);
    expect(await store(newer).find("slack", "T1")).toBe("words");
    await expect(store(newer).find("slack", "T2")).rejects.toMatchObject({ code: "bad-configuration" });
  });

  test("a change that took too long is kept, unless somebody else's words stand there", async () => {
    await empty();
    await store(newer).save("slack", "T1", "0");
    const takeTooLong = (other: () => Promise<string>) =>
      store(newer).change("slack", "T1", async () => {
        await sql`update crosswire.installations set held_until = clock_timestamp() - interval '1 second'`.execute(
          database.db,
        );
        await store(newer)
          .change("slack", "T1", other)
          .catch(() => {});
        return "late";
      });
    expect(await takeTooLong(() => Promise.reject(new Error("refused")))).toBe("late");
    expect(await takeTooLong(async () => "first")).toBe("first");
  });

  test("the hold of a process that died ends", async () => {
    await empty();
    await store(newer).save("slack", "T1", "0");
    await sql`update crosswire.installations set holder = 'dead', held_until = clock_timestamp() - interval '1 second'`.execute(
      database.db,
    );
    expect(await store(newer).change("slack", "T1", async () => "1")).toBe("1");
  });
});
