import { FileTooLarge, PageUnavailable } from "../errors.ts";

/** The bytes of a file on its way. Throws FileTooLarge past `limit`, and PageUnavailable with `sentence` when it breaks off. */
export async function readBody(body: ReadableStream<Uint8Array>, limit: number, sentence: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      // Leaving the loop cancels the rest.
      if (size > limit) throw new FileTooLarge(limit);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof FileTooLarge) throw cause;
    throw new PageUnavailable(sentence, { retry: true, cause });
  }
  return Buffer.concat(chunks, size);
}
