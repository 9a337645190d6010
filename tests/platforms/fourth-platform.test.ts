import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { story } from "../contracts/chat-stories.ts";

/** A platform that nobody has: it asks an address for messages, and tells it what to show. Made by CONTRIBUTING's recipe. */
const FILES: Readonly<Record<string, string>> = {
  "adapters/pigeon/parse.ts": `
import { z } from "zod";
import type { IncomingMessage } from "../../src/chat/message.ts";

const payload = z.object({ id: z.string(), coop: z.string(), person: z.string(), words: z.string(), at: z.string() });

/** A pigeon's letter as a message to us; null is nothing for us. Total. */
export function parseMessage(letter: unknown): IncomingMessage | null {
  const parsed = payload.safeParse(letter);
  if (!parsed.success) return null;
  const { id, coop, person, words, at } = parsed.data;
  const place = { platform: "pigeon", workspace: "loft", channel: coop, visibility: "public" } as const;
  return {
    id,
    place,
    thread: { platform: "pigeon", workspace: "loft", channel: coop, id },
    inChannel: null,
    author: { id: person, name: person, role: "member" },
    text: words,
    links: [],
    files: [],
    asked: false,
    sentAt: at,
  };
}
`,
  "adapters/pigeon/render.ts": `
import { cleanReply } from "../../src/answers/clean-reply.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Reply } from "../../src/answers/reply.ts";

/** A pigeon carries words alone, so that there is nothing to escape. */
export const renderReply = (reply: Reply): string => replyText(cleanReply(reply));
`,
  "adapters/pigeon/pigeon.ts": `
import { setTimeout as wait } from "node:timers/promises";
import { NOBODY } from "../../src/chat/people.ts";
import type { Platform } from "../../src/chat/platform.ts";
import { PageUnavailable } from "../../src/errors.ts";
import { parseMessage } from "./parse.ts";
import { renderReply } from "./render.ts";

/** Pigeons that fly between here and \`url\`. */
export function createPigeon({ url }: { readonly url: string }): Platform {
  const closing = new AbortController();
  const tell = async (path: string, body: unknown) => {
    const response = await fetch(new URL(path, url), { method: "POST", body: JSON.stringify(body) });
    return (await response.json()) as { readonly id: string };
  };
  let flying: Promise<void> = Promise.resolve();
  return {
    name: "pigeon",
    limits: { charactersPerPost: 10_000, disagreements: 3, lines: 30, threads: "none" },
    people: NOBODY,
    inbox: {
      async listen(front) {
        flying = (async () => {
          while (!closing.signal.aborted) {
            const letter = await (await fetch(new URL("letters", url))).json();
            const message = parseMessage(letter);
            if (message) await front.take({ kind: "posted", message });
            else await wait(50, undefined, { signal: closing.signal }).catch(() => {});
          }
        })();
      },
      async close() {
        closing.abort();
        await flying;
      },
    },
    outbox: {
      async say(thread, reply, key) {
        return { thread, id: (await tell("posts", { key, thread: thread.id, text: renderReply(reply) })).id };
      },
      async replace({ id }, reply) {
        await tell("changes", { id, text: renderReply(reply) });
      },
      async withdraw({ id }) {
        await tell("changes", { id, text: null });
      },
    },
    files: {
      async read() {
        throw new PageUnavailable("Pigeons carry no files.", { retry: false });
      },
    },
  };
}
`,
};

/** What the recipe says to change in files that are there: a row, the settings, a line. */
const CHANGES: readonly (readonly [file: string, before: string, after: string])[] = [
  [
    "tests/architecture.test.ts",
    `  "adapters/slack": [`,
    `  "adapters/pigeon": ["src/text", "src/answers", "src/chat", "src/errors.ts", "src/log.ts"],\n  "adapters/slack": [`,
  ],
  [
    "src/config.ts",
    "  readonly discord: DiscordConfig | null;",
    "  readonly discord: DiscordConfig | null;\n  readonly pigeon: { readonly url: string } | null;",
  ],
  ["src/config.ts", "  PORT: z", `  PIGEON_URL: address(["http"]).optional(),\n  PORT: z`],
  [
    "src/config.ts",
    "    discord: parseDiscord(values),",
    "    discord: parseDiscord(values),\n    pigeon: values.PIGEON_URL ? { url: values.PIGEON_URL } : null,",
  ],
  [
    "src/main.ts",
    "import { createSlack,",
    `import { createPigeon } from "../adapters/pigeon/pigeon.ts";\nimport { createSlack,`,
  ],
  ["src/main.ts", "{ slack, discord }: Config", "{ slack, discord, pigeon }: Config"],
  ["src/main.ts", "    ...(talking ? [", "    ...(pigeon ? [createPigeon(pigeon)] : []),\n    ...(talking ? ["],
  ["src/main.ts", "config.slack || discord)", "config.slack || discord || config.pigeon)"],
];

const HOME = resolve(".");
const cleanUp: (() => Promise<unknown>)[] = [];
let copy = "";

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "crosswire-pigeon-"));
  cleanUp.push(() => rm(copy, { recursive: true, maxRetries: 3 }));
  for (const folder of ["src", "adapters", "jobs"]) await cp(folder, join(copy, folder), { recursive: true });
  await mkdir(join(copy, "tests"));
  await cp("tests/architecture.test.ts", join(copy, "tests/architecture.test.ts"));
  for (const file of ["package.json", "tsconfig.json"]) await cp(file, join(copy, file));
  await symlink(join(HOME, "node_modules"), join(copy, "node_modules"));
  for (const [file, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await writeFile(join(copy, file), content);
  }
  for (const [file, before, after] of CHANGES) {
    const text = await readFile(join(copy, file), "utf8");
    expect(text, `${file} has “${before}”`).toContain(before);
    await writeFile(join(copy, file), text.replace(before, after));
  }
}, 60_000);
afterAll(async () => {
  for (const close of cleanUp.splice(0).reverse()) await close();
});

test("the recipe names each file that it touches", async () => {
  const recipe = /## Add a platform\n(.*?)\n## /su.exec(await readFile("CONTRIBUTING.md", "utf8"))?.[1] ?? "";
  const made = (await readdir(join(copy, "adapters/pigeon"))).map((name) => name.replace("pigeon.ts", "NAME.ts"));
  expect(made.toSorted()).toEqual(["NAME.ts", "parse.ts", "render.ts"]);
  for (const name of [...made, "src/config.ts", "src/main.ts"]) expect(recipe).toContain(name);
  expect([...new Set(CHANGES.map(([file]) => file))]).toEqual([
    "tests/architecture.test.ts",
    "src/config.ts",
    "src/main.ts",
  ]);
  expect(recipe).toContain("MAY_IMPORT");
});

test("its layers are in order", async () => {
  const vitest = join(HOME, "node_modules/vitest/vitest.mjs");
  const run = spawn(process.execPath, [vitest, "run", "tests/architecture.test.ts"], { cwd: copy, stdio: "pipe" });
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (words: Buffer) => said.push(String(words)));
  const [status] = await once(run, "exit");
  expect(status, said.join("")).toBe(0);
}, 120_000);

test("it tells who said what", async () => {
  const posts = new Map<string, string | null>();
  const letters = [{ id: "1", coop: "roof", person: "Rowan", words: story("Three"), at: "2026-10-14T18:00:00.000Z" }];
  const changed = new EventTarget();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "GET") return response.end(JSON.stringify(letters.shift() ?? null));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { key, id = key, text } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
    posts.set(String(id), text ?? null);
    changed.dispatchEvent(new Event("change"));
    return response.end(JSON.stringify({ id }));
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanUp.push(async () => server.closeAllConnections());
  cleanUp.push(async () => server.close());
  const { port } = server.address() as AddressInfo;
  const env = { ...process.env, PIGEON_URL: `http://127.0.0.1:${port}`, CROSSWIRE_DATA: join(copy, "data") };
  const bot = spawn(process.execPath, ["src/main.ts"], { cwd: copy, env, stdio: ["ignore", "ignore", "pipe"] });
  cleanUp.push(async () => {
    if (bot.exitCode !== null) return;
    bot.kill("SIGTERM");
    await once(bot, "exit");
  });
  const wrong: string[] = [];
  bot.stderr.on("data", (line: Buffer) => wrong.push(String(line)));
  const gone = once(bot, "exit").then(() => {
    throw new Error(wrong.join(""));
  });
  gone.catch(() => {});
  while (![...posts.values()].some((text) => text?.includes("Three people were killed"))) {
    await Promise.race([once(changed, "change"), gone]);
  }
  expect(posts.size).toBe(1);
}, 120_000);
