import type { Response } from "undici";
import { PageUnavailable } from "../errors.ts";

const PASTE = "Paste the article's text and I will read that.";
/** Web pages, plain text, and press releases in PDF. */
const READABLE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml|pdf))\b/i;

/** The page cannot be had, now or later. */
export const refuse = (sentence: string, cause?: unknown) =>
  new PageUnavailable(`${sentence} ${PASTE}`, { retry: false, cause });
/** Nothing to paste either: the link itself is wrong. */
export const refuseLink = (sentence: string, cause?: unknown) => new PageUnavailable(sentence, { retry: false, cause });
const tryLater = (sentence: string, cause?: unknown) => new PageUnavailable(sentence, { retry: true, cause });

/** The sentence for an answer that is no page; null for a page. */
export function findStatusProblem({ status, headers }: Response): PageUnavailable | null {
  if (status === 404 || status === 410)
    return new PageUnavailable(`There is no page at that address (${status}). Check the link.`, {
      retry: false,
      gone: true,
    });
  if (status === 401 || status === 402) return refuse(`The page is for subscribers (${status}).`);
  if (status === 403 || status === 451) return refuse(`The site does not let me read the page (${status}).`);
  if (status === 429 || status >= 500)
    return tryLater(`The site is busy or broken (${status}). Try again later, or paste the text.`);
  if (status < 200 || status >= 300) return refuse(`The site answered ${status} instead of the page.`);
  const type = headers.get("content-type");
  if (type !== null && type.trim() !== "" && !READABLE.test(type.trim()))
    return refuseLink("The link leads to a file, not to a page of text. Paste the text.");
  return null;
}

/** What a code or name of an error, or of what caused it, means to a person; the first that fits. */
const MEANINGS: readonly (readonly [code: RegExp, meaning: (url: URL, error: unknown) => PageUnavailable])[] = [
  [/\bENOTFOUND\b/, (url, error) => refuseLink(`There is no site called ${url.hostname}. Check the link.`, error)],
  [
    /CERT|SSL|TLS|SELF_SIGNED/,
    (_, error) => refuse("The site's certificate is not valid, so I do not trust the page.", error),
  ],
  // A header flood, or bytes that are no HTTP: the same at each try.
  [
    /UND_ERR_HEADERS_OVERFLOW|\bHPE_|HTTPParserError/,
    (_, error) => refuse("The site's answer is not one that I can read.", error),
  ],
  // Packed in a way that cannot be unpacked.
  [
    /\bZ_|ERR__?ERROR_|ERR_BROTLI|\bERR_ZSTD/,
    (_, error) => refuse("The page is packed in a way that I cannot open.", error),
  ],
  [
    /TIMEOUT|TimeoutError|AbortError/i,
    (_, error) => tryLater("The site did not answer in time. Try again later, or paste the text.", error),
  ],
];

/** One of our own errors, wherever a library wrapped it; else what the network's error means to a person. */
export function explainFailure(error: unknown, url: URL): PageUnavailable {
  const codes: string[] = [];
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PageUnavailable) return cause;
    codes.push(cause.name, "code" in cause ? String(cause.code) : "");
    if (/content-encodings/.test(cause.message)) codes.push("Z_TOO_MANY");
  }
  const meaning = MEANINGS.find(([code]) => code.test(codes.join(" ")));
  if (meaning) return meaning[1](url, error);
  return tryLater("I could not reach the page. Try again later, or paste the article's text.", error);
}
