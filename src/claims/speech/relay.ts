import { contains, type Span } from "../../text/span.ts";
import type { Attribution } from "../attribution.ts";

/**
 * Chains: where a body's statement is nothing but another's ("Halloran said …, Reuters reported"), the inner speaker
 * is the source and the outer one relayed it. The outer attribution is dropped. What nobody is named for ("is believed
 * to") is somebody's as soon as it stands in somebody's words.
 */
export function relay(attributions: readonly Attribution[]): readonly Attribution[] {
  const spoken = attributions.filter(
    (one) => !isTheirs(one) || !attributions.some((outer) => isSpoken(outer) && holds(outer, one)),
  );
  const outerOf = new Map<Attribution, Attribution[]>();
  const relays = new Set<Attribution>();
  for (const [index, outer] of spoken.entries()) {
    if (outer.source.kind === "anonymous" || outer.content.length !== 1) continue;
    for (const inner of spoken.slice(Math.max(0, index - 4), index + 5)) {
      if (inner === outer || !holdsWhole(outer, inner)) continue;
      outerOf.set(inner, [...(outerOf.get(inner) ?? []), outer]);
      relays.add(outer);
    }
  }
  return spoken
    .filter((one) => !relays.has(one))
    .map((one) => ({ ...one, via: [...one.via, ...(outerOf.get(one) ?? []).map((outer) => outer.source.name)] }));
}

/** What a speaker tells of others' minds ("said the ministry believed …") is the speaker's, and so is what nobody is named for. */
const isTheirs = (one: Attribution): boolean =>
  one.source.mention === "" || one.stance === "assessed" || one.form === "act";

const isSpoken = (one: Attribution): boolean => !isTheirs(one);

const holds = (outer: Attribution, inner: Attribution): boolean =>
  outer !== inner && inner.content.every((part) => outer.content.some((span) => contains(span, part)));

/** Whether the words of `outer` are speaker, cue and statement of `inner`, and next to nothing else. */
function holdsWhole(outer: Attribution, inner: Attribution): boolean {
  const [words] = outer.content;
  if (!words || !inner.sourceAt || !inner.cueAt) return false;
  const parts: readonly Span[] = [inner.sourceAt, inner.cueAt, ...inner.content];
  if (!parts.every((part) => contains({ start: words.start, end: words.end + 2 }, part))) return false;
  return Math.min(...parts.map((part) => part.start)) - words.start < 40;
}
