import { contentId } from "../text/content-id.ts";
import { createPassage } from "../text/create-passage.ts";
import type { Passage, Sentence } from "../text/passage.ts";
import { contains, overlap, type Span, slice } from "../text/span.ts";
import type { Tagger, Token } from "../text/tagger.ts";
import type { Attribution } from "./attribution.ts";
import type { Caveat, Extraction, Source, Story } from "./claim.ts";
import { type Clause, splitClauses } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { findFigures } from "./figures/find-figures.ts";
import { findPositions } from "./positions/find-positions.ts";
import { refineClaims } from "./refiners/refine-claims.ts";
import { findTime, type Time } from "./refiners/time.ts";
import { findCaveats } from "./speech/caveats.ts";
import { findAttributions } from "./speech/find-attributions.ts";
import { findSubject } from "./subject.ts";
import { findTopic } from "./topics.ts";

/** What is known about the words around a clause. */
interface Setting {
  readonly attribution: Attribution | null;
  readonly caveat: Caveat | null;
  readonly time: Time;
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
  const { attribution, time } = setting;
  const span: Span = figure
    ? { start: Math.max(figure.clause.start, clause.start), end: Math.min(figure.clause.end, clause.end) }
    : clause;
  const tokens = clause.tokens.filter((token) => contains(span, token));
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
    place: null,
    asOf: time.asOf,
    asOfText: time.asOfText,
    caveat: setting.caveat,
    rules: [
      attribution?.rule ?? "outlet's own words",
      ...(figure ? [figure.rule] : []),
      ...positions.map((one) => one.dimension),
    ],
    terms: findTerms(tokens),
    positions: figure ? [] : positions,
    background: time.background,
  };
}

/** Share of a clause's characters from which on one figure says all of it, so that the clause needs no claim of its own. */
const WHOLE = 0.75;

function draftsOf(
  story: Story,
  passage: Passage,
  clause: Clause,
  setting: Setting,
  figures: readonly Figure[],
): readonly Draft[] {
  const inside = figures.filter((figure) => contains(clause, figure));
  const drafts = inside.map((figure) => draft(story, passage, clause, setting, figure));
  const said = inside.some((figure) => overlap(figure.clause, clause) >= WHOLE * (clause.end - clause.start));
  return said ? drafts : [draft(story, passage, clause, setting, null), ...drafts];
}

/** The sentence that holds the most of `span`. */
const sentenceOf = (passage: Passage, span: Span): Sentence | undefined =>
  passage.sentences.find((sentence) => contains(sentence, span)) ??
  passage.sentences.toSorted((a, b) => overlap(b, span) - overlap(a, span))[0];

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
      const setting = {
        attribution,
        caveat: caveats.get(attribution) ?? null,
        time: findTime(story.text, sentence, story.published),
      };
      return splitClauses(sentence, content).flatMap((part) => {
        const clause = { ...part, sentence, source: attribution.source, stance: attribution.stance };
        return draftsOf(story, passage, clause, setting, figures);
      });
    }),
  );
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
    const setting = { attribution: null, caveat: null, time: findTime(story.text, sentence, story.published) };
    return splitClauses(sentence, sentence).flatMap((part) => {
      if (spoken.some((span) => overlap(span, part) > 0)) {
        // A clause with speech in it: only figures outside the speech are the outlet's own.
        const own = figures.filter(
          (figure) => contains(part, figure) && !spoken.some((span) => overlap(span, figure.clause) > 0),
        );
        const clause = { ...part, sentence, source: null, stance: "said" as const };
        return own.map((figure) => draft(story, passage, clause, setting, figure));
      }
      if (/[?]["”’]?$/.test(slice(story.text, sentence))) return [];
      const clause = { ...part, sentence, source: null, stance: "said" as const };
      return draftsOf(story, passage, clause, setting, figures).filter(
        (one) => one.quantity !== null || one.positions.length > 0 || OWN_TOPICS.has(one.topic),
      );
    });
  });
}

/** The claims of a story, in the order of its text. Total: a story with a problem gives none. */
export function extractClaims(story: Story, tagger: Tagger): Extraction {
  if (story.problem) return { story, claims: [], skipped: [] };
  const passage = createPassage(story.text, tagger);
  const attributions = findAttributions(passage);
  const figures = findFigures(passage);
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
