import { z } from "zod";
import { isFollowUp } from "../../src/chat/follow-up.ts";
import type { Author, FileRef, IncomingMessage, Place } from "../../src/chat/message.ts";
import { fileRefId } from "./files.ts";
import { parseMrkdwn, type Stretch } from "./mrkdwn.ts";
import { inChannelAt } from "./thread-ref.ts";

/** What an event does not say itself. */
export interface Known {
  readonly workspace: string;
  /** The bot's own user. */
  readonly bot: string;
  readonly author: Author;
  readonly visibility: Place["visibility"];
  /** Whether the bot has spoken in its thread: a question there needs no mention. */
  readonly spokeIn: boolean;
}

const TS = z.string().regex(/^\d{1,12}\.\d{1,9}$/);
const file = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  size: z.number().nonnegative().nullish(),
  mode: z.string().nullish(),
  mimetype: z.string().nullish(),
});
const attachment = z.object({
  from_url: z.string().nullish(),
  text: z.string().nullish(),
  is_share: z.boolean().nullish(),
  is_msg_unfurl: z.boolean().nullish(),
});
/** Subtypes that are a person's own new words; edits, deletions, other bots and notices of a channel are not. */
const subtype = z.enum(["thread_broadcast", "file_share", "me_message"]);
const event = z.object({
  type: z.enum(["message", "app_mention"]),
  subtype: subtype.nullish(),
  hidden: z.literal(false).nullish(),
  channel: z.string().min(1),
  channel_type: z.string().nullish(),
  user: z.string().min(1),
  bot_id: z.null().optional(),
  ts: TS,
  thread_ts: TS.nullish(),
  text: z.string().nullish(),
  // A part that is odd is as good as not there; the message is still read.
  files: z.array(file.nullable().catch(null)).nullish().catch(null),
  attachments: z.array(attachment.nullable().catch(null)).nullish().catch(null),
  blocks: z.unknown().optional(),
});
type Event = z.infer<typeof event>;

const SLACKBOT = "USLACKBOT";
/** Modes of files that have no content any more. */
const GONE = new Set(["tombstone", "hidden_by_limit"]);
const READABLE = /^text\/(?:plain|html|markdown|x-markdown)$/;
const READABLE_NAME = /\.(?:txt|html?|md|markdown)$/i;

/** ISO 8601 of Slack's time of a message, which counts seconds. */
const instantOf = (ts: string): string => new Date(Number(ts) * 1000).toISOString();

/** What has to be looked up before an event is read: who wrote it, and where. */
export interface Origin {
  readonly channel: string;
  readonly user: string;
  readonly channelType: string | null;
  /** The thread that it replies in; null when it begins one. */
  readonly thread: string | null;
}

/** Null when the event is nothing for us. */
export function parseOrigin(payload: unknown): Origin | null {
  const parsed = event.safeParse(payload);
  if (!parsed.success) return null;
  const { channel, user, channel_type: channelType, thread_ts: thread, ts } = parsed.data;
  return { channel, user, channelType: channelType ?? null, thread: thread && thread !== ts ? thread : null };
}

/** A Slack `message` or `app_mention` event as a message to us. Total: null is nothing for us. Both copies of one mention come out the same. */
export function parseMessage(payload: unknown, known: Known): IncomingMessage | null {
  const parsed = event.safeParse(payload);
  if (!parsed.success || parsed.data.user === known.bot || parsed.data.user === SLACKBOT) return null;
  const { channel, ts } = parsed.data;
  const place: Place = { platform: "slack", workspace: known.workspace, channel, visibility: known.visibility };
  const shared = (parsed.data.attachments ?? []).filter((one) => one?.is_share || one?.is_msg_unfurl);
  const written = [parsed.data.text ?? "", ...shared.map((one) => one?.text ?? "")].filter((text) => text !== "");
  const stretches = written.map(parseMrkdwn);
  const thread = parsed.data.thread_ts ?? ts;

  const mentioned = stretches.flat().some((one) => one.kind === "person" && one.id === known.bot);
  const called = parsed.data.type === "app_mention" || mentioned || isDirect(parsed.data);
  const draft: IncomingMessage = {
    id: `${channel}-${ts}`,
    place,
    thread: { platform: place.platform, workspace: place.workspace, channel, id: thread },
    inChannel: thread === ts ? inChannelAt(place, ts, []) : null,
    author: known.author,
    text: stretches.map((one) => textOf(one, known.bot)).join("\n\n"),
    links: linksOf(parsed.data, stretches.flat()),
    files: filesOf(parsed.data, known.workspace, () => true),
    asked: true,
    sentAt: instantOf(ts),
  };
  // What is said to a colleague by name is not said to us.
  const toSomebody = stretches.flat().some((one) => one.kind === "person");
  if (called || (known.spokeIn && !toSomebody && isFollowUp(draft))) return draft;
  return {
    ...draft,
    asked: false,
    files: filesOf(parsed.data, known.workspace, isReadable),
  };
}

const isDirect = ({ channel, channel_type }: Event): boolean => channel_type === "im" || channel.startsWith("D");

/** The words as people read them, without the mention of the bot. */
function textOf(stretches: readonly Stretch[], bot: string): string {
  const words = stretches.map((one) => {
    if (one.kind === "person") return one.id === bot ? "" : one.text;
    return one.kind === "words" ? one.text : one.label;
  });
  return words.join("").trim();
}

/** The links of the text, then those that only stand in its rich text or were unfurled from it. Hosts that a client made links of by itself are none. */
function linksOf({ blocks, attachments }: Event, stretches: readonly Stretch[]): readonly string[] {
  const written = stretches.flatMap((one) => (one.kind === "link" && !isBareHost(one.url, one.label) ? [one.url] : []));
  const bare = new Set(stretches.flatMap((one) => (one.kind === "link" ? [one.url] : [])));
  const rich = findRichLinks(blocks, 0).filter((url) => !bare.has(url));
  const unfurled = (attachments ?? []).flatMap((one) => (one?.from_url ? [one.from_url] : []));
  const links = [...written, ...rich, ...unfurled].filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
  return [...new Set(links)];
}

/** "valepost.example" in a sentence, of which a client made a link. */
const isBareHost = (url: string, label: string): boolean =>
  label !== url && /^https?:\/\/([^/]+)\/?$/i.exec(url)?.[1] === label;

const DEEPEST = 8;
const richLink = z.object({ type: z.literal("link"), url: z.string(), text: z.string().nullish() });
const richParent = z.object({ elements: z.array(z.unknown()) });

/** Links in rich text, in order. Deeper than Slack nests is not looked at. */
function findRichLinks(node: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(node)) return node.flatMap((one) => findRichLinks(one, depth + 1));
  const link = richLink.safeParse(node);
  if (link.success) return isBareHost(link.data.url, link.data.text ?? link.data.url) ? [] : [link.data.url];
  const parent = richParent.safeParse(node);
  return parent.success ? findRichLinks(parent.data.elements, depth + 1) : [];
}

type SlackFile = z.infer<typeof file>;

function filesOf({ files }: Event, workspace: string, wanted: (file: SlackFile) => boolean): readonly FileRef[] {
  return (files ?? []).flatMap((one) => {
    if (!one || GONE.has(one.mode ?? "") || !wanted(one)) return [];
    return [{ id: fileRefId(workspace, one.id), name: one.name || "file", size: one.size ?? null }];
  });
}

/** A picture or sheet that people share among themselves is nothing for us. */
const isReadable = ({ mimetype, name }: SlackFile): boolean =>
  READABLE.test(mimetype ?? "") && (!name?.includes(".") || READABLE_NAME.test(name));

const chosen = z.looseObject({ subtype: z.string().nullish(), user: z.string().nullish() });

/** A message that a person points us to, as if it had been said to us; also one of a bot, but none of our own. `known.author` counts as who posted it. Total. */
export function parseChosen(message: unknown, channel: string, known: Known): IncomingMessage | null {
  const parsed = chosen.safeParse(message);
  if (!parsed.success) return null;
  const { subtype, user } = parsed.data;
  const said = {
    ...parsed.data,
    type: "app_mention",
    channel,
    user: user ?? known.author.id,
    bot_id: undefined,
    hidden: undefined,
    subtype: subtype === "bot_message" ? undefined : subtype,
  };
  return parseMessage(said, known);
}

const author = z.object({ user: z.string().min(1), bot_id: z.string().nullish() });

/** The person who posted a message; null for a bot. */
export function authorIn(message: unknown): string | null {
  const parsed = author.safeParse(message);
  return parsed.success && !parsed.data.bot_id ? parsed.data.user : null;
}
