import type { Claim, Quantity } from "../claims/claim.ts";
import type { Compared, ComparedClaim } from "../conflicts/compare-stories.ts";
import { byOutletAndDate, count, createIndex, quiet, strong, text, warning } from "./lines.ts";
import type { Block, Line, Reply } from "./reply.ts";

/** Characters of the story shown on either side of a quote. */
const AROUND = 60;

/** Words of a story with what stands around them on the same line; `start` and `end` are offsets into its text. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A claim taken apart: what the story prints, what was made of it, and by which rules. */
export interface ClaimExplained {
  readonly kind: "claim";
  readonly id: string;
  readonly story: { readonly id: string; readonly title: string | null; readonly outlet: string | null };
  readonly words: Words;
  /** Printed in the story. */
  readonly said: Pick<Claim, "source" | "via" | "cue" | "asOfText" | "caveat"> & { readonly figure: string | null };
  /** Made of it by us. */
  readonly inferred: Pick<Claim, "stance" | "topic" | "subject" | "place" | "asOf" | "background"> & {
    readonly quantity: Quantity | null;
    /** The interval in words; null without a figure. */
    readonly interval: string | null;
    readonly positions: readonly { readonly question: string; readonly answer: string; readonly words: Words }[];
    readonly event: string;
  };
  /** Names of the recogniser and the refiners, in their order. */
  readonly rules: readonly string[];
  /** Ids of the disagreements in which it stands on a side. */
  readonly disagreements: readonly string[];
}

/** The words at `start` to `end` of `story`, with a little of their line around them. */
export function wordsAt(story: string, { start, end }: { readonly start: number; readonly end: number }): Words {
  const before = story.slice(Math.max(0, start - AROUND), start);
  const after = story.slice(end, end + AROUND);
  return {
    start,
    end,
    before: before.slice(before.lastIndexOf("\n") + 1),
    text: story.slice(start, end),
    after: after.split("\n")[0] ?? "",
  };
}

/** How a figure was read: "8 or more", and from where on another figure excludes it. */
export function describeInterval({ low, high, hardLow, hardHigh, round }: Quantity): string {
  const ends = (from: number | null, to: number | null): string => {
    if (to === null) return from === null ? "any number" : `${from} or more`;
    if (from === null) return `${to} or fewer`;
    return from === to ? `exactly ${from}` : `${from} to ${to}`;
  };
  const soft =
    low !== hardLow || high !== hardHigh ? `; other figures clash with it outside ${ends(hardLow, hardHigh)}` : "";
  return `${ends(low, high)}${round ? ", a round figure" : ""}${soft}`;
}

/** Takes a claim of `compared` apart; null when there is none of that id. */
export function explainClaim(compared: Compared, id: string): ClaimExplained | null {
  const claim = compared.claims.find((one) => one.id === id);
  if (!claim) return null;
  const { story } = createIndex(compared).story(claim.story);
  const { source, via, cue, asOfText, caveat, stance, topic, subject, place, asOf, background, quantity } = claim;
  return {
    kind: "claim",
    id,
    story: { id: story.id, title: story.title, outlet: story.outlet },
    words: wordsAt(story.text, claim),
    said: { source, via, cue, figure: quantity?.text ?? null, asOfText, caveat },
    inferred: {
      stance,
      topic,
      subject,
      quantity,
      interval: quantity && describeInterval(quantity),
      positions: claim.positions.map(({ dimension, pole, at, fact: told }) => ({
        question: told ? "is it so" : dimension,
        answer: pole,
        words: wordsAt(story.text, at),
      })),
      place,
      asOf,
      background,
      event: claim.event,
    },
    rules: claim.rules,
    disagreements: compared.disagreements
      .filter(({ sides }) => sides.some(({ claims }) => claims.includes(id)))
      .map((one) => one.id),
  };
}

/** "… as printed around **the words** and after …" with their offsets. */
export function wordsLine({ start, end, before, text: words, after }: Words): Line {
  return [quiet(`…${before}`), strong(words), quiet(`${after}…  (characters ${start} to ${end})`)];
}

const fact = (name: string, value: string | null): Line => [
  quiet(`${name}: `),
  value === null ? quiet("not said") : text(value),
];

function saidLines({ said }: ClaimExplained): readonly Line[] {
  const { source, via, cue, figure, asOfText, caveat } = said;
  return [
    fact("by", source.kind === "outlet" ? "the outlet itself" : `“${source.mention}”`),
    ...(source.role ? [fact("role", source.role)] : []),
    ...(via.length > 0 ? [fact("through", via.join(", then "))] : []),
    ...(cue ? [fact("word for saying it", `“${cue}”`)] : []),
    ...(figure ? [fact("figure", `“${figure}”`)] : []),
    ...(asOfText ? [fact("time", `“${asOfText}”`)] : []),
    caveat
      ? [quiet("doubt: "), warning(`“${caveat.quote}”`), quiet(` (characters ${caveat.start} to ${caveat.end})`)]
      : fact("doubt", null),
  ];
}

function inferredLines({ said, inferred }: ClaimExplained): readonly Line[] {
  const { quantity, positions } = inferred;
  return [
    fact("speaker", `${said.source.name} (${said.source.kind})`),
    fact("stance", inferred.stance),
    fact("topic", inferred.topic),
    fact("about", inferred.subject),
    ...(quantity
      ? [
          fact(
            "figure",
            `${inferred.interval}, counted in: ${quantity.unit}${quantity.group ? ` (${quantity.group})` : ""}`,
          ),
          ...(quantity.basis ? [fact("ground", quantity.basis)] : []),
        ]
      : []),
    ...positions.map(({ question, answer, words }) => fact(question, `${answer}, by the words “${words.text}”`)),
    ...(inferred.place ? [fact("place", inferred.place)] : []),
    fact("day", inferred.asOf),
    ...(inferred.background ? [fact("older or wider event", inferred.background)] : []),
    fact("event", inferred.event),
  ];
}

/** A claim taken apart, for people. */
export function renderClaimExplained(compared: Compared, explained: ClaimExplained): Reply {
  const { story } = createIndex(compared).story(explained.story.id);
  const item = (name: string, under: readonly Line[]): Block => ({ kind: "item", line: [strong(name)], under });
  const sides = compared.disagreements.filter(({ id }) => explained.disagreements.includes(id));
  return {
    blocks: [
      { kind: "title", line: [strong(`Claim ${explained.id}`)] },
      { kind: "note", line: [quiet(`${story.title ?? story.file ?? story.id} · `), ...byOutletAndDate(story)] },
      { kind: "paragraph", line: wordsLine(explained.words) },
      item("Said in the story", saidLines(explained)),
      item("Inferred from it", inferredLines(explained)),
      item(
        "Rules, in their order",
        explained.rules.map((rule) => [text(rule)]),
      ),
      ...(sides.length > 0
        ? [
            item(
              `Stands in ${count(sides.length, "disagreement")}`,
              sides.map((one) => [text(one.question), quiet(` · ${one.id}`)]),
            ),
          ]
        : []),
    ],
  };
}

/** The claim's own short name in the explanation of a verdict: speaker and id. */
export const claimName = ({ source, id }: ComparedClaim): Line => [strong(source.name), quiet(` · ${id}`)];
