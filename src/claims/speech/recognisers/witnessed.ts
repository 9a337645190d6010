import { createSpotter } from "../../../text/word-index.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { isPlain, startOf } from "../view.ts";

const SEEING = ["saw", "heard", "counted", "witnessed", "watched", "observed"];
const SEEN = createSpotter(SEEING);
const REPORTERS = /^(?:reporters?|journalists?|correspondents?|photographers?|crews?|teams?)$/;

/** A Radio Ostmark reporter saw … The outlet's own eyes stand above a quotation. */
export const witnessed: Recogniser = ({ view }) =>
  SEEN(view.tokens).flatMap((at): readonly Finding[] => {
    const token = view.tokens[at];
    if (!token || !SEEING.includes(token.lower) || token.pos !== "VERB" || !isPlain(view, at)) return [];
    const speaker = phraseBefore(view, at);
    if (!speaker || !view.tokens.slice(speaker.from, speaker.to).some((word) => REPORTERS.test(word.lower))) return [];
    if (/sel(?:f|ves)$/.test(view.tokens[at + 1]?.lower ?? "")) return [];
    const content = trimmed(view, startOf(view, at + 1), view.sentence.end);
    if (content.end <= content.start) return [];
    const cueAt = { start: token.start, end: token.end };
    return [
      { rule: "witnessed", form: "indirect", view, speaker, cueAt, stance: "witnessed", content: [content], via: [] },
    ];
  });
