import { startsWithCapital } from "../../text/capital.ts";
import type { Token } from "../../text/tagger.ts";
import { TIMES, TITLES } from "./source-words.ts";

const POSSESSIVE = /^(?:his|her|their|its|our|my|your|whose)$/;
const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "SYM", "X"]);
const TIME_WORD =
  /^\p{Lu}|^(?:today|yesterday|tomorrow|tonight|earlier|later|morning|afternoon|evening|night|week|month|year|noon|midnight|weekend)$/u;

/** A day, a month, "tonight". "May" is left out: it is a name and a verb as well. */
export const isTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.lower !== "may" &&
  !/^[A-Z]{2,}$/.test(token.text) &&
  TIMES.has(token.lower) &&
  TIME_WORD.test(token.text);

/** A word that can stand in the core of a noun phrase. */
export const isNominal = (token: Token): boolean => NOMINAL.has(token.pos);

export const isPossessive = (token: Token): boolean => POSSESSIVE.test(token.lower);

export const isDeterminer = (token: Token): boolean =>
  token.pos === "DET" || (token.pos === "PRON" && isPossessive(token));

/** The "’s" or "’" of a possessor. */
export const isGenitive = (token: Token | undefined): boolean =>
  token !== undefined && (token.lower === "'s" || (token.pos === "PART" && token.lower === "'"));

export const isCapital = (token: Token | undefined): boolean => token !== undefined && startsWithCapital(token.text);

/** A verb that can stand in the third person or the past: not "-ing". */
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === "AUX" || (token.pos === "VERB" && !token.lower.endsWith("ing")));

/** A participle before a noun: "elected officials", "a ranking member". */
export const isModifier = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1]?.pos;
  if (token?.pos !== "VERB" || !/(?:ed|ing|en)$/.test(token.lower)) return false;
  return next === "NOUN" || (next === "PROPN" && !token.lower.endsWith("ing"));
};

/** A dash or comma that can set words off within a sentence. */
export const setsOff = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:,|--|[—–―])$/.test(token.text);

/** The full stop of a title that the tagger split off: "Rev. Brandt". */
export const isTitleStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "." && TITLES.has(tokens[at - 1]?.lower ?? "") && isCapital(tokens[at + 1]);

/** The full stop of an abbreviation that the tagger split off: "R-Ky.,". */
export const isInnerStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "." && (tokens[at + 1]?.text === ")" || setsOff(tokens[at + 1]));
