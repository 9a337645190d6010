import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore, phraseWithAppositionBefore } from "../noun-phrases.ts";
import { isPlain } from "../view.ts";

const REFUSAL =
  /\b(?:(?:has |have |had )?(?:declined|refused) (?:to )?(?:comment|answer|discuss|say|elaborate|be interviewed|be named)|(?:did|does|do|has|have|had|could) ?n[o’']t (?:yet |immediately |respond|reply|return|answer)[^.;]{0,20}?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|be reached)?|could ?n[o’']t (?:immediately )?be reached|(?:did|has|have|had) not (?:yet |immediately )?(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|comment(?:ed)?)|was not (?:immediately )?available for comment)\b/dgu;

/** NAME declined to comment. · NAME did not immediately respond to a request for comment. */
export const declined: Recogniser = ({ view }) => {
  const words = view.passage.text.slice(view.sentence.start, view.sentence.end);
  return [...words.matchAll(REFUSAL)].flatMap((match): readonly Finding[] => {
    const start = view.sentence.start + match.index;
    const at = view.tokens.findIndex((token) => token.start >= start);
    if (at < 0 || !isPlain(view, at)) return [];
    const speaker = phraseBefore(view, at) ?? phraseWithAppositionBefore(view, at);
    if (!speaker) return [];
    const cueAt = { start, end: start + match[0].length };
    const content = trimmed(view, start, view.sentence.end);
    return [
      { rule: "declined", form: "indirect", view, speaker, cueAt, stance: "declined", content: [content], via: [] },
    ];
  });
};
