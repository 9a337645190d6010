import { createBounded } from "./bounded.ts";

/** Does what has a key once, as far back as it remembers. */
export interface OnceByKey<Result> {
  /** What came of it before, also while it is under way; what went wrong is tried again. */
  run(key: string, act: () => Promise<Result>): Promise<Result>;
  /** It went wrong here: it may have happened all the same. */
  isDoubtful(key: string): boolean;
}

export function createOnceByKey<Result>(most: number): OnceByKey<Result> {
  const done = createBounded<Promise<Result>>(most);
  const doubtful = createBounded<true>(most);
  return {
    run(key, act) {
      const known = done.get(key);
      if (known) return known;
      const acting = act().catch((error: unknown) => {
        done.delete(key);
        doubtful.set(key, true);
        throw error;
      });
      done.set(key, acting);
      return acting;
    },
    isDoubtful: (key) => doubtful.get(key) === true,
  };
}
