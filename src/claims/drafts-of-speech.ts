import { contains, type Span, slice } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";
import { sentenceAt } from "./by-sentence.ts";
import type { Caveat, Source, Stance } from "./claim.ts";
import { type Clause, splitClauses, tokensWithin } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { draftClaim, draftClaims, type Material, outletOf } from "./draft-claim.ts";
import { isHedged } from "./hedges.ts";
import { findPositions } from "./positions/find-positions.ts";
import { findCaveats } from "./speech/caveats.ts";
import { findTopic } from "./topics.ts";

/** Who says a clause, and how. */
type Said = Pick<Clause, "sentence" | "source" | "stance" | "cue">;

/** What is said, cut where its parts speak of different things; parts that speak of nothing in particular stay with the part before them. */
function splitByTopic({ figures }: Material, content: Span, said: Said): readonly Clause[] {
  const { sentence } = said;
  const cut = (start: number, end: number): Clause => ({
    ...said,
    start,
    end,
    tokens: tokensWithin(sentence, { start, end }),
  });
  const parts = splitClauses(sentence, content).map((part) => ({ ...part, ...said }));
  if (parts.length < 2) return [cut(content.start, content.end)];
  const inside = figures.get(sentence) ?? [];
  const topical = parts.filter(
    (clause) =>
      inside.some((figure) => contains(clause, figure)) || findTopic(clause, findPositions(clause)) !== "statement",
  );
  if (topical.length < 2) return [cut(content.start, content.end)];
  return topical.map((part, at) => {
    const next = topical[at + 1];
    const held = parts.findLast((one) => one.start >= part.start && (!next || one.start < next.start));
    return cut(at === 0 ? (parts[0]?.start ?? part.start) : part.start, held?.end ?? part.end);
  });
}

/** "Our reporter saw …": the outlet is its own witness. */
const isOwnReporter = ({ kind, mention }: Source): boolean =>
  kind === "anonymous" &&
  /^(?:our|its|a|the) (?:own )?(?:reporters?|correspondents?|photographers?|journalists?)$/i.test(mention);

/** How far before a cue a hedge may stand. */
const HEDGE_REACH = 14;

/** "Apparently confirming": the outlet's guess at what somebody meant. */
function heardStance(text: string, { cueAt, stance }: Attribution): Stance {
  const before = cueAt ? text.slice(Math.max(0, cueAt.start - HEDGE_REACH), cueAt.start) : "";
  if (/\b(?:allegedly|purportedly|supposedly)\b/i.test(before)) return "claimed";
  return isHedged(before) ? "assessed" : stance;
}

/** "During her term, Halloran said, no dam broke": a part without a verb tells nothing by itself, where another part does. */
function withoutScraps({ passage, trace }: Material, parts: readonly Span[]): readonly Span[] {
  if (parts.length < 2) return parts;
  const telling = parts.filter((part) => {
    const tokens = sentenceAt(passage.sentences, part.start)?.tokens.filter((token) => contains(part, token)) ?? [];
    const adverbial = /^(?:ADP|ADV|CCONJ|SCONJ)$/.test(tokens[0]?.pos ?? "");
    return !adverbial || tokens.some((token) => token.pos === "VERB" || token.pos === "AUX");
  });
  if (telling.length === 0) return parts;
  for (const part of trace ? parts.filter((one) => !telling.includes(one)) : []) {
    trace?.setAside({ ...part, by: "speech", because: "an opening without a verb tells nothing by itself" });
  }
  return telling;
}

function traceCaveat({ trace, story }: Material, doubted: Attribution, { quote, ...place }: Caveat): void {
  const words = doubted.content.map((span) => slice(story.text, span)).join(" … ");
  trace?.changed(doubted, { by: "doubt of the story", field: "caveat", before: null, after: place });
  trace?.setAside({ ...place, by: "doubt of the story", because: `doubts “${words}”` });
}

/** What somebody says tells something, whatever it is. */
const isTelling = (): boolean => true;

/** Claims of what the story has people say. */
export function draftsOfSpeech(material: Material, attributions: readonly Attribution[]): readonly Draft[] {
  const { story, passage, trace } = material;
  const caveats = findCaveats(passage, attributions);
  for (const [doubted, caveat] of trace ? caveats : []) traceCaveat(material, doubted, caveat);
  return attributions.flatMap((attribution) => {
    const { cueAt, source } = attribution;
    const said = {
      source: isOwnReporter(source) ? { ...outletOf(story), mention: source.mention } : source,
      stance: heardStance(story.text, attribution),
      cue: cueAt ? slice(story.text, cueAt).toLowerCase() : null,
    };
    return withoutScraps(material, attribution.content).flatMap((content) => {
      const sentence = sentenceAt(passage.sentences, content.start);
      if (!sentence) return [];
      const setting = { attribution, caveat: caveats.get(attribution) ?? null, bounds: content };
      if (attribution.form === "act" || said.stance === "declined") {
        // What somebody asks for is one wish, and what he would not say no statement, whatever figures stand in it.
        const whole = { ...said, sentence, ...content, tokens: tokensWithin(sentence, content) };
        return [draftClaim(material, whole, setting, null)];
      }
      return splitByTopic(material, content, { ...said, sentence }).flatMap((clause) =>
        draftClaims(material, clause, setting, isTelling),
      );
    });
  });
}
