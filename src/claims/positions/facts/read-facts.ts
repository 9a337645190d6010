import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import { CONDITION_VERBS, CONDITIONS } from "../../lexicons/conditions.ts";
import { BRINGING, CAUSING, NO_DEEDS, NO_PLACES, POSTS } from "../../lexicons/deeds.ts";
import { findCondition } from "./find-condition.ts";
import { PARTICLES } from "./particles.ts";
import { goesOff, readDeed } from "./read-deed.ts";
import { subjectOf } from "./subject.ts";
import { headsOfSource, readThing, type Thing } from "./thing.ts";
import type { Told } from "./told.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Verbs that say how a thing is, as "be" does. */
const BEING: ReadonlySet<string> = new Set("be stand stay remain lie keep sit".split(" "));
/** "Was found locked", "had its radar switched on", "left the gate open": the condition is another's behind the verb. */
const FINDING: ReadonlySet<string> = new Set("report find leave keep have declare hold".split(" "));
const PLACED: ReadonlySet<string> = new Set("on in at inside aboard".split(" "));
const LEAVING: ReadonlySet<string> = new Set("leave abandon desert".split(" "));
/** What can be opened without being a door. */
const ABSTRACT: ReadonlySet<string> = new Set(
  "inquiry case investigation fire talk account door office way meeting".split(" "),
);

/** Conditions that somebody brings about: "was approved" answers "had not approved it" as well. */
const DONE_TO: ReadonlySet<string> = new Set(["licensed", "damaged"]);

interface Reading {
  readonly tokens: readonly Token[];
  readonly group: VerbGroup;
  readonly source: Source | null;
  readonly subject: Thing | null;
}

/** Both "not" and "nobody": who says so is hard to tell, and rare. */
const isDouble = ({ group, subject }: Reading): boolean => group.negative && subject?.none === true;

/** Whether the words deny it, by the verb or by the subject. */
const denies = ({ group, subject }: Reading): boolean => group.negative || subject?.none === true;

/** Who is "at the controls" is at his post, and who is "in control" is nowhere. */
const placeHeads = (place: Thing, preposition = ""): readonly string[] =>
  place.heads
    .filter((head) => (!NO_PLACES.has(head) || (preposition === "at" && POSTS.has(head))) && !/\d/.test(head))
    .map((head) => (POSTS.has(head) ? "post" : head));

/** "The doctor was on the ward": whether somebody is at a place. */
function readPlaces(
  reading: Reading,
  at: number,
  holds: boolean,
  thing: Thing | null = reading.subject,
): readonly Told[] {
  const { tokens, source } = reading;
  if (!thing || thing.heads.length === 0 || !PLACED.has(tokens[at]?.lower ?? "")) return [];
  const place = readThing(tokens, at + 1, source);
  if (!place || place.none || (tokens[place.to]?.lower === "of" && place.of.length === 0)) return [];
  return placeHeads(place, tokens[at]?.lower).map((head) => ({
    ...spanOf(thing.from, place.to),
    name: `at ${head}`,
    holds,
    heads: thing.heads,
    of: place.of.filter((word) => !thing.heads.includes(word)),
    by: [],
    scope: thing.scope,
    event: false,
  }));
}

const spanOf = (from: number, to: number) => ({
  from: Math.min(from, to - 1),
  to,
});

/** "No fire drill", where the tagger takes "drill" for a verb: behind "there was" none can follow in that form. */
function endOnNoun(tokens: readonly Token[], thing: Thing | null): Thing | null {
  const next = tokens[thing?.to ?? -1];
  if (!thing || next?.pos !== "VERB" || next.lower !== next.lemma || thing.end !== thing.to) return thing;
  return {
    ...thing,
    heads: [next.lemma],
    of: [...thing.of, ...thing.heads],
    to: thing.to + 1,
    end: thing.to + 1,
  };
}

/** "There was no doctor on the ward": that there is a thing, and where. */
function readExistence(reading: Reading): readonly Told[] {
  const { tokens, group, source } = reading;
  const at = group.to;
  const thing = endOnNoun(tokens, readThing(tokens, at, source));
  if (!thing || thing.heads.length === 0) return [];
  const one = /^(?:one|single|a)$/.test(tokens[thing.from]?.lower ?? "");
  if (group.negative && !one && !thing.none && thing.scope !== "all") return [];
  const holds = !(thing.none || group.negative);
  const scope = holds ? thing.scope : "all";
  const being: Told = {
    ...spanOf(group.from - 1, thing.to),
    name: "be",
    holds,
    heads: thing.heads,
    of: thing.of,
    by: [],
    scope,
    event: true,
  };
  return [
    being,
    ...readPlaces(reading, thing.to, holds, {
      ...thing,
      scope,
      from: group.from - 1,
    }),
  ];
}

/** "The gate was locked", "had its radar switched on": the condition of a thing. */
function readCondition(reading: Reading, thing: Thing | null, at: number): readonly Told[] {
  const condition = thing && thing.heads.length > 0 ? findCondition(reading.tokens, at) : null;
  if (!thing || !condition) return [];
  const { name, holds, to } = condition;
  return [
    {
      ...spanOf(thing.from, to),
      name,
      holds: holds !== denies(reading),
      heads: thing.heads,
      of: thing.of,
      by: [],
      scope: thing.scope,
      event: false,
    },
  ];
}

/** "Switched off the alarm", "locked the gate": a deed that leaves a condition. */
function readDoneInto(reading: Reading): readonly Told[] {
  const { tokens, group, source } = reading;
  const verb = tokens[group.main];
  const next = tokens[group.main + 1];
  const particle = next && /^(?:off|on)$/.test(next.lower) ? 1 : 0;
  const words = particle && verb && next ? `${verb.lower} ${next.lower}` : (verb?.lower ?? "");
  const condition = CONDITIONS.get(words);
  if (!condition || !/^(?:open|working)$/.test(condition.name)) return [];
  const thing = readThing(tokens, group.main + 1 + particle, source);
  if (!thing || thing.heads.some((head) => ABSTRACT.has(head))) return [];
  return readConditionOf(condition, thing, reading);
}

function readConditionOf(
  condition: { readonly name: string; readonly holds: boolean },
  thing: Thing,
  reading: Reading,
): readonly Told[] {
  // "Did not lock the gate": somebody else may have.
  if (denies(reading)) return [];
  const { name, holds } = condition;
  return [
    {
      ...spanOf(reading.group.from, thing.to),
      name,
      holds,
      heads: thing.heads,
      of: thing.of,
      by: [],
      scope: thing.scope,
      event: false,
    },
  ];
}

/** The phrase from token `at` on, unless a verb follows: "showed that the pump had failed" shows no pump. */
function readObject({ tokens, source }: Reading, at: number): Thing | null {
  const object = readThing(tokens, at, source);
  const next = object && tokens[object.end];
  return next && (next.pos === "AUX" || (next.pos === "VERB" && !next.lower.endsWith("ing"))) ? null : object;
}

/** "Worked on Monday", "failed for an hour", and not "worked for the mayor", "failed to stop". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:to|for|with|on|in|as)$/.test(tokens[at]?.lower ?? "")) return true;
  return tokens
    .slice(at + 1, at + 3)
    .some(({ pos, lemma, lower }) => pos === "NUM" || NO_PLACES.has(lemma) || NO_PLACES.has(lower));
}

/** What somebody does, or is, where a verb stands by itself. */
function readActive(reading: Reading): readonly Told[] {
  const { tokens, group, source, subject } = reading;
  const verb = tokens[group.main] as Token;
  const particle = PARTICLES.has(tokens[group.to]?.lower ?? "") ? 1 : 0;
  const object = readObject(reading, group.to + particle);
  const condition = object ? undefined : CONDITION_VERBS.get(verb.lemma);
  if (condition && subject && subject.heads.length > 0 && standsAlone(tokens, group.to)) {
    const { name, holds } = condition;
    const facts = {
      name,
      holds: holds !== denies(reading),
      heads: subject.heads,
      of: subject.of,
      by: [],
      scope: subject.scope,
    };
    return [{ ...spanOf(subject.from, group.to), ...facts, event: false }];
  }
  const found = FINDING.has(verb.lemma) ? readThing(tokens, group.to, reading.source) : null;
  const told = found ? readCondition(reading, found, found.to) : [];
  if (told.length > 0) return told;
  if (object && subject && LEAVING.has(verb.lemma)) {
    return placeHeads(object).map((head) => ({
      ...spanOf(subject.from, object.to),
      name: `at ${head}`,
      holds: denies(reading),
      heads: subject.heads,
      of: object.of,
      by: [],
      scope: subject.scope,
      event: false,
    }));
  }
  const done = readDoneInto(reading);
  return done.length > 0 ? done : readDeed(tokens, group, { source, subject, object });
}

/** Whether the verb, or what stands behind a "was", is none by which facts are told; most are. */
function tellsNothing(tokens: readonly Token[], { main, to, copula, passive }: VerbGroup): boolean {
  const { lemma, lower } = tokens[main] as Token;
  if (goesOff(tokens, main)) return false;
  if (copula) return !PLACED.has(wordBehind(tokens, to)) && !findCondition(tokens, to);
  if (!NO_DEEDS.has(lemma) || BRINGING.has(lemma) || FINDING.has(lemma)) return false;
  if (passive) return !CONDITIONS.has(lower) && !CAUSING.has(lemma);
  return !BEING.has(lemma) && !CONDITION_VERBS.has(lemma) && !LEAVING.has(lemma);
}

const STILL = /^(?:still|also|already|both|all|back)$/;

/** The word behind "was", past a "still". */
const wordBehind = (tokens: readonly Token[], at: number): string =>
  tokens[STILL.test(tokens[at]?.lower ?? "") ? at + 1 : at]?.lower ?? "";

/** All that the verbs of `group` say to be so or not, of what is named beside them. `denied`: the clause is what somebody denies. */
export function readFacts(
  tokens: readonly Token[],
  group: VerbGroup,
  source: Source | null,
  denied: boolean,
): readonly Told[] {
  const there = tokens[group.from - 1]?.lower === "there";
  const verb = tokens[group.main] as Token;
  const gerund = verb.lower.endsWith("ing") && group.from === group.main;
  // "Denied taking money": who denies is the subject.
  const speaker = gerund && denied && group.from === 0 && source ? { heads: headsOfSource(source) } : null;
  if ((gerund && !speaker) || (!there && tellsNothing(tokens, group))) return [];
  const own: Thing | null = speaker ? { ...speaker, of: [], scope: "one", none: false, from: 0, to: 1, end: 1 } : null;
  const subject = own ?? (there ? null : subjectOf(tokens, group.from, source));
  const reading: Reading = { tokens, group, source, subject };
  if (isDouble(reading)) return [];
  if (there) return group.copula ? readExistence(reading) : [];
  if (group.copula || (BEING.has(verb.lemma) && !group.passive)) {
    const told = readCondition(reading, subject, group.to);
    if (told.length > 0) return told;
    const at = STILL.test(tokens[group.to]?.lower ?? "") ? group.to + 1 : group.to;
    return readPlaces(reading, at, !denies(reading));
  }
  if (!group.passive) return readActive(reading);
  const condition = readCondition(reading, subject, FINDING.has(verb.lemma) ? group.to : group.main);
  if (condition.length > 0 && !condition.every(({ name }) => DONE_TO.has(name))) return condition;
  return [...condition, ...readDeed(tokens, group, { source, subject, object: null })];
}
