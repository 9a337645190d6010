import type { Token } from "../../text/tagger.ts";
import { isBoundary, type NounPhrase, phraseBefore } from "./noun-phrases.ts";
import { isPlain, type View } from "./view.ts";

/** "Lodmoorers fighting abroad", "people close to"; a name before "-ed" is the subject of a main verb. */
const canBeDescribed = (noun: Token | undefined, verb: Token): boolean =>
  noun?.pos === "NOUN" || (noun?.pos === "PROPN" && verb.lower.endsWith("ing"));

/** Not told by their endings: "documents seen by the Gazette". */
const PARTICIPLE = /^(?:seen|shown|taken|written|given|sent|made|shot|held|run|put|drawn|read|found|heard|filmed)$/;

const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** "An official who asked for his name to be left out said", "people close to the talks said": the subject is further left. */
export function antecedentBefore(view: View, phrase: NounPhrase): NounPhrase | null {
  const { tokens } = view;
  for (let at = phrase.from - 1; at > 0 && at > phrase.from - 25 && isPlain(view, at); at--) {
    const token = tokens[at];
    if (!token || (token.pos === "PUNCT" && token.text !== "-")) return null;
    const relative =
      token.lower === "who" ||
      (/^(?:that|which)$/.test(token.lower) && tokens[at - 1]?.pos === "NOUN" && isVerb(tokens[at + 1]));
    const reduced =
      token.pos === "VERB" &&
      (/(?:ing|ed)$/.test(token.lower) || (PARTICIPLE.test(token.lower) && tokens[at + 1]?.lower === "by")) &&
      (canBeDescribed(tokens[at - 1], token) || at === 1);
    if (!relative && !reduced) continue;
    const noun = phraseBefore(view, at);
    // "people close to the talks" is one description; "who asked to stay unnamed" only follows it.
    if (noun && isBoundary(view, noun.from)) return { ...noun, to: phrase.to, core: relative ? noun.core : phrase.to };
  }
  return null;
}
