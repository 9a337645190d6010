import { contentId } from "../text/content-id.ts";
import { createPassage } from "../text/create-passage.ts";
import type { Passage, Sentence } from "../text/passage.ts";
import { contains, overlap, type Span, slice } from "../text/span.ts";
import type { Tagger, Token } from "../text/tagger.ts";
import type { Attribution } from "./attribution.ts";
import type { Caveat, Extraction, Source, Stance, Story } from "./claim.ts";
import { type Clause, splitClauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { findAges } from "./figures/find-ages.ts";
import { findFigures } from "./figures/find-figures.ts";
import { findPlace } from "./figures/find-place.ts";
import { findPositions } from "./positions/find-positions.ts";
import { refineClaims } from "./refiners/refine-claims.ts";
import { findBackground, findDay } from "./refiners/time.ts";
import { findCaveats } from "./speech/caveats.ts";
import { findAttributions } from "./speech/find-attributions.ts";
import { findSubject } from "./subject.ts";
import { findTopic } from "./topics.ts";

/** What is known about the words around a clause. */
interface Setting {
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
  const telling = tokens.filter(
    (token) => TELLING.has(token.pos) && !STOP_VERBS.has(token.lemma) && /[\p{L}\p{N}]/u.test(token.text),
  );
  return [...new Set(telling.map((token) => token.lemma.replace(/[’']s?$/, "")))];
}

const outletOf = (story: Story): Source => ({
  name: story.outlet ?? "the story",
  mention: story.outlet ?? "the story",
  kind: "outlet",
  role: null,
});

/** One claim of a clause: with a figure the words that say it, else the whole clause. */
function draft(story: Story, passage: Passage, clause: Clause, setting: Setting, figure: Figure | null): Draft {
  const { attribution } = setting;
  // A figure's words may reach over a cut between clauses, but never out of what was said.
  const span: Span = figure
    ? {
        start: Math.max(figure.clause.start, setting.bounds.start),
        end: Math.min(figure.clause.end, setting.bounds.end),
      }
    : clause;
  const tokens = clause.sentence.tokens.filter((token) => contains(span, token));
  const background = findBackground(clause.sentence.tokens, story.published);
  // The clause's own day goes before the day on which it was said.
  const own = background ? null : findDay(story.text, clause.tokens, story.published);
  const day = own?.asOfText || background ? own : findDay(story.text, clause.sentence.tokens, story.published);
  const positions = findPositions(clause).filter((position) => contains(span, position.at));
  return {
    story: story.id,
    start: span.start,
    end: span.end,
    source: clause.source ?? outletOf(story),
    via: attribution?.via ?? [],
    cue: attribution?.cueAt ? slice(story.text, attribution.cueAt) : null,
    stance: clause.stance,
    topic: figure ? figure.topic : findTopic(clause, positions),
    subject: figure ? figure.subject : findSubject(passage.text, clause),
    quantity: figure?.quantity ?? null,
    place: figure ? findPlace(passage, figure) : null,
    asOf: day?.asOf ?? null,
    asOfText: day?.asOfText ?? null,
    caveat: setting.caveat,
    rules: [
      attribution?.rule ?? "outlet's own words",
      ...(figure ? [figure.rule] : []),
      ...positions.map((one) => one.dimension),
    ],
    terms: findTerms(tokens),
    positions: figure ? [] : positions,
    background,
  };
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

function draftsOf(
  story: Story,
  passage: Passage,
  clause: Clause,
  setting: Setting,
  figures: readonly Figure[],
): readonly Draft[] {
  const inside = figures.filter((figure) => figure.start >= clause.start && figure.start < clause.end);
  const drafts = inside.map((figure) => draft(story, passage, clause, setting, figure));
  const said = covered(inside, clause) >= WHOLE * (clause.end - clause.start);
  return said ? drafts : [draft(story, passage, clause, setting, null), ...drafts];
}

/** The sentence that holds the most of `span`. */
const sentenceOf = (passage: Passage, span: Span): Sentence | undefined =>
  passage.sentences.find((sentence) => contains(sentence, span)) ??
  passage.sentences.toSorted((a, b) => overlap(b, span) - overlap(a, span))[0];

/** What is said, cut where its parts speak of different things; parts that speak of nothing in particular stay together. */
function splitByTopic(
  sentence: Sentence,
  content: Span,
  said: Pick<Clause, "sentence" | "source" | "stance" | "cue">,
  figures: readonly Figure[],
): readonly Clause[] {
  const parts = splitClauses(sentence, content).map((part) => ({ ...part, ...said }));
  const speaks = (clause: Clause) =>
    figures.some((figure) => contains(clause, figure)) || findTopic(clause, findPositions(clause)) !== "statement";
  if (parts.filter(speaks).length < 2) {
    const tokens = sentence.tokens.filter((token) => contains(content, token));
    return [{ ...content, ...said, tokens }];
  }
  const topical = parts.filter(speaks);
  return topical.map((part, at) => {
    // What speaks of nothing in particular stays with the part before it.
    const next = topical[at + 1];
    const held = parts.filter((one) => one.start >= part.start && (!next || one.start < next.start));
    const end = held.at(-1)?.end ?? part.end;
    const start = at === 0 ? (parts[0]?.start ?? part.start) : part.start;
    const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
    return { ...said, start, end, tokens };
  });
}

/** "Our reporter saw …": the outlet is its own witness. */
const isOwnReporter = ({ kind, mention }: Source): boolean =>
  kind === "anonymous" &&
  /^(?:our|its|a|the) (?:own )?(?:reporters?|correspondents?|photographers?|journalists?)$/i.test(mention);

/** "Apparently confirming": the outlet's guess at what somebody meant. */
function heardStance(text: string, { cueAt, stance }: Attribution): Stance {
  return cueAt && HEDGED.test(text.slice(Math.max(0, cueAt.start - 14), cueAt.start)) ? "assessed" : stance;
}

function draftsOfSpeech(
  story: Story,
  passage: Passage,
  attributions: readonly Attribution[],
  figures: readonly Figure[],
): readonly Draft[] {
  const caveats = findCaveats(passage, attributions);
  return attributions.flatMap((attribution) =>
    attribution.content.flatMap((content) => {
      const sentence = sentenceOf(passage, content);
      if (!sentence) return [];
      const setting = { attribution, caveat: caveats.get(attribution) ?? null, bounds: content };
      const cue = attribution.cueAt ? slice(story.text, attribution.cueAt).toLowerCase() : null;
      const source = isOwnReporter(attribution.source)
        ? { ...outletOf(story), mention: attribution.source.mention }
        : attribution.source;
      const said = { sentence, source, stance: heardStance(story.text, attribution), cue };
      return splitByTopic(sentence, content, said, figures).flatMap((clause) =>
        draftsOf(story, passage, clause, setting, figures),
      );
    }),
  );
}

const UNCLEAR = /\b(?:not (?:yet |immediately )?(?:clear|known)|unclear|unknown)\b/i;
const HEDGED =
  /\b(?:apparently|nominally|reportedly|allegedly|purportedly|seemingly|supposedly|appears? to|believed to)\b/i;

/** What the outlet does not know it does not assert, and what it hedges it only assesses. */
function stanceOf(words: string): Stance {
  if (UNCLEAR.test(words)) return "unclear";
  return HEDGED.test(words) ? "assessed" : "said";
}

/** Topics that make the outlet's own sentence a claim although it holds no figure. */
const OWN_TOPICS = new Set([
  "outcome",
  "involvement",
  "identity",
  "territory",
  "responsibility",
  "evacuated",
  "damage",
  "missing",
  "cause",
]);

function draftsOfOutlet(
  story: Story,
  passage: Passage,
  attributions: readonly Attribution[],
  figures: readonly Figure[],
): readonly Draft[] {
  const spoken = attributions.flatMap((one) => [
    ...one.content,
    ...(one.sourceAt ? [one.sourceAt] : []),
    ...(one.cueAt ? [one.cueAt] : []),
  ]);
  return passage.sentences.flatMap((sentence) => {
    const setting = { attribution: null, caveat: null, bounds: sentence };
    return splitClauses(sentence, sentence).flatMap((part) => {
      if (spoken.some((span) => overlap(span, part) > 0)) {
        // A clause with speech in it: only figures outside the speech are the outlet's own.
        const own = figures.filter(
          (figure) => contains(part, figure) && !spoken.some((span) => overlap(span, figure.clause) > 0),
        );
        const clause = { ...part, sentence, source: null, stance: stanceOf(slice(story.text, part)), cue: null };
        return own.map((figure) => draft(story, passage, clause, setting, figure));
      }
      if (/[?]["”’]?$/.test(slice(story.text, sentence))) return [];
      const clause = { ...part, sentence, source: null, stance: stanceOf(slice(story.text, part)), cue: null };
      return draftsOf(story, passage, clause, setting, figures).filter(
        (one) =>
          one.quantity !== null || one.positions.length > 0 || one.stance === "unclear" || OWN_TOPICS.has(one.topic),
      );
    });
  });
}

/** A count of nothing in particular is told only with a verb: "two eggs with the sugar" tells nothing. */
const isSaid = (passage: Passage, { clause }: Figure): boolean =>
  passage.sentences.some(({ tokens }) =>
    tokens.some((token) => (token.pos === "VERB" || token.pos === "AUX") && contains(clause, token)),
  );

/** The claims of a story, in the order of its text. Total: a story with a problem gives none. */
export function extractClaims(story: Story, tagger: Tagger): Extraction {
  if (story.problem) return { story, claims: [], skipped: [] };
  const passage = createPassage(story.text, tagger);
  const attributions = findAttributions(passage);
  const figures = [...findFigures(passage), ...findAges(passage)]
    .filter((figure) => figure.topic !== "other" || isSaid(passage, figure))
    .toSorted((a, b) => a.start - b.start);
  const drafts = [
    ...draftsOfSpeech(story, passage, attributions, figures),
    ...draftsOfOutlet(story, passage, attributions, figures),
  ];
  const { kept, skipped } = refineClaims(story, passage, drafts);
  const claims = kept.map((one) => {
    const quote = slice(story.text, one);
    return {
      id: contentId("c", story.id, one.start, one.end, one.topic, one.source.name, one.quantity?.text ?? ""),
      quote,
      ...one,
    };
  });
  return { story, claims, skipped };
}
