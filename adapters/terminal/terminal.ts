import { open, stat, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Block, Reply } from "../../src/answers/reply.ts";
import type { FileRef, IncomingMessage, Place, PostRef, ThreadRef } from "../../src/chat/message.ts";
import { NOBODY } from "../../src/chat/people.ts";
import type { Files, Front, Inbox, Limits, Outbox, Platform } from "../../src/chat/platform.ts";
import { CrosswireError, FileTooLarge } from "../../src/errors.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { parsePost } from "./parse-post.ts";
import { type Keyboard, readKeyboard } from "./read-keyboard.ts";
import { readPipe } from "./read-pipe.ts";
import { renderReply } from "./render.ts";
import { createLiveScreen, createPlainScreen, type Screen } from "./screen.ts";

export interface TerminalOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Both ends are a person's terminal: lines are edited, progress is shown. Else a pipe: one message, or several parted by ".". */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Columns at this moment; the window may change. */
  readonly columns: () => number;
  /** Where files are written that the person asks for. */
  readonly folder: string;
  /** The person's name, for "posted by". */
  readonly name: string;
  /** Different at each start, so that no message id comes twice. */
  readonly session: string;
  readonly now: () => Date;
}

/** The terminal as a platform. */
export interface Terminal extends Platform {
  /** Resolves when the person quits or the input ends; messages may still be waiting for their answers. */
  readonly ended: Promise<void>;
}

const NAME = "terminal";
const LIMITS: Limits = {
  charactersPerPost: 1_000_000,
  disagreements: 5,
  lines: 48,
  threads: "none",
  files: { largest: Number.MAX_SAFE_INTEGER, standIn: "anywhere" },
  oneReader: true,
};
const WELCOME = "Crosswire. Paste an article, a link or a question and press Enter · /file PATH · help · quit";
const NOTHING_CAME = "There was nothing in it to read. Send an article, a link or a question.";
const COLLECTING = "Go on; a line with only a full stop ends the article.";

/** Stands above a reply that is printed again. */
const AS_NOW = "(The reply to an earlier message, as it stands now:)";

const isProgress = (reply: Reply): boolean => reply.blocks.every((block) => block.kind === "progress");

/** What a reply says, whatever may be typed next. */
const wordsOf = ({ blocks }: Reply): Reply => ({ blocks: blocks.filter(({ kind }) => kind !== "actions") });

/** Replies on a screen: work under way is a status line, an answer is printed once and stays, with the lines of `above` before it; it is printed again when it says something else. */
function createOutbox(
  screen: () => Screen,
  render: (reply: Reply) => readonly string[],
  above: readonly string[],
  folder: string,
): Outbox {
  const posts = new Map<string, PostRef>();
  const underWay = new Map<string, string>();
  const printed = new Map<string, string>();
  const showStatus = () => {
    const [first, ...others] = underWay.values();
    const more = others.length > 0 ? ` (and ${others.length} more)` : "";
    screen().showStatus(first === undefined ? null : `${first}${more}`);
  };
  const show = (id: string, reply: Reply) => {
    const lines = render(reply);
    if (isProgress(reply)) underWay.set(id, lines.join(" "));
    else {
      underWay.delete(id);
      const words = render(wordsOf(reply)).join("\n");
      // What was said before this session began is not to be seen any more, either.
      const again = printed.has(id) || !posts.has(id) ? [AS_NOW, ""] : [];
      if (printed.get(id) !== words) screen().print([...above, ...again, ...lines, ""]);
      printed.set(id, words);
    }
    showStatus();
  };
  return {
    async say(thread: ThreadRef, reply: Reply, key: string) {
      const known = posts.get(key);
      if (known) return known;
      const post = { thread, id: key };
      posts.set(key, post);
      show(key, hasFiles(reply) ? await writeFiles(reply, folder) : reply);
      return post;
    },
    async replace({ id }, reply) {
      show(id, hasFiles(reply) ? await writeFiles(reply, folder) : reply);
    },
    async withdraw({ id }) {
      underWay.delete(id);
      if (printed.delete(id)) screen().print(["(The reply to an earlier message was withdrawn.)", ""]);
      showStatus();
    },
  };
}

const hasFiles = ({ blocks }: Reply): boolean => blocks.some(({ kind }) => kind === "file");

/** Writes what a reply gives as files; in their place it says where they are. */
async function writeFiles({ blocks }: Reply, folder: string): Promise<Reply> {
  const written = blocks.map(async (block): Promise<Block> => {
    if (block.kind !== "file") return block;
    const path = join(resolve(folder), basename(block.name));
    await writeFile(path, block.text);
    return { kind: "item", line: [{ kind: "text", text: path }], under: [] };
  });
  return { blocks: await Promise.all(written) };
}

const files: Files = {
  async read(file, limit) {
    await using handle = await open(file.id);
    const { size } = await handle.stat();
    if (size > limit) throw new FileTooLarge(limit);
    return handle.readFile();
  },
};

/** A file of this machine that a person named, or the sentence that says why it is none. */
async function findFile(path: string): Promise<FileRef | string> {
  const id = resolve(path);
  const found = await stat(id).catch(() => null);
  if (found === null) return `There is no file ${cleanLine(path)}.`;
  return found.isFile() ? { id, name: basename(id), size: found.size } : `${cleanLine(path)} is not a file.`;
}

/** Makes the terminal a platform. Nothing is read or written before it listens. */
export function createTerminal(options: TerminalOptions): Terminal {
  const { input, output, interactive, colour, columns, folder, name, session, now } = options;
  const place: Place = { platform: NAME, workspace: NAME, channel: NAME, visibility: "private" };
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const write = (text: string) => void output.write(text);
  const plain = createPlainScreen(write);
  let screen = plain;
  let keyboard: Keyboard | null = null;
  let count = 0;
  let onTheirWay = Promise.resolve();
  let closed = false;

  const render = (reply: Reply) => renderReply(reply, { columns: columns(), colour });

  function createMessage(text: string, attached: readonly FileRef[]): IncomingMessage {
    count += 1;
    const id = `${session}-${count}`;
    const thread = { platform: place.platform, workspace: place.workspace, channel: place.channel, id };
    const author = { id: name, name, role: "admin" as const };
    const said = { links: [], files: attached, asked: true, sentAt: now().toISOString() };
    return { id, place, thread, inChannel: null, author, text, ...said };
  }

  async function post(entered: string, front: Front): Promise<void> {
    const entry = parsePost(entered);
    if (entry.kind === "quit") return end();
    const file = entry.kind === "file" ? await findFile(entry.path) : null;
    if (typeof file === "string") return screen.print([file, ""]);
    const message = file === null ? createMessage(entered, []) : createMessage("", [file]);
    try {
      await front.take({ kind: "posted", message });
    } catch (error) {
      const known = error instanceof CrosswireError ? error.message : null;
      screen.print([known ?? "I could not take that in. Post it again; the log says what went wrong.", ""]);
    }
  }

  /** One after the other: stories count as posted in the order entered. */
  function accept(entered: string, front: Front): void {
    if (!closed) onTheirWay = onTheirWay.then(() => post(entered, front));
  }

  function listenToKeys(front: Front): void {
    const keys = readKeyboard(input, output, {
      onKey: () => live.makeRoom(),
      onEntry(text) {
        live.takeEntry();
        if (text.trim() !== "") accept(text, front);
      },
      onLongEntry: () => live.print([COLLECTING]),
      onEnd: end,
    });
    const { editor } = keys;
    const rows = () => editor.getCursorPos().rows;
    const live = createLiveScreen(write, {
      rows,
      redraw() {
        write("\n".repeat(rows())); // the editor moves up as many rows as it believes to have drawn
        editor.prompt(true);
      },
    });
    plain.print([...render({ blocks: [{ kind: "note", line: [{ kind: "text", text: WELCOME }] }] }), ""]);
    keyboard = keys;
    screen = live;
    live.takeEntry();
  }

  async function listenToPipe(front: Front): Promise<void> {
    let entries = 0;
    for await (const text of readPipe(input)) {
      entries += 1;
      accept(text, front);
    }
    await onTheirWay;
    if (entries === 0) screen.print([NOTHING_CAME, ""]);
    end();
  }

  const inbox: Inbox = {
    async listen(front) {
      if (interactive) listenToKeys(front);
      // The end of a pipe is the end of the conversation; a broken one ends it too.
      else listenToPipe(front).catch(end);
    },
    async close() {
      closed = true;
      screen.showStatus(null);
      screen = plain;
      keyboard?.close();
      if (interactive) write("\n");
      await onTheirWay;
      end();
    },
  };

  return {
    name: NAME,
    limits: LIMITS,
    inbox,
    outbox: createOutbox(() => screen, render, interactive ? [""] : [], folder),
    files,
    people: NOBODY,
    ended,
  };
}
