import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import { CONDITION_VERBS, CONDITIONS } from "../../lexicons/conditions.ts";
import { BRINGING, CAUSING, CONTACTING, NO_DEEDS, NO_PLACES } from "../../lexicons/deeds.ts";
import { findCondition } from "./find-condition.ts";
import { PARTICLES } from "./particles.ts";
import { contactIn, readContact } from "./read-contact.ts";
import { goesOff, readDeed } from "./read-deed.ts";
import { opensPlace, placeHeads, readPlaces } from "./read-places.ts";
import { subjectOf } from "./subject.ts";
import { headsOfSource, isTime, readThing, type Thing } from "./thing.ts";
import type { Told } from "./told.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Verbs that say how a thing is, as "be" does. */
const BEING: ReadonlySet<string> = new Set("be stand stay remain lie keep sit".split(" "));
/** "Was going too fast", "showed green": the condition of what does so. */
const MOVING: Readonly<Record<string, ReadonlySet<string>>> = {
  speeding: new Set("go drive travel run move fly sail".split(" ")),
  signal: new Set("show turn be stand stay remain".split(" ")),
};
/** "Was found locked", "had its radar switched on", "left the gate open": the condition is another's behind the verb. */
const FINDING: ReadonlySet<string> = new Set("report find leave keep have declare hold".split(" "));
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
    ...readPlaces(tokens, thing.to, source, { holds, thing: { ...thing, scope, from: group.from - 1 } }),
    ...readContact(tokens, thing.to, { thing, holds, source }),
  ];
}

/** "The gate was locked", "had its radar switched on": the condition of a thing. */
function readCondition(reading: Reading, thing: Thing | null, at: number): readonly Told[] {
  const condition = thing && thing.heads.length > 0 ? findCondition(reading.tokens, at) : null;
  if (!thing || !condition) return [];
  const { name, holds, to } = condition;
  // "The flag was green".
  if (name === "signal" && !thing.heads.some((head) => /^(?:signal|light|semaphore)$/.test(head))) return [];
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
  if (!thing || isTime(thing) || thing.heads.some((head) => ABSTRACT.has(head))) return [];
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
  // "Failed an hour before", "was running all week".
  if (object && isTime(object)) return null;
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
  const moving = readMoving(reading);
  if (moving.length > 0) return moving;
  const particle = PARTICLES.has(tokens[group.to]?.lower ?? "") ? 1 : 0;
  const object = readObject(reading, group.to + particle);
  // "Was running all week".
  const lasting = !object && tokens[group.from]?.lemma === "be" && standsAlone(tokens, group.to);
  const going = lasting ? readCondition(reading, subject, group.main) : [];
  if (going.length > 0) return going;
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
  if (CONTACTING.has(verb.lemma)) {
    const by = subject && !subject.none ? subject.heads : [];
    const held = readContact(tokens, group.to, { thing: subject, holds: !denies(reading), source }, by);
    if (held.length > 0) return held;
  }
  const done = readDoneInto(reading);
  return done.length > 0 ? done : readDeed(tokens, group, { source, subject, object });
}

/** What a verb other than "be" tells of the condition of its subject. */
function readMoving({ tokens, group, source, subject }: Reading): readonly Told[] {
  const condition = findCondition(tokens, group.to);
  if (!condition || !MOVING[condition.name]?.has(tokens[group.main]?.lemma ?? "")) return [];
  return readCondition({ tokens, group, source, subject }, subject, group.to);
}

/** Whether the verb, or what stands behind a "was", is none by which facts are told; most are. */
function tellsNothing(tokens: readonly Token[], { main, to, copula, passive }: VerbGroup): boolean {
  const { lemma } = tokens[main] as Token;
  if (goesOff(tokens, main) || (CONTACTING.has(lemma) && contactIn(tokens, to))) return false;
  if (MOVING[findCondition(tokens, to)?.name ?? ""]?.has(lemma)) return false;
  if (copula) return !opensPlace(wordBehind(tokens, to)) && !findCondition(tokens, to);
  if (!NO_DEEDS.has(lemma) || BRINGING.has(lemma) || FINDING.has(lemma)) return false;
  if (passive) return !findCondition(tokens, main) && !CAUSING.has(lemma);
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
    return readPlaces(tokens, at, source, { holds: !denies(reading), thing: subject });
  }
  if (!group.passive) return readActive(reading);
  const condition = readCondition(reading, subject, FINDING.has(verb.lemma) ? group.to : group.main);
  if (condition.length > 0 && !condition.every(({ name }) => DONE_TO.has(name))) return condition;
  return [...condition, ...readDeed(tokens, group, { source, subject, object: null })];
}
