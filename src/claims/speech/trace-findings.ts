import type { Span } from "../../text/span.ts";
import type { Trace } from "../trace.ts";
import { type Cue, findCues } from "./cues.ts";
import type { Finding, Scene } from "./finding.ts";

/** From the first to the last of the words said. */
export const hull = ({ content }: { readonly content: readonly Span[] }): Span => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
});

type Found = Pick<Finding, "rule" | "content">;

/** Tells that `second` was set aside for `first`, which had the same cue or the same words. */
export function traceFinding(trace: Trace, second: Found, first: Found): void {
  trace.setAside({ ...hull(second), by: second.rule, because: `taken by “${first.rule}” before` });
}

/** Tells of the cues of a sentence that no recogniser took, the keys of `taken` being where cues end. */
export function traceUnreadCues(trace: Trace, { view, clauses }: Scene, taken: ReadonlyMap<number, unknown>): void {
  const { sentence, passage } = view;
  for (const cue of findCues(view)) {
    const last = view.tokens[cue.to - 1];
    if (!last || [...taken.keys()].some((end) => end >= last.end && end <= last.end + CUE_RESTS)) continue;
    const clause = clauses.find((one) => one.cue.head === cue.head);
    const word = passage.text.slice(view.tokens[cue.from]?.start, last.end);
    const because = `“${word}”: ${whyUnread(cue, clause !== undefined)}`;
    trace.setAside({ start: sentence.start, end: sentence.end, by: "speech", because });
  }
}

/** In characters: "called for", "quoted by the Gazette as saying" end behind their verb. */
const CUE_RESTS = 40;

function whyUnread(cue: Cue, speaks: boolean): string {
  if (cue.hypothetical) return "may be said, or is to be said";
  if (cue.passive) return "nobody is named who says it, and nothing is told";
  if (!speaks) return "no speaker stands beside it";
  return cue.negated ? "was not said" : "what follows it is no statement";
}
