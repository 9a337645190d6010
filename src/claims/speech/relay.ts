import { contains, type Span } from "../../text/span.ts";
import type { Attribution } from "../attribution.ts";
import { type Trace, traceChanges } from "../trace.ts";
import { hull } from "./trace-findings.ts";

/**
 * Chains: where a body's statement is nothing but another's ("Halloran said …, Reuters reported"), the inner speaker
 * is the source and the outer one relayed it. The outer attribution is dropped. What nobody is named for ("is believed
 * to") is somebody's as soon as it stands in somebody's words.
 */
export function relay(attributions: readonly Attribution[], trace: Trace | null): readonly Attribution[] {
  const spoken = attributions.filter(
    (one) => !isTheirs(one) || !attributions.some((outer) => isSpoken(outer) && holds(outer, one)),
  );
  const outerOf = new Map<Attribution, Attribution[]>();
  const relays = new Set<Attribution>();
  for (const [index, outer] of spoken.entries()) {
    if (outer.source.kind === "anonymous" || outer.content.length !== 1 || outer.stance === "denied") continue;
    for (const inner of spoken.slice(Math.max(0, index - 4), index + 5)) {
      if (inner === outer || !holdsWhole(outer, inner)) continue;
      outerOf.set(inner, [...(outerOf.get(inner) ?? []), outer]);
      relays.add(outer);
    }
  }
  if (trace) traceDropped(trace, attributions, spoken, relays);
  return spoken
    .filter((one) => !relays.has(one))
    .map((one) => {
      const outer = outerOf.get(one);
      if (!outer) return one;
      const relayed = { ...one, via: [...one.via, ...outer.map(({ source }) => source.name)] };
      if (trace) traceChanges(trace, "chain", one, relayed);
      return relayed;
    });
}

/** What a speaker tells of others' minds ("said the ministry believed …") is the speaker's, and so is what nobody is named for. */
const isTheirs = (one: Attribution): boolean =>
  one.source.mention === "" || one.stance === "assessed" || one.form === "act";

const isSpoken = (one: Attribution): boolean => !isTheirs(one);

const holds = (outer: Attribution, inner: Attribution): boolean =>
  outer !== inner && inner.content.every((part) => outer.content.some((span) => contains(span, part)));

function traceDropped(
  trace: Trace,
  all: readonly Attribution[],
  spoken: readonly Attribution[],
  relays: ReadonlySet<Attribution>,
): void {
  for (const one of all) {
    if (!spoken.includes(one))
      trace.setAside({ ...hull(one), by: "chain", because: `found by “${one.rule}”, but part of what somebody says` });
    else if (relays.has(one))
      trace.setAside({
        ...hull(one),
        by: "chain",
        because: `${one.source.name} only passes it on, and stands in its chain`,
      });
  }
}

/** Whether the words of `outer` are speaker, cue and statement of `inner`, and next to nothing else. */
function holdsWhole(outer: Attribution, inner: Attribution): boolean {
  const [words] = outer.content;
  if (!words || !inner.sourceAt || !inner.cueAt) return false;
  const parts: readonly Span[] = [inner.sourceAt, inner.cueAt, ...inner.content];
  if (!parts.every((part) => contains({ start: words.start, end: words.end + 2 }, part))) return false;
  return Math.min(...parts.map((part) => part.start)) - words.start < 40;
}
