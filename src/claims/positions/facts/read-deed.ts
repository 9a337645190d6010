import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import {
  BRINGING,
  CAUSING,
  DEED_OF,
  DONE_TO_ANYBODY,
  DONE_TO_PEOPLE,
  GETTING,
  GIVING,
  NO_DEEDS,
  PERCEIVING,
  SAME_DEED,
} from "../../lexicons/deeds.ts";
import { PARTICLES } from "./particles.ts";
import { isTime, readThing, type Thing } from "./thing.ts";
import type { Told } from "./told.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Whoever or whatever: what nobody did, or what was done to nobody. */
const ANYONE = "*";

const NOBODY = /^(?:nobody|none|anyone|anybody|no-one)$/;

/** What stands before and behind the verb. */
interface Beside {
  readonly source: Source | null;
  readonly subject: Thing | null;
  readonly object: Thing | null;
}

interface Deed {
  readonly name: string;
  readonly negative: boolean;
  readonly patient: Thing;
  readonly agent: Thing | null;
  readonly span: { readonly from: number; readonly to: number };
}

function told({ name, negative, patient, agent, span }: Deed): Told {
  const by = agent && !agent.none ? agent.heads : [];
  return {
    ...span,
    name,
    holds: !negative,
    heads: patient.heads,
    of: patient.of,
    by,
    scope: patient.scope,
    event: true,
  };
}

const isNobody = (tokens: readonly Token[], thing: Thing): boolean => {
  const words = tokens.slice(thing.from, thing.to).map(({ lower }) => lower);
  return words.length <= 2 && (words.some((word) => NOBODY.test(word)) || words.join(" ") === "no one");
};

/** By whom: "had been warned by the pharmacy". */
function agentBehind(tokens: readonly Token[], from: number, source: Source | null): Thing | null {
  const by = tokens.findIndex(({ lower }, at) => at >= from && at <= from + 1 && lower === "by");
  return by < 0 ? null : readThing(tokens, by + 1, source);
}

/** "Received no warning", "made an arrest": the deed is the object's, and of a getting verb its subject who is done to. */
function readNominal(deed: Deed, subject: Thing | null, lemma: string): readonly Told[] {
  const { patient, negative, span } = deed;
  const noun = patient.heads[0] ?? "";
  const people = DONE_TO_PEOPLE.get(noun);
  if (people)
    return [
      {
        ...told(deed),
        name: people,
        heads: [ANYONE],
        of: [],
        by: [],
        scope: negative ? "all" : "one",
      },
    ];
  const name = DEED_OF.get(noun);
  if (!name || !GETTING.has(lemma) || !subject || subject.none) return [];
  return [
    {
      ...told(deed),
      ...span,
      name,
      heads: subject.heads,
      of: subject.of,
      by: [],
      scope: subject.scope,
    },
  ];
}

/** Their past looks like their present. */
const UNCHANGED: ReadonlySet<string> = new Set("beat hit cut shut burst set split".split(" "));

/** "The airport closes at ten", "does not sell tickets": what is done again and again. */
function isHabit(tokens: readonly Token[], { from, main, infinitive }: VerbGroup): boolean {
  const { lower, lemma } = tokens[main] as Token;
  const first = tokens[from]?.lower ?? "";
  if (infinitive || UNCHANGED.has(lower)) return false;
  return (
    first === "do" ||
    first === "does" ||
    (tokens[from]?.pos !== "AUX" && (lower === lemma || lower === `${lemma}s` || lower === `${lemma}es`))
  );
}

/** What is given where the verb names whom before it: "was never offered a tug", "gave the crew an hour". */
function givenTo(tokens: readonly Token[], group: VerbGroup, { source, subject, object }: Beside): Thing | null {
  const whom = group.passive ? subject : object;
  const at = group.passive ? group.to : object?.end;
  if (!whom || at === undefined || !GIVING.has(tokens[group.main]?.lemma ?? "")) return null;
  const what = readThing(tokens, at, source);
  if (!what || what.heads.length === 0 || isTime(what) || tokens[at]?.pos === "PRON") return null;
  return { ...what, none: what.none || whom.none, of: [...what.of, ...whom.heads] };
}

/** "The detectors went off". */
export const goesOff = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === "go" && tokens[at + 1]?.lower === "off";

/** That a deed was done to a thing or by it: "no tear gas had been used", "nobody gritted the road", "the chairman resigned". */
export function readDeed(
  tokens: readonly Token[],
  group: VerbGroup,
  { source, subject, object }: Beside,
): readonly Told[] {
  const { lemma } = tokens[group.main] as Token;
  const next = tokens[group.main + 1]?.lower ?? "";
  const particle = PARTICLES.has(next) ? ` ${next}` : "";
  const cause = CAUSING.has(lemma) && group.passive && !group.negative ? agentBehind(tokens, group.to, source) : null;
  const caused: readonly Told[] =
    cause && !cause.none
      ? [
          {
            name: "be",
            holds: true,
            heads: [...cause.heads, ...cause.of],
            of: [],
            by: [],
            scope: "some",
            event: true,
            from: group.from,
            to: cause.to,
          },
        ]
      : [];
  if (isHabit(tokens, group)) return [];
  // What caused it is a question of its own.
  if (CAUSING.has(lemma)) return caused;
  const sounds = goesOff(tokens, group.main);
  if (NO_DEEDS.has(lemma) && !sounds && !BRINGING.has(lemma) && !DEED_OF.has(lemma)) return caused;
  const first = group.passive || !object ? subject : object;
  const patient = first && (givenTo(tokens, group, { source, subject, object }) ?? first);
  if (!patient) return caused;
  const agent = group.passive ? agentBehind(tokens, group.to, source) : object ? subject : null;
  const none = patient.none || agent?.none === true;
  // A number in what is denied: maybe only the number is denied.
  const counted = tokens.slice(patient.from, patient.to).some(({ pos }) => pos === "NUM");
  const negative = group.negative || none;
  if ((group.negative && none) || (negative && counted && !none)) return caused;
  const name = (SAME_DEED.get(lemma) ?? lemma) + particle;
  const span = {
    from: Math.min(subject?.from ?? group.from, group.from),
    to: Math.max(group.to, group.passive ? 0 : patient.to),
  };
  const whoever = isNobody(tokens, patient);
  // "Was never offered a tug": none at all.
  const atAll = group.negative && patient.from > group.main && /^an?$/.test(tokens[patient.from]?.lower ?? "");
  const deed: Deed = {
    name,
    negative,
    patient: whoever ? { ...patient, heads: [ANYONE], scope: "all" } : atAll ? { ...patient, scope: "all" } : patient,
    agent,
    span,
  };
  if (whoever && !DONE_TO_ANYBODY.has(name)) return caused;
  const facts: Told[] = [...caused];
  const plain = told(deed);
  if ((sounds || !NO_DEEDS.has(lemma)) && !(BRINGING.has(lemma) && !group.passive && !object))
    facts.push(DONE_TO_ANYBODY.has(name) && !negative ? { ...plain, heads: [...plain.heads, ANYONE] } : plain);
  if (BRINGING.has(lemma) && !whoever && !particle && (group.passive || object)) {
    const nominal = readNominal(deed, group.passive ? null : subject, lemma);
    facts.push(...nominal);
    // "We have no plans": what is only had, and not brought, says nothing of whether there is one elsewhere.
    if (nominal.length === 0 && lemma !== "have" && lemma !== "take") {
      // What one did not use or send another may have; what was not found or measured was not there.
      facts.push({
        ...plain,
        name: "be",
        by: PERCEIVING.has(lemma) ? [] : plain.by,
      });
    }
  }
  // Whom the mayor met has met the mayor.
  if (lemma === "meet" && agent && !agent.none && !whoever) {
    facts.push({
      ...told({ ...deed, patient: agent, agent: patient }),
      scope: plain.scope,
    });
  }
  return facts;
}
