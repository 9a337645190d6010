import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireLock } from "../../src/store/lock-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosswire-lock-"));
});
afterEach(() => rm(folder, { recursive: true }));

const path = () => join(folder, "crosswire.lock");
const leave = async (content: string, secondsAgo = 0) => {
  await writeFile(path(), content);
  const then = new Date(Date.now() - secondsAgo * 1000);
  await utimes(path(), then, then);
};
const busy = { code: "data-folder-busy", message: expect.stringContaining("CROSSWIRE_DATA") };

test("a held folder is refused with a sentence, and free again after release", async () => {
  const lock = await acquireLock(folder);
  await expect(acquireLock(folder)).rejects.toMatchObject(busy);
  await lock.release();
  await lock.release();
  await (await acquireLock(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test("a missing folder is made", async () => {
  const lock = await acquireLock(join(folder, "new", "er"));
  await lock.release();
});

test("of twenty who come at once one gets a free folder, and one gets a dead one's", async () => {
  const count = async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(folder)));
    const got = tries.filter((one) => one.status === "fulfilled");
    await Promise.all(got.map(({ value }) => value.release()));
    return got.length;
  };
  expect(await count()).toBe(1);
  await leave(JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: null }));
  expect(await count()).toBe(1);
});

test("the lock of a process that was killed is taken over", async () => {
  const holder = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { acquireLock } from ${JSON.stringify(join(import.meta.dirname, "../../src/store/lock-file.ts"))};
     await acquireLock(${JSON.stringify(folder)}); console.log("held"); setInterval(() => {}, 1000);`,
  ]);
  await once(holder.stdout, "data");
  await expect(acquireLock(folder)).rejects.toMatchObject({
    message: expect.stringContaining(`process ${holder.pid}`),
  });
  holder.kill("SIGKILL");
  await once(holder, "exit");
  await (await acquireLock(folder)).release();
});

const alive = process.pid;
const rows: readonly [name: string, content: string, secondsAgo: number, free: boolean][] = [
  ["same number, another start", JSON.stringify({ pid: alive, host: hostname(), started: "boot/1" }), 0, true],
  ["another machine that still touches it", JSON.stringify({ pid: alive, host: "elsewhere", started: null }), 5, false],
  ["another machine, long silent", JSON.stringify({ pid: alive, host: "elsewhere", started: null }), 60, true],
  ["being written", "", 0, false],
  ["broken off while written", '{"pid":', 30, true],
  ["not ours", '"hello"', 30, true],
];
test.each(rows)("a lock by %s", async (_name, content, secondsAgo, free) => {
  await leave(content, secondsAgo);
  const taking = acquireLock(folder);
  if (free) await (await taking).release();
  else await expect(taking).rejects.toMatchObject(busy);
});
