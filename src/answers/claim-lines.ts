import type { Quantity, Topic } from "../claims/claim.ts";
import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import { caveatPhrases, figureText, quiet, sayingPhrases, strong, text } from "./lines.ts";
import type { Line } from "./reply.ts";
import { topicLabel, topicRank } from "./topic-labels.ts";

const groupOf = ({ group, high }: Quantity): string =>
  high === 1
    ? (group ?? "")
        .replace(/children$/, "child")
        .replace(/men$/, "man")
        .replace(/(?<!s)s$/, "")
    : (group ?? "");

/** The figure of a claim with its group: "at least eight civilians". */
function figurePhrases(claim: ComparedClaim): Line {
  const { quantity } = claim;
  if (!quantity) return [];
  const group = quantity.group && !quantity.text.toLowerCase().includes(quantity.group) ? ` ${groupOf(quantity)}` : "";
  return [strong(`${figureText(quantity.text)}${group}`), text(" · ")];
}

/** One claim of the story at hand: its figure, who says it, in which words, with which doubt. */
export function claimLine(claim: ComparedClaim): Line {
  const scope = claim.background ? [quiet(" (of an older or wider event)")] : [];
  return [...figurePhrases(claim), ...sayingPhrases(claim), ...caveatPhrases(claim), ...scope];
}

/** Claims by topic, the weightiest topic first, each topic's claims in the order of the text. */
export function byTopic(
  claims: readonly ComparedClaim[],
): readonly { readonly topic: Topic; readonly label: string; readonly claims: readonly ComparedClaim[] }[] {
  return [...Map.groupBy(claims, (claim) => claim.topic)]
    .toSorted((a, b) => topicRank(a[0]) - topicRank(b[0]))
    .map(([topic, members]) => ({ topic, label: topicLabel(topic), claims: members }));
}
