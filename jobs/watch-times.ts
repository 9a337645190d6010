const MINUTE_MS = 60_000;
const FIRST_MS = 15 * MINUTE_MS;
/** What was not corrected within a week hardly ever is. */
const LONGEST_MS = 7 * 24 * 60 * MINUTE_MS;

/** When a page under watch since `began` is read next after `now`: a quarter of an hour after it began, then after twice the time each, at last after a week; null: never again. ISO 8601. */
export function nextReading(began: string, now: string): string | null {
  const [from, at] = [Date.parse(began), Date.parse(now)];
  for (let wait = FIRST_MS; ; wait *= 2) {
    const next = from + Math.min(wait, LONGEST_MS);
    if (next > at) return new Date(next).toISOString();
    if (wait >= LONGEST_MS) return null;
  }
}
