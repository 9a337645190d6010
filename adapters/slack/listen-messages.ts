import type { App, Context } from "@slack/bolt";
import { z } from "zod";
import type { Happening } from "../../src/chat/platform.ts";
import type { AgentView } from "./agent-view.ts";
import type { Ears } from "./ears.ts";
import { workspaceOf } from "./installation.ts";
import { authorIn, type Known, parseChosen, parseMessage, parseOrigin } from "./parse.ts";
import { type Change, parseChange } from "./parse-change.ts";
import type { Threads } from "./threads.ts";

export interface MessageOptions {
  readonly threads: Threads;
  readonly agentView: AgentView;
  /** The emoji, without colons, that asks us to check a message. */
  readonly reaction: string;
}

const reaction = z.object({
  type: z.literal("reaction_added"),
  reaction: z.string(),
  user: z.string().min(1),
  item: z.object({ type: z.literal("message"), channel: z.string().min(1), ts: z.string().regex(/^\d+\.\d+$/) }),
});

/** What is posted, changed, deleted, or marked with the emoji. */
export function listenForMessages(app: App, ears: Ears, { threads, agentView, reaction: emoji }: MessageOptions): void {
  const { directory, webs, take } = ears;
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** Handed on in the order that they came, however long each is looked up: stories count as posted in that order. */
  async function inTurn(finding: Promise<Happening | null>, again: boolean): Promise<void> {
    // While it waits for its turn, what went wrong already would end the process.
    finding.catch(() => {});
    const turn = lastTurn.then(() => finding);
    lastTurn = turn.catch(() => null);
    const happening = await turn;
    if (happening) await take(happening, again);
  }

  async function readEvent(payload: unknown, context: Context, kind: "posted" | "edited", shared: boolean) {
    const origin = parseOrigin(payload);
    const workspace = workspaceOf(context);
    if (!origin || workspace === null) return null;
    const { user, channel, channelType, thread } = origin;
    const hint = channelType === null ? null : { type: channelType, shared };
    const [author, { visibility }, spokeIn] = await Promise.all([
      directory.personOf(workspace, user),
      directory.roomOf(workspace, channel, hint),
      thread === null ? false : threads.spokeIn(workspace, channel, thread),
    ]);
    const known: Known = { workspace, bot: context.botUserId ?? "", author, visibility, spokeIn };
    const message = parseMessage(payload, known);
    if (message && channelType === "im") void agentView.showWorking(workspace, channel, message.thread.id ?? "");
    return message && { kind, message };
  }

  async function readChange(change: Change, context: Context, shared: boolean): Promise<Happening | null> {
    if (change.kind === "edited") return readEvent(change.event, context, "edited", shared);
    const workspace = workspaceOf(context);
    if (workspace === null) return null;
    const { channel, channelType, ts } = change;
    const hint = channelType === null ? null : { type: channelType, shared };
    const { visibility } = await directory.roomOf(workspace, channel, hint);
    return {
      kind: "deleted",
      place: { platform: "slack", workspace, channel, visibility },
      message: `${channel}-${ts}`,
    };
  }

  /** The message that was marked, as if it had been said to us. */
  async function readMarked(payload: unknown, context: Context): Promise<Happening | null> {
    const parsed = reaction.safeParse(payload);
    const workspace = workspaceOf(context);
    const bot = context.botUserId ?? "";
    if (!parsed.success || workspace === null || parsed.data.reaction !== emoji || parsed.data.user === bot)
      return null;
    const { channel, ts } = parsed.data.item;
    const [marked, { visibility }] = await Promise.all([
      findMessage(workspace, channel, ts),
      directory.roomOf(workspace, channel, null),
    ]);
    const author = await directory.personOf(workspace, authorIn(marked) ?? parsed.data.user);
    const message = parseChosen(marked, channel, { workspace, bot, author, visibility, spokeIn: false });
    return message && { kind: "posted", message };
  }

  /** Slack does not say what stands in a message that is marked. */
  async function findMessage(workspace: string, channel: string, ts: string): Promise<unknown> {
    const one = { channel, latest: ts, oldest: ts, inclusive: true, limit: 1 };
    const web = webs.of(workspace);
    // A reply stands in its thread only; asked one after the other, a slow Slack would take too long.
    const [top, thread] = await Promise.all([
      web.callPromptly((client) => client.conversations.history(one)),
      web.callPromptly((client) => client.conversations.replies({ ...one, ts, limit: 2 })),
    ]);
    return [...(top.messages ?? []), ...(thread.messages ?? [])].find((message) => message.ts === ts) ?? null;
  }

  for (const name of ["message", "app_mention"] as const) {
    app.event(name, async ({ event, body, context }) => {
      const shared = body.is_ext_shared_channel === true;
      const change = parseChange(event);
      const found = change ? readChange(change, context, shared) : readEvent(event, context, "posted", shared);
      await inTurn(found, (context.retryNum ?? 0) > 0);
    });
  }
  app.event("reaction_added", async ({ event, context }) => {
    await inTurn(readMarked(event, context), (context.retryNum ?? 0) > 0);
  });
}
