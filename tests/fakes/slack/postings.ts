import type { Events } from "./events.ts";
import { draftOf, type Posting, storeFile, type Upload } from "./people.ts";
import { readMessage, type Seen } from "./read-message.ts";
import type { AgentThread, ChannelKind, Draft, Message, StoredFile, Workspace } from "./workspace.ts";
import { channelIn, messageIn, someoneIn, type World, workspaceNamed } from "./world.ts";

/** What people write in channels, and what they read there. */
export interface Postings {
  /** A channel with a person of the workspace, and the bot unless `bot` is false; its id. */
  openChannel(
    kind: ChannelKind,
    options?: { readonly bot?: boolean; readonly archived?: boolean; readonly team?: string },
  ): string;
  /** A person's message; its ts. */
  post(channel: string, text: string, posting?: Posting): string;
  /** Another bot's message; its ts. */
  postAsOtherBot(channel: string, text: string, thread?: string): string;
  upload(channel: string, file: Upload, posting?: Posting & { readonly comment?: string }): string;
  edit(channel: string, ts: string, text: string): void;
  remove(channel: string, ts: string): void;
  /** Slack shows below the message what is behind its link. */
  preview(channel: string, ts: string, link: string): void;
  /** Replies in the thread of `ts` as a person reads them, in order. */
  thread(channel: string, ts: string): readonly Seen[];
  /** Files of a workspace, by id. */
  files(team?: string): ReadonlyMap<string, StoredFile>;
  /** The messages behind them, in Slack's form. */
  messages(channel: string): readonly Message[];
  /** What the bot shows as an agent in a thread; null: nothing. */
  agent(channel: string, thread: string): AgentThread | null;
}

export function createPostings(world: World, events: Events, home: string): Postings {
  const { ids } = world;
  const post = (channel: string, draft: (workspace: Workspace, user: string) => Draft, posting: Posting) => {
    const where = channelIn(world, channel);
    const user = posting.user ?? someoneIn(where);
    where.members.add(user);
    return events.repeat(posting.deliveries ?? 1, () => where.workspace.post(where, draft(where.workspace, user)).ts);
  };

  return {
    openChannel(kind, { bot = true, archived = false, team = home } = {}) {
      const workspace = workspaceNamed(world, team);
      const [person = ""] = [...workspace.people.keys()].filter((user) => user !== workspace.botUser);
      const channel = workspace.openChannel(kind, bot ? [person, workspace.botUser] : [person]);
      channel.archived = archived;
      return channel.id;
    },
    post: (channel, text, posting = {}) =>
      post(channel, (where, user) => draftOf(where, user, text, posting, ids.ts()), posting),
    postAsOtherBot(channel, text, thread) {
      const where = channelIn(world, channel);
      const { ts } = where.workspace.post(where, {
        user: "U0FEED",
        subtype: "bot_message",
        bot_id: "B0FEED",
        app_id: "A0FEED",
        text,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
      return ts;
    },
    upload(channel, upload, { comment = "", ...posting } = {}) {
      const id = `F${ids.number("file")}`;
      const draft = (where: Workspace, user: string): Draft => {
        const { info } = storeFile(where, user, upload, { id, origin: world.origin });
        return { ...draftOf(where, user, comment, posting, ids.ts()), subtype: "file_share", files: [info] };
      };
      return post(channel, draft, posting);
    },
    edit(channel, ts, text) {
      const where = channelIn(world, channel);
      const { user } = messageIn(where, ts);
      const draft = draftOf(where.workspace, user, text, {}, ids.ts());
      where.workspace.change(where, ts, { text: draft.text, ...(draft.blocks ? { blocks: draft.blocks } : {}) });
    },
    remove(channel, ts) {
      const where = channelIn(world, channel);
      where.workspace.remove(where, ts);
    },
    preview(channel, ts, link) {
      const where = channelIn(world, channel);
      where.workspace.preview(where, ts, link);
    },
    thread: (channel, ts) =>
      channelIn(world, channel)
        .messages.filter((message) => message.thread_ts === ts && message.ts !== ts)
        .map(readMessage),
    files: (team = home) => workspaceNamed(world, team).files,
    messages: (channel) => channelIn(world, channel).messages,
    agent: (channel, thread) => channelIn(world, channel).agent.get(thread) ?? null,
  };
}
