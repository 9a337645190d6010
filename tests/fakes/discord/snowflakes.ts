/** Ids of all things, each later one higher, which carry the time. */
export interface Snowflakes {
  next(): string;
  /** An id a millisecond later than all before it: shards are told apart by the time in it. */
  later(): string;
}

const EPOCH_MS = 1_420_070_400_000n;
const TIME_BITS = 22n;

export function createSnowflakes(now: () => Date): Snowflakes {
  let last = 0n;
  const at = (ms: bigint) => (ms - EPOCH_MS) << TIME_BITS;
  const next = (least: bigint) => {
    const wanted = at(BigInt(now().getTime()));
    last = wanted > least ? wanted : least;
    return String(last);
  };
  return {
    next: () => next(last + 1n),
    later: () => next(((last >> TIME_BITS) + 1n) << TIME_BITS),
  };
}

/** Which of `count` connections a guild belongs to. */
export const shardOf = (guild: string, count: number): number => Number((BigInt(guild) >> TIME_BITS) % BigInt(count));

/** When the thing came to be. */
export const timeOf = (id: string): Date => new Date(Number((BigInt(id) >> TIME_BITS) + EPOCH_MS));
