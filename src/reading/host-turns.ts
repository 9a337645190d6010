import { setTimeout as pass } from "node:timers/promises";

/** How often and how many at a time one host is asked. */
export interface HostPace {
  readonly atOnce: number;
  /** Milliseconds between the beginnings of two fetches. */
  readonly apart: number;
}

/** Lets work on a host wait until it is its turn; hosts do not wait for each other. */
export type TakeTurn = <Result>(host: string, signal: AbortSignal, work: () => Promise<Result>) => Promise<Result>;

/** Hosts remembered before those at rest are forgotten. */
const MOST_HOSTS = 500;

interface Line {
  running: number;
  /** Milliseconds on the clock of `now`. */
  free: number;
  readonly waiting: (() => void)[];
}

/** `now` is a clock in milliseconds that never goes back. What waits longest goes first; a signal ends the waiting with its reason. */
export function createHostTurns({ atOnce, apart }: HostPace, now: () => number): TakeTurn {
  const lines = new Map<string, Line>();

  const dropIdle = () => {
    for (const [host, line] of lines) if (line.running === 0 && line.free <= now()) lines.delete(host);
  };

  const enter = async (line: Line, signal: AbortSignal): Promise<void> => {
    if (line.running < atOnce) {
      line.running += 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = () => {
      const at = line.waiting.indexOf(resolve);
      // Its turn may have come in the same moment.
      if (at >= 0) line.waiting.splice(at, 1);
      reject(signal.reason);
    };
    line.waiting.push(resolve);
    signal.addEventListener("abort", leave, { once: true });
    await promise.finally(() => signal.removeEventListener("abort", leave));
  };

  return async (host, signal, work) => {
    signal.throwIfAborted();
    if (lines.size > MOST_HOSTS) dropIdle();
    const line = lines.get(host) ?? { running: 0, free: 0, waiting: [] };
    lines.set(host, line);
    await enter(line, signal);
    try {
      const wait = line.free - now();
      line.free = Math.max(line.free, now()) + apart;
      if (wait > 0) await pass(wait, undefined, { signal });
      return await work();
    } finally {
      // Its place goes to the next one in line, who does not count anew.
      const next = line.waiting.shift();
      if (next) next();
      else {
        line.running -= 1;
      }
    }
  };
}
