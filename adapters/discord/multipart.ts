import { createHash } from "node:crypto";
import type { RawFile } from "./pictures.ts";

/** A request with files, ready to be sent. */
export interface Multipart {
  readonly body: Buffer;
  readonly type: string;
}

/**
 * Words and files as one form. Discord's library would write it itself, but with another version of its HTTP client than the
 * one that reads pages, and the two refuse each other's forms as soon as both are loaded.
 */
export function writeMultipart(words: unknown, files: readonly RawFile[]): Multipart {
  const json = Buffer.from(JSON.stringify(words));
  const hash = createHash("sha256").update(json);
  for (const { data } of files) hash.update(data);
  // Of all that it parts: it cannot stand in there.
  const boundary = `crosswire-${hash.digest("hex").slice(0, 40)}`;
  const part = (disposition: string, type: string, data: Uint8Array) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n`),
    data,
    Buffer.from("\r\n"),
  ];
  const parts = [
    part('name="payload_json"', "application/json", json),
    ...files.map(({ name, contentType, data }, at) =>
      part(`name="files[${at}]"; filename="${name.replace(/[^\w.-]/g, "-")}"`, contentType, data),
    ),
  ];
  return {
    body: Buffer.concat([...parts.flat(), Buffer.from(`--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}
