import sniff from "html-encoding-sniffer";

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
const UNKNOWN = "unknown";
/** Browsers look for a page's own word on its encoding in 1,024 bytes; some pages print much before it. */
const PRESCAN = 4096;
/** Share of characters that cannot be read up to which a text still counts as what it says it is: cut off, or joined from parts. */
const FEW_FAULTS = 0.005;

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
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

/** Every second byte of Latin text is zero in UTF-16, which some programs save without a mark. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 64);
  if (sample.length < 8) return null;
  const zero = (rest: number): boolean => sample.every((byte, at) => at % 2 !== rest || byte === 0);
  if (zero(1)) return "utf-16le";
  return zero(0) ? "utf-16be" : null;
}

const isUtf8 = (name: string): boolean => /^utf-?8$/i.test(name);

function decode(bytes: Uint8Array, contentType: string | null): string | null {
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  const found = (label: string | undefined): string =>
    sniff(bytes, { transportLayerEncodingLabel: label, defaultEncoding: UNKNOWN, maxPrescanBytes: PRESCAN });
  const named = found(header);
  const wide = named.startsWith("UTF-16") ? named : unmarkedUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, false);
  // Bytes that read as UTF-8 throughout are hardly ever anything else, whatever a server's default says. Codes of 7 bits are.
  const utf8 = named.startsWith("ISO-2022") ? null : decodeAs(bytes, "utf-8", true);
  if (utf8 !== null) return utf8;
  if (named !== UNKNOWN && !isUtf8(named)) return decodeAs(bytes, named, false);
  const own = found(undefined);
  if (own !== UNKNOWN && !isUtf8(own)) return decodeAs(bytes, own, false);
  const lossy = decodeAs(bytes, "utf-8", false) ?? "";
  const faults = lossy.match(/\ufffd/g)?.length ?? 0;
  return isUtf8(named) && faults <= FEW_FAULTS * lossy.length ? lossy : decodeAs(bytes, "windows-1252", false);
}

/**
 * The text in `bytes`: by its byte-order mark, as UTF-8 where it is that throughout, by the content type, by the page's own word, else as
 * windows-1252. null when it is no text: a picture, a PDF, an archive.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string | null {
  const head = latin1(bytes.subarray(0, 16));
  if (SIGNATURES.some((signature) => head.startsWith(signature))) return null;
  const text = decode(bytes, contentType);
  return text === null || isBinary(text) ? null : text;
}
