/** Which calls are told to come again. */
export interface RateLimits {
  /** The next `times` calls of `method` are told to come again in `seconds`. */
  limit(method: string, times: number, seconds: number): void;
  /** From now on each call of that number in a row is told to come again in a second. */
  limitEvery(count: number): void;
  /** Seconds after which this call may come again; null: it is taken now. */
  retryAfter(method: string): number | null;
}

export function createRateLimits(): RateLimits {
  const limits = new Map<string, { times: number; seconds: number }>();
  let every = Number.POSITIVE_INFINITY;
  let calls = 0;
  return {
    limit: (method, times, seconds) => void limits.set(method, { times, seconds }),
    limitEvery(count) {
      every = count;
    },
    retryAfter(method) {
      const limit = limits.get(method);
      if (limit && limit.times > 0) {
        limit.times -= 1;
        return limit.seconds;
      }
      calls += 1;
      return calls % every === 0 ? 1 : null;
    },
  };
}
