import { TIME_WORDS } from "../answers/questions/read-time.ts";

/** A command, as it is typed or as a button says it. */
export interface Command {
  readonly name: CommandName;
  /** What follows the name, without its filler words; "" when nothing does. */
  readonly argument: string;
}

/** "2", "#2" or "d-5e01": a disagreement by its number in the last summary, or by its id. */
const WHICH = String.raw`(?:#?\d{1,3}|d-[0-9a-f]+)`;
/** "3" or "s-5e01". */
const STORY = String.raw`(?:\d{1,3}|s-[0-9a-f]+|this|all)`;
const ID = "s-[0-9a-f]+";
/** "1" or "n-5e01": a question of names by its number in the last list, or by its id. */
const NAMES = String.raw`(?:#?\d{1,2}|n-[0-9a-f]+)`;
const POLITE = "(?:please|me|now|today)";
/** A reason or a settlement in somebody's own words. */
const WORDS = String.raw`[^\n]{1,600}`;

/** A side of a disagreement: its letter, its number, or its label in quotation marks. */
const SIDE = String.raw`(?:side )?(?:[a-z]|[1-9]|[“"][^\n”"]{1,200}[”"])`;

/** Ways of deciding that need no number where there is but one disagreement: nothing that people say to one another. */
const ALONE = String.raw`(?:prefer (?:side )?(?:[a-z]|[“"][^\n”"]{1,200}[”"])|print both|different[ -]scopes?|bot[ -]error)`;

/** A site; "ignore that" is said to people. */
const HOST = String.raw`((?!(?:this|that|these|those|it|me|him|her|us|them|everything|all)\b[.!?]?$)\S{1,300})`;

/** When a digest is to come, in words that are read by themselves; nothing that could be said of a digest. */
const TIMES = String.raw`(?!(?:of|this|that|these|those|the|about|for|it|a|an|and|is|was)\b)(?!.*:\/\/)[^\n]{1,160}`;

/** What each command looks like; group 1 is its argument. A command is a whole message, so that no sentence becomes one by its first word: "why 2" is ours, "why not" is not. */
const COMMANDS = {
  help: `help(?: ${POLITE})?`,
  method: `method(?: ${POLITE})?`,
  digest: `digest(?: (?:please|me|today))*`,
  "digest view": `digest(?: ${POLITE})* (now|preview|whole \\S{16,30} \\S{16,30})(?: ${POLITE})*`,
  "digest times": `digest (${TIMES})`,
  handover: `(?:what (?:did i miss|have i missed|happened while i was (?:away|out|gone))|catch me up|(?:what happened )?since i (?:left|was (?:last )?here)|since (${TIME_WORDS}))`,
  status: `status(?: ${POLITE})?`,
  claims: `claims(?: (${STORY}))?`,
  ledger: `ledger(?: (${STORY}))?`,
  timeline: `(?:show (?:me )?)?(?:the |a )?timelines?(?: (?:(?:of|for) )?(?:the )?([^\\n]{1,80}))?`,
  names: `names(?: (${STORY}))?`,
  why: `why(?: (${WHICH}))?`,
  explain: `explain(?: (${WHICH}))?`,
  wording: `(?:safe )?wording(?: (${WHICH}))?`,
  export: `export(?: ((?:(?:me|the|this|it|event|story|all|everything|as|in|to|a|json|csv|tables?|spreadsheet|claim ?review|[se]-[0-9a-f]+|and|of|:) ?)+))?`,
  forget: `forget(?: (${STORY}))?`,
  "forget all": `forget ((?:all|everything) of mine|this channel|this (?:workspace|server))`,
  learn: `(?:settings? )?learn(?: from here)?:? (on|off)`,
  keep: `(?:settings? )?keep (?:stories )?(?:for )?((?:\\d{1,4} days?|as long as elsewhere)(?: in this (?:workspace|server))?)`,
  yes: `yes,? (forget (?:all of mine|this channel|this (?:workspace|server))|learn nothing here)`,
  confidential: `(?:mark (?:it |this )?(?:as )?)?confidential(?: ((?:${ID} )?(?:${ID}|c-[0-9a-f]+|this)))?`,
  "not confidential": `not[ -]confidential(?: (${ID}|c-[0-9a-f]+|this))?`,
  versions: `versions?(?: ((?:${ID})?(?: ?\\d{1,3})?))?`,
  watch: `watch(?: (${ID}|this|${WHICH}))?`,
  unwatch: `(?:unwatch|stop watching)(?: (${ID}|this|${WHICH}))?`,
  settings: `settings?(?: ${POLITE})?`,
  listen: `(?:settings? )?(?:listen(?: to)?|mode) (links|every link|mentions?|nothing|off|on)`,
  answer: `(?:settings? )?(?:answer|reply) in (?:the |a )?(threads?|channel)`,
  "language notice": `(?:settings? )?language notices? (on|off)`,
  ignore: `(?:settings? )?ignore ${HOST}`,
  unignore: `(?:settings? )?unignore ${HOST}`,
  "not a conflict": `not[ -]a[ -]conflict(?: (${WHICH}(?:[:,]? ${WORDS})?))?`,
  resolve: `resolve (${WHICH}[:,]? ${WORDS})`,
  decide: `decide (${WHICH}[:,]? ${WORDS})`,
  settle: `((?:(?:different[ -]scopes?|update|print (?:both|all)|(?:put on )?hold|bot[ -]error) ${WHICH}|prefer (?:${WHICH}[ ,] ?${SIDE}|${SIDE} in ${WHICH}))(?: ?[:,] ?${WORDS})?|${ALONE}(?: ?: ?${WORDS})?)`,
  deciders: `(?:settings? )?(?:deciders|who (?:may )?decides?)(?: ((?:@|everyone|everybody|all)[^\\n]{0,300}))?`,
  assign: `assign ((?:${WHICH}|to|@)[^\\n]{1,300})`,
  unassign: `unassign(?: (${WHICH}))?`,
  "not this event": `not[ -]this[ -]event(?: (${ID}))?`,
  "same event": `same[ -]event(?: (${ID}))?`,
  "same name": `same[ -]name(?: (${NAMES}))?`,
  "not the same name": `not[ -]the[ -]same[ -]name(?: (${NAMES}))?`,
  undo: `undo(?: (${WHICH}|${ID}|n-[0-9a-f]+))?`,
} as const;

export type CommandName = keyof typeof COMMANDS;

/** Those that change something: done once, whatever becomes of the message that said so. */
export const SETTLING: ReadonlySet<string> = new Set<CommandName>([
  "digest times",
  "forget",
  "learn",
  "keep",
  "yes",
  "confidential",
  "not confidential",
  "watch",
  "unwatch",
  "listen",
  "answer",
  "language notice",
  "ignore",
  "unignore",
  "not a conflict",
  "resolve",
  "decide",
  "settle",
  "deciders",
  "assign",
  "unassign",
  "not this event",
  "same event",
  "same name",
  "not the same name",
  "undo",
]);

const PATTERNS = Object.entries(COMMANDS).map(
  ([name, pattern]) => [name as CommandName, new RegExp(`^/?(?:crosswire )?${pattern}\\s*[.!?]?$`, "iu")] as const,
);

/** The command that `text` is; null when it is none. Total. */
export function parseCommand(text: string): Command | null {
  const typed = text.trim().replace(/[^\S\n]+/g, " ");
  for (const [name, pattern] of PATTERNS) {
    const match = pattern.exec(typed);
    if (match) return { name, argument: (match[1] ?? "").replace(/[.!?]$/, "").trim() };
  }
  return null;
}

/** The two parts of "2: two outlets, one wire": which disagreement, and the words about it. */
export function splitWhich(argument: string): { readonly which: string; readonly words: string } {
  const [, which = "", words = ""] = new RegExp(`^(${WHICH})?[:,]?\\s*(.*)$`, "iu").exec(argument) ?? [];
  return { which: which.replace(/^#/, ""), words };
}

/** The two parts of "print both 2: two halls", "prefer 2 A" or "prefer A in 2": which disagreement, "" where it is not said, and the words that decide it. */
export function splitSettling(argument: string): { readonly which: string; readonly words: string } {
  if (new RegExp(`^${ALONE}\\s*(?::.*)?$`, "isu").test(argument)) return { which: "", words: argument };
  const found = new RegExp(
    `^(\\D+?)\\s+(?:(${SIDE})\\s+in\\s+)?(${WHICH})[ ,]*(${SIDE}(?=\\s*(?:[:,]|$)))?(.*)$`,
    "isu",
  ).exec(argument);
  const [, way = "", before, which = "", after, rest = ""] = found ?? [];
  return {
    which: which.replace(/^#/, ""),
    words: `${[way, before ?? after].filter(Boolean).join(" ")} ${rest}`.trim(),
  };
}
