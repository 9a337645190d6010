import { createSpotter } from "../../../text/word-index.ts";
import { phraseWithAppositionBefore } from "../appositions.ts";
import { quotationAt, quoted, trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { type NounPhrase, phraseAfter, phraseBefore } from "../noun-phrases.ts";
import { endBefore, isPlain, startOf, type View } from "../view.ts";

const SAYING = createSpotter(["saying"]);

/** "was quoted as saying by the Gazette" */
const relayedAfter = (view: View, saying: number): NounPhrase | null =>
  view.tokens[saying + 1]?.lower === "by" ? phraseAfter(view, saying + 2) : null;

/** NAME was quoted by PAPER as saying … · PAPER quoted NAME as saying … */
export const quotedAsSaying: Recogniser = ({ view }) => {
  const { tokens } = view;
  return SAYING(tokens).flatMap((saying): readonly Finding[] => {
    const token = tokens[saying];
    if (token?.lower !== "saying" || tokens[saying - 1]?.lower !== "as" || !isPlain(view, saying)) return [];
    const verb = tokens.findLastIndex(
      (one, at) => at < saying && /^(?:quoted|cited|quotes|quoting|cites)$/.test(one.lower),
    );
    if (verb < 0) return [];
    const auxiliary = tokens.slice(Math.max(0, verb - 4), verb).findIndex((one) => one.pos === "AUX");
    const passive = auxiliary >= 0;
    const subjectEnd = passive ? Math.max(0, verb - 4) + auxiliary : verb;
    const subject = phraseBefore(view, subjectEnd) ?? phraseWithAppositionBefore(view, subjectEnd);
    const by = tokens.findIndex((one, at) => at > verb && at < saying && one.lower === "by");
    const other = passive ? (by > 0 ? phraseAfter(view, by + 1) : null) : phraseAfter(view, verb + 1);
    const relayed = relayedAfter(view, saying);
    const speaker = passive ? subject : other;
    const relay = passive ? (other ?? relayed) : subject;
    if (!speaker) return [];
    let body = relayed ? relayed.to : saying + 1;
    if (tokens[body]?.lower === "that" || tokens[body]?.text === "," || tokens[body]?.text === ":") body++;
    const quotation = quotationAt(view, body);
    const after = quotation ? quoted(view, quotation) : trimmed(view, startOf(view, body), view.sentence.end);
    // "…, the Gazette quoted the mayor as saying."
    const before = subject ? trimmed(view, view.sentence.start, endBefore(view, subject.from)) : after;
    const content = after.end > after.start ? after : before;
    if (content.end <= content.start) return [];
    const form = quotation ? "direct" : "indirect";
    const cueAt = { start: tokens[verb]?.start ?? token.start, end: token.end };
    return [
      {
        rule: "quoted as saying",
        form,
        view,
        speaker,
        cueAt,
        stance: "said",
        content: [content],
        via: relay ? [relay] : [],
      },
    ];
  });
};
