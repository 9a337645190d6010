import { setTimeout as wait } from "node:timers/promises";
import type { Json } from "./payloads.ts";

/** What Discord does to calls that are in order. A route is named "POST /channels/:id/messages"; "*" is any. */
export interface FaultActs {
  /** The next `times` calls of a route are told to come again after so many seconds, alone or with all others. */
  limit(route: string, times: number, seconds: number, scope?: "user" | "global" | "shared"): void;
  /** The next `times` calls fail with this status, as when Discord is in trouble; nothing is done. */
  fail(route: string, times: number, status?: number): void;
  /** The next `times` calls are done, and their answers lost on the way. */
  loseAnswers(route: string, times: number): void;
  /** From now on each answer takes so long. */
  delay(ms: number): void;
}

export interface Faults extends FaultActs {
  /** What befalls a call before it is looked at; null: nothing. */
  befall(route: string): Promise<Fault | null>;
  losesAnswer(route: string): boolean;
}

interface Fault {
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
}

interface Coming {
  readonly route: string;
  readonly fault: Fault | "lost answer";
  times: number;
}

export function createFaults(): Faults {
  const coming: Coming[] = [];
  let pause = 0;
  const next = (route: string, isWanted: (one: Coming) => boolean) => {
    const found = coming.find((one) => one.times > 0 && (one.route === route || one.route === "*") && isWanted(one));
    if (found) found.times -= 1;
    return found?.fault ?? null;
  };
  return {
    limit(route, times, seconds, scope = "user") {
      const isGlobal = scope === "global";
      const headers = {
        "retry-after": String(seconds),
        "x-ratelimit-scope": scope,
        ...(isGlobal
          ? { "x-ratelimit-global": "true" }
          : {
              "x-ratelimit-limit": "5",
              "x-ratelimit-remaining": "0",
              "x-ratelimit-reset": String(Date.now() / 1_000 + seconds),
              "x-ratelimit-reset-after": String(seconds),
            }),
      };
      const body = { message: "You are being rate limited.", retry_after: seconds, global: isGlobal };
      coming.push({ route, times, fault: { status: 429, body, headers } });
    },
    fail(route, times, status = 500) {
      coming.push({ route, times, fault: { status, body: { message: `${status}: Trouble`, code: 0 }, headers: {} } });
    },
    loseAnswers: (route, times) => void coming.push({ route, times, fault: "lost answer" }),
    delay(ms) {
      pause = ms;
    },
    async befall(route) {
      if (pause > 0) await wait(pause);
      const fault = next(route, (one) => one.fault !== "lost answer");
      return fault === "lost answer" ? null : fault;
    },
    losesAnswer: (route) => next(route, (one) => one.fault === "lost answer") !== null,
  };
}
