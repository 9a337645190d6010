import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import type { Question } from "../questions/question.ts";

/** Words by which a sentence says that something is not so. Own compilation. */
const NOT = /(?<!\p{L})(?:no|not|never|nobody|nothing|none|neither|nor|without|cannot|\p{L}+n['’]t)(?!\p{L})/iu;

/** Whether a claim says in its own words that something is not so. */
export const isNegative = ({ quote, quantity }: ComparedClaim): boolean => NOT.test(quote) || quantity?.high === 0;

/** Open disagreements about something else than a figure: who takes one side of these says otherwise than who takes another. */
const openQuestions = ({ compared }: Index) => compared.disagreements.filter(({ kind }) => kind !== "numeric");

/** Ids of the claims that somebody contradicts. */
export const contested = (index: Index): ReadonlySet<string> =>
  new Set(openQuestions(index).flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));

/** What was found, with what others say against it: whoever asks whether something is so wants both sides. `left` are the claims that may be shown. */
export function withOtherSides(
  index: Index,
  found: readonly ComparedClaim[],
  left: readonly ComparedClaim[],
  { filters, form, counts }: Question,
): readonly ComparedClaim[] {
  const { voice, speaker, outlet, stances } = filters;
  const isHeld = voice.length + speaker.length + outlet.length + stances.length > 0;
  if (isHeld || counts || (form !== "say" && form !== "speaker" && form !== "denied")) return found;
  const ids = new Set(found.map(({ id }) => id));
  // A toll that a sentence gives beside is no answer to what else it says.
  const answers = new Set(found.filter(({ quantity }) => quantity === null || quantity.high === 0).map(({ id }) => id));
  const asked = openQuestions(index).filter(({ sides }) =>
    sides.some(({ claims }) => claims.some((id) => answers.has(id))),
  );
  const sides = new Set(asked.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));
  return left.filter(({ id }) => ids.has(id) || sides.has(id));
}
