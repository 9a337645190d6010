import { createPhraseFinder } from "../../text/phrase.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Clause } from "../clause.ts";
import { FATES } from "../lexicons/everybody.ts";
import type { Position } from "../position.ts";

const WHOM =
  "passenger|people|person|crew|worker|miner|child|pupil|student|hostage|resident|villager|patient|guest|tourist|fan|member|staff|employee|sailor|soldier|prisoner|detainee|climber|hiker|inhabitant|guard|woman|man|visitor|teacher|boy|girl|survivor";
const WHERE = "village|town|district|quarter|street|house|home|island|camp|building|valley|ward";
const PEOPLE = createSpotter(
  `${WHOM}|${WHERE}|all|everyone|everybody|nobody|none|one|two|three|four|five|six|seven|eight|nine|ten|several|some`.split(
    "|",
  ),
);
const FOUND = FATES.map(({ name, done, left }) => ({
  name,
  all: createPhraseFinder([
    `all *3 ${WHOM} *12 be|been|were|are|was|have|had *2 ${done}`,
    `everyone|everybody *6 be|been|was|is|has|had *2 ${done}`,
    `every *2 ${WHOM} *4 be|been|was|is|has|had *2 ${done}`,
    `all *2 be|been|were|are|have|had *1 ${done}`,
    ...(name === "out" ? [`all|every|whole|entire *2 ${WHERE} *6 be|been|was|were *1 evacuated|cleared`] : []),
    ...(name === "accounted for"
      ? [`nobody|none be|is|was *1 missing`, "no one be|is|was *1 missing", "no longer|more *1 missing"]
      : []),
  ]),
  some: createPhraseFinder(left),
}));
/** Before the words these make a wish, a doubt or a part of them. */
const OPEN = /^(?:not|n't|no|if|whether|until|nearly|almost|will|would|could|may|might|should|to|unless|hope|how)$/;

/** Whether all of those for whom people feared are out, free or accounted for, or some are left. */
export function findEverybody({ tokens, stance }: Clause): Position | null {
  if (PEOPLE(tokens).length === 0) return null;
  for (const { name, all, some } of FOUND) {
    const whole = all(tokens);
    const match = whole ?? some(tokens);
    const [first, last] = [tokens[match?.from ?? -1], tokens[(match?.to ?? 0) - 1]];
    if (!match || !first || !last) continue;
    if (
      tokens.slice(Math.max(0, match.from - 3), match.to).some(({ lower }, at) => OPEN.test(lower) && (whole || at < 3))
    )
      continue;
    return {
      dimension: "everybody",
      pole: (whole !== null) === (stance !== "denied") ? "all" : "not all",
      about: [name],
      at: { start: first.start, end: last.end },
    };
  }
  return null;
}
