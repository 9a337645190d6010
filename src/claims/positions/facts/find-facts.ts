import type { Token } from "../../../text/tagger.ts";
import { createSpotter } from "../../../text/word-index.ts";
import type { Clause } from "../../clause.ts";
import { ANYBODY, REFUSING } from "../../lexicons/deeds.ts";
import type { FactDetails, Position } from "../../position.ts";
import { findEverybody } from "../everybody.ts";
import { readFacts } from "./read-facts.ts";
import type { Told } from "./told.ts";
import { readVerbGroups, type VerbGroup } from "./verb-group.ts";

/** What makes of a fact a guess, a question or a condition, wherever it stands before it. */
const OPEN = createSpotter(
  `if whether unless lest until till allegedly reportedly apparently possibly perhaps probably likely suspect suspected
  fear feared believed thought rumoured rumored supposedly seemingly evidence proof sign indication suggestion accuse
  accused why how possible sooner`.split(/\s+/),
);
/** Behind "not": only a part is denied. */
const PARTLY: ReadonlySet<string> = new Set(
  "only just merely simply fully properly immediately directly necessarily always entirely completely exactly really quite enough all every alone because".split(
    " ",
  ),
);
const TURNS = createSpotter(["because", "but", "only"]);
/** Facts that one clause gives at most (ours). */
const MOST = 8;

/** "Not closed because of the storm but …": what is denied may be the reason. */
function deniesPart(tokens: readonly Token[], group: VerbGroup): boolean {
  const not = tokens.slice(group.from, group.to).findLastIndex(({ lower }) => /^(?:not|n't|never)$/.test(lower));
  const next = tokens[group.from + not + 1];
  if (not >= 0 && next && PARTLY.has(next.lower)) return true;
  return TURNS(tokens).some((at) => at >= group.to);
}

const isOwn = (about: string): boolean => !ANYBODY.has(about);

const TIMES = createSpotter(
  "until till within immediately promptly instantly when while during throughout whole time for yet far".split(" "),
);
const LONG = /^(?:second|minute|hour|day|week|month|year)$/;
/** Words of "for some 20 minutes" at most. */
const DURATION = 4;

/** What kind of time the word at `at` tells of; null for none. */
function kindOfTime(tokens: readonly Token[], at: number): "late" | "prompt" | "event" | "yet" | "lasts" | null {
  switch (tokens[at]?.lower) {
    case "until":
    case "till":
      return "late";
    case "within":
    case "immediately":
    case "promptly":
    case "instantly":
      return "prompt";
    case "when":
    case "while":
    case "during":
    case "throughout":
    case "whole":
      return "event";
    case "time":
      return tokens[at - 1]?.lower === "the" && tokens[at - 2]?.lower === "at" ? "event" : null;
    case "for":
      return tokens.slice(at + 1, at + DURATION).some(({ lemma }) => LONG.test(lemma)) ? "lasts" : null;
    case "yet":
    case "far":
      return "yet";
    default:
      return null;
  }
}

type Time = Pick<FactDetails, "tense" | "pace">;

/** When what a verb tells holds, by the verb and the words behind it: of a deed, and of a condition. */
function timesOf(tokens: readonly Token[], group: VerbGroup): { readonly deed: Time; readonly condition: Time } {
  const kinds = TIMES(tokens).flatMap((at) => (at >= group.to ? (kindOfTime(tokens, at) ?? []) : []));
  const has = (kind: (typeof kinds)[number]) => kinds.includes(kind);
  const prompt = has("prompt") ? "prompt" : null;
  const reached = has("yet") || group.tense === "had" ? "perfect" : group.tense;
  return {
    deed: { tense: reached, pace: has("late") || (group.negative && has("lasts")) ? "late" : prompt },
    condition: {
      tense: has("event") || group.tense === "had" ? "event" : reached,
      pace: has("late") ? "late" : prompt,
    },
  };
}

function toPosition(tokens: readonly Token[], told: Told, time: Time, denied: boolean): Position | null {
  const about = [...new Set(told.heads)].filter(isOwn).map((head) => `${told.name} ${head}`);
  const [first, last] = [tokens[told.from], tokens[Math.min(told.to, tokens.length) - 1]];
  if (about.length === 0 || !first || !last || last.end <= first.start) return null;
  return {
    dimension: "fact",
    pole: told.holds !== denied ? "yes" : "no",
    about,
    at: { start: first.start, end: last.end },
    fact: { of: told.of, by: told.by, scope: told.scope, event: told.event, ...time },
  };
}

/**
 * What a clause says to be so or not to be so, of things and people that it names: "the gate was locked" is about the gate being open, "no
 * tear gas had been used" about using it. Such positions stand beside the others and give a claim no topic; an outlet's own telling has none.
 */
export function findFacts(clause: Clause): readonly Position[] {
  const { tokens, stance, source } = clause;
  if (!source || stance === "unclear" || stance === "declined" || stance === "assessed") return [];
  const open = OPEN(tokens)[0] ?? tokens.length;
  const groups = readVerbGroups(tokens);
  const found: Position[] = [];
  for (const [index, group] of groups.entries()) {
    if (group.unreal || group.from > open || found.length >= MOST) continue;
    const before = groups[index - 1];
    const refuses =
      group.infinitive && before?.main === group.from - 2 && REFUSING.has(tokens[before.main]?.lemma ?? "");
    // "Helped determine": an infinitive without "to".
    if (before && before.to === group.from && tokens[group.from]?.lower === tokens[group.from]?.lemma) continue;
    if (group.infinitive && !(refuses && before && !before.negative && !before.unreal && !before.infinitive)) continue;
    const read = refuses && before ? { ...group, from: before.from, negative: true } : group;
    if (read.negative && deniesPart(tokens, read)) continue;
    const all = readFacts(tokens, read, source, stance === "denied");
    if (all.length === 0) continue;
    const { deed, condition } = timesOf(tokens, read);
    for (const told of all) {
      const position = toPosition(tokens, told, told.event ? deed : condition, stance === "denied");
      if (position) found.push(position);
    }
  }
  const everybody = findEverybody(clause);
  return everybody ? [...found, everybody] : found;
}
