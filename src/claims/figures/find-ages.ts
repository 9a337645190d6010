import type { Passage } from "../../text/passage.ts";
import type { Figure } from "../figure.ts";

// An age counts nothing, so it is no figure of `findFigures`; but two stories that give one person two ages do conflict.

const NAME = "((?:\\p{Lu}[\\p{L}’'.-]+ )*\\p{Lu}[\\p{L}’'-]+)";
const AGE = "(\\d{1,3})";
const FORMS: readonly RegExp[] = [
  // "Anna Berg, 49, said" · "Anna Berg (49)"
  new RegExp(`${NAME},? ?[(,] ?(?:aged )?${AGE}(?=[,)])`, "gu"),
  // "Anna Berg, a 49-year-old nurse" · "Anna Berg is the 49-year-old mayor"; "… was the 49-year-old Holm's third" tells Holm's age
  new RegExp(
    `${NAME}(?:, | is | was )(?:an? |the |\\p{Lu}[\\p{L}]+[’']s? )?${AGE}-year-old(?! (?:\\p{Lu}[\\p{L}-]* ){0,2}\\p{Lu}[\\p{L}-]*[’']s)`,
    "gu",
  ),
  // "The 49-year-old Anna Berg" · "49-year-old Anna Berg"
  new RegExp(`(?<age>\\d{1,3})-year-old ${NAME}`, "gu"),
];
/** One of the things that an age stands before in all of them. */
const SOME_AGE = /\d(?:[,)]|-year-old)/;
const NO_NAME =
  /^(?:The|A|An|In|On|At|By|But|And|He|She|They|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)(?:day)?$/;

/** Ages of named people, as measures in years with the name as subject and topic "identity". In the order of the text. */
export function findAges(passage: Passage): readonly Figure[] {
  const found = passage.sentences.flatMap((sentence) => {
    const text = passage.text.slice(sentence.start, sentence.end);
    if (!SOME_AGE.test(text)) return [];
    return FORMS.flatMap((form) =>
      [...text.matchAll(form)].flatMap((match): Figure[] => {
        const last = match.groups?.["age"] !== undefined;
        const [name = "", age = ""] = last ? [match[2], match[1]] : [match[1], match[2]];
        const value = Number(age);
        if (name.split(" ").some((word) => NO_NAME.test(word)) || value === 0 || value > 120) return [];
        const at = sentence.start + match.index + match[0].indexOf(age, last ? 0 : name.length);
        const from = sentence.start + match.index;
        const quantity = {
          low: value,
          high: value,
          text: age,
          unit: "year old",
          group: null,
          basis: null,
          round: false,
        };
        return [
          {
            start: at,
            end: at + age.length,
            rule: "age",
            quantity: { ...quantity, hardLow: value, hardHigh: value },
            topic: "identity",
            subject: name.replace(/[’']s$/, ""),
            clause: { start: from, end: Math.max(at + age.length, from + match[0].length) },
          },
        ];
      }),
    );
  });
  return found.sort((a, b) => a.start - b.start);
}
