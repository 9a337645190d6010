import type { Token } from "../../text/tagger.ts";
import { ROLES, TITLES } from "./source-words.ts";

/** What an office is over, where a name may follow at once: "Secretary of State Mira Halloran". Own compilation. */
const AREAS: ReadonlySet<string> = new Set(
  `state defense defence war justice interior health education agriculture commerce labor labour energy transportation
  transport finance trade culture tourism environment treasury police staff operations foreign affairs national
  intelligence homeland security veterans public safety emergency services works information communications police
  schools elections housing urban development economy industry sports science technology`.split(/\s+/),
);

/**
 * Number of the last word of `words` that belongs to an office before a name: 2 in "Secretary of State Mira Halloran".
 * The last of all where nothing but an office stands, -1 where no office does. `titles`: "Mr." and "Gen." count as well.
 */
export function lastOfOffice(words: readonly Token[], titles: boolean): number {
  const role = words.findLastIndex(
    ({ lower }, at) => at < words.length - 1 && (ROLES.has(lower) || (titles && TITLES.has(lower))),
  );
  if (role < 0 || !/^(?:of|for)$/.test(words[role + 1]?.lower ?? "")) return role;
  let to = role + 2;
  while (AREAS.has(words[to]?.lower ?? "") || (to > role + 2 && words[to]?.lower === "and")) to++;
  return to > role + 2 ? to - 1 : role;
}

/** Whether "of" at token `at` joins an office to what it is over: "Minister of Finance". */
export const joinsOffice = (tokens: readonly Token[], at: number): boolean =>
  ROLES.has(tokens[at - 1]?.lower ?? "") && AREAS.has(tokens[at + 1]?.lower ?? "");

/** Where the office begins whose last word is token `at` ("chief" for "staff" in "chief of staff"); -1 when none ends there. */
export function officeEndingAt(tokens: readonly Token[], at: number): number {
  if (ROLES.has(tokens[at]?.lower ?? "")) return at;
  let from = at;
  while (AREAS.has(tokens[from]?.lower ?? "") || (from < at && tokens[from]?.lower === "and")) from--;
  return from < at && joinsOffice(tokens, from) ? from - 1 : -1;
}
