import { nameRoot } from "../../text/roots.ts";
import { sentenceAt } from "../by-sentence.ts";
import type { Position } from "../position.ts";
import { kindOf } from "../positions/unnamed-place.ts";
import type { Refiner } from "./refiner.ts";

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`;
const NO_NAME = /^(?:The|This|That|These|An?|In|On|At|Its|His|Her|Their|Our|One|Old|New)$/u;
/** How many sentences before a “the city” its name may stand. */
const REACH = 6;

/** Names that `text` gives to places of a kind: "the city of Vell", "Vell, a port city", "Vell city". */
function namesOf(text: string, kind: string): readonly string[] {
  const forms = [
    `\\b${kind} of (${NAME})`,
    `(${NAME}),? (?:the|an?) (?:[\\p{L}-]+ ){0,3}${kind}\\b`,
    `(${NAME}) ${kind}\\b`,
  ];
  const found = forms.flatMap((form) => [...text.matchAll(new RegExp(form, "gu"))].map((match) => match[1] ?? ""));
  return [...new Set(found)].filter((name) => name !== "" && !name.split(" ").some((word) => NO_NAME.test(word)));
}

/** The one name among `texts`, the first of them that gives any; null where it gives several, or none does. */
function onlyName(texts: readonly string[], kind: string): string | null {
  for (const text of texts) {
    const names = namesOf(text, kind);
    if (names.length > 0) return names.length === 1 ? (names[0] ?? null) : null;
  }
  return null;
}

/** "Its troops were still in the city": a place without a name is the one of its kind of which the story spoke last. A position about a place that stays unknown goes. */
export const resolvePlaces: Refiner = (drafts, { text }, { sentences }) => {
  const nameAt = (position: Position, kind: string): string | null => {
    const sentence = sentenceAt(sentences, position.at.start);
    const at = sentence ? sentences.indexOf(sentence) : -1;
    const before = sentences.slice(Math.max(0, at - REACH), Math.max(0, at)).toReversed();
    const own = sentence ? [text.slice(sentence.start, position.at.start)] : [];
    return onlyName([...own, ...before.map(({ start, end }) => text.slice(start, end)), text], kind);
  };
  return drafts.map((draft) => {
    if (!draft.positions.some((position) => kindOf(position) !== null)) return draft;
    const positions = draft.positions.flatMap((position) => {
      const kind = kindOf(position);
      if (kind === null) return [position];
      const name = nameAt(position, kind);
      return name ? [{ ...position, about: name.split(" ").map(nameRoot) }] : [];
    });
    return { ...draft, positions, rules: [...draft.rules, "place named before"] };
  });
};
