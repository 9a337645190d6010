import { GatewayDispatchEvents, PermissionFlagsBits } from "discord-api-types/v10";
import { cut } from "../../src/answers/clean-reply.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { createBounded } from "../../src/chat/bounded.ts";
import { type Draw, drawPictures } from "../../src/chat/draw.ts";
import { parseIntent } from "../../src/chat/intent.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { orSorry } from "../../src/chat/or-sorry.ts";
import type { Outbox } from "../../src/chat/platform.ts";
import { sayThere } from "../../src/chat/say-there.ts";
import { NO_RULES } from "../../src/chat/settings.ts";
import { cleanLine } from "../../src/text/clean.ts";
import type { Answers } from "./answers.ts";
import type { Packet } from "./connection.ts";
import type { Ears } from "./ears.ts";
import { fileRefId } from "./file-ref.ts";
import { renderForm } from "./form.ts";
import { createLinks } from "./links.ts";
import { parseMarkdown, type Stretch } from "./markdown.ts";
import { instantOf, readMessage } from "./message.ts";
import { parseChosen } from "./parse.ts";
import { type Interaction, parseInteraction } from "./parse-interaction.ts";
import { bringing, filesOf } from "./pictures.ts";
import { type Rendered, renderPage } from "./render.ts";
import type { Room } from "./room.ts";
import { answerAt, inChannelAt } from "./thread-ref.ts";

const INVITE =
  "I may not write in this channel, so that I could not answer in it. Invite me: give Crosswire “View Channel”, “Send Messages” and “Send Messages in Threads” in its settings.";
const NOTHING = "There is nothing in that message that I could check.";
const COMING = "The answer stands in the thread of that message, or will in a moment.";
const TYPE_IT = "That cannot be asked for here. Mention me and type it in one line.";

const MOST_TOLD = 5_000;
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** The command, what may follow it, the entry in the menu of messages, buttons, pages and forms. */
export function createInteractionListener(
  ears: Ears,
  { answers, outbox, draw }: { readonly answers: Answers; readonly outbox: Outbox; readonly draw: Draw | null },
): (packet: Packet) => Promise<void> {
  const { front, take, directory, client, starters, log } = ears;
  /** Discord tells again what we heard before the line broke. */
  const told = createBounded<true>(MOST_TOLD);

  const roomOf = ({ guild, channel, user }: Interaction) => directory.roomOf(guild, channel, user.id);

  /** Below a message that all see, in its thread; alone, where the person is. */
  function messageOf(does: Interaction, room: Room, words: string): IncomingMessage {
    const { id, guild, user, member, message } = does;
    const author = directory.authorOf(guild, user, member);
    const post = message && !message.alone ? message : null;
    const thread = post ? answerAt(room, post.id).id : room.thread;
    const inChannel = post && inChannelAt(room, post.id, [post.id, ...(post.repliesTo ? [post.repliesTo] : [])]);
    const text = parseMarkdown(words).map(typedAs).join("");
    return sayThere(room.place, { id, text, sentAt: instantOf(id), author, thread, inChannel });
  }

  /** Shows the person what comes of it; when Discord takes no answer any more, it is said in the channel. */
  async function showAnswer(to: Interaction, message: IncomingMessage, reply: Reply, page = 1): Promise<void> {
    const links = createLinks(message.place.workspace);
    const pictures = await drawPictures(reply, draw, log);
    const shown = renderPage(reply, { page, words: message.text, own: to.own }, links, pictures);
    if (await answers.show(to, shown, bringing(shown, filesOf(reply, pictures)))) return;
    log.debug({ interaction: to.id }, "too late for an answer to one person; said in the channel");
    await outbox.say(message.thread, reply, `interaction-${to.id}`);
  }

  async function answerAlone(to: Interaction, how: "new" | "same", words: string, page: number): Promise<void> {
    const deferred = await answers.defer(to, how);
    if (deferred === "told before") return;
    const room = await roomOf(to);
    const message = withFile(to, messageOf(to, room, words));
    const isStory = parseIntent(message, { mode: "links", hosts: NO_RULES }).kind.startsWith("story");
    const reply = isStory && !mayAnswer(to, room) ? sentence(INVITE) : await orSorry(front.answer(message), log);
    if (deferred === "deferred") return showAnswer(to, message, reply, page);
    await outbox.say(message.thread, reply, `interaction-${to.id}`);
  }

  async function sayInThread(to: Interaction, words: string): Promise<void> {
    const room = await roomOf(to);
    if (!mayAnswer(to, room)) return answers.sayAlone(to, alone(sentence(INVITE)));
    const deferred = await answers.defer(to, "same");
    if (deferred === "told before") return;
    await take({ kind: "posted", message: messageOf(to, room, words) });
  }

  async function check(to: Interaction, pointedAt: unknown): Promise<void> {
    const deferred = await answers.defer(to, "new");
    if (deferred === "told before") return;
    const room = await roomOf(to);
    const found = readMessage(pointedAt);
    const isPerson = found && !found.author.bot && !found.webhook_id;
    const writer = isPerson ? await directory.memberOf(to.guild, found.author.id) : null;
    const author = isPerson
      ? directory.authorOf(to.guild, found.author, writer)
      : directory.authorOf(to.guild, to.user, to.member);
    const known = { bot: client().user?.id ?? "", roles: directory.ownRoles(to.guild), author, room, spokeIn: false };
    const message = parseChosen(pointedAt, known);
    starters.note(pointedAt);
    const may = mayAnswer(to, room);
    if (message && may) await take({ kind: "posted", message });
    const said = !message ? NOTHING : may ? COMING : INVITE;
    if (deferred === "deferred") await answers.show(to, alone(sentence(said)));
  }

  async function openForm(to: Interaction, words: string): Promise<void> {
    const message = messageOf(to, await roomOf(to), words);
    const form = await front.suggest(message);
    const shown = form && renderForm(form, words, to.own);
    if (shown) await answers.open(to, shown);
    else await answers.sayAlone(to, alone(sentence(TYPE_IT)));
  }

  async function complete(to: Interaction, words: string, typed: string): Promise<void> {
    const form = await front.suggest(messageOf(to, await roomOf(to), words));
    const [field] = form?.fields ?? [];
    const options = field?.kind === "choice" ? field.options : [];
    const wanted = cleanLine(typed).toLowerCase();
    const choices = options
      .map((one) => ({ name: cut(cleanLine(one.label), LONGEST_CHOICE) || one.words, value: one.words }))
      .filter(({ name, value }) => value.length <= LONGEST_CHOICE && `${name} ${value}`.toLowerCase().includes(wanted));
    await answers.complete(to, choices.slice(0, MOST_CHOICES));
  }

  async function showHome(to: Interaction): Promise<void> {
    const deferred = await answers.defer(to, "new");
    if (deferred !== "deferred") return;
    const room = await roomOf(to);
    const place = directory.pageOf(room, to.user.id);
    const reply = await orSorry(front.home(place, directory.authorOf(to.guild, to.user, to.member)), log);
    await answers.show(to, renderPage(reply, { page: 1, words: "", own: true }, createLinks(place.workspace)));
  }

  function act(to: Interaction): Promise<void> {
    const { does } = to;
    switch (does.kind) {
      case "command":
        return answerAlone(to, "new", does.words, 1);
      case "show":
        return answerAlone(to, "new", does.words, 1);
      case "turn":
        return answerAlone(to, "same", does.words, does.page);
      case "say":
        return to.own ? answerAlone(to, to.message ? "same" : "new", does.words, 1) : sayInThread(to, does.words);
      case "check":
        return check(to, does.message);
      case "ask":
        return openForm(to, does.words);
      case "complete":
        return complete(to, does.words, does.typed);
      case "home":
        return showHome(to);
    }
  }

  return async ({ t: name, d: data }) => {
    const to = name === GatewayDispatchEvents.InteractionCreate ? parseInteraction(data) : null;
    if (!to || told.get(to.id)) return;
    told.set(to.id, true);
    await act(to);
  };
}

const alone = (reply: Reply): Rendered => renderPage(reply, { page: 1, words: "", own: true }, () => null);

/** Whom it calls is called by an id. */
function typedAs(one: Stretch): string {
  if (one.kind === "words") return one.text;
  return one.kind === "link" ? one.url : `@${one.kind === "role" ? "&" : ""}${one.id}`;
}

const sentence = (text: string): Reply => ({ blocks: [{ kind: "paragraph", line: [{ kind: "text", text }] }] });

/** Where the bot may write; alone with a person it always may. */
function mayAnswer({ permissions }: Interaction, { direct, thread }: Room): boolean {
  const write = thread === null ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.SendMessagesInThreads;
  const needed = PermissionFlagsBits.ViewChannel | write;
  return direct || (permissions & needed) === needed || (permissions & PermissionFlagsBits.Administrator) !== 0n;
}

/** A file that came with the command. */
function withFile({ does, channel, id }: Interaction, message: IncomingMessage): IncomingMessage {
  const file = does.kind === "command" ? does.file : null;
  if (!file) return message;
  const ref = fileRefId({ channel, message: id, file: file.id, url: file.url });
  return { ...message, files: [{ id: ref, name: file.filename || "file", size: file.size ?? null }] };
}
