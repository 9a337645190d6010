import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Disagreement, Side } from "../conflicts/conflict.ts";
import type { Decision, Reviewed } from "../conflicts/decision.ts";
import { SETTLEMENTS } from "../conflicts/settlement.ts";
import { findDisagreement } from "./explain-disagreement.ts";
import { createIndex, type Index, printMoment, quiet, statementLine, strong, text, voiceOf, warning } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";
import { wayOf } from "./standing.ts";
import { type Clause, tellClaim } from "./wording-clause.ts";

/** A sentence that can be printed: every part of it is taken from one claim, which is named. */
export interface Wording {
  readonly sentence: string;
  readonly clauses: readonly Clause[];
  /** Sides that found no room in it. */
  readonly left: number;
}

/** Sides in one sentence; more are no sentence any more. */
const MOST_SIDES = 4;
/** Claims of a side that are tried for one that can be told without quotation marks. */
const TRIED = 3;

/** One sentence that says what every side says, and who; of a disagreement in which a side is preferred, what that side says. */
export function wordDisagreement(index: Index, { sides }: Disagreement, preferred: string | null): Wording {
  const wanted = preferred === null ? sides : sides.filter(({ label }) => label === preferred);
  const told = (wanted.length > 0 ? wanted : sides).slice(0, MOST_SIDES);
  const clauses: Clause[] = [];
  const named = new Set<string>();
  for (const side of told) {
    const claim = bestOf(index, side, clauses.length === 0);
    if (!claim) continue;
    const again = named.has(voiceOf(claim));
    clauses.push(
      tellClaim(withRole(index, claim), index.story(claim.story).story, { opens: clauses.length === 0, again }),
    );
    named.add(voiceOf(claim));
  }
  const sentence = clauses.map((clause) => clause.text).join("; ");
  return {
    sentence: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`.replace(/([.!?])([”"])\.$/u, "$1$2"),
    clauses,
    left: wanted.length > 0 ? wanted.length - told.length : 0,
  };
}

/** The best claim of a side; of the first few of a kind one that needs no quotation marks. A part of a sentence is told by the claim that holds the whole of it. */
function bestOf(index: Index, side: Side, opens: boolean): ComparedClaim | null {
  const claims = side.claims.map(index.claim);
  const [first] = claims;
  if (!first) return null;
  const alike = claims
    .slice(0, TRIED)
    .filter(({ source }) => (source.kind === "outlet") === (first.source.kind === "outlet"));
  const tried = alike.flatMap((claim) => [claim, ...around(index, claim)]).map((claim) => withRole(index, claim));
  return (
    tried.find((claim) => !tellClaim(claim, index.story(claim.story).story, { opens, again: false }).quotes) ?? first
  );
}

/** The claim with the role that its story gives the speaker where it names him first. */
function withRole({ compared }: Index, claim: ComparedClaim): ComparedClaim {
  const { source, story } = claim;
  if (source.role !== null) return claim;
  const same = compared.claims.find((one) => one.story === story && one.source.name === source.name && one.source.role);
  return same ? { ...claim, source: { ...source, role: same.source.role } } : claim;
}

/** Claims of the same speaker whose words hold those of the claim. */
const around = ({ compared }: Index, claim: ComparedClaim): readonly ComparedClaim[] =>
  compared.claims.filter(
    (one) =>
      one.story === claim.story &&
      one.id !== claim.id &&
      one.source.name === claim.source.name &&
      one.start <= claim.start &&
      one.end >= claim.end,
  );

/** A sentence to print of a disagreement, with where each part of it stands; null when there is no such one. `which`: a number, from 1, as in the story's summary ("" is the first), or an id, also of one that was decided. */
export function wordingReply(reviewed: Reviewed, storyId: string, which: string): Reply | null {
  const one = findDisagreement(reviewed, storyId, which);
  if (!one) return null;
  const index = createIndex(reviewed);
  const decision = reviewed.decided.find(({ disagreement }) => disagreement.id === one.id)?.decision ?? null;
  const { sentence, clauses, left } = wordDisagreement(index, one, decision?.side ?? null);
  return {
    blocks: [
      { kind: "title", line: [strong(one.question)] },
      { kind: "paragraph", line: [text(sentence)] },
      ...(decision ? [decidedNote(decision)] : []),
      { kind: "heading", line: [strong("Where each part stands")] },
      ...clauses.map(
        ({ claim }): Block => ({ kind: "item", line: statementLine(index, [index.claim(claim)], null), under: [] }),
      ),
      ...(left > 0
        ? [
            {
              kind: "paragraph" as const,
              line: [warning(`${left} more ${left === 1 ? "side" : "sides"} found no room in the sentence.`)],
            },
          ]
        : []),
      { kind: "note", line: [quiet(noteOf(clauses))] },
    ],
  };
}

const decidedNote = (decision: Decision): Block => ({
  kind: "note",
  line: [
    quiet(
      `${wayOf(decision)}, decided by ${decision.by}, ${printMoment(decision.at)}${SETTLEMENTS[decision.verdict].settles ? "" : ", still open"}`,
    ),
  ],
});

const noteOf = (clauses: readonly Clause[]): string =>
  clauses.some(({ quotes }) => quotes)
    ? "All words are the sources’ own. What could not be told without changing them is quoted. Read it against the stories before you print it."
    : "All words are the sources’ own. Read it against the stories before you print it.";
