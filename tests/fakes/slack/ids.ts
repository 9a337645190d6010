/** What has no name twice, over all workspaces. */
export interface Ids {
  /** 1, 2, 3 … of one kind of thing. */
  number(kind: string): number;
  /** A time in Slack's form that nothing has yet. */
  ts(): string;
}

export function createIds(now: () => Date): Ids {
  const counts = new Map<string, number>();
  let last = 0;
  return {
    number(kind) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count;
    },
    ts() {
      last = Math.max(last + 1, now().getTime() * 1_000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
    },
  };
}
