import { createSpotter } from "../../../text/word-index.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { isPlain, startOf } from "../view.ts";
import { isGenitive } from "../word-kinds.ts";

const STANCES: Readonly<Record<string, "said" | "claimed" | "denied" | "assessed">> = {
  claim: "claimed",
  claims: "claimed",
  allegation: "claimed",
  allegations: "claimed",
  assertion: "claimed",
  accusation: "claimed",
  insistence: "claimed",
  contention: "claimed",
  statement: "said",
  announcement: "said",
  comment: "said",
  remark: "said",
  warning: "said",
  argument: "said",
  suggestion: "said",
  denial: "denied",
  belief: "assessed",
  assessment: "assessed",
  estimate: "assessed",
};

const NOUNS = createSpotter(Object.keys(STANCES));

/** NAME’s claim that … · his assertion that … */
export const nounThat: Recogniser = ({ view }) => {
  const { tokens } = view;
  return NOUNS(tokens).flatMap((at): readonly Finding[] => {
    const token = tokens[at];
    const stance = token && STANCES[token.lower];
    const next = tokens[at + 1];
    if (!stance || next?.lower !== "that" || !isPlain(view, at)) return [];
    const owner = tokens[at - 1]?.pos === "ADJ" ? at - 1 : at;
    const genitive = tokens[owner - 1];
    if (!genitive) return [];
    const possessive = /^(?:his|her|their|its)$/.test(genitive.lower);
    if (!possessive && !isGenitive(genitive)) return [];
    const speaker = possessive ? { from: owner - 1, to: owner, core: owner } : phraseBefore(view, owner - 1);
    if (!speaker) return [];
    // "Halloran’s claim that the dam broke was met with …": where the claim ends cannot be told.
    if (speaker.from <= 1 && tokens.slice(at).filter((one) => one.pos === "AUX" || one.pos === "VERB").length > 1)
      return [];
    const content = trimmed(view, startOf(view, at + 2), view.sentence.end);
    if (content.end <= content.start) return [];
    return [
      {
        rule: "noun that",
        form: "noun",
        view,
        speaker,
        cueAt: { start: token.start, end: token.end },
        stance,
        content: [content],
        via: [],
      },
    ];
  });
};
