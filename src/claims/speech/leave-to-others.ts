import { contains } from "../../text/span.ts";
import type { Attribution } from "../attribution.ts";
import { type Trace, traceChanges } from "../trace.ts";

/** "The siren went off, contradicting residents who said …": what comes after the comma tells of others, and is not said by the speaker. Own compilation. */
export const TELLS_OF_OTHERS =
  /^(?:contradict|cit|quot|echo|reject|dismiss|accus|confirm|answer|join|prais|thank|criticis|criticiz|blam|tell|urg|rebuff|rebut|mock|back|support)ing$/;
const BEFORE_OTHERS = /,\s+(\p{L}+ing)\s+(?:\p{L}+\s+){0,3}$/u;

/** Ends a statement where its sentence goes on to what others say. `text` is the passage's. */
export function leaveToOthers(
  text: string,
  attributions: readonly Attribution[],
  trace: Trace | null,
): readonly Attribution[] {
  return attributions.map((outer, at) => {
    const [words] = outer.content;
    if (!words || outer.content.length !== 1) return outer;
    for (const { sourceAt } of attributions.slice(at + 1, at + 4)) {
      if (!sourceAt || !contains(words, sourceAt)) continue;
      const lead = BEFORE_OTHERS.exec(text.slice(words.start, sourceAt.start));
      if (!lead || !TELLS_OF_OTHERS.test(lead[1] ?? "")) continue;
      const cut = { ...outer, content: [{ start: words.start, end: words.start + lead.index }] };
      if (trace) traceChanges(trace, "leave to others", outer, cut);
      return cut;
    }
    return outer;
  });
}
