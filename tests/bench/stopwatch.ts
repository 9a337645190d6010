/** Durations of one thing, in milliseconds. */
export type Samples = readonly number[];

/** The value below which `share` (0 to 1) of the samples lie; NaN of none. */
function quantile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (samples: Samples): number => quantile(samples, 0.5);
export const p95 = (samples: Samples): number => quantile(samples, 0.95);

/** How long the steps of one run took. Steps that happen twice in a run are added up. */
export interface Stopwatch {
  /** Runs `work` and adds its time to `step`. */
  time<T>(step: string, work: () => Promise<T>): Promise<T>;
  timeSync<T>(step: string, work: () => T): T;
  add(step: string, ms: number): void;
  /** What was added since the last call. */
  take(): ReadonlyMap<string, number>;
}

export function createStopwatch(): Stopwatch {
  let steps = new Map<string, number>();
  const add = (step: string, ms: number) => void steps.set(step, (steps.get(step) ?? 0) + ms);
  return {
    add,
    async time(step, work) {
      const began = performance.now();
      try {
        return await work();
      } finally {
        add(step, performance.now() - began);
      }
    },
    timeSync(step, work) {
      const began = performance.now();
      try {
        return work();
      } finally {
        add(step, performance.now() - began);
      }
    },
    take() {
      const taken = steps;
      steps = new Map();
      return taken;
    },
  };
}
