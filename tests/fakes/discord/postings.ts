import { ChannelType, MessageType } from "discord-api-types/v10";
import { contentTypeOf } from "./attachments.ts";
import { pingedBy } from "./mentions.ts";
import { messageEventJson } from "./message-payloads.ts";
import { changeMessage, openThread, openThreadOn, postMessage, react, removeMessages } from "./messages.ts";
import { actorIn, type ByUser } from "./people.ts";
import { readMessage, type Seen } from "./read-message.ts";
import {
  type Channel,
  channelNamed,
  type Message,
  messageNamed,
  type StoredFile,
  type User,
  type World,
} from "./world.ts";

/** How a person posts. */
interface Posting extends ByUser {
  /** A message in whose thread it stands; where that has none it is a reply to the message. */
  readonly thread?: string | undefined;
  /** "@Crosswire" before the words. */
  readonly mention?: boolean | undefined;
  /** How often it is delivered: more than once as after a resume. */
  readonly deliveries?: number | undefined;
}

interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What people write, and what they then see. Channels and messages are named by their ids. */
export interface Postings {
  /** What is too long for a message becomes a file of it, as the client makes it. */
  post(channel: string, text: string, posting?: Posting): string;
  upload(channel: string, file: Upload, posting?: Posting): string;
  postAsOtherBot(channel: string, text: string): string;
  postAsWebhook(channel: string, text: string): string;
  /** Passes a message on to another channel. */
  forward(message: string, channel: string, options?: ByUser): string;
  /** Throws a RangeError for words that are too long for a message. */
  edit(message: string, text: string): void;
  /** Discord shows what is behind a link: the message changes and is not edited. `short`: told with what changed alone. */
  preview(message: string, link: string, options?: { readonly short?: boolean }): void;
  remove(message: string): void;
  /** Takes several away at once, as a moderator's bot does. */
  removeMany(messages: readonly string[]): void;
  react(message: string, emoji: string, options?: ByUser): void;
  unreact(message: string, emoji: string, options?: ByUser): void;
  /** A person opens the thread of a message; its id. */
  startThread(message: string, name: string, options?: ByUser): string;
  /** A person opens a post in a forum; its id, which is that of its first message too. */
  openPost(forum: string, title: string, text: string, posting?: Posting): string;
  /** Id of the thread of a message; null: it has none. */
  threadOf(message: string): string | null;
  /** What the bot says in the thread of a message, or as replies to it, in order. */
  replies(message: string): readonly Seen[];
  /** What it says in the channel itself. */
  posts(channel: string): readonly Seen[];
  /** One message. Throws a RangeError when it is gone. */
  seen(message: string): Seen;
  /** What a person opens of its files. */
  filesOf(message: string): readonly { readonly name: string; readonly text: string }[];
  /** All that stands there, whoever said it, but what single persons see. */
  messages(channel: string): readonly Message[];
}

const LONGEST = 2_000;
const PASTE = "message.txt";
const DAY = 1_440;
const OTHER_BOT = "Feedreader";

export function createPostings(world: World): Postings {
  const say = (channel: Channel, author: User, text: string, posting: Posting, files: readonly StoredFile[]) => {
    const { where, reference } = placeOf(world, channel, posting.thread);
    if (where.thread?.locked) throw new RangeError("The thread is locked.");
    const called = posting.mention ? `<@${world.bot.id}> ` : "";
    const content = `${called}${text}`.trim();
    const answered = reference ? messageNamed(world, reference.message).author : null;
    const pinged = pingedBy(where, author, { text: content, allowed: undefined, answered });
    const message = postMessage(world, where, { author, content, files, reference, pinged });
    for (let more = 1; more < (posting.deliveries ?? 1); more += 1) {
      const data = messageEventJson(world, message);
      world.announce({ type: "MESSAGE_CREATE", guild: where.guild, channel: where, data });
    }
    return message.id;
  };
  const upload = (channel: string, { name, content }: Upload, posting: Posting) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const file = { id: world.ids.next(), name, bytes, contentType: contentTypeOf(name) };
    const where = channelNamed(world, channel);
    return say(where, actorIn(world, where, posting), "", posting, [file]);
  };
  const readAll = (messages: readonly Message[]) => messages.map((one) => readMessage(world, one));
  const isOurs = ({ author, onlyFor, type }: Message) =>
    author === world.bot && !onlyFor && type !== MessageType.ThreadStarterMessage && type !== MessageType.ThreadCreated;

  return {
    post(channel, text, posting = {}) {
      if (text.length > LONGEST) return upload(channel, { name: PASTE, content: text }, posting);
      const where = channelNamed(world, channel);
      return say(where, actorIn(world, where, posting), text, posting, []);
    },
    upload: (channel, file, posting = {}) => upload(channel, file, posting),
    postAsOtherBot(channel, text) {
      const known = [...world.users.values()].find(({ name }) => name === OTHER_BOT);
      const author = known ?? { id: world.ids.next(), name: OTHER_BOT, bot: true };
      world.users.set(author.id, author);
      return postMessage(world, channelNamed(world, channel), { author, ...cut(text) }).id;
    },
    postAsWebhook(channel, text) {
      const id = world.ids.next();
      const author = { id, name: "Wire", bot: true };
      return postMessage(world, channelNamed(world, channel), { author, webhook: id, ...cut(text) }).id;
    },
    edit(id, text) {
      if (text.length > LONGEST) throw new RangeError(`A message has at most ${LONGEST} characters.`);
      const before = messageNamed(world, id);
      const { channel, author } = before;
      const called = before.content.startsWith(`<@${world.bot.id}>`) ? `<@${world.bot.id}> ` : "";
      const content = `${called}${text}`.trim();
      const pinged = pingedBy(channel, author, { text: content, allowed: undefined, answered: null });
      // A paste that is edited keeps no file of its old words.
      const files = before.files.filter(({ name }) => name !== PASTE);
      changeMessage(world, before, { content, pinged, files }, true);
    },
    forward(id, channel, options = {}) {
      const where = channelNamed(world, channel);
      const forwarded = messageNamed(world, id);
      return postMessage(world, where, { author: actorIn(world, where, options), content: "", forwarded }).id;
    },
    preview(id, link, { short = false } = {}) {
      const before = messageNamed(world, id);
      const embed = { type: "link", url: link, title: "A preview", description: "What is behind the link." };
      changeMessage(world, before, { embeds: [...before.embeds, embed] }, false, short ? ["embeds"] : null);
    },
    remove(id) {
      const message = messageNamed(world, id);
      removeMessages(world, message.channel, [message]);
    },
    removeMany(ids) {
      const all = ids.map((id) => messageNamed(world, id));
      if (all[0]) removeMessages(world, all[0].channel, all);
    },
    react(id, emoji, options = {}) {
      const message = messageNamed(world, id);
      react(world, message, emoji, actorIn(world, message.channel, options).id, true);
    },
    unreact(id, emoji, options = {}) {
      const message = messageNamed(world, id);
      react(world, message, emoji, actorIn(world, message.channel, options).id, false);
    },
    startThread(id, name, options = {}) {
      const message = messageNamed(world, id);
      const owner = actorIn(world, message.channel, options).id;
      return openThreadOn(world, message, { name, owner, autoArchive: DAY, type: ChannelType.PublicThread }).id;
    },
    openPost(forum, title, text, posting = {}) {
      const parent = channelNamed(world, forum);
      const author = actorIn(world, parent, posting);
      const id = world.ids.next();
      const made = { id, name: title, owner: author.id, autoArchive: DAY, type: ChannelType.PublicThread } as const;
      const thread = openThread(world, parent, made);
      const pinged = pingedBy(thread, author, { text, allowed: undefined, answered: null });
      return postMessage(world, thread, { id, author, pinged, ...cut(text) }).id;
    },
    threadOf: (id) => (world.channels.get(id)?.thread ? id : null),
    replies(id) {
      const thread = world.channels.get(id)?.messages ?? [];
      const answers = [...world.channels.values()].flatMap(({ messages }) =>
        messages.filter(({ reference }) => reference?.message === id),
      );
      return readAll([...answers, ...thread.filter((one) => !answers.includes(one))].filter(isOurs));
    },
    posts: (channel) => readAll(channelNamed(world, channel).messages.filter((one) => isOurs(one) && !one.reference)),
    seen: (id) => readMessage(world, messageNamed(world, id)),
    filesOf: (id) =>
      messageNamed(world, id).files.map(({ name, bytes }) => ({
        name,
        text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
      })),
    messages: (channel) => channelNamed(world, channel).messages.filter(({ onlyFor }) => !onlyFor),
  };

  /** Other programs cut what is too long. */
  function cut(text: string): Pick<Message, "content" | "embeds"> {
    if (text.length <= LONGEST) return { content: text, embeds: [] };
    return { content: "", embeds: [{ type: "rich", description: text.slice(0, 4_096) }] };
  }
}

/** Where words in answer to a message go. */
function placeOf(world: World, channel: Channel, thread: string | undefined) {
  if (thread === undefined) return { where: channel, reference: null };
  const own = world.channels.get(thread);
  if (own?.thread) return { where: own, reference: null };
  const message = messageNamed(world, thread);
  if (message.channel.thread) return { where: message.channel, reference: null };
  return { where: message.channel, reference: { message: message.id, channel: message.channel.id } };
}
