import { phraseWithAppositionBefore } from "../appositions.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { isPlain } from "../view.ts";

const SPEAKS = /^(?:speaks?|spoke|spoken)$/;
const END = /^[,;:.]$/;
/** Words from "of" on among which a figure makes it a report: "spoke of more than 30 dead". */
const NEAR = 5;

/** The health service has spoken of five dead. · Officials spoke of at least 30 wounded. */
export const speaksOf: Recogniser = ({ view }) => {
  const { tokens } = view;
  const at = tokens.findIndex((token, index) => SPEAKS.test(token.lower) && tokens[index + 1]?.lower === "of");
  const verb = tokens[at];
  if (!verb || !isPlain(view, at)) return [];
  // Whoever speaks of her two brothers reports nothing.
  if (!tokens.slice(at + 2, at + 2 + NEAR).some(({ pos }) => pos === "NUM")) return [];
  if (/^(?:his|her|its|their|my|our)$/.test(tokens[at + 2]?.lower ?? "")) return [];
  let from = at;
  while (from > 0 && /^(?:AUX|ADV)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  const speaker = phraseBefore(view, from) ?? phraseWithAppositionBefore(view, from);
  if (!speaker) return [];
  const stop = tokens.findIndex((token, index) => index > at && END.test(token.text));
  const end = tokens[(stop < 0 ? tokens.length : stop) - 1]?.end ?? view.sentence.end;
  const finding: Finding = {
    rule: "speaks of a figure",
    form: "indirect",
    view,
    speaker,
    cueAt: { start: verb.start, end: verb.end },
    stance: "said",
    content: [trimmed(view, tokens[at + 1]?.end ?? verb.end, end)],
    via: [],
  };
  return [finding];
};
