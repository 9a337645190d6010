import type { NounPhrase } from "./noun-phrases.ts";
import { BODIES, DOCUMENTS, OUTLETS, PEOPLE, ROLES } from "./source-words.ts";
import type { View } from "./view.ts";

/** Whether `phrase` can be who speaks: "the storm threatened to flood Lodmoor" is nobody’s word. Documents speak where `documents` says so. */
export function canSpeak(view: View, phrase: NounPhrase, documents = false): boolean {
  return view.tokens.slice(phrase.from, phrase.core).some(({ lower, pos }) => {
    if (pos === "PRON") return /^(?:i|we|he|she|they|who|others)$/.test(lower);
    if (DOCUMENTS.has(lower)) return documents;
    return pos === "PROPN" || [ROLES, BODIES, PEOPLE, OUTLETS].some((kind) => kind.has(lower));
  });
}
