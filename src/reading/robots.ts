import robotsModule from "robots-parser";

// Its types take the package for a module with a default export, which it is not.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** The name by which sites address us in robots.txt. */
export const ROBOT = "Crosswire";

/** Milliseconds that a site's wishes are kept: it may change them, and a page is not read again more often than every quarter of an hour. */
const KEPT_MS = 60 * 60 * 1000;
const MOST_SITES = 500;

/** Whether the site of `page` lets robots read it. */
export type AsksRobots = (page: URL) => Promise<boolean>;

/**
 * Asks the robots.txt of each site once an hour. `read` gives its text, null when the site has none (then all may be read), and rejects when
 * it cannot be had at the moment: then nothing is read, as RFC 9309 says. `now` is a clock in milliseconds.
 */
export function createRobots(read: (file: URL) => Promise<string | null>, now: () => number): AsksRobots {
  const kept = new Map<string, { readonly text: Promise<string | null>; readonly until: number }>();

  const textOf = (file: URL): Promise<string | null> => {
    const known = kept.get(file.href);
    if (known && known.until > now()) return known.text;
    if (kept.size >= MOST_SITES) kept.clear();
    const text = read(file);
    kept.set(file.href, { text, until: now() + KEPT_MS });
    text.catch(() => kept.delete(file.href));
    return text;
  };

  return async (page) => {
    const file = new URL("/robots.txt", page);
    const text = await textOf(file).catch(() => undefined);
    if (text === undefined) return false;
    return text === null || robotsParser(file.href, text).isAllowed(page.href, ROBOT) !== false;
  };
}
