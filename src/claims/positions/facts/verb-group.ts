import type { Token } from "../../../text/tagger.ts";
import { isNounAsVerb } from "../find-subject-of.ts";

/** A verb with its auxiliaries: "had not been repaired". */
export interface VerbGroup {
  readonly from: number;
  /** The word that carries the meaning; of "was", "were", the auxiliary itself. */
  readonly main: number;
  /** Where what stands behind it begins. */
  readonly to: number;
  readonly negative: boolean;
  readonly passive: boolean;
  /** "Was on the ward", "were open": nothing but a form of "be". */
  readonly copula: boolean;
  /** "now": is, has; "past": was, did; "had": what one past looks back on, or "has" as others report it. */
  readonly tense: "now" | "perfect" | "past" | "had";
  readonly infinitive: boolean;
  /** "Will", "might": nothing that was. */
  readonly unreal: boolean;
}

const NOT: ReadonlySet<string> = new Set(["not", "n't", "never"]);
const MODALS: ReadonlySet<string> = new Set(
  "will would shall should may might must can could ought 'll 'd wo ca sha".split(" "),
);

function tenseOf(words: readonly Token[]): VerbGroup["tense"] {
  const first = words.find(({ pos }) => pos === "AUX" || pos === "VERB");
  if (first?.lemma === "have" && words.length > 1) return first.lower === "had" ? "had" : "perfect";
  return /^(?:is|are|am|'s|'re|'m|do|does|has|have)$/.test(first?.lower ?? "") ? "now" : "past";
}

/** "no longer" counts as "not": what was so is not so any more. */
const isNoLonger = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "no" && tokens[at + 1]?.lower === "longer";

function readGroup(tokens: readonly Token[], from: number): VerbGroup {
  let at = from;
  let main = from;
  let to = from + 1;
  let negative = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.pos === "VERB") {
      main = at;
      to = at + 1;
      break;
    }
    if (token.pos === "AUX") main = at;
    else if (NOT.has(token.lower)) negative = true;
    else if (isNoLonger(tokens, at)) {
      negative = true;
      at++;
    } else if (token.pos !== "ADV") break;
    to = at + 1;
  }
  const words = tokens.slice(from, main + 1);
  const verb = tokens[main] as Token;
  const be = words.slice(0, -1).some(({ lemma }) => lemma === "be");
  return {
    from,
    main,
    to,
    negative,
    passive: be && verb.pos === "VERB" && !verb.lower.endsWith("ing"),
    copula: verb.lemma === "be",
    tense: tenseOf(words),
    infinitive: tokens[from - 1]?.lower === "to",
    unreal: words.some(({ lower }) => MODALS.has(lower)),
  };
}

/** The verbs of a clause in their order. */
export function readVerbGroups(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { pos, lower } = tokens[at] as Token;
    const opens = pos === "AUX" || pos === "VERB" || (lower === "never" && tokens[at + 1]?.pos === "VERB");
    if (!opens || isNounAsVerb(tokens, at)) continue;
    const group = readGroup(tokens, at);
    groups.push(group);
    at = Math.max(at, group.to - 1);
  }
  return groups;
}
