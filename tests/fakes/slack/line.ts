import { createUntil } from "../until.ts";
import type { Delivery, Taken, Transport } from "./deliveries.ts";

/** What befell the deliveries so far. */
export interface Deliveries {
  /** How long the app took for each, in milliseconds, from the last time that it was sent. */
  readonly durations: readonly number[];
  /** Given up by Slack. */
  readonly lost: number;
}

export type Outage = "closed" | "unavailable";

/** The line between Slack and the app. */
export interface Line {
  readonly deliveries: Deliveries;
  /** Null while Slack is there. */
  readonly outage: Outage | null;
  /** From now on it goes another way. */
  use(transport: Transport): void;
  cut(): void;
  /** Null when it is given up. */
  deliver(delivery: Delivery): Promise<Taken | null>;
  /** What a person did last, once more. */
  again(): Promise<void>;
  /** An event, which waits for Slack to be there. */
  send(body: unknown, attempt: number): void;
  down(how: Outage): void;
  /** What waited is sent as retries. */
  up(): void;
  /** Resolves when `check` holds; looked at after each change of anything. Rejects after 15 seconds. */
  until(check: () => boolean, what: string): Promise<void>;
  isSettled(): boolean;
}

export function createLine(first: Transport, changed: EventTarget): Line {
  let transport = first;
  let outage: Outage | null = null;
  let held: Delivery[] = [];
  let underWay = 0;
  let lost = 0;
  const durations: number[] = [];

  let last: Delivery | null = null;

  const deliver = async (delivery: Delivery) => {
    underWay += 1;
    if (delivery.type !== "events_api") last = delivery;
    try {
      if (outage) throw new Error("Slack is down.");
      const taken = await transport.deliver(delivery);
      durations.push(taken.ms);
      return taken;
    } catch {
      lost += 1;
      return null;
    } finally {
      underWay -= 1;
      changed.dispatchEvent(new Event("change"));
    }
  };
  return {
    get deliveries() {
      return { durations, lost };
    },
    get outage() {
      return outage;
    },
    use(next) {
      transport = next;
    },
    cut: () => transport.cut(),
    deliver,
    async again() {
      if (last) await deliver({ ...last, attempt: last.attempt + 1 });
    },
    send(body, attempt) {
      if (outage) held.push({ type: "events_api", body, attempt: attempt + 1 });
      else void deliver({ type: "events_api", body, attempt });
    },
    down(how) {
      outage = how;
    },
    up() {
      outage = null;
      const waiting = held;
      held = [];
      for (const delivery of waiting) void deliver(delivery);
    },
    until: createUntil(changed),
    isSettled: () => underWay === 0,
  };
}
