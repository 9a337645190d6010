import type { Stance, Topic } from "../../claims/claim.ts";
import { isTopic } from "../topic-labels.ts";
import { type Draft, take, takeFilter } from "./draft.ts";
import type { Filters, Occasion } from "./question.ts";
import { DAY_WORDS, readDate, readMoment, TIME_WORDS } from "./read-time.ts";
import { wordsOfName } from "./telling-words.ts";
import { topicsOf } from "./topic-words.ts";

const insensitive = (pattern: string) => new RegExp(pattern, "iu");

const SINCE = insensitive(String.raw`(?:(?<![\p{L}])(?:since|from|after|starting))\s+(${TIME_WORDS})(?![\p{L}\d])`);
const UNTIL = insensitive(String.raw`(?<![\p{L}])(?:until|till|up to|before|as of|by)\s+(${TIME_WORDS})(?![\p{L}\d])`);
const BETWEEN = insensitive(String.raw`(?<![\p{L}])between\s+(${TIME_WORDS})\s+and\s+(${TIME_WORDS})(?![\p{L}\d])`);
const LAST = insensitive(
  String.raw`(?<![\p{L}])(?:in|over|during|within|from)?\s*(?:the )?(?:last|past)\s+((?:\d{1,3}|an?|one|two|three|four|five|six)?\s*(?:minute|hour|day|week)s?)(?![\p{L}])`,
);
const ON_DAY = insensitive(String.raw`(?<![\p{L}])(?:on )(${DAY_WORDS})|(?<![\p{L}])(yesterday|today)(?![\p{L}])`);

/** "since Monday", "until noon", "last 24 hours", "on Wednesday". */
export function readTimes(draft: Draft, occasion: Occasion): Draft {
  const moment = (words: string | undefined, end = false) => readMoment(words ?? "", occasion, end);
  let next = takeFilter(draft, BETWEEN, ([, from, to]) => {
    const [since, until] = [moment(from), moment(to, true)];
    return since && until ? { since, until } : null;
  });
  next = takeFilter(next, LAST, ([, stretch]) => {
    const since = moment(stretch);
    return since === null ? null : { since };
  });
  next = takeFilter(next, SINCE, ([, words]) => {
    const since = moment(words);
    return since === null ? null : { since };
  });
  next = takeFilter(next, UNTIL, ([whole, words]) => {
    const until = moment(words, !/^\W*before/i.test(whole));
    return until === null ? null : { until };
  });
  return takeFilter(next, ON_DAY, ([, named, near]) => {
    const day = readDate(named ?? near ?? "", occasion);
    return day === null ? null : { day };
  });
}

const ONLY_CONFLICTS =
  /(?<!\p{L})(?:only|just|show(?: me)?)\s+(?:the\s+)?(?:open\s+)?(?:conflicts?|disagreements?|contradictions?)(?!\p{L})/iu;
/** "only denials", "what has been confirmed". */
const STANCES: readonly (readonly [RegExp, readonly Stance[]])[] = [
  [/(?<!\p{L})(?:only|just)\s+(?:the\s+)?(?:denials?|denied)(?!\p{L})/iu, ["denied"]],
  [
    /(?<!\p{L})(?:only|just)\s+(?:the\s+)?(?:confirmed|confirmations?)(?!\p{L})|(?<!\p{L})(?:is|are|was|were|has|have|what['’]s)\b.{0,30}\b(?:been )?confirmed(?!\p{L})/iu,
    ["confirmed"],
  ],
  [/(?<!\p{L})(?:only|just)\s+(?:the\s+)?(?:allegations?|alleged|claimed)(?!\p{L})/iu, ["claimed"]],
  [/(?<!\p{L})(?:only|just)\s+(?:what was )?(?:witnessed|witnesses)(?!\p{L})/iu, ["witnessed"]],
];

export function readStances(draft: Draft): Draft {
  let next = takeFilter(draft, ONLY_CONFLICTS, () => ({ onlyConflicts: true }));
  for (const [pattern, stances] of STANCES) {
    if (next.question.filters.stances.length > 0) break;
    // Of "has it been confirmed" only the last word says so: the rest names what.
    const only = pattern.exec(next.rest);
    if (!only) continue;
    next = takeFilter(next, /^\W*(?:only|just)/i.test(only[0]) ? pattern : /(?:been )?confirmed/i, () => ({ stances }));
  }
  return next;
}

const KNOWN_STANCES: ReadonlySet<string> = new Set<Stance>([
  "said",
  "claimed",
  "denied",
  "confirmed",
  "assessed",
  "unclear",
  "declined",
  "witnessed",
]);

/** The topics that the value of an option names, by its own name or in other words; empty when it names none. */
export function readTopics(value: string): readonly Topic[] {
  const word = value.trim().toLowerCase();
  return isTopic(word) ? [word] : topicsOf(word);
}

/** What the value of an option means; null when it means nothing. */
export function readOption(name: string, value: string, occasion: Occasion): Partial<Filters> | null {
  const words = value.trim();
  switch (name.toLowerCase()) {
    case "since": {
      const since = readMoment(words, occasion);
      return since === null ? null : { since };
    }
    case "until": {
      const until = readMoment(words, occasion, true);
      return until === null ? null : { until };
    }
    case "outlet":
      return { outlet: wordsOfName(words) };
    case "speaker":
      return { speaker: wordsOfName(words) };
    case "event":
      return words === "" ? null : { event: words.toLowerCase() };
    case "stance":
      return KNOWN_STANCES.has(words.toLowerCase()) ? { stances: [words.toLowerCase() as Stance] } : null;
    case "only":
      return /^(?:conflicts?|disagreements?)$/i.test(words) ? { onlyConflicts: true } : null;
    default:
      return null;
  }
}

const OPTION = /(?<!\S)(since|until|outlet|speaker|event|stance|only):\s*(?:["“]([^"”]{1,200})["”]|(\S{1,200}))/iu;
const TOPIC = /(?<!\S)topic:\s*(?:["“]([^"”]{1,100})["”]|(\S{1,100}))/iu;
const EVENT = /^\W*(?:in |on )?(e-[0-9a-f]{4,})(?:[:,]|\s|$)/iu;

/** "since:monday outlet:"Sarn Herald"", as commands of platforms say it; "e-1a2b: …", as buttons do. What cannot be read stays in the question. */
export function readOptions(draft: Draft, occasion: Occasion): Draft {
  let next = takeFilter(draft, EVENT, ([, event]) => ({ event: (event ?? "").toLowerCase() }));
  for (let before: Draft | null = null; before !== next; ) {
    before = next;
    next = takeFilter(next, OPTION, ([, name = "", quoted, word]) => readOption(name, quoted ?? word ?? "", occasion));
  }
  return take(next, TOPIC, ([, quoted, word]) => {
    const topics = readTopics(quoted ?? word ?? "");
    return topics.length === 0 ? null : { topics };
  });
}
