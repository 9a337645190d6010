import { type Cast, type Character, lastWord, wordsOfName } from "./cast.ts";

/** The fullest name that ends in the same word, the latest one given before `at` first. */
export function findNamed(cast: Cast, name: string, at: number): Character | null {
  const same = cast.byLastWord.get(lastWord(name)) ?? [];
  const words = wordsOfName(name);
  const isFuller = (one: Character): boolean => {
    if (one.kind !== "person" || !one.name.includes(" ")) return false;
    const own = wordsOfName(one.name);
    return words.every((word) => own.includes(word));
  };
  return same.findLast((one) => one.at <= at && isFuller(one)) ?? same.find(isFuller) ?? null;
}
