import { type Block, checkBlocks } from "./blocks.ts";
import { APP, BOT, BOT_USER, type Channel, type ChannelKind, type Message, TEAM, type Workspace } from "./workspace.ts";

/** Arguments as they come: strings from a form, anything from JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A call that Slack refuses with `ok: false`. */
export class Refusal extends Error {
  readonly answer: Readonly<Record<string, unknown>>;
  constructor(error: string, more: Readonly<Record<string, unknown>> = {}) {
    super(error);
    this.answer = { ok: false, error, ...more };
  }
}

interface Api {
  readonly workspace: Workspace;
  /** What the bot's token may do. */
  readonly scopes: ReadonlySet<string>;
  /** Where a new socket may be opened. */
  openConnection(): string;
}

interface Method {
  readonly token: "bot" | "app";
  run(args: Arguments, api: Api): Readonly<Record<string, unknown>>;
}

/** The longest `text`: cut in a new message, refused in a changed one. */
const LONGEST_NEW_TEXT = 40_000;
const LONGEST_CHANGED_TEXT = 4_000;

const bot = (run: Method["run"]): Method => ({ token: "bot", run });
const READ: Readonly<Record<ChannelKind, string>> = {
  public: "channels:read",
  private: "groups:read",
  direct: "im:read",
};
const HISTORY: Readonly<Record<ChannelKind, string>> = {
  public: "channels:history",
  private: "groups:history",
  direct: "im:history",
};

/** The methods that the server knows, by name. */
export const METHODS: Readonly<Record<string, Method>> = {
  "apps.connections.open": { token: "app", run: (_args, api) => ({ url: api.openConnection() }) },
  "auth.test": bot(() => ({
    url: "https://desk.slack.example/",
    team: "Desk",
    team_id: TEAM,
    user: "crosswire",
    user_id: BOT_USER,
    bot_id: BOT,
    is_enterprise_install: false,
  })),
  "chat.postMessage": bot((args, api) => {
    needScope(api, "chat:write");
    const channel = writableChannel(args, api);
    const { text, warning } = cutText(args);
    const blocks = readBlocks(args, api);
    if (text === "" && !blocks?.length) throw new Refusal("no_text");
    const thread = textOf(args, "thread_ts");
    if (thread !== "" && !channel.messages.some(({ ts }) => ts === thread)) throw new Refusal("thread_not_found");
    const metadata = readJson(args["metadata"]);
    const message = api.workspace.post(channel, {
      user: BOT_USER,
      bot_id: BOT,
      app_id: APP,
      text,
      ...(thread === "" ? {} : { thread_ts: thread }),
      ...(blocks ? { blocks } : {}),
      ...(metadata === undefined ? {} : { metadata }),
    });
    return { channel: channel.id, ts: message.ts, message: withoutMetadata(message), ...warning };
  }),
  "chat.update": bot((args, api) => {
    needScope(api, "chat:write");
    const channel = writableChannel(args, api);
    const { ts } = ownMessage(args, channel, "cant_update_message");
    const text = args["text"] === undefined ? undefined : textOf(args, "text");
    if (text !== undefined && text.length > LONGEST_CHANGED_TEXT) throw new Refusal("msg_too_long");
    const blocks = readBlocks(args, api);
    if (text === undefined && !blocks) throw new Refusal("no_text");
    const metadata = readJson(args["metadata"]);
    // What is not sent stays: a text alone leaves the old blocks standing, as in Slack.
    const message = api.workspace.change(channel, ts, {
      ...(text === undefined ? {} : { text }),
      ...(blocks ? { blocks } : {}),
      ...(metadata === undefined ? {} : { metadata }),
    });
    return { channel: channel.id, ts, text: message.text, message: withoutMetadata(message) };
  }),
  "chat.delete": bot((args, api) => {
    needScope(api, "chat:write");
    const channel = writableChannel(args, api);
    const { ts } = ownMessage(args, channel, "cant_delete_message");
    api.workspace.remove(channel, ts);
    return { channel: channel.id, ts };
  }),
  "conversations.info": bot((args, api) => {
    const channel = visibleChannel(args, api);
    needScope(api, READ[channel.kind]);
    const { id, name, kind, archived } = channel;
    const direct = kind === "direct";
    return {
      channel: {
        id,
        ...(direct ? { user: [...channel.members].find((member) => member !== BOT_USER) } : { name }),
        is_channel: kind === "public",
        is_group: kind === "private",
        is_im: direct,
        is_mpim: false,
        is_private: kind !== "public",
        is_archived: archived,
        is_member: channel.members.has(BOT_USER),
        is_shared: false,
        is_ext_shared: false,
        context_team_id: TEAM,
      },
    };
  }),
  "conversations.replies": bot((args, api) => {
    const channel = visibleChannel(args, api);
    needScope(api, HISTORY[channel.kind]);
    if (!channel.members.has(BOT_USER)) throw new Refusal("not_in_channel");
    const ts = textOf(args, "ts");
    const parent = channel.messages.find((message) => message.ts === ts);
    if (!parent) throw new Refusal("thread_not_found");
    const root = parent.thread_ts ?? parent.ts;
    const all = channel.messages.filter((message) => message.ts === root || message.thread_ts === root);
    const from = Number(textOf(args, "cursor") || 0);
    const to = from + Math.min(Number(textOf(args, "limit") || 1_000), 1_000);
    const withMetadata = textOf(args, "include_all_metadata") === "true";
    const more = to < all.length;
    return {
      messages: all.slice(from, to).map((message) => (withMetadata ? message : withoutMetadata(message))),
      has_more: more,
      response_metadata: { next_cursor: more ? String(to) : "" },
    };
  }),
  "files.info": bot((args, api) => {
    needScope(api, "files:read");
    const file = api.workspace.files.get(textOf(args, "file"));
    if (!file) throw new Refusal("file_not_found");
    return { file: file.info, comments: [] };
  }),
  "reactions.add": bot((args, api) => {
    needScope(api, "reactions:write");
    writableChannel(args, api);
    return {};
  }),
  "reactions.remove": bot((args, api) => {
    needScope(api, "reactions:write");
    writableChannel(args, api);
    return {};
  }),
  "users.info": bot((args, api) => {
    needScope(api, "users:read");
    const id = textOf(args, "user");
    const name = api.workspace.people.get(id);
    if (name === undefined) throw new Refusal("user_not_found");
    const profile = { real_name: name, display_name: name };
    return { user: { id, team_id: TEAM, name: name.toLowerCase(), real_name: name, profile, is_bot: id === BOT_USER } };
  }),
};

function needScope({ scopes }: Api, needed: string): void {
  if (!scopes.has(needed)) throw new Refusal("missing_scope", { needed, provided: [...scopes].join(",") });
}

/** A private channel is as good as not there for who is not in it. */
function visibleChannel(args: Arguments, { workspace }: Api): Channel {
  const channel = workspace.channels.get(textOf(args, "channel"));
  if (!channel || (channel.kind !== "public" && !channel.members.has(BOT_USER))) throw new Refusal("channel_not_found");
  return channel;
}

function writableChannel(args: Arguments, api: Api): Channel {
  const channel = visibleChannel(args, api);
  if (channel.archived) throw new Refusal("is_archived");
  if (!channel.members.has(BOT_USER)) throw new Refusal("not_in_channel");
  return channel;
}

function ownMessage(args: Arguments, channel: Channel, notOurs: string): Message {
  const message = channel.messages.find(({ ts }) => ts === textOf(args, "ts"));
  if (!message) throw new Refusal("message_not_found");
  if (message.bot_id !== BOT) throw new Refusal(notOurs);
  return message;
}

function cutText(args: Arguments) {
  const text = textOf(args, "text");
  if (text.length <= LONGEST_NEW_TEXT) return { text, warning: {} };
  const warning = { warning: "message_truncated", response_metadata: { warnings: ["message_truncated"] } };
  return { text: text.slice(0, LONGEST_NEW_TEXT), warning };
}

/** Each block has an id, and each button; Slack gives those that are missing. */
function readBlocks(args: Arguments, { workspace }: Api): readonly Block[] | undefined {
  const blocks = readJson(args["blocks"]);
  if (blocks === undefined) return undefined;
  const error = checkBlocks(blocks);
  if (error) throw new Refusal(error, { response_metadata: { messages: [`[ERROR] ${error}`] } });
  return (blocks as readonly Block[]).map((block, at) => ({ block_id: `${workspace.nextTs()}-${at}`, ...block }));
}

function readJson(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return value === "" ? undefined : JSON.parse(value);
  } catch {
    throw new Refusal("invalid_arguments");
  }
}

const textOf = (args: Arguments, name: string): string => (args[name] === undefined ? "" : String(args[name]));

function withoutMetadata({ metadata: _hidden, ...message }: Message): Omit<Message, "metadata"> {
  return message;
}
