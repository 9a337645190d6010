/** A scope of the bot token, and what it is for. */
export interface Scope {
  readonly name: string;
  /** In plain words; the README says the same. */
  readonly why: string;
}

/** An event that Slack sends us when the app subscribes to it. */
export interface BotEvent {
  readonly name: string;
  /** The type under which it arrives. */
  readonly listener: string;
  /** Without all of these it comes for some channels only, or not at all. */
  readonly scopes: readonly string[];
  readonly why: string;
}

/** What the manifest asks for, in its order. */
export const SCOPES: readonly Scope[] = [
  { name: "app_mentions:read", why: "hears `@Crosswire`" },
  { name: "channels:history", why: "reads what is posted in public channels where the bot is" },
  { name: "channels:read", why: "knows that a channel is open to all, and when the bot comes into one or leaves it" },
  { name: "chat:write", why: "replies, and changes or takes back its own replies" },
  { name: "commands", why: "the command `/crosswire` and the shortcut “Check claims”" },
  { name: "files:read", why: "reads uploaded stories and snippets" },
  {
    name: "files:write",
    why: "shows how a figure changed as a picture, and takes its own pictures back; without it, in words alone. Gives exports as files",
  },
  { name: "groups:history", why: "reads what is posted in private channels where the bot is" },
  { name: "groups:read", why: "knows who reads a private channel, and when the bot comes into one or leaves it" },
  { name: "im:history", why: "reads what people write to the bot alone" },
  { name: "im:read", why: "knows such a conversation for one" },
  { name: "im:write", why: "tells a person alone what is theirs to look into, and what is new about it" },
  { name: "mpim:history", why: "reads what is posted in a conversation of several people with the bot" },
  { name: "mpim:read", why: "knows such a conversation for one" },
  { name: "reactions:read", why: "checks a message that somebody marks with the emoji for it" },
  { name: "usergroups:read", why: "knows who is in the user groups that may decide, where only some may" },
  { name: "users:read", why: "the name of who posted a story, and who is a guest or an admin" },
];

const CHANNEL_CLOSED = "forgets what is left to do in a channel that is closed";
const BOT_TAKEN_OUT = "forgets what is left to do in a channel that the bot was taken out of";
const APP_TAKEN_OUT = "forgets a workspace that takes the app out";

/** What the app subscribes to, in the manifest's order. Edits and deletions come with the messages. */
export const EVENTS: readonly BotEvent[] = [
  { name: "app_home_opened", listener: "app_home_opened", scopes: [], why: "fills the Home tab" },
  { name: "app_mention", listener: "app_mention", scopes: ["app_mentions:read"], why: "hears @Crosswire" },
  { name: "app_uninstalled", listener: "app_uninstalled", scopes: [], why: APP_TAKEN_OUT },
  { name: "channel_archive", listener: "channel_archive", scopes: ["channels:read"], why: CHANNEL_CLOSED },
  { name: "channel_deleted", listener: "channel_deleted", scopes: ["channels:read"], why: CHANNEL_CLOSED },
  { name: "channel_left", listener: "channel_left", scopes: ["channels:read"], why: BOT_TAKEN_OUT },
  { name: "group_archive", listener: "group_archive", scopes: ["groups:read"], why: CHANNEL_CLOSED },
  { name: "group_deleted", listener: "group_deleted", scopes: ["groups:read"], why: CHANNEL_CLOSED },
  { name: "group_left", listener: "group_left", scopes: ["groups:read"], why: BOT_TAKEN_OUT },
  {
    name: "member_joined_channel",
    listener: "member_joined_channel",
    scopes: ["channels:read", "groups:read"],
    why: "says what it does when it is invited",
  },
  { name: "message.channels", listener: "message", scopes: ["channels:history"], why: "reads public channels" },
  { name: "message.groups", listener: "message", scopes: ["groups:history"], why: "reads private channels" },
  { name: "message.im", listener: "message", scopes: ["im:history"], why: "reads direct messages" },
  {
    name: "message.mpim",
    listener: "message",
    scopes: ["mpim:history"],
    why: "reads conversations of several people",
  },
  {
    name: "reaction_added",
    listener: "reaction_added",
    scopes: ["reactions:read"],
    why: "checks a message marked with the emoji",
  },
  { name: "tokens_revoked", listener: "tokens_revoked", scopes: [], why: APP_TAKEN_OUT },
];

/** For Slack's view for agents, in paid workspaces only: it stands in the manifest as a comment, and nothing fails without it. */
export const AGENT_SCOPE: Scope = { name: "assistant:write", why: "talks in Slack's view for agents" };

const READ = ["channels:read", "groups:read", "im:read", "mpim:read"];
const HISTORY = ["channels:history", "groups:history", "im:history", "mpim:history"];

/** Each method of the Web API that we call, with the scopes of the bot token that it needs where we call it. */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  // With the app token, which has connections:write.
  "apps.connections.open": [],
  // With an app configuration token.
  "apps.manifest.export": [],
  "assistant.threads.setStatus": [AGENT_SCOPE.name],
  "assistant.threads.setSuggestedPrompts": [AGENT_SCOPE.name],
  "auth.test": [],
  "bots.info": ["users:read"],
  "chat.delete": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.history": HISTORY,
  "conversations.info": READ,
  "conversations.open": ["im:write"],
  "conversations.replies": HISTORY,
  "files.completeUploadExternal": ["files:write"],
  "files.delete": ["files:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.info": ["files:read"],
  "oauth.v2.access": [],
  "usergroups.list": ["usergroups:read"],
  "users.info": ["users:read"],
  "views.open": [],
  "views.publish": [],
  "views.update": [],
};

/** What a person types to talk to us anywhere. */
export const COMMAND = "/crosswire";

/** In the menu of each message. */
export const SHORTCUT = { name: "Check claims", callbackId: "check_claims" } as const;
