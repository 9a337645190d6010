import type { Draft } from "./draft.ts";
import type { Form } from "./question.ts";
import { wordsOfName } from "./telling-words.ts";

/** What kind of answer is wanted, by the first of these that stands in a question. */
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [
    /(?<!\p{L})(?:un(?:clear|known|confirmed|verified|certain)|not (?:yet |been )?(?:clear|known|confirmed|verified)|open questions?|(?:don['’]?t|do not) (?:we |they )?(?:yet )?know|(?:do|don['’]t) we (?:still )?not know|missing information)(?!\p{L})/iu,
    "unclear",
  ],
  [
    /(?<!\p{L})(?:(?:dis)?agree\w*|disputed?|conflict(?:s|ing)?|contradict\w*|differ(?:s|ences?)?|discrepanc\w*|at odds)(?!\p{L})/iu,
    "agree",
  ],
  [
    /(?<!\p{L})(?:(?:has|have|had|what|anything|something)(?:['’]s| has| have| is)? (?:\w+ ){0,3}?(?:chang\w*|moved|revised|corrected|withdrawn)|what changes|which figures? (?:rose|fell|changed))(?!\p{L})/iu,
    "changed",
  ],
  [
    /(?<!\p{L})(?:(?:anything|something|what(?:['’]s| is)?) (?:else )?(?:is )?new|any (?:news|updates?)|the latest|what did (?:i|we) miss|catch (?:me|us) up)(?!\p{L})/iu,
    "new",
  ],
  [/(?<!\p{L})(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed)?|dismiss(?:es|ed)?)(?!\p{L})/iu, "denied"],
  [
    /^(?:\W|and |but |so |ok |okay )*(?:since when|when|what time|on (?:what|which) day|what day|how long ago)(?!\p{L})/iu,
    "when",
  ],
  [/^(?:\W|and |but |so |ok |okay )*compare(?!\p{L})|(?<!\p{L})(?:versus|vs)(?!\p{L})/iu, "compare"],
  [/^(?:\W|and |but |so |ok |okay )*where(?!\p{L})/iu, "where"],
  [
    /^(?:\W|and |but |so |ok |okay )*(?:who (?:says|said|claims?|claimed|reports?|reported|told|thinks?|confirms?|confirmed|admits?|admitted|is saying)|says who|whose (?:figures?|words|claim|count))(?!\p{L})/iu,
    "speaker",
  ],
];

const COMPARED =
  /(?:compare\s+(.+?)\s+(?:and|with|to|against)|^(.+?)\s+(?:versus|vs\.?))\s+(.+?)(?:\s+(?:on|about|regarding|over)\s+.+)?[?.!]*$/iu;

/** The names on both sides of a comparison. */
function readCompared(rest: string): readonly (readonly string[])[] {
  const [, one, left, other] = COMPARED.exec(rest) ?? [];
  const names = [one ?? left, other].map((name) => wordsOfName(name ?? ""));
  return names.every((words) => words.length > 0) ? names : [];
}

export function readForm(draft: Draft): Draft {
  const { question, rest } = draft;
  if (question.form !== "say") return draft;
  const form = FORMS.find(([pattern]) => pattern.test(rest))?.[1] ?? "say";
  return { ...draft, question: { ...question, form, between: form === "compare" ? readCompared(rest) : [] } };
}
