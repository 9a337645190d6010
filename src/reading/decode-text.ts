const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** Where a page names its own encoding: within the first 1,024 bytes, as the HTML standard says. */
const META = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i;

/** The first bytes of files that people drop into a channel and that hold no plain text. */
const SIGNATURES = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u0089PNG",
  "GIF8",
  "\u00ff\u00d8\u00ff",
  "\u001f\u008b",
  "\u00d0\u00cf\u0011\u00e0",
];
const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
  } catch {
    return null; // an unknown name, or bytes that are not in it
  }
}

/** Control characters that no text has make up more than one in a hundred characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 50_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g) ?? [];
  return controls.length > sample.length / 100;
}

/**
 * The text in `bytes`: by its byte-order mark, the content type, the page's own word, else UTF-8, else windows-1252.
 * null when it is no text: a picture, a PDF, an archive.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string | null {
  const head = latin1(bytes.subarray(0, 1024));
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return null;
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  const named = mark?.[1] ?? /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? "")?.[1] ?? META.exec(head)?.[1];
  const text =
    (named && decodeAs(bytes, named.toLowerCase())) ?? decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "windows-1252");
  return text === null || text === undefined || isBinary(text) ? null : text;
}
