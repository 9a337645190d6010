import { createPhraseFinder } from "../../../text/phrase.ts";
import { phraseWithAppositionBefore } from "../appositions.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { isPlain } from "../view.ts";

/** What people put a figure on. Own compilation. */
const PUT = createPhraseFinder(["put|place the|its|their? *14 at", "estimate the|its|their? *14 at"]);
const END = /^[,;:.]$/;

/** The governor put the number of wounded at 14. · Police put the march at roughly 30,000 people. */
export const putsAt: Recogniser = ({ view }) => {
  const match = PUT(view.tokens);
  const verb = match && view.tokens[match.from];
  if (!match || !verb || !isPlain(view, match.from)) return [];
  if (/^(?:up|out|off|in|on|away|down|forward|together|aside|back)$/.test(view.tokens[match.from + 1]?.lower ?? ""))
    return [];
  // Without a number behind "at" somebody puts a thing somewhere.
  if (!view.tokens.slice(match.to, match.to + 4).some((token) => token.pos === "NUM")) return [];
  // "has put", "have so far put"
  let from = match.from;
  while (from > 0 && /^(?:AUX|ADV)$/.test(view.tokens[from - 1]?.pos ?? "")) from--;
  const speaker = phraseBefore(view, from) ?? phraseWithAppositionBefore(view, from);
  if (!speaker) return [];
  const isEnd = (at: number) =>
    END.test(view.tokens[at]?.text ?? "") ||
    (/^(?:and|but)$/.test(view.tokens[at]?.lower ?? "") && /^(?:VERB|AUX)$/.test(view.tokens[at + 1]?.pos ?? ""));
  const stop = view.tokens.findIndex((_, at) => at > match.to && isEnd(at));
  const end = view.tokens[(stop < 0 ? view.tokens.length : stop) - 1]?.end ?? view.sentence.end;
  const finding: Finding = {
    rule: "puts a figure at",
    form: "indirect",
    view,
    speaker,
    cueAt: { start: verb.start, end: verb.end },
    stance: "said",
    content: [trimmed(view, verb.end, end)],
    via: [],
  };
  return [finding];
};
