import type { Passage } from "../../text/passage.ts";
import { slice } from "../../text/span.ts";
import type { Attribution } from "../attribution.ts";
import type { Source } from "../claim.ts";
import { type Trace, traceChanges } from "../trace.ts";
import { type Cast, createCast } from "./cast.ts";
import { continueQuotations } from "./continue-quotations.ts";
import { findTurns } from "./find-turns.ts";
import type { Finding, Recogniser, Scene } from "./finding.ts";
import { leaveToOthers } from "./leave-to-others.ts";
import { accordingTo } from "./recognisers/according-to.ts";
import { accusesOf } from "./recognisers/accuses-of.ts";
import { adding } from "./recognisers/adding.ts";
import { asksTo } from "./recognisers/asks-to.ts";
import { calledAs } from "./recognisers/called-as.ts";
import { callsFor } from "./recognisers/calls-for.ts";
import { chargeDenied } from "./recognisers/charge-denied.ts";
import { clauseAfter } from "./recognisers/clause-after.ts";
import { clauseBefore } from "./recognisers/clause-before.ts";
import { declined } from "./recognisers/declined.ts";
import { documentShows } from "./recognisers/document-shows.ts";
import { headline } from "./recognisers/headline.ts";
import { hearsay } from "./recognisers/hearsay.ts";
import { judges } from "./recognisers/judges.ts";
import { nounThat } from "./recognisers/noun-that.ts";
import { objectAfter } from "./recognisers/object-after.ts";
import { paragraphAfter } from "./recognisers/paragraph-after.ts";
import { putsAt } from "./recognisers/puts-at.ts";
import { quoteAfter } from "./recognisers/quote-after.ts";
import { quoteBefore } from "./recognisers/quote-before.ts";
import { quoteSentenceBefore } from "./recognisers/quote-sentence-before.ts";
import { quotedAsSaying } from "./recognisers/quoted-as-saying.ts";
import { saidOfNoun } from "./recognisers/said-of-noun.ts";
import { speaksOf } from "./recognisers/speaks-of.ts";
import { transcript } from "./recognisers/transcript.ts";
import { undertakesTo } from "./recognisers/undertakes-to.ts";
import { witnessed } from "./recognisers/witnessed.ts";
import { relay } from "./relay.ts";
import { findReportingClauses } from "./reporting-clause.ts";
import { resolveSource } from "./resolve-source.ts";
import { splitBySentence } from "./split-by-sentence.ts";
import { refineStance } from "./stance.ts";
import { traceFinding, traceUnreadCues } from "./trace-findings.ts";
import { createViews } from "./view.ts";

/** Tried in this order; a cue belongs to the first recogniser that takes it. */
const RECOGNISERS: readonly Recogniser[] = [
  transcript, // first: a label before a line tells more than anything in it
  chargeDenied, // before `clauseBefore`, which would take the charge itself for what is denied
  declined, // before clauses: "declined to say whether …" says nothing
  quotedAsSaying, // before "saying" is met as a cue of its own
  quoteBefore, // quotation marks tell more than word order
  quoteSentenceBefore,
  quoteAfter,
  paragraphAfter,
  adding, // before the clause rules, which ask for a subject of the cue's own
  clauseBefore, // before `clauseAfter`: a cue in the middle of a sentence is set off by commas
  clauseAfter,
  calledAs,
  documentShows, // "suggested that" of a person was taken by `clauseAfter`
  accusesOf, // before `judges`: "criticised the port for its silence" tells what for
  asksTo,
  undertakesTo,
  callsFor,
  judges,
  objectAfter, // last of the clauses: an object is what is left when nothing else follows the cue
  saidOfNoun,
  hearsay, // after the rules with a speaker: nobody is named here
  witnessed,
  accordingTo,
  nounThat,
  putsAt,
  speaksOf,
  headline, // last: a line with a verb of saying was taken by that
];

/** Who said what, in the order of the text: one attribution for each sentence of each statement. `trace` is told what is dropped and changed. */
export function findAttributions(passage: Passage, trace: Trace | null = null): readonly Attribution[] {
  const views = createViews(passage);
  const cast = createCast(views);
  const turns = findTurns(passage, cast);
  const found = views.flatMap((view) => {
    const scene: Scene = {
      view,
      clauses: findReportingClauses(view),
      previous: views[view.index - 1] ?? null,
      next: views[view.index + 1] ?? null,
      turns,
    };
    const taken = new Map<number, Finding>();
    for (const finding of RECOGNISERS.flatMap((recognise) => recognise(scene))) {
      const first = taken.get(finding.cueAt.end);
      if (!first) taken.set(finding.cueAt.end, finding);
      else if (trace) traceFinding(trace, finding, first);
    }
    if (trace) traceUnreadCues(trace, scene, taken);
    return [...taken.values()];
  });
  const inOrder = continueQuotations(views, found).toSorted((a, b) => startOf(a) - startOf(b));
  const split = splitBySentence(passage, resolveAll(cast, inOrder, trace), trace);
  return withoutRepeats(relay(leaveToOthers(passage.text, split, trace), trace), trace)
    .map((one) => {
      const weighed = { ...one, stance: refineStance(one.stance, wordsOf(passage, one)) };
      if (trace) traceChanges(trace, "weigh the words", one, weighed);
      return weighed;
    })
    .toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

const wordsOf = (passage: Passage, one: Attribution): string =>
  one.content.map((span) => slice(passage.text, span)).join(" … ");

/** The same words of the same speaker are one statement, though a cue stands on either side of them. */
function withoutRepeats(attributions: readonly Attribution[], trace: Trace | null): readonly Attribution[] {
  const seen = new Map<string, Attribution>();
  for (const one of attributions) {
    const key = [one.source.name, ...one.content.flatMap((span) => [span.start, span.end])].join(" ");
    const first = seen.get(key);
    if (!first) seen.set(key, one);
    else if (trace) traceFinding(trace, one, first);
  }
  return [...seen.values()];
}

/** "unconfirmed reports", "an alleged witness": the outlet doubts its source. */
const isDoubted = ({ view, speaker }: Finding): boolean =>
  speaker !== null &&
  view.tokens
    .slice(speaker.from, speaker.core)
    .some(({ lower }) => /^(?:unconfirmed|unverified|purported|alleged|supposed|self-described)$/.test(lower));

const startOf = (finding: Finding): number => finding.content[0]?.start ?? finding.cueAt.start;

function resolveAll(cast: Cast, findings: readonly Finding[], trace: Trace | null): readonly Attribution[] {
  const spoken: Source[] = [];
  return findings.map((finding) => {
    const { view, speaker } = finding;
    const source = finding.known
      ? finding.known
      : speaker
        ? resolveSource(view, speaker, cast, spoken)
        : { name: "unnamed source", mention: "", kind: "anonymous" as const, role: null };
    spoken.push(source);
    const first = speaker ? view.tokens[speaker.from] : undefined;
    const last = speaker ? view.tokens[speaker.core - 1] : undefined;
    const attribution: Attribution = {
      rule: finding.rule,
      form: finding.form,
      sourceAt: first && last ? { start: first.start, end: last.end } : null,
      source,
      cueAt: finding.cueAt,
      stance: finding.stance === "said" && isDoubted(finding) ? "claimed" : finding.stance,
      content: finding.content,
      via: finding.via.map((one) => resolveSource(view, one, cast, []).name),
    };
    if (source.mention !== source.name) {
      const change = { by: "name the speaker", field: "speaker", before: source.mention || null, after: source.name };
      trace?.changed(attribution, change);
    }
    return attribution;
  });
}
