/** The parts of an app's manifest that the server looks at. */
export interface AppManifest {
  readonly features?: {
    readonly app_home?: { readonly home_tab_enabled?: boolean; readonly messages_tab_enabled?: boolean };
    readonly slash_commands?: readonly { readonly command: string }[];
    readonly shortcuts?: readonly { readonly callback_id: string }[];
  };
  readonly settings?: {
    readonly event_subscriptions?: { readonly bot_events?: readonly string[] };
    readonly interactivity?: { readonly is_enabled?: boolean };
    readonly token_rotation_enabled?: boolean;
  };
}

/** All that the bot may ask for. */
export const SCOPES: readonly string[] = [
  "app_mentions:read",
  "assistant:write",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "reactions:read",
  "usergroups:read",
  "users:read",
];

/** What an app must subscribe to, and the scope without which Slack keeps the event to itself. */
export interface Subscription {
  readonly name: string;
  readonly scope: string | null;
}

const MESSAGES: Readonly<Record<string, Subscription>> = {
  channel: { name: "message.channels", scope: "channels:history" },
  group: { name: "message.groups", scope: "groups:history" },
  im: { name: "message.im", scope: "im:history" },
};
const EVENT_SCOPES: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: "app_mentions:read",
  app_uninstalled: null,
  channel_archive: "channels:read",
  channel_deleted: "channels:read",
  channel_left: "channels:read",
  group_archive: "groups:read",
  group_deleted: "groups:read",
  group_left: "groups:read",
  member_joined_channel: "channels:read",
  reaction_added: "reactions:read",
  tokens_revoked: null,
};

/** `channelType` is that of the event, for messages. */
export function subscriptionOf(type: string, channelType: unknown): Subscription {
  const message = type === "message" ? MESSAGES[String(channelType)] : undefined;
  return message ?? { name: type, scope: EVENT_SCOPES[type] ?? null };
}

/** An app that asked for everything. */
export const FULL_MANIFEST: AppManifest = {
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    slash_commands: [{ command: "/crosswire" }],
    shortcuts: [{ callback_id: "check_claims" }],
  },
  settings: {
    event_subscriptions: {
      bot_events: [...Object.values(MESSAGES).map(({ name }) => name), ...Object.keys(EVENT_SCOPES)],
    },
    interactivity: { is_enabled: true },
    token_rotation_enabled: false,
  },
};
