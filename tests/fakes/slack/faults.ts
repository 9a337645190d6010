import { setTimeout as wait } from "node:timers/promises";
import type { Arguments } from "./arguments.ts";
import { Refusal } from "./refusal.ts";

/** What Slack does to calls that are in order. */
export interface Faults {
  /** The next call of `method` that brings blocks, or any when it takes none, is refused with `error`. */
  refuse(method: string, error: string): void;
  /** From now on each answer takes so long. */
  delay(ms: number): void;
}

export interface FaultsAndWhen extends Faults {
  /** Waits and throws as told. */
  befall(method: string, args: Arguments): Promise<void>;
}

export function createFaults(): FaultsAndWhen {
  const refused = new Map<string, string>();
  let pause = 0;
  return {
    refuse: (method, error) => void refused.set(method, error),
    delay(ms) {
      pause = ms;
    },
    async befall(method, args) {
      if (pause > 0) await wait(pause);
      const error = refused.get(method);
      const empty = method.startsWith("chat.") && (args["blocks"] === undefined || args["blocks"] === "[]");
      if (error === undefined || empty) return;
      refused.delete(method);
      throw new Refusal(error);
    },
  };
}
