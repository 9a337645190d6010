import type { Sentence } from "../text/passage.ts";
import { firstThat, type Span } from "../text/span.ts";
import type { Token } from "../text/tagger.ts";
import { stretchOf } from "../text/word-index.ts";
import type { Source, Stance } from "./claim.ts";

/** A stretch of one sentence that can be true or false by itself, and who says it. What topic and position recognisers look at. */
export interface Clause extends Span {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** null: the outlet's own statement. */
  readonly source: Source | null;
  readonly stance: Stance;
  /** The cue outside the clause, in lower case: "described" for `the men as “thieves”`. null: none. */
  readonly cue: string | null;
}

const isVerb = (token: Token) => token.pos === "VERB" || token.pos === "AUX";
const opensSubject = (token: Token) => ["DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"].includes(token.pos);
/** Behind a comma, these open a clause that says something of its own. */
const SUBORDINATES = new Set(["which", "who", "where", "after", "before", "when", "because", "as"]);
const JOINS = new Set(["and", "but", "while", "whereas", "although", "though"]);
/** How far a subject may reach before its verb. */
const SUBJECT_LENGTH = 8;

/** Whether a new subject with its verb begins at `at`, so that what follows stands by itself. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || !opensSubject(first)) return false;
  for (let index = at + 1; index <= at + SUBJECT_LENGTH; index++) {
    const token = tokens[index];
    if (!token || token.text === "," || token.text === ";") return false;
    if (isVerb(token)) return tokens[at]?.lower !== "to" && tokens[index - 1]?.lower !== "to";
  }
  return false;
}

/** Where a clause ends before token `at`, how many joining words to leave out; 0 where none ends. */
function joinLength(tokens: readonly Token[], at: number): number {
  const word = tokens[at];
  if (!word) return 0;
  if (word.text === ";") return 1;
  const comma = word.text === "," ? 1 : 0;
  const join = tokens[at + comma];
  if (!join) return 0;
  if (comma && SUBORDINATES.has(join.lower)) return 2;
  if (!JOINS.has(join.lower)) return 0;
  const that = tokens[at + comma + 1]?.lower === "that" ? 1 : 0;
  const next = at + comma + 1 + that;
  return that || opensClause(tokens, next) ? comma + 1 + that : 0;
}

/** The tokens of `sentence` that lie in `span`. */
export function tokensWithin(sentence: Sentence, span: Span): readonly Token[] {
  if (span.start <= sentence.start && span.end >= sentence.end) return sentence.tokens;
  const from = firstThat(sentence.tokens, (token) => token.start >= span.start);
  const to = firstThat(sentence.tokens, (token) => token.end > span.end);
  return stretchOf(sentence.tokens, from, Math.max(from, to));
}

/** Parts of `span` (within one sentence) that stand by themselves, in order: "A fell and that B rose" gives two. Each holds a verb; at least one comes back when `span` holds a token. */
export function splitClauses(
  sentence: Sentence,
  span: Span,
): readonly { tokens: readonly Token[]; start: number; end: number }[] {
  const tokens = tokensWithin(sentence, span);
  let lastVerb = tokens.length - 1;
  while (lastVerb >= 0 && !isVerb(tokens[lastVerb] as Token)) lastVerb--;
  const parts: (readonly Token[])[] = [];
  let from = 0;
  let hasVerb = false;
  for (let at = 0; at < lastVerb; at++) {
    const skip = hasVerb ? joinLength(tokens, at) : 0;
    if (skip > 0 && at + skip <= lastVerb) {
      parts.push(stretchOf(tokens, from, at));
      at += skip - 1;
      from = at + 1;
      hasVerb = false;
    } else hasVerb ||= isVerb(tokens[at] as Token);
  }
  return [...parts, stretchOf(tokens, from, tokens.length)].flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    return first && last ? [{ tokens: part, start: first.start, end: last.end }] : [];
  });
}
