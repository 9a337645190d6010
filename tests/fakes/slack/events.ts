import { subscriptionOf } from "./manifest.ts";
import { APP, type Channel, type SlackEvent, type Workspace } from "./workspace.ts";
import { isInstalled, scopesIn, type World } from "./world.ts";

/** What the app is told of what happened. */
export interface Events {
  /** Tells the app, when it may know: it subscribed, has the scope, and is in the channel. */
  announce(workspace: Workspace, channel: Channel | null, event: SlackEvent): void;
  /** The same for the end of its being there, of which it always hears. */
  announceEnd(workspace: Workspace, event: SlackEvent): void;
  /** While `run` goes on, each event is delivered so often. */
  repeat<T>(times: number, run: () => T): T;
}

/** An event in its envelope. */
type Send = (body: Readonly<Record<string, unknown>>, attempt: number) => void;

/** Of these the bot hears although it is no longer in the channel. */
const LEAVING = new Set(["channel_left", "group_left", "channel_deleted", "group_deleted"]);

export function createEvents(world: () => World, send: Send): Events {
  let times = 1;
  // Slack promises no order of the two: they take turns.
  let mentionFirst = true;

  const tell = (workspace: Workspace, channel: Channel | null, event: SlackEvent) => {
    const { ids, now } = world();
    const { id: team_id, enterprise, orgWide, botUser } = workspace;
    const body = {
      type: "event_callback",
      token: "legacy",
      team_id,
      context_team_id: team_id,
      ...(enterprise === null ? {} : { enterprise_id: enterprise, context_enterprise_id: enterprise }),
      api_app_id: APP,
      event,
      event_id: `Ev${ids.number("event")}`,
      event_time: Math.floor(now().getTime() / 1_000),
      authorizations: [
        { enterprise_id: enterprise, team_id, user_id: botUser, is_bot: true, is_enterprise_install: orgWide },
      ],
      is_ext_shared_channel: channel?.kind === "shared",
    };
    for (let attempt = 0; attempt < times; attempt += 1) send(body, attempt);
  };
  const tellIfAllowed = (workspace: Workspace, channel: Channel | null, event: SlackEvent) => {
    const { manifest } = world();
    const { name, scope } = subscriptionOf(event.type, event["channel_type"]);
    const subscribed = manifest.settings?.event_subscriptions?.bot_events?.includes(name) ?? false;
    if (!subscribed || (scope !== null && !scopesIn(world(), workspace).includes(scope))) return;
    tell(workspace, channel, event);
  };

  return {
    announce(workspace, channel, event) {
      if (!isInstalled(world(), workspace)) return;
      if (channel && !channel.members.has(workspace.botUser) && !LEAVING.has(event.type)) return;
      const mention = `<@${workspace.botUser}>`;
      const mentions =
        event.type === "message" &&
        String(event["text"] ?? "").includes(mention) &&
        event["user"] !== workspace.botUser;
      if (!mentions || channel?.kind === "direct") return tellIfAllowed(workspace, channel, event);
      const { channel_type: _type, subtype: _subtype, ...rest } = event;
      const both: SlackEvent[] = [{ ...rest, type: "app_mention" }, event];
      for (const one of mentionFirst ? both : both.reverse()) tellIfAllowed(workspace, channel, one);
      mentionFirst = !mentionFirst;
    },
    announceEnd(workspace, event) {
      const subscribed = world().manifest.settings?.event_subscriptions?.bot_events?.includes(event.type) ?? false;
      if (subscribed) tell(workspace, null, event);
    },
    repeat(count, run) {
      times = count;
      try {
        return run();
      } finally {
        times = 1;
      }
    },
  };
}
