import { type Draft, takeFilter } from "./draft.ts";
import type { Filters } from "./question.ts";
import { tellingWords, wordsOfName } from "./telling-words.ts";
import { topicsOf } from "./topic-words.ts";

const NAME = String.raw`(?:the |an? )?([\p{L}\p{N}][\p{L}\p{N}’'.& -]{0,60}?)`;
const SAY = `(?:say|said|saying|claim|think|thought|tell|told|report|write|wrote|argue|admit|acknowledge|announce|give|gave|put|state|add|insist|describe|mention|speak|talk|respond|react|answer|comment|make)(?:s|ed|ing)?`;
const END = String.raw`(?=\s*(?:[,:;?!]|$|\b(?:how|what|who|about|on|regarding|since|until|is|are|was|were|did|has|have|when|where|that|in|there)\b))`;

/** Who is everybody: "what do sources say". */
const EVERYBODY =
  /^(?:(?:the |all |other |both |each |different |various )*(?:sources?|stories|story|outlets?|papers?|reports?|media|press|articles?|sides?|accounts?|people|anyone|anybody|everyone|everybody|somebody|someone|others?|we|you|i))$/i;
/** "What is said of": nobody's name. */
const AUXILIARY = /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|to|not|else|exactly)$/i;
const PRONOUN = /^(?:he|she|they|it|this|that|these|those)$/i;

/** The forms in which people ask for one voice; the first group is its name. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})according to ${NAME}${END}`, "iu"),
  new RegExp(
    String.raw`(?<!\p{L})(?:do|does|did|has|have|had|was|is|would|could|can)\s+${NAME}\s+(?:ever |also |actually |now |already )*${SAY}(?!\p{L})(?:\s+(?:about|on|of|to|that)(?!\p{L}))?`,
    "iu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})what\s+${NAME}\s+(?:has |have |had )?${SAY}(?!\p{L})(?:\s+(?:about|on|of|to|that)(?!\p{L}))?`,
    "iu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:what(?:['’]s| is| are| was)|give me|show me|list)\s+${NAME}['’]s?\s+(?:position|view|version|account|line|response|reaction|statements?|figures?|count|words|quotes?|claims?)(?!\p{L})(?:\s+(?:about|on|of|to)(?!\p{L}))?`,
    "iu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:said|quoted|quotes?|statements?|words|everything) (?:by|from|of)|(?:have|heard?|got)(?: anything)? from)\s+${NAME}${END}`,
    "iu",
  ),
  new RegExp(
    String.raw`(?:^|(?<!\p{L})(?:what (?:are|were)|show|list)\s+)${NAME}\s+(?:position|version|account|statements?|figures?|counts?|numbers?)(?!\p{L})(?:\s+(?:about|on|of|to|for))?`,
    "iu",
  ),
  new RegExp(String.raw`(?<!\p{L})(?:only|just) (?:from|by)\s+${NAME}${END}`, "iu"),
];

/** Whose words are asked for: "according to X", "what did X say about Y". "What did they say" leans on what was asked before. */
export function readVoices(draft: Draft): Draft {
  let next = draft;
  for (const form of FORMS) {
    let leans = false;
    const read = takeFilter(next, form, ([, name = ""]): Partial<Filters> | null => {
      if (EVERYBODY.test(name) || AUXILIARY.test(name)) return {};
      if (PRONOUN.test(name)) {
        leans = true;
        return {};
      }
      // "The casualty figures", "the latest count" name nobody.
      if (topicsOf(name).length > 0 || tellingWords(name.toLowerCase()).length === 0) return null;
      const words = wordsOfName(name);
      return words.length > 0 && words.length <= 8 ? { voice: words } : null;
    });
    next = leans ? { ...read, question: { ...read.question, leans } } : read;
  }
  return next;
}

const DENIER = new RegExp(
  String.raw`(?<!\p{L})(?:has|have|had|did|does|do|is|are)\s+${NAME}\s+(?:ever |also |again |already )*(?:den(?:y|ied|ying|ies)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?)(?!\p{L})(?:\s+(?:it|that|this|anything|any of (?:it|this|that)))?`,
  "iu",
);

/** "Has X denied it": what X denies, or what is denied of X. */
export function readDenier(draft: Draft): Draft {
  let leans = false;
  const read = takeFilter(draft, DENIER, ([whole, name = ""]): Partial<Filters> | null => {
    leans = PRONOUN.test(name) || /\b(?:it|that|this)$/i.test(whole);
    if (PRONOUN.test(name) || EVERYBODY.test(name)) return {};
    return { voice: wordsOfName(name) };
  });
  if (read === draft) return draft;
  return { ...read, question: { ...read.question, form: "denied", leans: leans || read.question.leans } };
}
