import type { Passage } from "../../text/passage.ts";
import { slice } from "../../text/span.ts";
import type { Topic } from "../claim.ts";
import type { Figure } from "../figure.ts";
import { addUp } from "./add-up.ts";
import { basisOf } from "./basis.ts";
import { type Count, readCount, type Told } from "./counted.ts";
import { findNotCount } from "./not-counts.ts";
import type { Recognised, Recogniser } from "./recogniser.ts";
import { countedNoun } from "./recognisers/counted-noun.ts";
import { crowd } from "./recognisers/crowd.ts";
import { livesOf } from "./recognisers/lives-of.ts";
import { magnitude } from "./recognisers/magnitude.ts";
import { money } from "./recognisers/money.ts";
import { nobody } from "./recognisers/nobody.ts";
import { numberOf } from "./recognisers/number-of.ts";
import { otherCount } from "./recognisers/other-count.ts";
import { partOf } from "./recognisers/part-of.ts";
import { runningTotal } from "./recognisers/running-total.ts";
import { saidOf } from "./recognisers/said-of.ts";
import { searched } from "./recognisers/searched.ts";
import { sharedVerb } from "./recognisers/shared-verb.ts";
import { theFigure } from "./recognisers/the-figure.ts";
import { toll } from "./recognisers/toll.ts";
import { verbObject } from "./recognisers/verb-object.ts";
import { findSomeone } from "./someone.ts";

/** Every surface form, in the order in which they are tried; the first that fits an amount takes it. */
const RECOGNISERS: readonly Recogniser[] = [
  money,
  magnitude,
  nobody,
  toll,
  runningTotal, // after toll: a total that is named tells its own topic
  numberOf, // after toll: "the number of dead" is one
  theFigure, // after number-of: what is named points to nothing
  searched,
  livesOf,
  crowd,
  partOf, // before said-of: "including three children, were killed" is a part, not a toll
  verbObject, // before said-of: in "killed 12 people and 30 were wounded" the 12 belong to the verb before them
  saidOf,
  sharedVerb, // after said-of: a figure with a predicate of its own shares nobody's verb
  countedNoun,
  otherCount, // last: whatever else is counted
];

/** Outcomes that befall people: a noun that no list knows is one of them there ("six hikers"), unless it names an animal. */
const BEFALL = new Set<Topic>([
  "killed",
  "injured",
  "missing",
  "detained",
  "displaced",
  "evacuated",
  "attendance",
  "legal",
]);
const NOT_PEOPLE =
  /^(?:cow|sheep|cattle|animal|bird|dog|cat|horse|pig|goat|chicken|elephant|whale|fish|tree|bee|poultry|livestock|village|town|city|district|building|house|home|hospital|school|hotel|block|street|area|region|count|case|charge|plane|ship|boat|vessel|item|body|station|camp|settlement|apartment|property|embassy)$/;

function whoOf({ counted, topic, unit, subject }: Recognised): { unit: string; group: string | null } {
  const { head } = counted;
  if (unit !== undefined || counted.person || !head || !BEFALL.has(topic) || NOT_PEOPLE.test(counted.unit)) {
    return { unit: unit ?? counted.unit, group: counted.group };
  }
  return { unit: "person", group: (subject ?? head.lower).toLowerCase() };
}

/** "Another four people died", "20 more were rescued": on top of a number that another sentence tells. */
function isAdditional({ tokens }: Count, { counted, topic }: Recognised, earlier: readonly Recognised[]): boolean {
  if (!counted.person || !BEFALL.has(topic) || earlier.some((one) => BEFALL.has(one.topic))) return false;
  const before = tokens
    .slice(Math.max(0, counted.from - 2), counted.from)
    .map((token) => token.lower)
    .join(" ");
  const within = tokens.slice(counted.after, counted.to).map((token) => token.lower);
  return (
    /\b(?:another|further|additional)$/.test(before) ||
    within.some((word) => /^(?:more|other|further|additional)$/.test(word))
  );
}

function toFigure(text: string, found: Recognised, additional: boolean): Figure {
  const { amount } = found.counted;
  const { low, high, round, hardLow, hardHigh } = amount;
  const words = slice(text, amount);
  const clause = { start: Math.min(found.clause.start, amount.start), end: Math.max(found.clause.end, amount.end) };
  return {
    start: amount.start,
    end: amount.end,
    rule: additional ? "additional" : found.rule,
    quantity: {
      low,
      high,
      text: words,
      ...whoOf(found),
      basis: basisOf(slice(text, clause), amount.bounded),
      round,
      hardLow,
      hardHigh,
    },
    topic: found.topic,
    subject: found.subject ?? found.counted.subject,
    clause,
  };
}

/** All counts and measures of a text, in its order. Ages, dates, times, ranks, scores and names with numbers are no figures. */
export function findFigures(passage: Passage): readonly Figure[] {
  let previous: Told | null = null;
  return passage.sentences.flatMap((sentence) => {
    const count = readCount(passage, sentence, previous);
    const found: Recognised[] = [];
    for (const counted of count.counted) {
      if (findNotCount(count, counted) !== null) continue;
      for (const recognise of RECOGNISERS) {
        const recognised = recognise(count, counted, found);
        if (!recognised) continue;
        found.push(recognised);
        break;
      }
    }
    const figures = found.map((one, index) =>
      toFigure(passage.text, one, isAdditional(count, one, found.slice(0, index))),
    );
    const last = figures.at(-1);
    previous = last
      ? { topic: last.topic, subject: last.subject, unit: last.quantity.unit, group: last.quantity.group }
      : null;
    const sums = addUp(passage.text, figures);
    return [...figures, ...sums, ...findSomeone(count, figures)].sort((a, b) => a.start - b.start || b.end - a.end);
  });
}
