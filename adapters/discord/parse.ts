import { MessageReferenceType } from "discord-api-types/v10";
import { parseCommand } from "../../src/chat/command.ts";
import { isFollowUp } from "../../src/chat/follow-up.ts";
import type { Author, FileRef, IncomingMessage } from "../../src/chat/message.ts";
import { fileRefId } from "./file-ref.ts";
import { parseMarkdown, type Stretch } from "./markdown.ts";
import { type Attachment, instantOf, type Message, readMessage, type Words } from "./message.ts";
import type { Room } from "./room.ts";
import { answerAt, inChannelAt } from "./thread-ref.ts";

/** What a message does not say itself. */
export interface Known {
  /** The bot's own user. */
  readonly bot: string;
  /** The roles that only the bot has: people pick them for its name. */
  readonly roles: readonly string[];
  readonly author: Author;
  readonly room: Room;
  /** Whether the bot has spoken in its thread, or it answers the bot: a question there needs no mention. */
  readonly spokeIn: boolean;
}

const READABLE = /^text\/(?:plain|html|markdown|x-markdown)\b/i;
const READABLE_NAME = /\.(?:txt|html?|md|markdown)$/i;

/** Discord's message as a message to us. Total: null is nothing for us. */
export function parseMessage(payload: unknown, known: Known): IncomingMessage | null {
  const message = readMessage(payload);
  if (!message || message.author.bot || message.webhook_id || message.author.id === known.bot) return null;
  return read(message, known, false);
}

/** A message that a person points us to, as if it had been said to us; also one of a bot, but none of our own. `known.author` counts as who posted it. Total. */
export function parseChosen(payload: unknown, known: Known): IncomingMessage | null {
  const message = readMessage(payload);
  if (!message || message.author.id === known.bot) return null;
  const chosen = read(message, known, true);
  return chosen.text === "" && chosen.links.length === 0 && chosen.files.length === 0 ? null : chosen;
}

function read(message: Message, known: Known, chosen: boolean): IncomingMessage {
  const { bot, roles, room, author } = known;
  const parts = partsOf(message);
  const stretches = parts.flatMap(({ content }) => parseMarkdown(content ?? ""));
  const isOurs = (one: Stretch) =>
    one.kind === "person" ? one.id === bot : one.kind === "role" && roles.includes(one.id);
  const names = new Map(
    (message.mentions ?? []).flatMap((one) => (one ? [[one.id, one.global_name ?? one.username]] : [])),
  );
  const texts = parts.map(({ content }) => wordsOf(parseMarkdown(content ?? ""), isOurs, names));
  const cards = message.author.bot || message.webhook_id ? cardsOf(parts) : [];
  const draft: IncomingMessage = {
    id: message.id,
    place: room.place,
    thread: answerAt(room, message.id),
    inChannel: inChannelAt(room, message.id, answeredIn(message, bot)),
    author,
    text: [...texts, ...cards.map(({ text }) => text)].filter((text) => text !== "").join("\n\n"),
    links: linksOf(
      stretches,
      cards.flatMap(({ url }) => url ?? []),
    ),
    files: filesOf(message, parts, () => true),
    asked: true,
    sentAt: instantOf(message.id),
  };
  // What is said to a colleague by name is not said to us.
  const toSomebody = stretches.some((one) => one.kind === "person" && one.id !== bot);
  const called = chosen || room.direct || stretches.some(isOurs);
  if (called || (known.spokeIn && !toSomebody && isFollowUp(draft))) return draft;
  return { ...draft, asked: false, files: filesOf(message, parts, isReadable) };
}

/** The message of ours that it replies to. */
const answeredIn = ({ referenced_message, message_reference }: Message, bot: string): readonly string[] =>
  referenced_message?.author.id === bot && message_reference?.message_id ? [message_reference.message_id] : [];

/** The message, and what it passes on. */
const partsOf = (message: Message): readonly Words[] => {
  const passedOn = message.message_reference?.type === MessageReferenceType.Forward ? message.message_snapshots : null;
  return [message, ...(passedOn ?? []).flatMap((one) => one?.message ?? [])];
};

/** The words as people read them. Where something is given to somebody the id stands for the name, which another may have too. */
function wordsOf(
  stretches: readonly Stretch[],
  isOurs: (one: Stretch) => boolean,
  names: ReadonlyMap<string, string | null | undefined>,
): string {
  const ids = stretches.flatMap((one) => (one.kind === "person" ? [one.id] : []));
  const exact = textOf(stretches, isOurs, new Map(ids.map((id) => [id, id])));
  return parseCommand(exact)?.name === "assign" ? exact : textOf(stretches, isOurs, names);
}

/** Without the mention of the bot. */
function textOf(
  stretches: readonly Stretch[],
  isOurs: (one: Stretch) => boolean,
  names: ReadonlyMap<string, string | null | undefined>,
): string {
  const words = stretches.map((one) => {
    if (one.kind === "words") return one.text;
    if (one.kind === "link") return one.label;
    return isOurs(one) ? "" : `@${one.kind === "role" ? `&${one.id}` : (names.get(one.id) ?? "somebody")}`;
  });
  return words.join("").trim();
}

/** What other bots say in cards; in a person's message cards are previews that Discord adds. */
const cardsOf = (parts: readonly Words[]) =>
  parts.flatMap(({ embeds }) =>
    (embeds ?? []).flatMap((one) => {
      if (!one) return [];
      return [{ text: [one.title, one.description].filter(Boolean).join("\n\n"), url: one.url ?? null }];
    }),
  );

/** Links in Discord's markup, and those of cards; bare ones stand in the text. */
function linksOf(stretches: readonly Stretch[], cards: readonly string[]): readonly string[] {
  const marked = stretches.flatMap((one) => (one.kind === "link" ? [one.url] : []));
  return [...new Set([...marked, ...cards])].filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
}

function filesOf(message: Message, parts: readonly Words[], wanted: (file: Attachment) => boolean): readonly FileRef[] {
  return parts.flatMap(({ attachments }) =>
    (attachments ?? []).flatMap((one) => {
      if (!one || !wanted(one)) return [];
      const id = fileRefId({ channel: message.channel_id, message: message.id, file: one.id, url: one.url });
      return [{ id, name: one.filename || "file", size: one.size ?? null }];
    }),
  );
}

/** A picture or sheet that people share among themselves is nothing for us. */
const isReadable = ({ content_type, filename }: Attachment): boolean =>
  filename?.includes(".") ? READABLE_NAME.test(filename) : READABLE.test(content_type ?? "");

/** What of a message an edit can change for us: what Discord adds by itself, as previews, is no part of it. */
export function fingerprintOf(payload: unknown): string | null {
  const message = readMessage(payload);
  return message && JSON.stringify([message.content ?? "", (message.attachments ?? []).map((one) => one?.id)]);
}
