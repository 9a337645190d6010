import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Ears } from "./ears.ts";
import { workspaceOf } from "./installation.ts";

const joined = z.object({ user: z.string(), channel: z.string().min(1), event_ts: z.string().nullish() });
const left = z.object({ channel: z.string().min(1) });

/** After these the bot is in a channel no more, or nobody can post there. */
const ENDS = [
  "channel_left",
  "group_left",
  "channel_archive",
  "group_archive",
  "channel_deleted",
  "group_deleted",
] as const;

/** The bot's coming into channels, and its leaving them. */
export function listenForRooms(app: App, { take, directory }: Ears, now: () => Date): void {
  app.event("member_joined_channel", async ({ event, body, context }) => {
    const parsed = joined.safeParse(event);
    const workspace = workspaceOf(context);
    if (!parsed.success || workspace === null || parsed.data.user !== context.botUserId) return;
    const { channel } = parsed.data;
    const shared = body.is_ext_shared_channel === true;
    const room = await directory.roomOf(workspace, channel, null);
    const visibility = shared ? "shared" : room.visibility;
    const place = { platform: "slack", workspace, channel, visibility } as const;
    await take({ kind: "joined", place, at: now().toISOString() }, (context.retryNum ?? 0) > 0);
  });
  for (const name of ENDS) {
    app.event(name, async ({ event, context }) => {
      const parsed = left.safeParse(event);
      const workspace = workspaceOf(context);
      if (!parsed.success || workspace === null) return;
      const place = { platform: "slack", workspace, channel: parsed.data.channel };
      directory.forgetRoom(workspace, place.channel);
      await take({ kind: "left", place }, (context.retryNum ?? 0) > 0);
    });
  }
}
