import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { renderReply } from "../../adapters/terminal/render.ts";
import { createTerminal } from "../../adapters/terminal/terminal.ts";
import { helpReply } from "../../src/answers/help.ts";
import type { Action, Reply } from "../../src/answers/reply.ts";
import type { Front, Outbox } from "../../src/chat/platform.ts";
import type { Chat, OpenChat, Room, Shown } from "../contracts/chat-room.ts";

const SESSION = "chat";
const PERSON = "Rowan";

/** The bot in a terminal, over a pipe. Its one room begins empty each time that it is opened. */
export const openTerminalChat: OpenChat = async (run, now) => {
  const input = new PassThrough();
  const output = new PassThrough();
  const paper = createPaper(output);
  const folder = mkdtempSync(join(tmpdir(), "crosswire-terminal-"));
  const terminal = createTerminal({
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    interactive: false,
    colour: false,
    columns: () => 80,
    folder,
    name: PERSON,
    session: SESSION,
    now,
  });
  const desk = createDesk((text) => void input.write(text));
  const listen = (front: Front) => terminal.inbox.listen(desk.sitAt(front));
  const bot = await run({
    ...terminal,
    inbox: { ...terminal.inbox, listen },
    outbox: paper.watch(terminal.outbox),
  });
  const quiet = async () => {
    await desk.taken();
    await bot.idle();
  };
  return {
    ...WITHOUT,
    openRoom() {
      desk.clear();
      return createRoom(desk, paper, quiet, folder);
    },
    colleague: () => ({ id: undefined, name: PERSON }),
    given: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith("crosswire-"))
        .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
    quiet,
    async close() {
      await bot.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** No scenario that asks for these is played here. */
function never(): never {
  throw new Error("a terminal has nothing of the kind");
}
const WITHOUT: Pick<
  Chat,
  "addPerson" | "addGroup" | "mention" | "told" | "home" | "pressInHome" | "cutLine" | "slowDown" | "down" | "up"
> = {
  addPerson: never,
  addGroup: never,
  mention: never,
  told: never,
  home: never,
  pressInHome: never,
  cutLine: never,
  slowDown: never,
  down: never,
  up: never,
};

/** A person at the keyboard. */
interface Desk {
  sitAt(front: Front): Front;
  /** Enters a message of which the bot is told; its id. */
  type(text: string): string;
  /** Takes away all that was ever entered, before what is entered from now on. */
  clear(): void;
  /** Resolves when the bot has been told of everything entered. */
  taken(): Promise<void>;
}

function createDesk(write: (text: string) => void): Desk {
  const underWay: PromiseWithResolvers<void>[] = [];
  let turn = Promise.resolve();
  let count = 0;
  let purge = async () => {};
  return {
    sitAt(front) {
      purge = () => front.take({ kind: "removed", platform: "terminal", workspace: "terminal" });
      return {
        ...front,
        async take(happening) {
          const entry = underWay.shift();
          await front.take(happening).finally(() => entry?.resolve());
        },
      };
    },
    type(text) {
      count += 1;
      turn = turn.then(() => {
        const entry = Promise.withResolvers<void>();
        underWay.push(entry);
        write(`${text}\n.\n`);
        return entry.promise;
      });
      return `${SESSION}-${count}`;
    },
    clear() {
      turn = turn.then(() => purge());
    },
    taken: () => turn,
  };
}

/** A reply as it stands: what was printed of it last, and what it was printed from. */
interface Printed extends Shown {
  readonly message: string | null;
  readonly reply: Reply;
}

/** What is printed. */
interface Paper {
  watch(outbox: Outbox): Outbox;
  /** The replies to these messages, in the order in which they were begun. */
  below(messages: ReadonlySet<string>): readonly Printed[];
  find(id: string): Printed;
}

/** A pipe shows no work under way, so that what is printed while the bot says something is what it says. */
function createPaper(output: PassThrough): Paper {
  const shown = new Map<string, Printed | null>();
  const read = () => String(output.read() ?? "");
  const note = (id: string, message: string | null, reply: Reply, printed: string) => {
    const before = shown.get(id) ?? null;
    const buttons = choicesIn(reply).map(({ label }) => label);
    if (printed !== "") {
      const live = printed.match(STEERS) ?? [];
      return void shown.set(id, { id, message, reply, text: readOn(printed), buttons, live });
    }
    // Nothing yet, or nothing but what may be typed next is other than before.
    shown.set(id, before && { ...before, reply, buttons });
  };
  return {
    watch: (outbox) => ({
      async say(thread, reply, key) {
        const post = await outbox.say(thread, reply, key);
        note(post.id, thread.id, reply, read());
        return post;
      },
      async replace(post, reply) {
        await outbox.replace(post, reply);
        note(post.id, post.thread.id, reply, read());
      },
      async withdraw(post) {
        await outbox.withdraw(post);
        read();
        shown.delete(post.id);
      },
    }),
    below: (messages) => [...shown.values()].flatMap((one) => (messages.has(one?.message ?? "") ? (one ?? []) : [])),
    find: (id) => shown.get(id) ?? never(),
  };
}

/** Whatever a terminal obeys instead of printing it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;

/** The line above a reply that is printed again. */
const AS_NOW = /^\(The reply to an earlier message[^)]*:\)/;

/** Lines end where the window does; who reads goes on. */
const readOn = (printed: string): string => printed.replace(AS_NOW, "").replace(/\s+/gu, " ").trim();

interface Choice extends Action {
  /** What a person types for it. */
  readonly typed: string;
}

/** What a reply lets a person do. Ids are for buttons; who types gives the number of a disagreement, or means the story above. */
function choicesIn(reply: Reply): readonly Choice[] {
  const typedAs = (action: Action, number: string) => ({
    ...action,
    typed: action.command.replace(/ [a-z]-[0-9a-f]+$/, number),
  });
  return reply.blocks.flatMap((block) => {
    if (block.kind === "disagreement") return block.actions.map((one) => typedAs(one, ` ${block.number}`));
    return "actions" in block ? block.actions.map((one) => typedAs(one, "")) : [];
  });
}

const HELP = readOn(renderReply(helpReply(), { columns: 80, colour: false }).join("\n"));

/** Words for a button, if whoever reads that reply, or the help, can know them. */
function wordsFor(shown: Printed, label: string): Choice {
  const choice = choicesIn(shown.reply).find((one) => one.label === label);
  if (!choice) throw new Error(`there is no “${label}” in: ${shown.text}`);
  const [words = ""] = /^\D+/.exec(choice.typed) ?? [];
  if (!`${shown.text} ${HELP}`.includes(words.trim())) throw new Error(`nobody can know of “${choice.typed}”`);
  return choice;
}

function createRoom(desk: Desk, paper: Paper, quiet: () => Promise<void>, folder: string): Room {
  /** A message with those that go on from it. */
  const goingOn = new Map<string, Set<string>>();
  const alone = new Set<string>();
  const unasked = () => paper.below(new Set([""]));
  const before = new Set(unasked().map(({ id }) => id));
  /** What was asked for last for one person's eyes, and the message that it goes on from. */
  let window: { readonly asked: string; readonly from: string | null } | null = null;
  const enter = (text: string, thread: string | null = null) => {
    const id = desk.type(text);
    const belongs = goingOn.get(thread ?? "") ?? new Set();
    goingOn.set(id, belongs.add(id));
    return id;
  };
  /** What is for one person's eyes elsewhere stands beside the conversation here. */
  const enterAlone = async (text: string, from: string | null) => {
    const asked = desk.type(text);
    window = { asked, from };
    await quiet();
    return asked;
  };
  const seen = () => (window ? (paper.below(new Set([window.asked]))[0] ?? null) : null);
  const choose = async (shown: Printed, label: string, from: string | null) => {
    const { shownTo, typed } = wordsFor(shown, label);
    window = null;
    if (shownTo === "person") await enterAlone(typed, from);
    else enter(typed, from);
  };
  return {
    post: (text, how) => enter(text, how?.thread),
    upload({ name, content }) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return enter(`/file "${path}"`);
    },
    press({ id }, label) {
      const shown = paper.find(id);
      return choose(shown, label, shown.message);
    },
    pressInWindow: (label) => choose(seen() ?? never(), label, window?.from ?? null),
    async command(words) {
      alone.add(await enterAlone(words, null));
    },
    replies: (message) => paper.below(goingOn.get(message) ?? new Set()),
    // What answers no message.
    posts: () => unasked().filter(({ id }) => !before.has(id)),
    spoken: never,
    inThread: never,
    shownAlone: () => paper.below(alone),
    window: seen,
    invite: never,
    kick: never,
    convert: never,
    fillIn: never,
    postAsOtherBot: never,
    edit: never,
    remove: never,
    preview: never,
    mark: never,
    check: never,
  };
}
