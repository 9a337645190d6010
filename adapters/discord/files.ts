import { Routes } from "discord-api-types/v10";
import type { FileRef } from "../../src/chat/message.ts";
import type { Files } from "../../src/chat/platform.ts";
import { readBody } from "../../src/chat/read-body.ts";
import { FileTooLarge, PageUnavailable, PlatformRefused } from "../../src/errors.ts";
import { readFileRef, type StoredFile } from "./file-ref.ts";
import { readMessage } from "./message.ts";
import type { Web } from "./web.ts";

export interface FilesOptions {
  readonly web: Web;
  readonly apiUrl: string | null;
  readonly fetch: typeof fetch;
}

const FILE_HOSTS = new Set(["cdn.discordapp.com", "media.discordapp.net"]);
const TIMEOUT_MS = 20_000;
const NOT_HANDED_OVER = "Discord did not hand over the file: paste its text instead.";
/** So Discord answers when the signature in an address has expired. */
const EXPIRED = new Set([401, 403, 404]);

/** Reads files from Discord's own hosts, and from the configured one. No token is needed, and none is sent. */
export function createFiles({ web, apiUrl, fetch }: FilesOptions): Files {
  const own = apiUrl === null ? null : new URL(apiUrl).host;

  function isTrusted(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, host } = new URL(address);
    return (protocol === "https:" && FILE_HOSTS.has(host)) || (own !== null && host === own);
  }

  async function open(address: string): Promise<Response> {
    if (!isTrusted(address)) throw refuse("it lies on another host than Discord's");
    try {
      return await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (cause) {
      throw new PageUnavailable(NOT_HANDED_OVER, { retry: true, cause });
    }
  }

  /** Where it lies now; null when it is there no more. */
  async function addressNow({ channel, message, file }: StoredFile): Promise<string | null> {
    try {
      const found = readMessage(await web.get(Routes.channelMessage(channel, message)));
      return found?.attachments?.find((one) => one?.id === file)?.url ?? null;
    } catch (error) {
      if (error instanceof PlatformRefused) return null;
      throw error;
    }
  }

  return {
    async read({ id, size }: FileRef, limit: number) {
      if ((size ?? 0) > limit) throw new FileTooLarge(limit);
      const stored = readFileRef(id);
      if (!stored) throw refuse("its address is not known");
      let response = await open(stored.url);
      if (EXPIRED.has(response.status)) {
        await response.body?.cancel();
        response = await open((await addressNow(stored)) ?? "");
      }
      if (response.status !== 200 || !response.body) {
        await response.body?.cancel();
        throw refuse(`status ${response.status}`, response.status >= 500 || response.status === 429);
      }
      return readBody(response.body, limit, NOT_HANDED_OVER);
    },
  };
}

const refuse = (why: string, retry = false): PageUnavailable =>
  new PageUnavailable(NOT_HANDED_OVER, { retry, cause: new Error(`The file was not read: ${why}.`) });
