import type { types } from "@slack/bolt";
import { cleanReply } from "../../src/answers/clean-reply.ts";
import { endingActions, moreLine } from "../../src/answers/ending-actions.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { renderButtons } from "./buttons.ts";
import { chunksOf } from "./chunks.ts";
import { layOutFitting, small } from "./lay-out.ts";
import type { Links } from "./runs.ts";

/** Slack takes 100 blocks, and 250 kB in all; nobody reads that far. */
const HOME = { blocks: 95, characters: 40_000 };

/** A reply as the bot's own page. What does not fit is counted. */
export function renderHome(reply: Reply, links: Links): types.HomeView {
  const { body, actions } = endingActions(cleanReply(reply));
  const chunks = chunksOf(body, links);
  const blocks = layOutFitting(chunks, renderButtons(actions), HOME, (count) => moreLine(count, actions));
  return { type: "home", blocks: blocks.length > 0 ? [...blocks] : [small("There is nothing to show.")] };
}
