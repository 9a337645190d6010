import { BODIES } from "../claims/lexicons/deeds.ts";
import type { FactDetails, Position } from "../claims/position.ts";
import { isSameTime } from "./fact-times.ts";
import { isSameSource, speakerOf } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "They do not speak of the same thing." };

const meet = (one: readonly string[], other: readonly string[]): boolean => one.some((word) => other.includes(word));

/** "The neighbouring mine" is not the one that the story is about. */
const isElsewhere = ({ of }: FactDetails): boolean =>
  of.some((word) => /^(?:neighbou?ring|nearby|adjacent|sister)$/.test(word));

/** Whether both may be about one thing: neither is told apart from the other, as "the north gate" is from "the south gate". */
const isSameThing = (one: FactDetails, other: FactDetails): boolean =>
  isElsewhere(one) === isElsewhere(other) && (one.of.length === 0 || other.of.length === 0 || meet(one.of, other.of));

/** Whether one may have done what the other did not; "the company" may be whom the speaker means with "we". */
const isSameDoer = ({ by }: FactDetails, other: FactDetails): boolean =>
  by.length === 0 ||
  other.by.length === 0 ||
  meet(by, other.by) ||
  [by, other.by].some((words) => words.some((word) => BODIES.has(word)));

/** "Some gates were open" and "the gates were locked" may both be true; "every gate was open" and "one was locked" may not. */
const isWhole = (one: FactDetails, other: FactDetails): boolean =>
  [one, other].every(({ scope }) => scope !== "some") || [one, other].some(({ scope }) => scope === "all");

const printed = ({ posted }: PlacedClaim, { at }: Position): string => posted.story.text.slice(at.start, at.end);

/** Compares what two claims say of one thing: one that it was so, the other that it was not. They are known to be about the same words. */
export function compareFacts(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): Verdict {
  if (!one.fact || !other.fact || one.pole === other.pole || isSameSource(a, b)) return NONE;
  if (!isSameThing(one.fact, other.fact) || !isSameDoer(one.fact, other.fact) || !isWhole(one.fact, other.fact))
    return NONE;
  const [yes, no] =
    one.pole === "yes"
      ? [
          { placed: a, position: one },
          { placed: b, position: other },
        ]
      : [
          { placed: b, position: other },
          { placed: a, position: one },
        ];
  if (!isSameTime(yes, no)) return NONE;
  const own = [a, b].some(({ claim }) => claim.source.kind === "outlet");
  const subject = one.about.find((root) => other.about.includes(root)) ?? "";
  return {
    kind: "conflict",
    conflict: "outcome",
    severity: own ? "tension" : "conflict",
    key: `fact:${subject}`,
    why: `By ${speakerOf(yes.placed)} it was so (“${printed(yes.placed, yes.position)}”), by ${speakerOf(no.placed)} not (“${printed(no.placed, no.position)}”).`,
  };
}
