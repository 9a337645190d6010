import type { types } from "@slack/bolt";
import { cleanReply } from "../../src/answers/clean-reply.ts";
import { endingActions, moreLine } from "../../src/answers/ending-actions.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { renderButtons } from "./buttons.ts";
import { chunksOf, LONGEST_SECTION } from "./chunks.ts";
import { layOutFitting } from "./lay-out.ts";
import { type Images, NO_IMAGES } from "./pictures.ts";
import { breakRuns, type Links, plain } from "./runs.ts";
import { escapeWords } from "./write-line.ts";

/** What is posted: the blocks, and a text that says the same for notifications, screen readers and when blocks fail. */
export interface Rendered {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/**
 * Slack takes 50 blocks, and refuses messages whose blocks together pass about 13,200 characters, measured as JSON;
 * that is not documented.
 */
const MESSAGE = { blocks: 45, characters: 12_000 };
/** Slack takes 4,000 in a message that is changed. */
const LONGEST_TEXT = 3_900;
const EMPTY = "There is nothing to show.";

/** A reply as Block Kit within Slack's limits. What does not fit is counted in its last line; nothing is dropped in silence. */
export function renderReply(reply: Reply, links: Links, images: Images = NO_IMAGES): Rendered {
  const clean = cleanReply(reply);
  const { body, actions } = endingActions(clean);
  const more = (count: number) => moreLine(count, actions);
  return {
    text: renderText(clean, more),
    blocks: [...layOutFitting(chunksOf(body, links, images), renderButtons(actions), MESSAGE, more)],
  };
}

/** All of it as text, whole lines of it as far as they fit. Slack makes links of addresses in it, so that none may stand there. */
function renderText(reply: Reply, more: (count: number) => string): string {
  const lines = replyText(reply)
    .split("\n")
    .flatMap((line) => breakRuns([plain(line)], LONGEST_SECTION).map((runs) => runs.map(({ text }) => text).join("")))
    // At the start of a line ">" would make a quotation of it.
    .map((line) =>
      escapeWords(line)
        .replaceAll("://", "∶//")
        .replace(/^\s*&gt;/, "›"),
    );
  const all = lines.join("\n");
  if (all.length <= LONGEST_TEXT) return all || EMPTY;
  const room = LONGEST_TEXT - escapeWords(more(lines.length)).length - 1;
  let shown = 0;
  for (let length = 0; length <= room; shown += 1) length += (lines[shown]?.length ?? room) + 1;
  shown -= 1;
  return [...lines.slice(0, shown), escapeWords(more(lines.length - shown))].join("\n");
}
