import type { NounPhrase } from "./noun-phrases.ts";
import { BODIES, DOCUMENTS, OUTLETS, PEOPLE, ROLES } from "./source-words.ts";
import type { View } from "./view.ts";
import { isGenitive } from "./word-kinds.ts";

/** "companies" → "company"; other words lose their "s". */
const singular = (word: string): string => word.replace(/ies$/, "y").replace(/s$/, "");

/** Whether `phrase` can be who speaks: "the storm threatened to flood Lodmoor" is nobody’s word. Documents speak where `documents` says so. */
export function canSpeak(view: View, phrase: NounPhrase, documents = false): boolean {
  const words = view.tokens.slice(phrase.from, phrase.core);
  // "Brandt’s moves brushed aside": of what somebody owns the thing itself must speak.
  return words.slice(words.findLastIndex(isGenitive) + 1).some(({ lower, pos }) => {
    if (pos === "PRON") return /^(?:i|we|he|she|they|who|others)$/.test(lower);
    if (DOCUMENTS.has(lower)) return documents;
    return (
      pos === "PROPN" || [ROLES, BODIES, PEOPLE, OUTLETS].some((kind) => kind.has(lower) || kind.has(singular(lower)))
    );
  });
}
