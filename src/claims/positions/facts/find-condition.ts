import type { Token } from "../../../text/tagger.ts";
import { CONDITIONS, type Condition, LONGEST_CONDITION } from "../../lexicons/conditions.ts";

/** May stand before the word for a condition without changing it. */
const BESIDE: ReadonlySet<string> = new Set(
  "far much way still already also all both always completely fully quite again".split(" "),
);

const OPENERS: ReadonlySet<string> = new Set([...CONDITIONS.keys()].map((words) => words.split(" ")[0] ?? ""));

/** A condition and where its words end. */
export interface ConditionAt extends Condition {
  readonly to: number;
}

/** The condition that the words from token `at` on tell, the longest first; null where they tell none. */
export function findCondition(tokens: readonly Token[], at: number): ConditionAt | null {
  let from = at;
  while (BESIDE.has(tokens[from]?.lower ?? "") && from < at + 2) from++;
  if (!OPENERS.has(tokens[from]?.lower ?? "")) return null;
  for (let length = LONGEST_CONDITION; length > 0; length--) {
    const words = tokens.slice(from, from + length);
    if (words.length < length) continue;
    const condition = CONDITIONS.get(words.map(({ lower }) => lower).join(" "));
    if (condition && !goesOn(condition, words, tokens[from + length])) return { ...condition, to: from + length };
  }
  return null;
}

/** "On the bridge", "off the coast", "open to talks": the word opens a phrase of its own. */
function goesOn({ name }: Condition, words: readonly Token[], next: Token | undefined): boolean {
  if (!next) return false;
  const last = words.at(-1);
  const short = words.length === 1 && /^(?:on|off|dry|dark|down)$/.test(last?.lower ?? "");
  if (short) return /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(next.pos) || next.lower === "of";
  if (name === "open") return next.lower === "to" || next.text === "-";
  return next.text === "-" || (words.length === 1 && /^(?:NOUN|PROPN)$/.test(next.pos) && last?.pos === "ADJ");
}
