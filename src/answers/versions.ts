import type { Story } from "../claims/claim.ts";
import { toPerson } from "./actions.ts";
import { byOutletAndDate, count, printMoment, quiet, shortName, strong, text } from "./lines.ts";
import type { Action, Block, Line, Reply } from "./reply.ts";

/** A story as it was read at some time. */
interface VersionView {
  readonly number: number;
  readonly story: Story;
  /** ISO 8601. */
  readonly readAt: string;
  /** SHA-256 of its text in UTF-8, in hexadecimal digits. */
  readonly hash: string;
  /** What it is to the answers: "answers are made from it". */
  readonly state: string;
}

export interface VersionsView {
  /** Id of the version in use. */
  readonly story: string;
  /** The first one first, one at least. */
  readonly all: readonly VersionView[];
}

/** Characters of a version that are shown: a long article, and as much as anybody reads in a chat. */
const LONGEST = 20_000;
const MOST_BUTTONS = 5;

const headOf = ({ story }: VersionView): readonly Block[] => [
  { kind: "title", line: [strong(story.title ?? shortName(story))] },
  { kind: "note", line: byOutletAndDate(story) },
];

const hashLine = ({ hash }: VersionView): Line => [quiet(`SHA-256 ${hash}`)];

/** When a story was read, and what its texts were by their hashes. */
export function versionsReply({ story, all }: VersionsView): Reply {
  const last = all.at(-1);
  const buttons = all
    .slice(-MOST_BUTTONS)
    .map(({ number }): Action => toPerson(`Version ${number}`, `versions ${story} ${number}`));
  return {
    blocks: [
      ...(last ? headOf(last) : []),
      { kind: "heading", line: [strong(`${count(all.length, "version")} read`)] },
      ...all.map(
        (one): Block => ({
          kind: "item",
          line: [strong(`${one.number}`), text(` · ${printMoment(one.readAt)}`), quiet(` · ${one.state}`)],
          under: [hashLine(one)],
        }),
      ),
      { kind: "note", line: [quiet("“versions 1” shows the text of the first one, as I read it.")] },
      { kind: "actions", actions: buttons },
    ],
  };
}

/** The text of one version, as it was read; null when there is none of that number. */
export function versionReply({ all }: VersionsView, number: number): Reply | null {
  const version = all.find((one) => one.number === number);
  if (!version) return null;
  const { story, readAt, state } = version;
  const more = story.text.length - LONGEST;
  return {
    blocks: [
      ...headOf(version),
      { kind: "note", line: [quiet(`Version ${number}, read on ${printMoment(readAt)} · ${state}`)] },
      { kind: "note", line: hashLine(version) },
      ...story.text
        .slice(0, LONGEST)
        .split("\n\n")
        .map((paragraph): Block => ({ kind: "paragraph", line: [text(paragraph)] })),
      ...(more > 0 ? [{ kind: "note" as const, line: [quiet(`and ${count(more, "more character")}`)] }] : []),
    ],
  };
}
