import type { Source } from "../claims/claim.ts";
import { SMALL_WORDS } from "../events/lexicons/name-words.ts";
import { sameName } from "../events/names.ts";
import { isSlip, wordsIn } from "./words.ts";

const SMALL: ReadonlySet<string> = new Set([...SMALL_WORDS, "its", "his", "her", "their", "our"]);
const telling = (words: string): readonly string[] => wordsIn(words).filter((word) => !SMALL.has(word));
/** Beside the rest of a name, a short word is as good as a long one. */
const SHORTEST_NAME = 4;
const allIn = (few: readonly string[], many: readonly string[]): boolean =>
  few.length > 0 && few.every((word) => many.some((other) => isSlip(word, other, SHORTEST_NAME)));

/** Whether two versions of a story name one speaker, maybe by more of the name in one of them, or by the office alone. Symmetric. */
export function isSameSpeaker(a: Source, b: Source): boolean {
  if (a.kind === "outlet" || b.kind === "outlet") return a.kind === b.kind;
  if (a.name === b.name || sameName(a.name, b.name)) return true;
  const [one, other] = [telling(a.name), telling(b.name)];
  const [all, allOther] = [telling(`${a.name} ${a.role ?? ""}`), telling(`${b.name} ${b.role ?? ""}`)];
  return allIn(one, allOther) || allIn(other, all);
}
