import { overlap } from "../../text/span.ts";
import type { Draft } from "../draft.ts";
import type { Refiner } from "./refiner.ts";

const same = (a: Draft, b: Draft) => {
  const shared = overlap(a, b);
  const most = Math.max(a.end - a.start, b.end - b.start);
  return (
    shared / most > 0.9 && a.source.name === b.source.name && (a.quantity?.text ?? null) === (b.quantity?.text ?? null)
  );
};

/** The same words of the same speaker found twice: the first find stays, so the order of the recognisers decides. */
export const dropRepeats: Refiner = (drafts) => {
  const kept: Draft[] = [];
  const skipped: { start: number; end: number; because: string }[] = [];
  for (const draft of drafts) {
    if (kept.some((one) => same(one, draft)))
      skipped.push({ start: draft.start, end: draft.end, because: "found before" });
    else kept.push(draft);
  }
  return { kept, skipped };
};
