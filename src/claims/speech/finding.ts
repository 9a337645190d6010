import type { Span } from "../../text/span.ts";
import type { Attribution } from "../attribution.ts";
import type { Source, Stance } from "../claim.ts";
import { citedSource, relaysOf } from "./cited-source.ts";
import { cueSpan } from "./cues.ts";
import type { Turn } from "./find-turns.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import type { ReportingClause } from "./reporting-clause.ts";
import type { View } from "./view.ts";

/** One sentence and its reporting clauses: what a recogniser looks at. */
export interface Scene {
  readonly view: View;
  readonly clauses: readonly ReportingClause[];
  /** The sentences before and after this one. */
  readonly previous: View | null;
  readonly next: View | null;
  /** Of the whole text, by paragraph; empty for all but interviews and transcripts. */
  readonly turns: ReadonlyMap<number, Turn>;
}

/** What a recogniser finds; who the speaker is gets resolved later. */
export interface Finding {
  readonly rule: string;
  readonly form: Attribution["form"];
  readonly view: View;
  /** Where the speaker is printed in the sentence of `view`; null when the sentence does not name one. */
  readonly speaker: NounPhrase | null;
  /** Who the speaker is, where his words do not tell it themselves; null or left out where they do. */
  readonly known?: Source | null;
  readonly cueAt: Span;
  readonly stance: Stance;
  /** In order; a span may run on over several sentences of one quotation. */
  readonly content: readonly Span[];
  /** Who the sentence says relayed it, nearest first. */
  readonly via: readonly NounPhrase[];
}

/** One surface form of attribution. Finds nothing rather than guess. */
export type Recogniser = (scene: Scene) => readonly Finding[];

/** A recogniser of a form that a single reporting clause decides. */
export function perClause(
  rule: string,
  find: (
    clause: ReportingClause,
    scene: Scene,
  ) => {
    form: Attribution["form"];
    content: readonly (Span | null)[];
    stance?: Stance;
    /** Where the cue ends, if not with its verb: "called for". */
    cueEnd?: number;
  } | null,
): Recogniser {
  return (scene) => {
    const findings: Finding[] = [];
    for (const clause of scene.clauses) {
      const found = find(clause, scene);
      if (!found) continue;
      const content = found.content.filter((span): span is Span => span !== null && span.end > span.start);
      if (content.length === 0) continue;
      const cue = cueSpan(scene.view, clause.cue);
      const cited = citedSource(scene.view, clause);
      findings.push({
        rule,
        form: found.form,
        view: scene.view,
        speaker: cited ?? clause.speaker,
        cueAt: { ...cue, end: found.cueEnd ?? cue.end },
        stance: found.stance ?? clause.cue.stance,
        content,
        via: relaysOf(scene.view, clause, cited),
      });
    }
    return findings;
  };
}
