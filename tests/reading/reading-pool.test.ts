import { afterEach, expect, test } from "vitest";
import { createReadingPool, type PoolLimits, type ReadingPool } from "../../src/reading/create-reading-pool.ts";
import { parseStory, type StoryInput } from "../../src/reading/read-story.ts";
import { makePdf } from "./make-pdf.ts";

const input = (content: string | Uint8Array): StoryInput => ({
  content,
  contentType: null,
  file: null,
  url: "https://post.example/ferry",
  hints: { outlet: "Harbour Post" },
});
const PAGE = input(
  `<html><h1>Ferry runs aground</h1>${"<p>Four people died when a ferry ran aground off the coast on Tuesday, the harbour master said.</p>".repeat(4)}</html>`,
);
/** Takes more memory than a thread of 32 MB has. */
const LARGE = input(`<html>${"<p>Four people died, she said.".repeat(15_000)}</html>`);
const never = new AbortController().signal;

let pool: ReadingPool;
const open = (limits: Partial<PoolLimits> = {}): ReadingPool => {
  pool = createReadingPool({ workers: 1, deadline: 15_000, memory: 256, ...limits });
  return pool;
};
afterEach(() => pool.close());

test("a thread reads what is read without one", async () => {
  expect(await open().read(PAGE, never)).toEqual(parseStory(PAGE));
});

test("a PDF is read", async () => {
  const story = await open().read(input(makePdf([["Four people died off Sarn, the harbour master said."]])), never);
  expect(story).toMatchObject({ text: "Four people died off Sarn, the harbour master said.", problem: null });
});

test("a thread reads one input after the other", async () => {
  const { read } = open();
  for (let at = 0; at < 3; at += 1) expect((await read(PAGE, never)).problem).toBeNull();
});

test("what takes longer than it may is given up, with all that is known of it", async () => {
  expect(await open({ deadline: 1 }).read(PAGE, never)).toMatchObject({
    problem: "took too long",
    url: "https://post.example/ferry",
    outlet: "Harbour Post",
    text: "",
  });
});

test("what takes more memory than it may is given up, and those behind it are read", async () => {
  const { read } = open({ memory: 32 });
  const stories = await Promise.all([PAGE, LARGE, PAGE].map((one) => read(one, never)));
  expect(stories.map(({ problem }) => problem)).toEqual([null, "took too long", null]);
});

test("a pasted text need not wait until the pages before it are read", async () => {
  const { read } = open({ workers: 2 });
  const page = {
    ...PAGE,
    content: new TextEncoder().encode(String(PAGE.content).replace("<h1>", `${"<p>No.</p>".repeat(3_000)}<h1>`)),
  };
  const order: string[] = [];
  await Promise.all([
    ...[page, page, page].map((one) => read(one, never).then(() => order.push("page"))),
    read(input("Four people died off Sarn, the harbour master said."), never).then(() => order.push("text")),
  ]);
  // The first page may be read before the second thread has begun.
  expect(order.indexOf("text")).toBeLessThan(2);
});

test("who waits no longer is let go, before and while it is read", async () => {
  const { read } = open();
  const gone = AbortSignal.abort("gone");
  await expect(read(PAGE, gone)).rejects.toBe("gone");
  const leaving = new AbortController();
  const left = read(LARGE, leaving.signal);
  leaving.abort("left");
  await expect(left).rejects.toBe("left");
  expect((await read(PAGE, never)).problem).toBeNull();
});

test("closed, it reads nothing more, and what it was reading is not called read", async () => {
  const { read, close } = open();
  const under = read(LARGE, never);
  const waiting = read(PAGE, never);
  const failures = Promise.allSettled([under, waiting]);
  await close();
  await close();
  expect((await failures).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(read(PAGE, never)).rejects.toThrow("closed");
});
