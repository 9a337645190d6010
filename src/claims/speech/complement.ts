import { withApposition } from "./appositions.ts";
import type { Cue } from "./cues.ts";
import { phraseAfter } from "./noun-phrases.ts";
import { isTitle } from "./titles-of-works.ts";
import { isPlain, type View } from "./view.ts";
import { isFiniteVerb, isTime, setsOff } from "./word-kinds.ts";

/** What stands after the reporting clause: the words said, or nothing. */
export type Complement = "that" | "colon" | "quote" | "clause" | "wh" | "end" | "break" | "other";

/** Nouns of the occasion on which something is said: "in a statement", "at a briefing", "on Telegram". Own compilation. */
const OCCASIONS: ReadonlySet<string> = new Set(
  `statement statements interview speech email e-mail letter report tweet tweets post message memo testimony remarks release address video
  call note filing conference briefing rally event hearing meeting debate appearance show program programme television tv
  radio twitter facebook telegram phone telephone court affidavit complaint article book column editorial essay podcast
  document documents papers forum summit press reporter reporters journalist journalists audience crowd supporters
  lawmakers condition time past week month year morning afternoon evening night news visit dinner lunch town sermon
  session comment comments response reply announcement blog broadcast segment town-hall study ruling opinion lawsuit
  bulletin update communique monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december jan. feb. aug. sept. oct. nov. dec.`.split(/\s+/),
);
const YEAR = /^(?:19|20)\d\d$/;
const CIRCUMSTANCE: ReadonlySet<string> = new Set(
  "on in at during after before from to through via by under with of for about over outside without as since into upon following amid".split(
    " ",
  ),
);
/** Adverbs that belong to what is said: "said nearly forty", "said there was". */
const OPENING_ADVERB =
  /^(?:there|when|where|how|why|only|even|about|around|nearly|almost|not|here|no|as|at|up|more|less|least|most|roughly|approximately|so|too|both|none|neither|nobody|all|every|some|many|never|otherwise|half|just|exactly|barely|hardly|scarcely|well|over|under|twice|already|still|currently|perhaps|maybe|probably|often|always)$/;

/** How far from an occasion "that" may stand, where words between describe the occasion. */
const MODIFIER_REACH = 8;

/** The token after adverbs, days and occasions: "said [on Monday in a statement]". */
export function skipCircumstances(view: View, start: number): number {
  const { tokens } = view;
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (!token || !isPlain(view, at)) return at;
    if (token.pos === "ADV" && (!OPENING_ADVERB.test(token.lower) || tokens[at + 1]?.lower === "that")) at++;
    else if (isTime(token) || (/^(?:late|early)$/.test(token.lower) && isTime(tokens[at + 1]))) at++;
    else if (/^(?:late|early)$/.test(token.lower) && tokens[at + 1]?.lower === "on" && isTime(tokens[at + 2])) at++;
    else if (/^(?:last|this|next|earlier|later)$/.test(token.lower) && isTime(tokens[at + 1])) at += 2;
    else if (CIRCUMSTANCE.has(token.lower)) {
      const end = occasionEnd(view, at);
      if (end < 0) return at;
      at = end;
      // "in a post shared by the Gazette that": what describes the occasion.
      const that = view.tokens.slice(at, at + MODIFIER_REACH).findIndex((one) => one.lower === "that");
      if (view.tokens[at]?.pos === "VERB" && /(?:ed|en|made|sent)$/.test(view.tokens[at]?.lower ?? "") && that > 0)
        at += that;
    } else if (token.text === "," && isTime(tokens[at + 1]) && tokens[at + 2]?.text === ",") at += 3;
    else if (
      token.text === "," &&
      /^(?:citing|quoting|without|in|on|at|with|after|during|speaking|referring)$/.test(tokens[at + 1]?.lower ?? "")
    ) {
      const that = thatAfterComma(view, at + 2);
      return that > 0 ? that : at;
    } else return at;
  }
}

/** "reported, citing two officials, that": the token "that" behind the next comma, or -1. */
function thatAfterComma(view: View, start: number): number {
  const comma = view.tokens.findIndex((token, at) => at > start && token.text === ",");
  return comma > 0 && comma < start + 15 && view.tokens[comma + 1]?.lower === "that" ? comma + 1 : -1;
}

function occasionEnd(view: View, at: number): number {
  // "on “Lodmoor Today”"
  const title = view.places[at + 1] === "open" ? view.quotations[at + 1] : null;
  if (title && isTitle(view.passage.text, title)) {
    const close = view.quotations.lastIndexOf(title);
    return view.places[close] === "close" ? close + 1 : -1;
  }
  // "on Monday two men": the men are none of Monday’s.
  const rest = view.tokens.slice(at + 1);
  const time = rest.findIndex((token, index) => !isTime(token) && !(index > 0 && /^\d{1,4}$/.test(token.text)));
  if (time > 0) return at + 1 + time;
  const phrase = phraseAfter(view, at + 1);
  if (!phrase) return -1;
  const words = view.tokens.slice(phrase.from, phrase.to);
  return words.some((token) => OCCASIONS.has(token.lower) || YEAR.test(token.text)) ? phrase.to : -1;
}

/** What the words from `start` on are to the cue, and where what is said begins. */
export function complementAt(view: View, start: number, cue: Cue): { complement: Complement; body: number } {
  const { tokens } = view;
  const token = tokens[start];
  if (!token || (/^[.!?]$/.test(token.text) && start >= tokens.length - 2))
    return { complement: "end", body: tokens.length };
  if (view.places[start] === "open") return { complement: "quote", body: start };
  if (token.text === ":") return { complement: "colon", body: start + 1 };
  if (/^[;-]$/.test(token.text) || setsOff(token)) {
    if (token.text === "," && view.places[start + 1] === "open") return { complement: "quote", body: start + 1 };
    if (token.text === "," && tokens[start + 1]?.lower === "that") return { complement: "that", body: start + 2 };
    return { complement: "break", body: start + 1 };
  }
  // "told jurors that was a lie": the word is its subject.
  if (token.lower === "that" && tokens[start + 1]?.pos === "AUX" && cue.frames.includes("bare"))
    return { complement: "clause", body: start };
  if (token.lower === "that" && (token.pos !== "PRON" || view.places[start + 1] === "open"))
    return { complement: "that", body: start + 1 };
  if (token.lower === "that" && startsClause(view, start + 1, true)) return { complement: "that", body: start + 1 };
  const amount = token.lower === "as" && /^(?:many|much|few|little)$/.test(tokens[start + 1]?.lower ?? "");
  if (!amount && !cue.negated && /^(?:before|after|while|during|as|when)$/.test(token.lower))
    return { complement: "other", body: start };
  if (/^(?:whether|how|why|what|who|where|when|if|which)$/.test(token.lower)) return { complement: "wh", body: start };
  if (startsClause(view, start, /^(?:say|tell|add)$/.test(cue.lemma))) return { complement: "clause", body: start };
  return { complement: "other", body: start };
}

/** "said much", "say the same": nothing is told of what was said. */
const EMPTY_WORDS = /^(?:much|something|nothing|anything|goodbye|hello|yes|so|same|little|enough)$/;

/**
 * Whether a clause with a subject and a verb of its own begins at `start`. After "said" any verb will do; after verbs
 * that take objects too ("reported a fire that killed two") the verb must follow its subject directly.
 */
function startsClause(view: View, start: number, anyVerb: boolean): boolean {
  const { tokens } = view;
  const first = tokens[start];
  if (!first || !isPlain(view, start) || first.pos === "AUX" || first.pos === "CCONJ" || first.lower === "than")
    return false;
  if (first.lower === "there" || (first.lower === "it" && isFiniteVerb(tokens[start + 1]))) return true;
  if (!anyVerb && first.pos === "SCONJ") return true;
  if (EMPTY_WORDS.test(first.lower) && !isFiniteVerb(tokens[start + 1])) return false;
  const phrase = phraseAfter(view, start);
  if (phrase) {
    const whole = withApposition(view, phrase);
    let at = whole.to;
    while (/^(?:ADV|PART)$/.test(tokens[at]?.pos ?? "") || /^(?:both|all|each)$/.test(tokens[at]?.lower ?? "")) at++;
    if (isFiniteVerb(tokens[at])) return true;
    if (first.pos === "PRON" && /^(?:it|he|she|they|we|i|him|them|you)$/.test(first.lower))
      return tokens[at]?.pos === "VERB" || tokens[at]?.text === ",";
    // "that Halloran who chairs the board resigned": a relative clause may stand between.
    if (!anyVerb && !/^(?:who|which|that)$/.test(tokens[at]?.lower ?? "")) return false;
  }
  if (!anyVerb) return false;
  for (let at = start + 1; at < tokens.length && at < start + 30; at++) {
    const token = tokens[at];
    if (!token || /^[;:]$/.test(token.text)) return false;
    // "said his piece, he left": the verb behind the comma has a subject of its own.
    if (token.text === "," && /^(?:he|she|it|they|we|i)$/.test(tokens[at + 1]?.lower ?? "") && first.pos !== "ADP")
      return false;
    if (token.pos === "AUX" || (isFiniteVerb(token) && tokens[at - 1]?.lower !== "to")) return true;
  }
  return false;
}
