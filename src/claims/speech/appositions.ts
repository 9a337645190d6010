import type { Token } from "../../text/tagger.ts";
import { antecedentBefore } from "./antecedent.ts";
import { isBoundary, type NounPhrase, phraseBefore } from "./noun-phrases.ts";
import { isPlain, type View } from "./view.ts";
import { isCapital, isInnerStop, isPossessive, setsOff } from "./word-kinds.ts";

/** `phrase` with the apposition or relative clause that commas set off after it: "Halloran, who runs the port,". */
export function withApposition(view: View, phrase: NounPhrase): NounPhrase {
  const { tokens } = view;
  if (tokens[phrase.to]?.text !== "," || !startsApposition(tokens, phrase.to + 1)) return phrase;
  for (let at = phrase.to + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!isPlain(view, at)) return phrase;
    if (/^[.;:!?]$/.test(token.text)) return { ...phrase, to: at };
    if (token.text === "," && !(isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]) && tokens[at + 2]?.text === ","))
      return { ...phrase, to: at + 1 };
  }
  return { ...phrase, to: tokens.length };
}

const OPENS_APPOSITION =
  /^(?:who|whose|which|whom|the|a|an|now|then|also|formerly|himself|herself|purportedly|apparently|reportedly|allegedly|supposedly)$/;
const PARTICIPLE =
  /(?:ing|ed|en)$|^(?:made|led|known|born|held|sent|built|run|brought|kept|found|set|paid|left|shot|said|shown|seen|thought)$/;
const DESCRIBES: ReadonlySet<string> = new Set(["NOUN", "ADJ", "PROPN", "DET", "NUM"]);

/** Whether what follows a comma can describe the noun before it. */
function startsApposition(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (OPENS_APPOSITION.test(token.lower) || DESCRIBES.has(token.pos) || isPossessive(token)) return true;
  if (token.pos === "VERB") return PARTICIPLE.test(token.lower);
  // "Halloran, visibly shaken, said"
  if (token.pos === "ADV") return tokens[at + 1]?.pos === "ADJ" || PARTICIPLE.test(tokens[at + 1]?.lower ?? "");
  return token.pos === "ADP" && token.lower !== "according";
}

/** The subject whose apposition ends with the comma or dash just before `end`: "Halloran, the governor of Lodmoor, said". */
export function phraseWithAppositionBefore(view: View, end: number): NounPhrase | null {
  const { tokens } = view;
  const mark = tokens[end - 1]?.text ?? "";
  if (!setsOff(tokens[end - 1])) return null;
  let spare: NounPhrase | null = null;
  for (let at = end - 2; at > 0 && at > end - 45; at--) {
    const token = tokens[at] as Token;
    if (!isPlain(view, at) || (/^[.;:!?]$/.test(token.text) && !isInnerStop(tokens, at))) break;
    if (token.text !== mark || !(mark !== "," || startsApposition(tokens, at + 1))) continue;
    const phrase = phraseBefore(view, at) ?? (mark === "," ? null : phraseWithAppositionBefore(view, at));
    const subject = phrase && !isBoundary(view, phrase.from) ? antecedentBefore(view, phrase) : phrase;
    if (!subject) continue;
    const whole = { ...subject, to: end };
    // A place after a place ("Lodmoor, Ruritania,") may hide a longer apposition further left.
    if (tokens[subject.from - 1]?.text !== ",") return whole;
    spare ??= whole;
  }
  return spare;
}
