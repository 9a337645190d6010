import type { Token } from "../../../text/tagger.ts";
import { wordsAfter } from "../content.ts";
import { cueSpan } from "../cues.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { startOf } from "../view.ts";

const ASSESSED = /^(?:believe|estimate|suspect|fear|assess)$/;
const CLAIMED = /^(?:allege|claim|purport)$/;

const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** It was reported that … · NAME is believed to have … Nobody is named as the source, and none is made up. */
export const hearsay: Recogniser = (scene) => {
  const { view, clauses } = scene;
  return clauses.flatMap((clause): readonly Finding[] => {
    const { cue } = clause;
    const next = view.tokens[cue.to];
    // "is expected to open": a forecast, and nobody’s.
    if (
      !cue.passive ||
      cue.negated ||
      cue.lemma === "expect" ||
      !(cue.frames.includes("that") || cue.frames.includes("bare"))
    )
      return [];
    const subject = phraseBefore(view, cue.from);
    const impersonal = subject !== null && view.tokens[subject.from]?.lower === "it";
    const stance = ASSESSED.test(cue.lemma) ? "assessed" : CLAIMED.test(cue.lemma) ? "claimed" : "said";
    const finding = {
      rule: "hearsay",
      form: "indirect",
      view,
      speaker: null,
      cueAt: cueSpan(view, cue),
      stance,
      via: [],
    } as const;
    if (impersonal && clause.complement === "that")
      return [{ ...finding, content: [wordsAfter(scene, clause, clause.body)] }];
    if (!subject || impersonal || next?.lower !== "to" || !isVerb(view.tokens[cue.to + 1])) return [];
    // "is said to be shy" describes; nothing is reported to have happened.
    if (cue.lemma === "say" && view.tokens[cue.to + 1]?.lower === "be") return [];
    // The cue stands in the middle of the words; broken in two, neither part would say anything.
    const after = wordsAfter(scene, clause, cue.to);
    return [{ ...finding, content: [{ start: startOf(view, subject.from), end: after.end }] }];
  });
};
