import { slice } from "../../text/span.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Figure } from "../figure.ts";
import { clauseEnd, spanOf, subjectStart } from "./clause.ts";
import type { Count } from "./counted.ts";
import { groupOf, isPerson } from "./counted-words.ts";
import { readPredicate } from "./predicate.ts";
import { topicVerb } from "./topic-words.ts";

const OUTCOMES = new Set(["killed", "injured", "missing", "captured", "detained"]);
const ARTICLE = new Set(["a", "an", "another"]);
const KIN = new Set(["his", "her", "their"]);
const OPENINGS = createSpotter([...ARTICLE, ...KIN]);

interface Person {
  readonly from: number;
  readonly to: number;
  readonly group: string | null;
}

/** A person named by a singular noun phrase at `from`: "a pregnant woman", "his wife". */
function personAt({ tokens }: Count, from: number): Person | null {
  const first = tokens[from];
  if (!first || !(ARTICLE.has(first.lower) || KIN.has(first.lower))) return null;
  for (let at = from + 1; at < from + 6; at++) {
    const token = tokens[at];
    if (!token) return null;
    const hyphen = token.text === "-" || token.pos === "NUM" || token.pos === "ADJ" || token.pos === "PROPN";
    const last = !/^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? "") && tokens[at + 1]?.text !== "-";
    if (token.pos === "NOUN" && last) {
      const singular = token.lemma === token.lower && isPerson(token.lemma, "");
      return singular && token.lower !== "people"
        ? { from, to: at + 1, group: groupOf(token.lemma, token.text) }
        : null;
    }
    if (!hyphen && token.pos !== "NOUN" && token.pos !== "VERB") return null;
  }
  return null;
}

/** "A woman was killed", "killed a man", "his wife and another woman were missing": people counted without a number. */
export function findSomeone(count: Count, figures: readonly Figure[]): readonly Figure[] {
  const { passage, tokens } = count;
  const found: Figure[] = [];
  let reached = 0;
  for (const index of OPENINGS(tokens)) {
    const first = index < reached ? null : personAt(count, index);
    if (!first) continue;
    const people = [first];
    for (
      let next = tokens[first.to];
      next?.lower === "and" || next?.text === ",";
      next = tokens[people.at(-1)?.to ?? tokens.length]
    ) {
      const other = personAt(count, (people.at(-1)?.to ?? 0) + 1);
      if (!other) break;
      people.push(other);
    }
    const to = people.at(-1)?.to ?? first.to;
    reached = to;
    const verb = topicVerb(tokens[first.from - 1]?.lower ?? "");
    const active = verb !== undefined && verb.role !== "subject" && OUTCOMES.has(verb.topic);
    const predicate = active ? null : readPredicate(count, to);
    const topic = active ? verb.topic : predicate?.topic;
    // "His wife was injured" names one known person; two people or an article count.
    const known = people.length === 1 && KIN.has(tokens[first.from]?.lower ?? "");
    if (topic === undefined || !OUTCOMES.has(topic) || known) continue;
    const from = !active ? first.from : verb.form === "ing" ? first.from - 1 : subjectStart(count, first.from - 1);
    const at = spanOf(tokens, first.from, people.length === 1 ? first.from + 1 : to);
    if (figures.some((figure) => figure.start < at.end && at.start < figure.end)) continue;
    const groups = new Set(people.map((person) => person.group));
    const clause = spanOf(tokens, from, clauseEnd(count, predicate?.to ?? to));
    // "A man, 52, was shot" and "70 fighters, a medic among them": a list of figures already holds its members.
    if (
      figures.some(
        (figure) => figure.clause.start <= clause.start && figure.clause.end > clause.start && figure.topic === topic,
      )
    )
      continue;
    found.push({
      ...at,
      rule: "someone",
      quantity: {
        low: people.length,
        high: people.length,
        text: slice(passage.text, at),
        unit: "person",
        group: groups.size === 1 ? (first.group ?? null) : null,
        basis: null,
        round: false,
        hardLow: people.length,
        hardHigh: people.length,
      },
      topic,
      subject: slice(passage.text, spanOf(tokens, first.from, to)),
      clause,
    });
  }
  return found;
}
