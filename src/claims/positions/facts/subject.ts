import type { Token } from "../../../text/tagger.ts";
import type { Source } from "../../claim.ts";
import { findSubjectOf } from "../find-subject-of.ts";
import { readThing, type Thing } from "./thing.ts";

const RELATIVE: ReadonlySet<string> = new Set(["who", "that", "which"]);

/** "The driver of the bus that crashed on the pass has not been arrested": a relative clause stands between, and what it belongs to is the subject. */
function behindRelative(tokens: readonly Token[], verb: number): number {
  const at = tokens.slice(0, verb).findLastIndex(({ lower }) => RELATIVE.has(lower));
  const isVerb = ({ pos }: Token) => pos === "VERB" || pos === "AUX";
  return at > 0 && isNoun(tokens[at - 1]) && tokens.slice(at, verb).some(isVerb) ? at : verb;
}

const isNoun = (token: Token | undefined): boolean => token?.pos === "NOUN" || token?.pos === "PROPN";

/** Where the subject of the verb at token `verb` begins; -1 where none stands in its clause. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  const [first] = findSubjectOf(tokens, verb);
  return first ? tokens.indexOf(first) : -1;
}

/** Of what the verb at token `verb` says something; null where nothing stands before it in its clause. */
export function subjectOf(tokens: readonly Token[], verb: number, source: Source | null): Thing | null {
  const near = subjectStart(tokens, verb);
  const attached = near < 0 || tokens[near - 1]?.pos === "ADP";
  const behind = attached ? behindRelative(tokens, verb) : verb;
  const start = behind < verb ? subjectStart(tokens, behind) : near;
  const thing = start < 0 ? null : readThing(tokens, start, source);
  // "No flood alert was issued", where the tagger takes "alert" for no noun: the phrase was not read to its end.
  return thing && thing.end < verb && tokens[thing.end]?.pos === "ADJ" ? null : thing;
}
