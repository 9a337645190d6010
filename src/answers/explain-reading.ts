import type { Story } from "../claims/claim.ts";
import { describeChange, describeSetAside } from "../claims/describe-trace.ts";
import type { Change, SetAside } from "../claims/trace.ts";
import type { TracedClaim, TracedStory } from "../claims/trace-claims.ts";
import type { LeftOut } from "../text/furniture.ts";
import { byOutletAndDate, count, quiet, shortName, strong, text } from "./lines.ts";
import type { Block, Line, Reply } from "./reply.ts";

/** Words that no claim was made of, as printed. */
interface SetAsideWords extends SetAside {
  readonly text: string;
}

/** How a claim was read: who found it, what was changed on the way, and what was set aside beside it, in the order of the steps. */
export interface Reading {
  readonly recogniser: string;
  readonly changes: readonly Change[];
  readonly setAside: readonly SetAsideWords[];
}

/** A whole story taken apart: its claims, and what was set aside. */
export interface StoryExplained {
  readonly kind: "story";
  readonly id: string;
  readonly claims: readonly {
    readonly id: string;
    readonly quote: string;
    readonly speaker: string;
    readonly rules: readonly string[];
    readonly changes: readonly Change[];
  }[];
  readonly setAside: readonly SetAsideWords[];
  /** Empty for a stored story: of what was pasted, only the article is kept. */
  readonly leftOut: readonly LeftOut[];
}

const withWords = (story: string, words: SetAside): SetAsideWords => ({
  ...words,
  text: story.slice(words.start, words.end),
});

/** How the claim of that id was read; null when `traced` holds none, as where it was stored by another version. */
export function explainReading({ text: story }: Story, { claims, setAside }: TracedStory, id: string): Reading | null {
  const found = claims.find(({ claim }) => claim.id === id);
  if (!found) return null;
  const { start, end, rules } = found.claim;
  const line = { start: story.lastIndexOf("\n", start) + 1, end: `${story}\n`.indexOf("\n", end) };
  return {
    recogniser: rules[0] ?? "",
    changes: found.changes,
    setAside: setAside
      .filter((one) => one.start >= line.start && one.end <= line.end)
      .map((one) => withWords(story, one)),
  };
}

/** Everything that was found in a story and everything that was set aside. */
export const explainStory = (
  story: Story,
  { claims, setAside }: TracedStory,
  leftOut: readonly LeftOut[],
): StoryExplained => ({
  kind: "story",
  id: story.id,
  claims: claims.map(({ claim: { id, quote, source, rules }, changes }) => ({
    id,
    quote,
    speaker: source.name,
    rules,
    changes,
  })),
  setAside: setAside.map((one) => withWords(story.text, one)),
  leftOut,
});

const changeLines = (story: Story, changes: readonly Change[]): readonly Line[] =>
  changes.map((change) => [text(describeChange(story.text, change))]);
const setAsideLines = (story: Story, words: readonly SetAside[]): readonly Line[] =>
  words.map((one) => [text(describeSetAside(story.text, one))]);
const item = (name: string, under: readonly Line[]): readonly Block[] =>
  under.length > 0 ? [{ kind: "item", line: [strong(name)], under }] : [];

/** Below a claim that was taken apart: what changed it, and what was set aside in its paragraph. */
export const readingBlocks = (story: Story, { changes, setAside }: Reading): readonly Block[] => [
  ...item("Changed on the way", changeLines(story, changes)),
  ...item("Set aside in its paragraph", setAsideLines(story, setAside)),
];

function claimBlock(story: Story, { claim: { id, quote, source, cue, rules }, changes }: TracedClaim): Block {
  return {
    kind: "item",
    line: [strong(source.name), quiet(cue === null ? " · " : ` ${cue} · `), text(quote), quiet(` · ${id}`)],
    under: [[quiet(`by ${rules.join(", then ")}`)], ...changeLines(story, changes)],
  };
}

/** A story taken apart, for people. */
export function renderStoryExplained(
  story: Story,
  { claims, setAside }: TracedStory,
  leftOut: readonly LeftOut[],
): Reply {
  return {
    blocks: [
      { kind: "title", line: [strong(story.title ?? shortName(story))] },
      { kind: "note", line: [quiet(`${story.id} · ${count(claims.length, "claim")} · `), ...byOutletAndDate(story)] },
      ...claims.map((one) => claimBlock(story, one)),
      ...item("Read, and set aside", setAsideLines(story, setAside)),
      ...item(
        "No part of the article",
        leftOut.map((one) => [text(`“${one.text}”`), quiet(` — ${one.because}`)]),
      ),
    ],
  };
}
