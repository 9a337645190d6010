import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Question } from "../questions/question.ts";
import type { Context } from "./context.ts";
import { matchWord } from "./stems.ts";

/** "The fire at the works is out": what holds the thing and a state of it that is asked for, though nothing was filed of it. */
export function saysState({ quote }: ComparedClaim, context: Context, { asked, words }: Question): boolean {
  const typed = asked.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  const states = STATES.filter((alike) => typed.some((word) => alike.includes(word))).flat();
  const things = words.filter(({ name }) => !name);
  return (
    things.length > 0 &&
    things.every(({ text }) => matchWord(context.own(), text) > 0) &&
    states.some((word) =>
      new RegExp(`(?<!\\p{L}|(?:brok|break|carr|find|found|turn)\\p{L}* )${word}(?!\\p{L})`, "iu").test(quote),
    )
  );
}

/** Words for how a thing stands; either answer to one question in a row. Own compilation. */
const STATES: readonly (readonly string[])[] = [
  ["out", "burning", "extinguished", "contained"],
  ["open", "opened", "reopen", "reopened", "closed", "shut"],
  ["intact", "breached"],
  ["gone", "over"],
];
