import { createSpotter } from "../../../text/word-index.ts";
import { phraseWithAppositionBefore } from "../appositions.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { isPlain } from "../view.ts";

const NOT = "(?: not|n['’]t)";
const SOON = "(?: (?:yet|immediately|return|respond|directly))?";
/** Own compilation of the ways in which papers say that they got no answer. */
const REFUSAL = new RegExp(
  [
    "(?:(?:has|have|had) )?(?:declined|refused) (?:to (?:comment|answer|discuss|say|elaborate|speak|be interviewed|give|provide)|(?:further |any )?comment)",
    `(?:did|does|do)${NOT}${SOON} (?:respond|reply|comment|answer|(?:return|answer) (?:a |an |any |several |repeated )?(?:phone |telephone )?(?:calls?|messages?|emails?|requests?))`,
    `(?:has|have|had)${NOT}${SOON} (?:responded|replied|commented|answered)`,
    `would${NOT} (?:immediately )?(?:confirm|comment|elaborate|discuss|say (?:whether|if|how|who|when|where|why))`,
    "(?:(?:would|could|did|does|do|will) )?neither (?:confirm(?:ed|s)? nor (?:deny|denied|denies))",
    "(?:has|have|had) yet to (?:comment|respond|reply|answer)",
    `could${NOT}(?: immediately)? be reached`,
    `(?:was|were)${NOT}(?: immediately)? available for comment`,
  ]
    .map((form) => `\\b${form}\\b`)
    .join("|"),
  "gu",
);

/** Without one of these words nobody refused. */
const CUES = createSpotter(
  "declined refused respond responded reply replied comment commented answer answered return reached available would yet neither".split(
    " ",
  ),
);

/** NAME declined to comment. · NAME did not immediately respond to a request for comment. */
export const declined: Recogniser = ({ view }) => {
  if (CUES(view.tokens).length === 0) return [];
  const words = view.passage.text.slice(view.sentence.start, view.sentence.end);
  return [...words.matchAll(REFUSAL)].flatMap((match): readonly Finding[] => {
    const start = view.sentence.start + match.index;
    const at = view.tokens.findIndex((token) => token.start >= start);
    if (at < 0 || !isPlain(view, at)) return [];
    // "Halloran, who declined to comment, …"
    const relative = view.tokens[at - 1]?.lower === "who" ? at - 1 : at;
    const end = relative < at && view.tokens[relative - 1]?.text === "," ? relative - 1 : relative;
    const speaker = phraseBefore(view, end) ?? phraseWithAppositionBefore(view, end);
    if (!speaker) return [];
    const cueAt = { start, end: start + match[0].length };
    const rest = view.passage.text.slice(start + match[0].length, view.sentence.end);
    const stop = rest.search(/,? (?:but|while|although|though)\b|;/u);
    const content = trimmed(view, start, stop < 0 ? view.sentence.end : start + match[0].length + stop);
    return [
      { rule: "declined", form: "indirect", view, speaker, cueAt, stance: "declined", content: [content], via: [] },
    ];
  });
};
