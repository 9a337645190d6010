import type { Passage, Sentence } from "../text/passage.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { Token } from "../text/tagger.ts";
import type { Attribution } from "./attribution.ts";
import type { Caveat, Source, Story } from "./claim.ts";
import { type Clause, tokensWithin } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { findPlace } from "./figures/find-place.ts";
import type { Position } from "./position.ts";
import { findFacts } from "./positions/facts/find-facts.ts";
import { findPositions } from "./positions/find-positions.ts";
import { findBackground, findDay } from "./refiners/time.ts";
import { findSubject } from "./subject.ts";
import { findTone, TONE_RULES, type Tone } from "./tone.ts";
import { findTopic } from "./topics.ts";
import type { Trace } from "./trace.ts";
import { traceDraft } from "./trace-draft.ts";
import { findUnresolved } from "./unresolved.ts";

/** What claims of a story are drafted from. */
export interface Material {
  readonly story: Story;
  readonly passage: Passage;
  /** Figures of each sentence, in order. */
  readonly figures: ReadonlyMap<Sentence, readonly Figure[]>;
  /** null where nobody asks how claims come about. */
  readonly trace: Trace | null;
}

/** What is known about the words around a clause. */
export interface Setting {
  readonly attribution: Attribution | null;
  readonly caveat: Caveat | null;
  /** The unbroken speech, or the sentence, that a quote may not leave. */
  readonly bounds: Span;
}

const STOP_VERBS = new Set(
  "be have do say tell go get make take will would could should may might can must".split(" "),
);
const TELLING = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

function findTerms(tokens: readonly Token[]): readonly string[] {
  const terms = new Set<string>();
  for (const { pos, lemma, text } of tokens) {
    if (!TELLING.has(pos) || STOP_VERBS.has(lemma) || !/[\p{L}\p{N}]/u.test(text)) continue;
    terms.add(lemma.includes("'") ? lemma.replace(/'s?$/, "") : lemma);
  }
  return [...terms];
}

/** The outlet as the one who speaks. */
export const outletOf = (story: Story): Source => ({
  name: story.outlet ?? "the story",
  mention: story.outlet ?? "the story",
  kind: "outlet",
  role: null,
});

/** "the Gazette" in the "Lodmoor Gazette". */
const isOutlet = ({ outlet }: Story, name: string): boolean =>
  outlet !== null && ` ${outlet.toLowerCase()}`.endsWith(` ${name.toLowerCase().replace(/^the /, "")}`);

/** What holds for every claim of a clause, whichever of its words it takes. */
export interface Reading {
  /** null: the words can be true or false. */
  readonly tone: Tone | null;
  readonly positions: readonly Position[];
  /** What it says to be so or not; looked for when a claim is drafted, and then once. */
  readonly facts: () => readonly Position[];
}

function readClause(clause: Clause, { attribution }: Setting): Reading {
  const tone = attribution?.form === "act" ? "wish" : findTone(clause.tokens);
  let facts: readonly Position[] | null = null;
  return {
    tone,
    positions: tone ? [] : findPositions(clause),
    facts: () => {
      facts ??= findFacts(clause);
      return facts;
    },
  };
}

/** When what a clause tells held: the clause's own day goes before the day on which it was said. */
function timeOf({ text, published }: Story, { tokens, sentence }: Clause, tone: Tone | null) {
  const background = findBackground(sentence.tokens, published);
  if (background) return { background, asOf: null, asOfText: null };
  const own = findDay(text, tokens, published, tone !== null || tokens.some(({ lower }) => lower === "can"));
  return { background, ...(own.asOfText ? own : findDay(text, sentence.tokens, published)) };
}

/** Facts whose words end within `span`, cut to it: of "all three babies have left" a figure takes its own part. */
const factsWithin = (facts: readonly Position[], span: Span): readonly Position[] =>
  facts.flatMap((fact) =>
    fact.at.end <= span.end && fact.at.end > span.start
      ? [{ ...fact, at: { start: Math.max(fact.at.start, span.start), end: fact.at.end } }]
      : [],
  );

/** One claim of a clause: with a figure the words that say it, else the whole clause. */
export function draftClaim(
  material: Material,
  clause: Clause,
  setting: Setting,
  figure: Figure | null,
  reading = readClause(clause, setting),
): Draft {
  const { story, passage } = material;
  const { attribution, bounds } = setting;
  const { tone } = reading;
  const { background, asOf, asOfText } = timeOf(story, clause, tone);
  // A figure's words may reach over a cut between clauses, but never out of what was said.
  const span: Span = figure
    ? { start: Math.max(figure.clause.start, bounds.start), end: Math.min(figure.clause.end, bounds.end) }
    : clause;
  const tokens = tokensWithin(clause.sentence, span);
  const positions = reading.positions.filter((position) => contains(span, position.at));
  // They give a claim no topic, and make none of what an outlet tells.
  const facts = tone ? [] : factsWithin(reading.facts(), span);
  const rule = attribution?.rule ?? "outlet's own words";
  const draft: Draft = {
    story: story.id,
    start: span.start,
    end: span.end,
    source: clause.source ?? outletOf(story),
    // "told the Gazette" in the Gazette: nobody passed it on.
    via: attribution?.via.filter((relay) => !isOutlet(story, relay)) ?? [],
    cue: attribution?.cueAt ? slice(story.text, attribution.cueAt) : null,
    stance: clause.stance,
    topic: figure ? figure.topic : findTopic(clause, positions),
    subject: figure ? figure.subject : findSubject(passage.text, clause),
    quantity: tone ? null : (figure?.quantity ?? null),
    place: figure ? findPlace(passage, figure) : null,
    asOf,
    asOfText,
    caveat: setting.caveat,
    rules: [
      rule,
      ...(figure ? [figure.rule] : []),
      ...positions.map((one) => one.dimension),
      ...(tone ? [TONE_RULES[tone]] : []),
      ...findUnresolved(clause, story.published).map((word) => `“${word}” not resolved`),
    ],
    terms: findTerms(tokens),
    // A toll is weighed as a figure; "three people survived" also says that there are survivors.
    positions: [...(figure && figure.topic !== "other" ? [] : positions), ...facts],
    background,
  };
  if (material.trace) traceDraft(material.trace, draft, { attribution, clause, figure, tone });
  return draft;
}

/** Share of a clause's characters from which on its figures say all of it, so that the clause needs no claim of its own. */
const WHOLE = 0.75;

/** Characters of `span` that the clauses of `figures` cover together; figures are in the order of the text. */
function covered(figures: readonly Figure[], span: Span): number {
  let reached = span.start;
  let characters = 0;
  for (const { clause } of figures) {
    const from = Math.max(reached, clause.start);
    const to = Math.min(span.end, clause.end);
    characters += Math.max(0, to - from);
    reached = Math.max(reached, to);
  }
  return characters;
}

/**
 * The claims of a clause: one for the whole (of no figure) where its figures do not say it all, and one for each figure.
 * Most that an outlet writes is no claim, so `tells` is asked before one is drafted.
 */
export function draftClaims(
  material: Material,
  clause: Clause,
  setting: Setting,
  tells: (clause: Clause, reading: Reading, figure: Figure | null) => boolean,
): readonly Draft[] {
  const figures = material.figures.get(clause.sentence) ?? [];
  const inside = figures.filter((figure) => figure.start >= clause.start && figure.start < clause.end);
  const said = covered(inside, clause) >= WHOLE * (clause.end - clause.start);
  const reading = readClause(clause, setting);
  return (said ? inside : [null, ...inside])
    .filter((figure) => tells(clause, reading, figure))
    .map((figure) => draftClaim(material, clause, setting, figure, reading));
}
