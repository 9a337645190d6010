import type { App } from "@slack/bolt";
import { z } from "zod";
import { createBounded } from "../../src/chat/bounded.ts";
import type { Visibility } from "../../src/chat/message.ts";
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

const said = z.object({ channel: z.string().min(1), channel_type: z.string() });
const MOST_CHANNELS = 5_000;

/** Whatever Slack tells of a channel says who reads it: also the notice that it was made private, and talk that is nothing for us. */
function listenForReaders(app: App, { take, directory }: Ears): void {
  const told = createBounded<Visibility>(MOST_CHANNELS);
  app.event("message", async ({ event, body, context }) => {
    const parsed = said.safeParse(event);
    const workspace = workspaceOf(context);
    if (!parsed.success || workspace === null) return;
    const { channel, channel_type: type } = parsed.data;
    const hint = { type, shared: body.is_ext_shared_channel === true };
    const { visibility } = await directory.roomOf(workspace, channel, hint);
    const key = `${workspace}-${channel}`;
    if (told.get(key) === visibility) return;
    await take({ kind: "readers", places: [{ platform: "slack", workspace, channel, visibility }] }, false);
    told.set(key, visibility);
  });
}

/** The bot's coming into channels, its leaving them, and who reads them. */
export function listenForRooms(app: App, ears: Ears, now: () => Date): void {
  const { take, directory } = ears;
  listenForReaders(app, ears);
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
