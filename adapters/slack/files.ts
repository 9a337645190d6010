import type { FileRef } from "../../src/chat/message.ts";
import type { Files } from "../../src/chat/platform.ts";
import { readBody } from "../../src/chat/read-body.ts";
import { FileTooLarge, PageUnavailable, PlatformRefused } from "../../src/errors.ts";
import type { Webs } from "./webs.ts";

export interface FilesOptions {
  readonly webs: Webs;
  readonly apiUrl: string | null;
  readonly fetch: typeof fetch;
}

const FILE_HOST = "files.slack.com";
const TIMEOUT_MS = 20_000;
const NOT_HANDED_OVER = "Slack did not hand over the file: paste its text instead.";

/** The id of a file for us: with its workspace, whose token opens it. */
export const fileRefId = (workspace: string, file: string): string => `${workspace}/${file}`;

/** Reads files with the token of their workspace, which goes to Slack's own file host and the configured API host only. */
export function createFiles({ webs, apiUrl, fetch }: FilesOptions): Files {
  const own = apiUrl === null ? null : new URL(apiUrl).host;

  /** An address that may be told our token. */
  function isTrusted(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, host } = new URL(address);
    return (protocol === "https:" && host === FILE_HOST) || (own !== null && host === own);
  }

  async function open(address: string, token: string): Promise<Response> {
    try {
      return await fetch(address, {
        headers: { authorization: `Bearer ${token}` },
        redirect: "manual",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      throw new PageUnavailable(NOT_HANDED_OVER, { retry: true, cause });
    }
  }

  return {
    async read({ id }: FileRef, limit: number) {
      // Always asked for anew: what comes with a message may lack the address, as in shared channels.
      const [workspace = "", name = ""] = id.split("/");
      const call = webs.of(workspace).call((client) => client.files.info({ file: name }));
      const { file } = await call.catch(toSentence);
      if ((file?.size ?? 0) > limit) throw new FileTooLarge(limit);
      const address = file?.url_private_download ?? file?.url_private ?? "";
      if (!isTrusted(address)) throw refuse("it lies on another host than Slack's");
      const response = await open(address, await webs.token(workspace));
      if (response.status !== 200 || !response.body) {
        await response.body?.cancel();
        throw refuse(`status ${response.status}`, response.status >= 500 || response.status === 429);
      }
      const bytes = await readBody(response.body, limit, NOT_HANDED_OVER);
      // Without the scope files:read Slack answers with its sign-in page, and with status 200.
      const isPage = /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
      const isOther = file?.mimetype !== "text/html" || (file.size !== undefined && file.size !== bytes.length);
      if (isPage && isOther) throw refuse("a web page came in its place; the app may lack the scope files:read");
      return bytes;
    },
  };
}

const refuse = (why: string, retry = false): PageUnavailable =>
  new PageUnavailable(NOT_HANDED_OVER, { retry, cause: new Error(`The file was not read: ${why}.`) });

/** A file that Slack does not give is no reason to try again: it was deleted, or the app may not read it. */
function toSentence(error: unknown): never {
  if (error instanceof PlatformRefused) throw new PageUnavailable(NOT_HANDED_OVER, { retry: false, cause: error });
  throw error;
}
