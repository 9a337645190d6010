import type { Span } from "../../text/span.ts";
import { skipCircumstances } from "./complement.ts";
import { trimmed, wordsAfter } from "./content.ts";
import type { Frame } from "./cue-verbs.ts";
import { perClause, type Recogniser, type Scene } from "./finding.ts";
import type { ReportingClause } from "./reporting-clause.ts";
import { canSpeak } from "./speakers.ts";
import { endBefore, isPlain, startOf } from "./view.ts";
import { setsOff } from "./word-kinds.ts";

/**
 * A recogniser of what somebody asks for, undertakes or judges: no statement that could be true or false. `find` gives the token
 * from which on the words tell it, or null.
 */
export function perAct(
  rule: string,
  frame: Frame,
  find: (clause: ReportingClause, scene: Scene) => number | null,
): Recogniser {
  return perClause(rule, (clause, scene) => {
    const { cue, speaker } = clause;
    if (!cue.frames.includes(frame) || cue.hypothetical || cue.passive || cue.negated || clause.inverted) return null;
    // "a man wanting to leave": a description.
    if (cue.tense === "participle" && cue.from === cue.head) return null;
    if (!speaker || !canSpeak(scene.view, speaker, frame === "wish")) return null;
    const from = find(clause, scene);
    return from === null
      ? null
      : {
          form: frame === "accuse" ? "indirect" : "act",
          stance: cue.stance === "claimed" ? "claimed" : "said",
          cueEnd: endBefore(scene.view, from),
          content: [wordsOf(scene, clause, from)],
        };
  });
}

const TELLS_ON = /^(?:but|after|while|because|although|though|who|which|where)$/;

/** The words of an act end sooner than those of a statement: what follows a comma, or where it was done, is the writer’s. */
function wordsOf(scene: Scene, clause: ReportingClause, from: number): Span {
  const { view } = scene;
  const whole = wordsAfter(scene, clause, from);
  for (let at = from + 1; at < view.tokens.length && startOf(view, at) < whole.end; at++) {
    if (!isPlain(view, at)) continue;
    const token = view.tokens[at];
    const next = view.tokens[at + 1];
    const breaks =
      token && (setsOff(token) || TELLS_ON.test(token.lower) || (token.lower === "as" && next?.pos === "PROPN"));
    if (breaks || skipCircumstances(view, at) > at + 1) return trimmed(view, whole.start, endBefore(view, at));
  }
  return whole;
}
