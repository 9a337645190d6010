import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PGlitePool } from "../../src/store/pglite-pool.ts";
import { openFresh } from "../servers/fresh.ts";

let db: PGlite;
let pool: PGlitePool;
beforeAll(async () => {
  db = await openFresh();
}, 60_000);
beforeEach(async () => {
  pool = new PGlitePool(db);
  await db.exec("drop table if exists tally; create table tally (who text, n int primary key)");
});
afterAll(() => db.close());

const tally = async () => (await pool.query<{ who: string; n: number }>("select who, n from tally order by n")).rows;

describe("transactions of several clients", () => {
  test("do not mix: each sees its own writes only, and they end in the order they began", async () => {
    const [a, b] = [await pool.connect(), await pool.connect()];
    await a.query("begin");
    const other = (async () => {
      await b.query("begin");
      await b.query("insert into tally select 'b', count(*) + 10 from tally");
      await b.query("commit");
    })();
    await a.query("insert into tally values ('a', $1)", [1]);
    await a.query("insert into tally values ('a', $1)", [2]);
    await a.query("commit");
    await other;
    expect(await tally()).toEqual([
      { who: "a", n: 1 },
      { who: "a", n: 2 },
      { who: "b", n: 12 },
    ]);
  });

  test("a statement of the pool waits behind an open transaction and keeps its own values", async () => {
    const client = await pool.connect();
    await client.query("begin");
    const waiting = [1, 2, 3, 4, 5].map((n) => pool.query<{ n: number }>("select $1::int + $2::int as n", [n, n]));
    await client.query("insert into tally values ('a', 1)");
    await client.query("rollback");
    expect((await Promise.all(waiting)).map(({ rows }) => rows[0]?.n)).toEqual([2, 4, 6, 8, 10]);
    expect(await tally()).toEqual([]);
  });

  test("after an error the transaction is kept until it is rolled back, and the next statement works", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into tally values ('a', 1)");
    await expect(client.query("insert into tally values ('a', $1)", [1])).rejects.toMatchObject({ code: "23505" });
    await expect(client.query("select 1")).rejects.toMatchObject({ code: "25P02" });
    expect((await client.query("commit")).command).toBe("ROLLBACK");
    expect(await tally()).toEqual([]);
  });

  test("rolling back to a savepoint does not end the transaction", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into tally values ('a', 1)");
    await client.query("savepoint half");
    await client.query("insert into tally values ('a', 2)");
    await client.query("rollback to savepoint half");
    const waiting = pool.query("insert into tally values ('pool', 3)");
    await client.query("insert into tally values ('a', 4)");
    await client.query("commit");
    await waiting;
    expect((await tally()).map(({ n }) => n)).toEqual([1, 3, 4]);
  });

  test("release rolls back what was left open, after what is under way", async () => {
    const client = await pool.connect();
    await client.query("begin");
    const underWay = client.query("insert into tally values ('a', 1)");
    client.release();
    await underWay;
    expect(await tally()).toEqual([]);
    await expect(client.query("select 1")).rejects.toThrow("released");
  });
});

describe("values", () => {
  const rows: readonly [sql: string, value: unknown, expected: unknown][] = [
    ["select $1::int8 as v", "9007199254740993", "9007199254740993"],
    ["select 5::int8 as v", null, "5"],
    ["select $1::int as v", 5, 5],
    ["select $1::numeric as v", "0.10", "0.10"],
    ["select $1::jsonb as v", { a: [1, "two"] }, { a: [1, "two"] }],
    ["select $1::jsonb as v", '{"already":"json"}', { already: "json" }],
    ["select $1::json as v", [1, 2], [1, 2]],
    ["select $1::jsonb as v", null, null],
    ["select $1::text as v", undefined, null],
    ["select $1::text[] as v", ["a", "b"], ["a", "b"]],
    ["select $1::boolean as v", false, false],
    ["select $1::timestamptz as v", new Date(0), new Date(0)],
  ];
  test.each(rows)("%s with %j", async (sql, value, expected) => {
    const result = await pool.query<{ v: unknown }>(sql, sql.includes("$1") ? [value] : []);
    expect(result.rows).toEqual([{ v: expected }]);
  });

  test("the count and the command are those of the last statement", async () => {
    const several = await pool.query(
      "insert into tally values ('a', 1), ('a', 2); update tally set who = 'b' where n = 1",
    );
    expect(several).toMatchObject({ command: "UPDATE", rowCount: 1 });
    expect(await pool.query("delete from tally where n > $1", [0])).toMatchObject({ command: "DELETE", rowCount: 2 });
  });
});

test("a notification reaches every client, whichever sent it", async () => {
  const clients = [await pool.connect(), await pool.connect(), await pool.connect()];
  const heard: unknown[] = [];
  for (const [index, client] of clients.entries()) {
    client.on("notification", (message: { payload: string }) => heard.push([index, message.payload]));
  }
  await clients[0]?.query("listen news");
  await clients[1]?.query("notify news, 'first'");
  clients[2]?.release();
  await pool.query("notify news, 'second'");
  await pool.query("unlisten news");
  expect(heard).toEqual([
    [0, "first"],
    [1, "first"],
    [2, "first"],
    [0, "second"],
    [1, "second"],
  ]);
});

test("ending waits for the work under way and takes no more", async () => {
  const client = await pool.connect();
  await client.query("begin");
  const queued = [1, 2, 3].map((n) => pool.query("insert into tally values ('pool', $1)", [n]));
  const ended = pool.end();
  await client.query("commit");
  await Promise.all([...queued, ended]);
  await expect(pool.query("select 1")).rejects.toThrow("ended");
  await expect(pool.connect()).rejects.toThrow("ended");
  await pool.end();
  pool = new PGlitePool(db);
  expect(await tally()).toHaveLength(3);
});

test("a query after an error gets its own answer, of the pool and of the client that erred", async () => {
  const client = await pool.connect();
  await expect(client.query("select $1::int", ["no number"])).rejects.toMatchObject({ code: "22P02" });
  await expect(pool.query("select nothing from nowhere")).rejects.toMatchObject({ code: "42P01" });
  expect((await client.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  expect((await pool.query("select $1::int as n", [2])).rows).toEqual([{ n: 2 }]);
  client.release();
});

test("ten thousand statements from four workers, every tenth in error, all get their own answer", async () => {
  const work = async (worker: number) => {
    const client = await pool.connect();
    let statements = 0;
    for (let n = worker; statements < 2_500; n += 4) {
      if (n % 10 === 0) {
        await expect(client.query("select 1 / 0")).rejects.toThrow("division by zero");
        statements += 1;
        continue;
      }
      await client.query("begin");
      const { rows } = await client.query<{ n: number }>("select $1::int as n", [n]);
      expect(rows).toEqual([{ n }]);
      await client.query(n % 3 === 0 ? "rollback" : "commit");
      statements += 3;
    }
    client.release();
  };
  await Promise.all([0, 1, 2, 3].map(work));
}, 60_000);
