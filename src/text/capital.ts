const CAPITAL = /^\p{Lu}/u;

/** Whether `word` begins with a capital letter. Asked of nearly every word, and most are plain ASCII. */
export function startsWithCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(word);
}
