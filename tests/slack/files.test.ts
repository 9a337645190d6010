import { expect, test } from "vitest";
import { createFiles, fileRefId } from "../../adapters/slack/files.ts";
import type { Web } from "../../adapters/slack/web.ts";
import type { Webs } from "../../adapters/slack/webs.ts";
import { PlatformRefused } from "../../src/errors.ts";

const ADDRESS = "https://files.slack.com/files-pri/T1-F1/download/story.txt";
const PAGE = "<html><title>Sign in</title></html>";

interface Case {
  readonly info?: object;
  readonly response?: () => Response;
  readonly apiUrl?: string;
}

/** One workspace, T1, whose Web API answers with `call`. */
function createWebs(call: Web["call"]): Webs {
  return {
    of: (workspace) => {
      expect(workspace).toBe("T1");
      return { call, callOnce: call, callPromptly: call };
    },
    self: async () => ({ user: "U0", bot: "B0", url: null }),
    token: async (workspace) => `xoxb-of-${workspace}`,
  };
}

/** Reads file F1 as Slack describes and sends it; what was asked of which address comes back too. */
async function read({ info, response, apiUrl }: Case, limit = 100) {
  const asked: { address: string; init: RequestInit | undefined }[] = [];
  const file = { id: "F1", size: 5, mimetype: "text/plain", url_private_download: ADDRESS, ...info };
  const call = async () => ({ ok: true, file }) as never;
  const files = createFiles({
    webs: createWebs(call),
    apiUrl: apiUrl ?? null,
    async fetch(address, init) {
      asked.push({ address: String(address), init });
      return response?.() ?? new Response("story", { headers: { "content-type": "text/plain" } });
    },
  });
  const result = await files.read({ id: fileRefId("T1", "F1"), name: "story.txt", size: null }, limit).then(
    (bytes) => new TextDecoder().decode(bytes),
    (error: unknown) => error,
  );
  return { result, asked };
}
const html = (body: string) => () => new Response(body, { headers: { "content-type": "text/html; charset=utf-8" } });

test("a file is fetched with the token, from Slack's file host, following nowhere", async () => {
  const { result, asked } = await read({});
  expect(result).toBe("story");
  expect(asked).toMatchObject([
    { address: ADDRESS, init: { headers: { authorization: "Bearer xoxb-of-T1" }, redirect: "manual" } },
  ]);
});

test.each<[string, Case]>([
  ["its other address", { info: { url_private_download: undefined, url_private: ADDRESS } }],
  [
    "the configured API host",
    { info: { url_private_download: "http://127.0.0.1:9/f" }, apiUrl: "http://127.0.0.1:9/api/" },
  ],
])("%s will do", async (_name, one) => {
  expect((await read(one)).result).toBe("story");
});

test("an uploaded web page is a page, of its own size", async () => {
  const info = { mimetype: "text/html", size: PAGE.length };
  expect((await read({ info, response: html(PAGE) })).result).toBe(PAGE);
});

test.each<[string, Case, string]>([
  ["a sign-in page for a text", { response: html(PAGE) }, "page-unavailable"],
  [
    "a sign-in page for a web page",
    { info: { mimetype: "text/html", size: 9 }, response: html(PAGE) },
    "page-unavailable",
  ],
  [
    "a redirect",
    { response: () => new Response(null, { status: 302, headers: { location: "https://evil.example" } }) },
    "page-unavailable",
  ],
  ["a file that is gone", { response: () => new Response("gone", { status: 404 }) }, "page-unavailable"],
  ["more than Slack said", { response: () => new Response("x".repeat(101)) }, "file-too-large"],
])("%s is not taken for the file", async (_name, one, code) => {
  expect((await read(one)).result).toMatchObject({ code });
});

test.each<[string, Case]>([
  ["a file of another host", { info: { url_private_download: "https://evil.example/files.slack.com/f" } }],
  ["one of a host that looks like it", { info: { url_private_download: "https://files.slack.com.evil.example/f" } }],
  ["one without encryption", { info: { url_private_download: ADDRESS.replace("https", "http") } }],
  ["one without an address", { info: { url_private_download: undefined } }],
  ["one that is too large", { info: { size: 101 } }],
])("%s is not even asked for", async (_name, one) => {
  const { result, asked } = await read(one);
  expect(result).toBeInstanceOf(Error);
  expect(asked).toEqual([]);
});

test("a file that Slack does not tell of is a sentence for the thread", async () => {
  const refused = () => Promise.reject(new PlatformRefused("Slack refused with file_not_found."));
  const files = createFiles({
    webs: createWebs(refused),
    apiUrl: null,
    fetch,
  });
  await expect(files.read({ id: fileRefId("T1", "F1"), name: "story.txt", size: null }, 100)).rejects.toMatchObject({
    code: "page-unavailable",
    message: expect.stringContaining("paste its text"),
  });
});
