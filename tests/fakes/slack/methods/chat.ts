import { type Arguments, readBlocks, readJson, textOf } from "../arguments.ts";
import { Refusal } from "../refusal.ts";
import { APP, type Channel, type Message } from "../workspace.ts";
import { bot, type Methods, needScope, visibleChannel, withoutMetadata, writableChannel } from "./method.ts";

/** The longest `text`: cut in a new message, refused in a changed one. */
const LONGEST_NEW_TEXT = 40_000;
const LONGEST_CHANGED_TEXT = 4_000;

export const CHAT: Methods = {
  "chat.postMessage": bot((args, api) => {
    needScope(api, "chat:write");
    const channel = writableChannel(args, api);
    const { workspace } = channel;
    const { text, warning } = cutText(args);
    const blocks = readBlocks(args, api.world.ids, channel.workspace.files);
    if (text === "" && !blocks?.length) throw new Refusal("no_text");
    const thread = threadOf(args, channel);
    const metadata = readJson(args["metadata"]);
    const message = workspace.post(channel, {
      user: workspace.botUser,
      bot_id: workspace.bot,
      app_id: APP,
      text,
      ...(thread === "" ? {} : { thread_ts: thread }),
      ...(blocks ? { blocks } : {}),
      ...(metadata === undefined ? {} : { metadata }),
    });
    // What an agent is busy with goes when it speaks.
    const agent = channel.agent.get(thread);
    if (agent) channel.agent.set(thread, { ...agent, status: "" });
    return { channel: channel.id, ts: message.ts, message: withoutMetadata(message), ...warning };
  }),
  "chat.postEphemeral": bot((args, api) => {
    needScope(api, "chat:write");
    const channel = writableChannel(args, api);
    const { text, warning } = cutText(args);
    const blocks = readBlocks(args, api.world.ids, channel.workspace.files);
    if (text === "" && !blocks?.length) throw new Refusal("no_text");
    const user = textOf(args, "user");
    if (!channel.members.has(user)) throw new Refusal("user_not_in_channel");
    const thread = threadOf(args, channel);
    const ts = api.world.ids.ts();
    channel.privates.push({
      ts,
      user,
      text,
      ...(blocks ? { blocks } : {}),
      ...(thread === "" ? {} : { thread_ts: thread }),
    });
    return { message_ts: ts, ...warning };
  }),
  "chat.update": bot((args, api) => {
    needScope(api, "chat:write");
    const channel = writableChannel(args, api);
    const { ts } = ownMessage(args, channel, "cant_update_message");
    const text = args["text"] === undefined ? undefined : textOf(args, "text");
    if (text !== undefined && text.length > LONGEST_CHANGED_TEXT) throw new Refusal("msg_too_long");
    const blocks = readBlocks(args, api.world.ids, channel.workspace.files);
    if (text === undefined && !blocks) throw new Refusal("no_text");
    const metadata = readJson(args["metadata"]);
    // What is not sent stays: a text alone leaves the old blocks standing, as in Slack.
    const message = channel.workspace.change(channel, ts, {
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
    channel.workspace.remove(channel, ts);
    return { channel: channel.id, ts };
  }),
  "chat.getPermalink": bot((args, api) => {
    const channel = visibleChannel(args, api);
    const message = channel.messages.find(({ ts }) => ts === textOf(args, "message_ts"));
    if (!message) throw new Refusal("message_not_found");
    const { ts, thread_ts } = message;
    const within = thread_ts === undefined || thread_ts === ts ? "" : `?thread_ts=${thread_ts}&cid=${channel.id}`;
    const permalink = `${channel.workspace.url}archives/${channel.id}/p${ts.replace(".", "")}${within}`;
    return { channel: channel.id, permalink };
  }),
};

function threadOf(args: Arguments, channel: Channel): string {
  const thread = textOf(args, "thread_ts");
  if (thread !== "" && !channel.messages.some(({ ts }) => ts === thread)) throw new Refusal("thread_not_found");
  return thread;
}

function ownMessage(args: Arguments, channel: Channel, notOurs: string): Message {
  const message = channel.messages.find(({ ts }) => ts === textOf(args, "ts"));
  if (!message) throw new Refusal("message_not_found");
  if (message.bot_id !== channel.workspace.bot) throw new Refusal(notOurs);
  return message;
}

function cutText(args: Arguments) {
  const text = textOf(args, "text");
  if (text.length <= LONGEST_NEW_TEXT) return { text, warning: {} };
  const warning = { warning: "message_truncated", response_metadata: { warnings: ["message_truncated"] } };
  return { text: text.slice(0, LONGEST_NEW_TEXT), warning };
}
