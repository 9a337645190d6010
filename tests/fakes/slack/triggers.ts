import type { Ids } from "./ids.ts";
import { Refusal } from "./refusal.ts";

/** Leaves to open a window, which come with what a person does. */
export interface Triggers {
  /** For a window of this person; its trigger_id. */
  issue(user: string): string;
  /** The person. Good once, and for three seconds. */
  spend(id: string): string;
}

const LIFETIME_MS = 3_000;

export function createTriggers(ids: Ids, now: () => Date): Triggers {
  const issued = new Map<string, { readonly user: string; readonly at: number; spent: boolean }>();
  return {
    issue(user) {
      const id = `${ids.number("trigger")}.${now().getTime()}.${user.toLowerCase()}`;
      issued.set(id, { user, at: now().getTime(), spent: false });
      return id;
    },
    spend(id) {
      const trigger = issued.get(id);
      if (!trigger) throw new Refusal("invalid_trigger_id");
      if (trigger.spent) throw new Refusal("exchanged_trigger_id");
      if (now().getTime() - trigger.at > LIFETIME_MS) throw new Refusal("expired_trigger_id");
      trigger.spent = true;
      return trigger.user;
    },
  };
}
