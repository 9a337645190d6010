import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { parsePost } from "../../adapters/terminal/parse-post.ts";
import { createTerminal, type Terminal } from "../../adapters/terminal/terminal.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import { listenToPosts } from "../fakes/front.ts";

const paragraph = (words: string): Reply => ({
  blocks: [{ kind: "paragraph", line: [{ kind: "text", text: words }] }],
});
const progress: Reply = { blocks: [{ kind: "progress", text: "Reading the story", step: 1, steps: 2 }] };

interface Session {
  readonly terminal: Terminal;
  readonly input: PassThrough;
  readonly messages: IncomingMessage[];
  /** What was written so far. */
  readonly printed: () => string;
}

function startSession(interactive: boolean): Session {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
  const chunks: string[] = [];
  output.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  const terminal = createTerminal({
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    interactive,
    colour: false,
    columns: () => 80,
    folder: ".",
    name: "Rowan",
    session: "n7",
    now: () => new Date("2031-03-04T10:00:00Z"),
  });
  return { terminal, input, messages: [], printed: () => chunks.join("") };
}

/** What a session delivers for `entered`; the input ends after it, or the person quits. */
async function enter(entered: string, interactive = false): Promise<Session> {
  const session = startSession(interactive);
  await session.terminal.inbox.listen(listenToPosts(async (message) => void session.messages.push(message)));
  session.input.write(entered);
  if (!interactive) session.input.end();
  await session.terminal.ended;
  await session.terminal.inbox.close();
  return session;
}
const textsOf = (session: Session): readonly string[] => session.messages.map((message) => message.text);

describe("a pipe", () => {
  test.each([
    ["is one message to its end", "Ferry aground\n\nFour died.\n", ["Ferry aground\n\nFour died.\n"]],
    ["is several where a full stop stands alone", "Four died.\n.\nhow many?\n.\n", ["Four died.", "how many?"]],
    ["without a last line end", "Four died.\n.\nhelp", ["Four died.", "help"]],
    ["with the line ends of Windows", "Four died.\r\n.\r\nhelp\r\n", ["Four died.", "help\n"]],
    ["of blank messages holds none", "\n.\n \n.\n", []],
    ["ends at quit", "help\n.\nquit\n.\n", ["help"]],
  ])("%s", async (_, entered, expected) => {
    expect(textsOf(await enter(entered))).toEqual(expected);
  });

  test("shows answers only, and no control codes", async () => {
    const { terminal, printed, messages } = await enter("help");
    const [message] = messages;
    if (!message) throw new Error("nothing was delivered");
    const post = await terminal.outbox.say(message.thread, progress, "k-1");
    await terminal.outbox.replace(post, paragraph("Here is help."));
    expect(printed()).toBe("Here is help.\n\n");
  });
});

test("messages have ids of their session, in a private place, from the person named", async () => {
  const { messages } = await enter("one\n.\ntwo");
  expect(messages.map((message) => message.id)).toEqual(["n7-1", "n7-2"]);
  expect(messages[0]).toEqual({
    id: "n7-1",
    place: { platform: "terminal", workspace: "terminal", channel: "terminal", visibility: "private" },
    thread: { platform: "terminal", workspace: "terminal", channel: "terminal", id: "n7-1" },
    inChannel: null,
    author: { id: "Rowan", name: "Rowan", role: "admin" },
    text: "one",
    links: [],
    files: [],
    asked: true,
    sentAt: "2031-03-04T10:00:00.000Z",
  });
});

test("the same post again is the post that there is", async () => {
  const { terminal, printed, messages } = await enter("help");
  const thread = messages[0]?.thread ?? { platform: "", workspace: "", channel: "", id: "" };
  const first = await terminal.outbox.say(thread, paragraph("Once."), "k-1");
  expect(await terminal.outbox.say(thread, paragraph("Once."), "k-1")).toEqual(first);
  await terminal.outbox.replace(first, paragraph("Once."));
  expect(printed()).toBe("Once.\n\n");
});

test("a reply that says something else is printed again, as what it is; other commands below it are not worth that", async () => {
  const { terminal, printed, messages } = await enter("one");
  const thread = messages[0]?.thread ?? { platform: "", workspace: "", channel: "", id: "" };
  const withAction = (reply: Reply, command: string): Reply => ({
    blocks: [
      ...reply.blocks,
      { kind: "actions", actions: [{ label: "Watch", command, form: null, shownTo: "person" }] },
    ],
  });
  const post = await terminal.outbox.say(thread, withAction(paragraph("Three died."), "watch"), "k-1");
  await terminal.outbox.replace(post, withAction(paragraph("Three died."), "unwatch"));
  expect(printed()).toBe("Three died.\n\ntype: watch\n\n");
  await terminal.outbox.replace(post, paragraph("Four died."));
  expect(printed()).toMatch(/\n\n\(The reply to an earlier message, as it stands now:\)\n\nFour died\.\n\n$/);
  await terminal.outbox.replace({ ...post, id: "of-yesterday" }, paragraph("Nine died."));
  expect(printed()).toMatch(/\(The reply to an earlier message, as it stands now:\)\n\nNine died\.\n\n$/);
});

test("a file is announced with its size and read up to a limit", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosswire-terminal-"));
  try {
    const path = join(folder, "a story.txt");
    writeFileSync(path, "Four died.");
    const { terminal, messages, printed } = await enter(
      `/file "${path}"\n.\n/file ${folder}\n.\n/file ${folder}/none\n`,
    );
    expect(messages.map((message) => message.files)).toEqual([[{ id: path, name: "a story.txt", size: 10 }]]);
    expect(printed()).toBe(`${folder} is not a file.\n\nThere is no file ${folder}/none.\n\n`);
    const [file] = messages[0]?.files ?? [];
    if (!file) throw new Error("no file was announced");
    expect(new TextDecoder().decode(await terminal.files.read(file, 10))).toBe("Four died.");
    await expect(terminal.files.read(file, 9)).rejects.toMatchObject({ code: "file-too-large" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a message that is not taken is said to be lost, and the next one is delivered", async () => {
  const { terminal, input, printed, messages } = startSession(false);
  await terminal.inbox.listen(
    listenToPosts(async (message) => {
      if (message.text === "one") throw new Error("the store is gone");
      messages.push(message);
    }),
  );
  input.end("one\n.\ntwo");
  await terminal.ended;
  expect(printed()).toContain("I could not take that in.");
  expect(messages.map((message) => message.text)).toEqual(["two"]);
});

describe("a keyboard", () => {
  const paste = (text: string): string => `\u001b[200~${text.replaceAll("\n", "\r")}\u001b[201~`;

  test.each([
    [
      "a paste is one message, posted by Enter",
      `${paste("Ferry aground\n\nFour died.")}\r`,
      ["Ferry aground\n\nFour died."],
    ],
    ["lines that come at once, to the full stop", "Ferry aground\rFour died.\r.\r", ["Ferry aground\nFour died."]],
    ["a paste, then a line", `${paste("one\ntwo")}\r.\r`, ["one\ntwo"]],
  ])("%s", async (_, keys, expected) => {
    const session = startSession(true);
    const delivered = Promise.withResolvers<void>();
    await session.terminal.inbox.listen(
      listenToPosts(async (message) => {
        session.messages.push(message);
        delivered.resolve();
      }),
    );
    session.input.write(keys);
    await delivered.promise;
    session.input.write("\u0003");
    await session.terminal.ended;
    await session.terminal.inbox.close();
    expect(textsOf(session)).toEqual(expected);
  });

  test("quit and Ctrl-C end it", async () => {
    expect(textsOf(await enter("quit\r", true))).toEqual([]);
    expect(textsOf(await enter("\u0003", true))).toEqual([]);
  });

  test("work under way is a status line, and the answer takes its place", async () => {
    const { terminal, input, printed } = startSession(true);
    const delivered = Promise.withResolvers<IncomingMessage>();
    await terminal.inbox.listen(listenToPosts(async (message) => delivered.resolve(message)));
    input.write("help\r");
    const { thread } = await delivered.promise;
    const post = await terminal.outbox.say(thread, progress, "k-1");
    expect(printed()).toContain("Reading the story … (1 of 2)\n");
    await terminal.outbox.replace(post, paragraph("Here is help."));
    expect(printed()).toContain("\u001b[1A\r\u001b[J");
    expect(printed()).toContain("Here is help.\n");
    await terminal.inbox.close();
  });
});

test.each([
  ["quit", { kind: "quit" }],
  ["/exit ", { kind: "quit" }],
  ["quit smoking?", { kind: "message", text: "quit smoking?" }],
  ["/file a.txt", { kind: "file", path: "a.txt" }],
  ["file '/tmp/a b.txt'", { kind: "file", path: "/tmp/a b.txt" }],
  ["/file /tmp/a\\ b.txt", { kind: "file", path: "/tmp/a b.txt" }],
  ["file a suit\nand go", { kind: "message", text: "file a suit\nand go" }],
])("%s", (entered, expected) => {
  expect(parsePost(entered)).toEqual(expected);
});
