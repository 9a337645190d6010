import type { Passage } from "../../text/passage.ts";
import type { Token } from "../../text/tagger.ts";
import { officeEndingAt } from "./offices.ts";
import { ROLES, TIMES, TITLES } from "./source-words.ts";

/** The office that a title tells, by the title in lower case. */
export const OFFICE_OF_TITLE: Readonly<Record<string, string>> = {
  "gov.": "governor",
  "sen.": "senator",
  "rep.": "representative",
  "gen.": "general",
  "col.": "colonel",
  "lt.": "lieutenant",
  "sgt.": "sergeant",
  "capt.": "captain",
  "maj.": "major",
  "prof.": "professor",
  "dr.": "doctor",
  "rev.": "pastor",
};

/** The office printed before a name: "Lodmoor Governor" in "Lodmoor Governor Mira Halloran". */
export function rolesBefore(passage: Passage, tokens: readonly Token[], end: number): string | null {
  const office = officeEndingAt(tokens, end - 1);
  let from = office < 0 ? end : office;
  let role = office >= 0;
  for (let at = from - 1; at >= 0 && at > end - 9; at--) {
    const token = tokens[at] as Token;
    if (ROLES.has(token.lower) || OFFICE_OF_TITLE[token.lower]) role = true;
    else if (!role && at === end - 1 && !TITLES.has(token.lower)) break;
    const fits =
      token.pos === "NOUN" ||
      token.pos === "PROPN" ||
      token.pos === "ADJ" ||
      TITLES.has(token.lower) ||
      (token.lower === "'s" && role);
    if (!fits || TIMES.has(token.lower)) break;
    from = at;
  }
  if (!role) return null;
  if (tokens[from]?.lower === "'s") from++;
  const first = tokens[from];
  const last = tokens[end - 1];
  return first && last ? passage.text.slice(first.start, last.end) : null;
}

/** The office that a name is set beside with a comma: "The regional governor, Mira Halloran,". */
export function roleApposed(passage: Passage, tokens: readonly Token[], name: number): string | null {
  if (tokens[name - 1]?.text !== ",") return null;
  let from = officeEndingAt(tokens, name - 2);
  if (from < 0) return null;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  const first = tokens[from];
  const last = tokens[name - 2];
  return first && last ? passage.text.slice(first.start, last.end) : null;
}

/** The office printed after a name: "Halloran, the governor of Lodmoor,". */
export function roleAfter(passage: Passage, tokens: readonly Token[], start: number): string | null {
  if (tokens[start]?.text !== ",") return null;
  let from = start + 1;
  // "Halloran, 61, a nurse in Lodmoor,"
  if (tokens[from]?.pos === "NUM" && tokens[from + 1]?.text === ",") from += 2;
  if (/^(?:the|a|an|his|her|their|its)$/.test(tokens[from]?.lower ?? "")) from++;
  let role = false;
  let to = from;
  for (; to < tokens.length && to < from + 18; to++) {
    const token = tokens[to] as Token;
    if (
      /^[,.;:)—–―]$/.test(token.text) ||
      token.lower === "who" ||
      (token.pos === "AUX" && !role) ||
      (role && tokens[to - 1]?.text !== "-" && (token.pos === "VERB" || token.pos === "AUX"))
    )
      break;
    if (ROLES.has(token.lower)) role = true;
    if (!role && (token.pos === "VERB" || token.pos === "PRON")) return null;
  }
  // "The men fled Lodmoor, a senior official said": the comma ends what was said, and the official speaks.
  if (/^(?:VERB|AUX)$/.test(tokens[to]?.pos ?? "")) return null;
  const first = tokens[from];
  const last = tokens[to - 1];
  return role && first && last && to > from ? passage.text.slice(first.start, last.end) : null;
}
