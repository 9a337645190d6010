import type { Token } from "../../../text/tagger.ts";
import { wordsAfter } from "../content.ts";
import { cueSpan } from "../cues.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseAfter, phraseBefore } from "../noun-phrases.ts";
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
    // "Residents were told that …"
    if (subject && cue.frames.includes("addressee") && clause.complement === "that")
      return [{ ...finding, content: [wordsAfter(scene, clause, clause.body)] }];
    // "is believed by police to have fled"
    const agent = next?.lower === "by" ? phraseAfter(view, cue.to + 1) : null;
    const to = agent ? agent.to : cue.to;
    if (!subject || impersonal || view.tokens[to]?.lower !== "to" || !isVerb(view.tokens[to + 1])) return [];
    // "is said to be shy", "is said to taste of salt" describe; nothing is reported to have happened.
    const told = view.tokens[to + 1]?.lower;
    const happens = told === "have" || (told === "be" && view.tokens[to + 2]?.pos === "VERB");
    if (cue.lemma === "say" && !happens) return [];
    // The cue stands in the middle of the words; broken in two, neither part would say anything.
    const after = wordsAfter(scene, clause, cue.to);
    return [{ ...finding, speaker: agent, content: [{ start: startOf(view, subject.from), end: after.end }] }];
  });
};
