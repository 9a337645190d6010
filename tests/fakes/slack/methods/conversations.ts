import { type Arguments, pageOf, textOf } from "../arguments.ts";
import { Refusal } from "../refusal.ts";
import { type Channel, type ChannelKind, directChannel, type Message } from "../workspace.ts";
import {
  type Api,
  bot,
  isMember,
  type Methods,
  needScope,
  otherIn,
  visibleChannel,
  withoutMetadata,
  workspacesOf,
} from "./method.ts";

const READ: Readonly<Record<ChannelKind, string>> = {
  public: "channels:read",
  private: "groups:read",
  direct: "im:read",
  shared: "channels:read",
};
const HISTORY: Readonly<Record<ChannelKind, string>> = {
  public: "channels:history",
  private: "groups:history",
  direct: "im:history",
  shared: "channels:history",
};

export const CONVERSATIONS: Methods = {
  "conversations.open": bot((args, api) => {
    needScope(api, "im:write");
    const user = textOf(args, "users");
    const workspace = workspacesOf(api).find(({ people }) => people.has(user));
    if (!workspace) throw new Refusal("user_not_found");
    const { id } = directChannel(workspace, user);
    return { no_op: true, already_open: true, channel: { id, is_im: true, user } };
  }),
  "conversations.info": bot((args, api) => {
    const channel = visibleChannel(args, api);
    needScope(api, READ[channel.kind]);
    const { id, name, kind, archived, workspace } = channel;
    const direct = kind === "direct";
    return {
      channel: {
        id,
        ...(direct ? { user: otherIn(channel) } : { name }),
        is_channel: kind === "public" || kind === "shared",
        is_group: kind === "private",
        is_im: direct,
        is_mpim: false,
        is_private: kind === "private" || direct,
        is_archived: archived,
        is_member: isMember(channel),
        is_shared: kind === "shared",
        is_ext_shared: kind === "shared",
        is_org_shared: false,
        context_team_id: workspace.id,
      },
    };
  }),
  "conversations.history": bot((args, api) => {
    const channel = readableChannel(args, api);
    const onTop = channel.messages.filter(({ ts, thread_ts }) => thread_ts === undefined || thread_ts === ts);
    const all = onTop.filter(isWithin(args)).reverse();
    const { page, rest } = pageOf(all, args, 999, 100);
    return { messages: page.map((message) => shown(message, channel, args)), ...rest };
  }),
  "conversations.replies": bot((args, api) => {
    const channel = readableChannel(args, api);
    const ts = textOf(args, "ts");
    const parent = channel.messages.find((message) => message.ts === ts);
    if (!parent) throw new Refusal("thread_not_found");
    const root = parent.thread_ts ?? parent.ts;
    const isIn = isWithin(args);
    const all = channel.messages.filter(
      (message) => message.ts === root || (message.thread_ts === root && isIn(message)),
    );
    const { page, rest } = pageOf(all, args, 1_000);
    return { messages: page.map((message) => shown(message, channel, args)), ...rest };
  }),
};

function readableChannel(args: Arguments, api: Api): Channel {
  const channel = visibleChannel(args, api);
  needScope(api, HISTORY[channel.kind]);
  if (!isMember(channel)) throw new Refusal("not_in_channel");
  return channel;
}

/** Between `oldest` and `latest`, with the ends where `inclusive`. */
function isWithin(args: Arguments): (message: Message) => boolean {
  const inclusive = /^(true|1)$/.test(textOf(args, "inclusive"));
  const oldest = Number(textOf(args, "oldest") || 0);
  const latest = Number(textOf(args, "latest") || Number.POSITIVE_INFINITY);
  return ({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

/** A message that was answered says so. */
function shown(message: Message, channel: Channel, args: Arguments) {
  const replies = channel.messages.filter(({ ts, thread_ts }) => thread_ts === message.ts && ts !== message.ts);
  const answered = {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: [...new Set(replies.map(({ user }) => user))],
    latest_reply: replies.at(-1)?.ts,
  };
  const whole = textOf(args, "include_all_metadata") === "true" ? message : withoutMetadata(message);
  return replies.length > 0 ? { ...whole, ...answered } : whole;
}
