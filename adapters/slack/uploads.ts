import { setTimeout as wait } from "node:timers/promises";
import { PlatformUnreachable } from "../../src/errors.ts";
import type { Web } from "./web.ts";

interface Picture {
  readonly name: string;
  /** For those who do not see it. */
  readonly alt: string;
  readonly bytes: Uint8Array;
}

/** Where files are to be seen: a channel, and a thread of it by its first message. */
interface Shelf {
  readonly channel: string;
  readonly thread: string | null;
}

/** Gives files to Slack. All reject as `call` does. */
export interface Uploads {
  /** One that nobody sees until a message shows it; its id. */
  picture(call: Web["call"], picture: Picture): Promise<string>;
  /** Files that stand in one message of their own. */
  share(call: Web["call"], shelf: Shelf, files: readonly Omit<Picture, "alt">[]): Promise<void>;
}

const TIMEOUT_MS = 20_000;
/** Slack looks at a file for a while before a message may show it. */
const PAUSES_MS = [100, 300, 1_000, 2_000, 4_000];

export function createUploads(send: typeof fetch): Uploads {
  async function bring(call: Web["call"], { name, alt, bytes }: Picture): Promise<string> {
    const described = alt === "" ? {} : { alt_text: alt };
    const begun = await call((client) =>
      client.files.getUploadURLExternal({ filename: name, length: bytes.length, ...described }),
    );
    const { upload_url: address, file_id: id } = begun;
    if (!address || !id) throw new PlatformUnreachable("Slack did not say where a file may be put.");
    await put(send, address, bytes);
    return id;
  }

  return {
    async picture(call, picture) {
      const id = await bring(call, picture);
      await call((client) => client.files.completeUploadExternal({ files: [{ id, title: picture.name }] }));
      for (const pause of PAUSES_MS) {
        const { file } = await call((client) => client.files.info({ file: id }));
        if (file?.mimetype) return id;
        await wait(pause);
      }
      throw new PlatformUnreachable("Slack did not get ready to show a picture.");
    },

    async share(call, { channel, thread }, files) {
      const given: { id: string; title: string }[] = [];
      for (const one of files) given.push({ id: await bring(call, { ...one, alt: "" }), title: one.name });
      const [first, ...others] = given;
      if (!first) return;
      const all: [typeof first, ...typeof others] = [first, ...others];
      await call((client) =>
        client.files.completeUploadExternal(
          thread === null
            ? { files: all, channel_id: channel }
            : { files: all, channel_id: channel, thread_ts: thread },
        ),
      );
    },
  };
}

/** The address is good for this one file; no token goes there. */
async function put(send: typeof fetch, address: string, bytes: Uint8Array): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const headers = { "content-type": "application/octet-stream" };
  const body = new Blob([new Uint8Array(bytes)]);
  const response = await send(address, { method: "POST", headers, body, redirect: "error", signal }).catch(
    (cause: unknown) => {
      throw new PlatformUnreachable("Slack did not take a file.", { cause });
    },
  );
  await response.body?.cancel();
  if (!response.ok) throw new PlatformUnreachable(`Slack did not take a file: status ${response.status}.`);
}
