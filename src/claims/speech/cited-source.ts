import { isName } from "./cast.ts";
import { type NounPhrase, phraseAfter } from "./noun-phrases.ts";
import type { ReportingClause } from "./reporting-clause.ts";
import { BODIES, DOCUMENTS, OUTLETS, PEOPLE, ROLES } from "./source-words.ts";
import { isPlain, type View } from "./view.ts";
import { isGenitive } from "./word-kinds.ts";

const RELAYS =
  /^(?:agency|newspaper|paper|daily|news|times|post|gazette|herald|radio|television|tv|broadcaster|website|magazine|media)$/;

/**
 * Whom a relaying outlet cites: "…, the Ostmark agency reported, citing the governor". Null where the speaker speaks
 * for himself, as in "the mayor said …, citing a lack of funds".
 */
export function citedSource(view: View, clause: ReportingClause): NounPhrase | null {
  const { tokens } = view;
  const { speaker } = clause;
  if (!speaker || !(clause.cue.lemma === "report" || isOutlet(view, speaker))) return null;
  const citing = tokens.findIndex(
    (token, at) =>
      at >= speaker.core && at !== clause.cue.head && /^(?:citing|quoting)$/.test(token.lower) && isPlain(view, at),
  );
  if (citing < 0) return null;
  const phrase = phraseAfter(view, citing + 1);
  if (!phrase || phraseOwns(view, phrase)) return null;
  const words = tokens.slice(phrase.from, phrase.to);
  const speaks = words.some(
    (token) =>
      PEOPLE.has(token.lower) ||
      ROLES.has(token.lower) ||
      DOCUMENTS.has(token.lower) ||
      OUTLETS.has(token.lower) ||
      BODIES.has(token.lower),
  );
  return speaks || isName(words.at(-1)) ? phrase : null;
}

/** Through whom the words came: the outlet that cites `cited`, or the one that the speaker told them. */
export function relaysOf(
  view: View,
  { speaker, addressee }: ReportingClause,
  cited: NounPhrase | null,
): readonly NounPhrase[] {
  if (cited) return speaker ? [speaker] : [];
  const words = addressee ? view.tokens.slice(addressee.from, addressee.core) : [];
  const named = words.some(({ pos }) => pos === "PROPN") && !words.some(({ lower }) => PEOPLE.has(lower));
  return addressee && named && isOutlet(view, addressee) ? [addressee] : [];
}

/** "citing the mayor’s absence": what is cited is no speaker. */
function phraseOwns(view: View, phrase: NounPhrase): boolean {
  const next = view.tokens[phrase.to];
  return next !== undefined && isGenitive(next);
}

const isOutlet = (view: View, speaker: NounPhrase): boolean =>
  view.tokens.slice(speaker.from, speaker.core).some((token) => OUTLETS.has(token.lower) || RELAYS.test(token.lower));
