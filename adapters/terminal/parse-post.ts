/** What a person entered at a terminal, before anybody asks what it means. */
export type Post =
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "quit" };

const QUIT = /^\/?(?:quit|exit|bye|q)$/i;
const FILE = /^\/?file\s+(\S.*)$/i;

/** A path as terminals paste and drop it: in quotation marks, or with its spaces escaped. */
function parsePath(written: string): string {
  const quoted = /^(['"])(.*)\1$/.exec(written.trim());
  return quoted?.[2] ?? written.trim().replace(/\\(.)/g, "$1");
}

/** Reads one entry; total. */
export function parsePost(entered: string): Post {
  const text = entered.trim();
  if (QUIT.test(text)) return { kind: "quit" };
  const path = text.includes("\n") ? undefined : FILE.exec(text)?.[1];
  return path === undefined ? { kind: "message", text: entered } : { kind: "file", path: parsePath(path) };
}

/** Ends a message of several lines. */
export const isEndMark = (line: string): boolean => line.trim() === ".";
