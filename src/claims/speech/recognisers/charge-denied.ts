import { trimmed } from "../content.ts";
import { cueSpan } from "../cues.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { endBefore, startOf } from "../view.ts";

const CHARGE = /^(?:charge|claim|allegation|accusation|assertion|report|suggestion)$/;

/** Norland accused Zarovia of the raid, a charge Zarovia denied. · …, a claim that the ministry rejected. */
export const chargeDenied: Recogniser = ({ view, clauses }) => {
  const { tokens } = view;
  return clauses.flatMap(({ cue, speaker, complement, inverted }): readonly Finding[] => {
    const says = cue.stance === "denied" && !cue.passive && !cue.hypothetical && !cue.negated && !inverted;
    if (!says || !speaker || !/^(?:end|break)$/.test(complement)) return [];
    // The speaker's name may look like a part of the phrase before it: "a charge Zarovia".
    const within = tokens.findIndex(
      ({ lower }, at) => at > speaker.from && at < speaker.core - 1 && CHARGE.test(lower),
    );
    const link = /^(?:which|that)$/.test(tokens[speaker.from - 1]?.lower ?? "") ? 1 : 0;
    const noun = within > 0 ? within : speaker.from - 1 - link;
    const opens = tokens[noun - 1]?.pos === "DET" && tokens[noun - 2]?.text === ",";
    if (!CHARGE.test(tokens[noun]?.lower ?? "") || !opens) return [];
    const charge = clauses.findLast((other) => other.cue.to < noun && other.speaker !== null);
    const content = [trimmed(view, startOf(view, charge?.cue.to ?? 0), endBefore(view, noun - 2))];
    return [
      {
        rule: "a charge that is denied",
        form: "indirect",
        view,
        speaker: within > 0 ? { ...speaker, from: noun + 1 } : speaker,
        cueAt: cueSpan(view, cue),
        stance: "denied",
        content,
        via: [],
      },
    ];
  });
};
