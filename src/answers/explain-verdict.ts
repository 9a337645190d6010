import type { Position } from "../claims/position.ts";
import type { Compared, ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Conflict, ConflictKind, Severity } from "../conflicts/conflict.ts";
import { claimName, describeInterval, type Words, wordsAt, wordsLine } from "./explain-claim.ts";
import { createIndex, type Index, quiet, storyPhrase, strong, text, warning } from "./lines.ts";
import type { Line, Reply } from "./reply.ts";

/** One claim of a pair, by what it was compared by. */
interface ComparedSide {
  readonly claim: string;
  readonly story: string;
  readonly speaker: string;
  readonly words: Words;
  /** Its interval, or its answer to the question; null where words alone were compared. */
  readonly stands: string | null;
}

/** Two claims that do not go together, and by which rule. */
interface PairExplained {
  readonly id: string;
  readonly rule: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly why: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

/** A conflict (one pair) or a disagreement (all of its pairs) taken apart. */
export interface VerdictExplained {
  readonly kind: "conflict" | "disagreement";
  readonly id: string;
  readonly disagreement: string;
  readonly question: string;
  readonly severity: Severity;
  readonly why: string;
  readonly pairs: readonly PairExplained[];
}

/** The answers of both claims to the question that parts them. */
function partedBy(a: ComparedClaim, b: ComparedClaim): readonly [Position, Position] | null {
  for (const one of a.positions) {
    const other = b.positions.find(
      ({ dimension, pole, about }) =>
        dimension === one.dimension &&
        pole !== one.pole &&
        (!one.fact || about.some((root) => one.about.includes(root))),
    );
    if (other) return [one, other];
  }
  return null;
}

function explainPair(index: Index, pair: Conflict): PairExplained {
  const [a, b] = [
    index.compared.claims.find(({ id }) => id === pair.a),
    index.compared.claims.find(({ id }) => id === pair.b),
  ];
  if (!a || !b) throw new Error(`The comparison holds no claims for ${pair.id}`);
  const parted = partedBy(a, b);
  const rule =
    a.quantity && b.quantity
      ? "figures: the intervals of two counts of the same thing exclude each other"
      : parted
        ? `answers: two answers to the question “${parted[0].fact ? "is it so" : parted[0].dimension}” exclude each other`
        : "denials: one denies in nearly the same words what the other asserts";
  const side = (claim: ComparedClaim, position: Position | undefined): ComparedSide => {
    const { text: story } = index.story(claim.story).story;
    const { quantity } = claim;
    const answer = position && `“${story.slice(position.at.start, position.at.end)}”, read as “${position.pole}”`;
    return {
      claim: claim.id,
      story: claim.story,
      speaker: claim.source.name,
      words: wordsAt(story, claim),
      stands: quantity ? `“${quantity.text}”, read as ${describeInterval(quantity)}` : (answer ?? null),
    };
  };
  const { id, kind, severity, why } = pair;
  return { id, rule, kind, severity, why, a: side(a, parted?.[0]), b: side(b, parted?.[1]) };
}

/** Takes the conflict "x-…" or the disagreement "d-…" apart; null when there is none of that id. */
export function explainVerdict(compared: Compared, id: string): VerdictExplained | null {
  const index = createIndex(compared);
  const pairs = compared.conflicts.filter((pair) => pair.id === id || pair.disagreement === id);
  const [first] = pairs;
  const disagreement = compared.disagreements.find((one) => one.id === first?.disagreement);
  if (!first || !disagreement) return null;
  const told = first.id === id ? first : disagreement;
  return {
    kind: first.id === id ? "conflict" : "disagreement",
    id,
    disagreement: disagreement.id,
    question: disagreement.question,
    severity: told.severity,
    why: told.why,
    pairs: pairs.map((pair) => explainPair(index, pair)),
  };
}

function sideLines(index: Index, side: ComparedSide): readonly Line[] {
  const claim = index.claim(side.claim);
  return [
    [...claimName(claim), quiet(" · "), storyPhrase(index, side.story, null)],
    wordsLine(side.words),
    ...(side.stands ? [[text(side.stands)]] : []),
  ];
}

/** A verdict taken apart, for people. */
export function renderVerdictExplained(compared: Compared, explained: VerdictExplained): Reply {
  const index = createIndex(compared);
  return {
    blocks: [
      { kind: "title", line: [strong(explained.question)] },
      { kind: "note", line: [quiet(`${explained.kind} ${explained.id} · ${explained.severity}`)] },
      { kind: "paragraph", line: [explained.severity === "conflict" ? warning(explained.why) : text(explained.why)] },
      ...explained.pairs.map((pair) => ({
        kind: "item" as const,
        line: [text(pair.why), quiet(` · ${pair.id} · ${pair.kind}, ${pair.severity}`)],
        under: [[quiet(`rule: ${pair.rule}`)], ...sideLines(index, pair.a), ...sideLines(index, pair.b)],
      })),
    ],
  };
}
