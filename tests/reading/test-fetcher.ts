import { createFetcher, FETCH_LIMITS, type Fetcher } from "../../src/reading/fetch-page.ts";

interface TestFetcherOptions {
  /** "host:port" of the test's own servers. */
  readonly allowed?: readonly string[];
  readonly deadline?: number;
  /** Addresses that a name stands for, one list each time it is asked for; the last stays. */
  readonly names?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly robots?: "always" | "again";
  readonly apart?: number;
  readonly atOnce?: number;
  readonly now?: () => number;
}

/** A fetcher that knows no names but those given, and does not pause between fetches. */
export function openTestFetcher(options: TestFetcherOptions): Fetcher {
  const { allowed = [], deadline = 5_000, names = {}, robots = "again", apart = 0, atOnce = 2 } = options;
  const asked = new Map<string, number>();
  return createFetcher({
    async resolve(host) {
      const lists = names[host];
      if (!lists) throw Object.assign(new Error(`no ${host}`), { code: "ENOTFOUND" });
      const turn = asked.get(host) ?? 0;
      asked.set(host, turn + 1);
      const addresses = lists[Math.min(turn, lists.length - 1)] ?? [];
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    },
    allowed: new Set(allowed),
    robots,
    contact: "desk@post.example",
    limits: { ...FETCH_LIMITS, deadline, headers: deadline, apart, atOnce },
    now: options.now ?? (() => performance.now()),
  });
}
