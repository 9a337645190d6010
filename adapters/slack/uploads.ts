import { setTimeout as wait } from "node:timers/promises";
import { PlatformUnreachable } from "../../src/errors.ts";
import type { Web } from "./web.ts";

interface Upload {
  readonly name: string;
  /** For those who do not see it. */
  readonly alt: string;
  readonly bytes: Uint8Array;
}

/** Gives a picture to Slack; nobody sees it until a message shows it. Resolves to its id. Rejects as `call` does. */
export type SendUpload = (call: Web["call"], upload: Upload) => Promise<string>;

const TIMEOUT_MS = 20_000;
/** Slack looks at a file for a while before a message may show it. */
const PAUSES_MS = [100, 300, 1_000, 2_000, 4_000];

export const createSendUpload =
  (send: typeof fetch): SendUpload =>
  async (call, { name, alt, bytes }) => {
    const begun = await call((client) =>
      client.files.getUploadURLExternal({ filename: name, length: bytes.length, alt_text: alt }),
    );
    const { upload_url: address, file_id: id } = begun;
    if (!address || !id) throw new PlatformUnreachable("Slack did not say where a file may be put.");
    await put(send, address, bytes);
    await call((client) => client.files.completeUploadExternal({ files: [{ id, title: name }] }));
    for (const pause of PAUSES_MS) {
      const { file } = await call((client) => client.files.info({ file: id }));
      if (file?.mimetype) return id;
      await wait(pause);
    }
    throw new PlatformUnreachable("Slack did not get ready to show a picture.");
  };

/** The address is good for this one file; no token goes there. */
async function put(send: typeof fetch, address: string, bytes: Uint8Array): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { "content-type": "application/octet-stream" };
  const body = new Blob([new Uint8Array(bytes)]);
  const response = await send(address, { method: "POST", headers, body, redirect: "error", signal }).catch(
    (cause: unknown) => {
      throw new PlatformUnreachable("Slack did not take a picture.", { cause });
    },
  );
  await response.body?.cancel();
  if (!response.ok) throw new PlatformUnreachable(`Slack did not take a picture: status ${response.status}.`);
}
