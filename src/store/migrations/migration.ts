import type { Transaction } from "kysely";

/** One step of the database's form. Never edited after it was shipped: a change is a new step. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly name: string;
  /** Runs inside the transaction that also records it. */
  up(transaction: Transaction<unknown>): Promise<void>;
}
