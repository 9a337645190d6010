import type { types } from "@slack/bolt";
import { cleanReply, cut } from "../../src/answers/clean-reply.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { button } from "./buttons.ts";
import type { Chunk } from "./chunks.ts";
import { layOut, small } from "./lay-out.ts";
import { pagesOf } from "./pages.ts";
import type { Links } from "./runs.ts";

/** Begins the `action_id` of a button that turns to a page; its number follows, from 1. */
export const PAGE = "page:";

/** As much as a message holds, the way to the other pages included; Slack takes 100 blocks and 250 kB. */
const WINDOW_ROOM = { blocks: 90, characters: 11_000 };
const LONGEST_TITLE = 24;
const LONGEST_HEADING = 150;

export interface WindowOptions {
  /** Cut at 24 characters. */
  readonly title: string;
  /** From 1; one past the last shows the last. */
  readonly page: number;
  /** What comes back with every press in it: at most 3,000 characters. */
  readonly privateMetadata: string;
}

/** One page of a reply in a window of its own, with the way to the others. */
export function renderWindow(reply: Reply, options: WindowOptions, links: Links): types.ModalView {
  const pages = pagesOf(cleanReply(reply), links, WINDOW_ROOM);
  const page = Math.min(Math.max(Math.trunc(options.page) || 1, 1), pages.length);
  const chunks = pages[page - 1] ?? [];
  const blocks = [...continued(chunks, pages[page - 2] ?? []), ...layOut(chunks), ...turns(page, pages.length)];
  return {
    type: "modal",
    title: windowWords(options.title, "Crosswire"),
    close: windowWords("Close", "Close"),
    private_metadata: options.privateMetadata,
    blocks: blocks.length > 0 ? blocks : [small("There is nothing to show.")],
  };
}

/** Words on the frame of a window. */
export const windowWords = (words: string, otherwise: string): types.PlainTextElement => ({
  type: "plain_text",
  text: cut(cleanLine(words), LONGEST_TITLE) || otherwise,
  emoji: false,
});

/** A list that began on the page before says again what it is. */
function continued(chunks: readonly Chunk[], before: readonly Chunk[]): readonly types.KnownBlock[] {
  const block = chunks[0]?.block;
  if (block?.kind !== "item" || before.at(-1)?.block !== block) return [];
  const heading = replyText({ blocks: [{ kind: "heading", line: block.line }] }).trim();
  return [small(`${cut(heading, LONGEST_HEADING)}, continued`)];
}

function turns(page: number, pages: number): readonly types.KnownBlock[] {
  if (pages === 1) return [];
  const back = page > 1 ? [button("Back", `${PAGE}${page - 1}`)] : [];
  const next = page < pages ? [button("Next", `${PAGE}${page + 1}`)] : [];
  return [small(`Page ${page} of ${pages}`), { type: "actions", elements: [...back, ...next] }];
}
