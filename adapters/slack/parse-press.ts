import { z } from "zod";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { COMMAND } from "./render.ts";

/** A button of ours that somebody pressed. */
export interface Press {
  readonly user: string;
  readonly channel: string;
  /** The words of the button, as if that person had said them in that thread. */
  toMessage(author: string, open: boolean): IncomingMessage;
}

const press = z.object({
  user: z.object({ id: z.string().min(1) }),
  channel: z.object({ id: z.string().min(1) }),
  message: z.object({ ts: z.string().min(1), thread_ts: z.string().nullish() }),
  actions: z.tuple([z.object({ action_id: z.string().startsWith(COMMAND), action_ts: z.string().min(1) })]),
});

/** Slack's `block_actions`; null when no button of ours was pressed. Total. */
export function parsePress(body: unknown, workspace: string, pressedAt: Date): Press | null {
  const parsed = press.safeParse(body);
  if (!parsed.success) return null;
  const { user, channel, message, actions } = parsed.data;
  const [{ action_id, action_ts }] = actions;
  return {
    user: user.id,
    channel: channel.id,
    toMessage: (author, open) => ({
      id: `${channel.id}-${message.ts}-${action_ts}`,
      place: {
        platform: "slack",
        workspace,
        channel: channel.id,
        visibility: open ? "public" : "private",
      },
      thread: {
        platform: "slack",
        workspace,
        channel: channel.id,
        id: message.thread_ts ?? message.ts,
      },
      author: { id: user.id, name: author, role: "member" },
      text: action_id.slice(COMMAND.length),
      links: [],
      files: [],
      asked: true,
      sentAt: pressedAt.toISOString(),
    }),
  };
}
