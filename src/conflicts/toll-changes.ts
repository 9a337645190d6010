import type { Topic } from "../claims/claim.ts";
import type { Compared } from "./compare-stories.ts";
import { keepLedger, type LedgerRow } from "./ledger.ts";

/** A figure of an event beside what it was at an earlier time. */
export interface TollChange {
  readonly now: LedgerRow;
  /** null: nobody had given a figure for it. */
  readonly before: LedgerRow | null;
}

/** Counts of people that a desk keeps. */
export const TOLLS: ReadonlySet<Topic> = new Set<Topic>([
  "killed",
  "injured",
  "casualties",
  "missing",
  "captured",
  "detained",
  "evacuated",
  "displaced",
]);

/** The tolls whose range is another than it was; `before` holds what was there then. In the order in which they were first told. */
export function findTollChanges(before: Compared, now: Compared): readonly TollChange[] {
  const was = keepLedger(before).filter(isToll);
  return keepLedger(now)
    .filter(isToll)
    .flatMap((row): readonly TollChange[] => {
      const claims = new Set(row.cells.map(({ claim }) => claim));
      const alike = was.filter((one) => one.topic === row.topic && one.unit === row.unit && one.group === row.group);
      // Claims keep their ids while their page stays as it is, events while their first story does.
      const same =
        alike.find(({ cells }) => cells.some(({ claim }) => claims.has(claim))) ??
        alike.find(({ event }) => event === row.event);
      return isSameRange(same?.range ?? null, row.range) ? [] : [{ now: row, before: same ?? null }];
    });
}

const isToll = ({ topic, unit, range }: LedgerRow): boolean => TOLLS.has(topic) && unit === "person" && range !== null;

const isSameRange = (a: LedgerRow["range"], b: LedgerRow["range"]): boolean =>
  a?.low.value === b?.low.value && a?.high.value === b?.high.value && (a === null) === (b === null);
