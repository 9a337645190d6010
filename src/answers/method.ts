import { quiet, strong, text } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";

const OURS = " (ours)";

/** The rules, as the engine follows them; "ours" marks those that are not a published convention. */
const RULES: readonly (readonly [heading: string, rules: readonly string[]])[] = [
  [
    "Words",
    [
      "A claim is somebody's words in a story: who, in which words, with which doubt. Quotes are verbatim, always.",
      "“Said” stays said: I never make a “confirmed” of it, nor a “claimed”.",
      "Unnamed sources keep their description and are never taken for a named person.",
      "A story's own doubt (“could not be verified”) is shown with the claim it belongs to.",
    ],
  ],
  [
    "Numbers",
    [
      "“At least 8” is 8 or more; “more than 8” is 9 or more; “up to 8” is 0 to 8.",
      `“About 8” is 8 give or take a tenth, one at least${OURS}; “nearly 100” is 90 to 99${OURS}.`,
      `“Dozens” is shown as 24 or more and clashes only with figures below 12; scores: 40 and 20; hundreds: 200 and 100${OURS}.`,
      `“A few”, “several”, “a handful” never make a conflict${OURS}.`,
      `From 1,000 up, trailing zeros are read as rounding, by half a step and 5 % at most${OURS}.`,
      `A figure for one place, one hospital, one group or “four others” is a part: it clashes with the whole only when it is larger${OURS}.`,
      `Two magnitudes more than 0.7 apart are two quakes; figures a thousandfold apart differ in scope${OURS}.`,
      "Dead, hurt and missing are counted apart; “casualties” is dead and hurt together. Civilians, police and fighters are counted apart.",
      "No averages and no sums: both ends of a range are shown, each with its source.",
    ],
  ],
  [
    "Conflicts",
    [
      "Only claims about the same event and the same thing are compared.",
      "The same source with a later figure is an update; a fall is flagged louder than a rise.",
      `Different sources, and a toll that moves with the hours (three or more), is a tension and not a conflict${OURS}.`,
      `A story takes each side of a question once, by its best source; one source does not contradict itself within a story${OURS}.`,
      `Who is gone and who is still there: what was said of an earlier hour does not contradict a later one, it is a tension${OURS}.`,
      "Opinions, forecasts and questions do not conflict. “Unclear” conflicts with nothing.",
      "A conflict means that both cannot be true as printed; a tension, that a desk must reconcile them.",
    ],
  ],
  [
    "Origins",
    [
      "Two links are two sources only if their origins differ: the same wire copy, statement or official is one origin.",
    ],
  ],
];

/** The rules by which words and numbers are weighed. */
export const methodReply = (): Reply => ({
  blocks: [
    { kind: "title", line: [strong("How I weigh words and numbers")] },
    ...RULES.map(
      ([heading, rules]): Block => ({
        kind: "item",
        line: [strong(heading)],
        under: rules.map((rule) => [text(rule)]),
      }),
    ),
    {
      kind: "note",
      line: [quiet("Rules marked (ours) are this bot's own; the others follow published newsroom conventions.")],
    },
  ],
});
