import { anyOf } from "../../text/any-of.ts";
import type { Count, Counted } from "./counted.ts";
import { topicState } from "./topic-words.ts";

const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";
const A_TOLL =
  "(?:(?:official|death|casualty|police|reported|government) )*(?:toll|count|tally|figure|estimate|total|number|report)s? (?:of|at) (?:(?:about|at least|some|more than|around|nearly) )?$";
/** A first toll is one like others, until somebody raises it. */
const EARLIER_TOLL = `\\b(?:(?:earlier|previous|prior) |(?:rais|revis|lift|updat|correct|lower|cutt|reduc)(?:ing|ed|es) (?:an?|the|its|their) (?:initial|preliminary|first|original) )${A_TOLL}`;
/** What stands before or after a number that counts nothing. Matched against the text that touches the number. */
const BEFORE: readonly (readonly [why: string, pattern: RegExp])[] = [
  ["age", /\b(?:aged?|ages)(?: between)? $/i],
  ["date", new RegExp(`\\b${MONTH} $`, "i")],
  [
    "rank or name",
    /(?:\bno\.|\bnos\.|\bnumber|#|№|\broute|\bhighway|\bflight|\barticle|\bsection|\bchapter|\bpage|\broom|\blevel|\bphase|\btype|\barea|\bchannel|\bday|\bround|\bgrade|\bcategory|\bseason|\bepisode|\bversion|\bline|\bgate|\bplatform|\bblock|\bbrigade|\bpart) $/i,
  ],
  ["ratio", /\b(?:one|two|\d) (?:in|out of) (?:every )?$/i],
  [
    "whole of a share",
    /\bout of (?:an? |the |its )?(?:total |population |group )?(?:of )?(?:some |about )?$|\bpopulation of (?:some |about |around |over |more than )?$/i,
  ],
  [
    "whole of a share",
    /\b(?:half|third|thirds|quarters?|fifths?|tenths?|per ?cent|percent|%) of (?:(?:the|its|their|his|her|our|all|some|about|around|nearly|\S+[’']s?) )*$/i,
  ],
  [
    "whole of a part",
    /(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|many|most|all|none|several|dozens|hundreds)|\d) of (?:the|its|their|his|her|our|those|these) $/i,
  ],
  // "Raising an earlier toll of four", "seven, up from four": what was counted before is nobody's count any more.
  ["superseded", new RegExp(`${EARLIER_TOLL}|\\b(?:up|down|higher|lower) from (?:(?:an?|the|its) )?$`, "i")],
  ["children of somebody", /\b(?:mother|father|parents?|mum|dad) of $/i],
  ["address", /@$|:\/\/\S*$|www\.\S*$/],
  ["telephone", /\+$|\btel\.?:? ?$/i],
  ["every one", /\bevery $/i],
  ["pronoun", /\b(?:the|this|that|another|every|each|any|which|first|last|day|number) $/i],
];
const AFTER: readonly (readonly [why: string, pattern: RegExp])[] = [
  ["age", /^[\s-]?(?:years?|months?|weeks?)?[\s-](?:years?[\s-])?olds?\b/i],
  ["time", /^ ?(?:a\.?m\b|p\.?m\b|o[’']clock|GMT\b|UTC\b|noon\b)|^h\b/i],
  ["date", new RegExp(`^ (?:of )?${MONTH}\\b(?! (?:be|have|not|also)\\b)`, "i")],
  ["compound", /^-(?!(?:magnitude|plus|odd)\b)\p{L}/u],
  ["name or decade", /^(?:[’']?s\b|\p{L})/u],
  ["calibre", /^[\s-]?(?:mm\b|millimet(?:re|er)s?\b|cal(?:ib(?:re|er))?\b)/i],
  ["address", /^ (?:[A-Z]\w+ ){1,2}(?:Street|Avenue|Road|Lane|Boulevard|Drive|Square|St\.|Ave\.)/],
  ["ratio", /^ (?:in|out of) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b/i],
  ["score", /^ ?[-–] ?\d/],
];
const SOME_BEFORE = anyOf(BEFORE.map(([, pattern]) => pattern));
const SOME_AFTER = anyOf(AFTER.map(([, pattern]) => pattern));
/** What may stand before the first word of a sentence: quotation marks, a bullet, in a live blog the time. */
const OPENING = /^["“‘'(\s•●▪*–—-]*(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|[BCEP][DES]?T))?[)\s:–—-]*)?$/i;
const DATED = /(?:\b(?:in|since|of|by|from|until|before|after|the|to|and|during)|,|[(]) $/i;
const SINCE = /^ (?:ago|earlier|later|before|after|since|old)\b/i;
const PAST = /\b(?:past|last|next|first|previous|coming|recent|every|each) $/i;

/** Why the amount counts nothing and is left out ("age", "date"), or null where it may count something. */
export function findNotCount({ passage, sentence, tokens }: Count, counted: Counted): string | null {
  const { amount } = counted;
  const { core } = amount;
  const before = passage.text.slice(Math.max(sentence.start, core.start - 40), core.start);
  const after = passage.text.slice(core.end, Math.min(sentence.end, core.end + 40));
  const printed = passage.text.slice(core.start, core.end);
  const touching = amount.sort === "count";
  const next = tokens[counted.after];
  for (const [why, pattern] of SOME_AFTER.test(after) ? AFTER : []) {
    if (!touching && (why === "name or decade" || why === "compound" || why === "score")) continue;
    if (pattern.test(after)) return why;
  }
  const one = printed.toLowerCase() === "one";
  if (one && !amount.bounded && /^ (?:day|time|point|side|hand|another)\b/i.test(after)) return "pronoun";
  for (const [why, pattern] of SOME_BEFORE.test(before) ? BEFORE : []) {
    if (why === "pronoun" && !(one && counted.head === null)) continue;
    if (why === "every one" && !one) continue;
    if (why === "date" && !/^\d{1,4}$/.test(printed)) continue;
    // "12 of the 30 injured": a toll all the same.
    if (why === "whole of a part" && topicState(counted.modifier?.lower ?? counted.head?.lower ?? next?.lower ?? ""))
      continue;
    if (pattern.test(before)) return why;
  }
  if (/\d ?[-–] ?$/.test(before) && touching) return "score";
  // "Anna Berg, 49, said": between two commas after a name stands an age.
  const name = tokens[counted.from - 2];
  if (/, $/.test(before) && /^(?:,|\)|\.$)/.test(after) && /^\d{1,3}$/.test(printed) && name?.pos === "PROPN")
    return "age";
  if (/\p{L} \($/u.test(before) && /^\)/.test(after)) return "age";
  const year = /^(?:1[5-9]|20|21)\d\d$/.test(printed) && touching;
  const people = counted.person && counted.head?.pos === "NOUN";
  if (year && (!people || DATED.test(before))) return "year";
  if (amount.sort === "measure" && (SINCE.test(passage.text.slice(amount.end, amount.end + 12)) || PAST.test(before)))
    return "time";
  if (
    amount.sort === "measure" &&
    /^-/.test(after) &&
    /^(?:second|minute|hour|day|week|month|year|decade)$/.test(amount.unit ?? "")
  )
    return "time";
  // A number word with a capital inside a sentence is part of a name.
  const opens = OPENING.test(passage.text.slice(sentence.start, core.start));
  if (opens && /^\d{1,2}\.\d\d$/.test(printed) && /^ \p{Lu}/u.test(after)) return "time";
  if (/^\p{Lu}\p{Ll}/u.test(printed) && !opens && !/[.:“"‘]\s?$/.test(before) && !amount.bounded)
    return "name or decade";
  return null;
}
