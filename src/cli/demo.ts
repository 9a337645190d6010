import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderReply } from "../../adapters/terminal/render.ts";
import { createTerminal } from "../../adapters/terminal/terminal.ts";
import { createReader } from "../../jobs/create-reader.ts";
import type { IncomingMessage, Place } from "../chat/message.ts";
import { NOBODY } from "../chat/people.ts";
import type { Platform } from "../chat/platform.ts";
import { parseConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { runBot, type Surroundings } from "../main.ts";
import { NO_WEB } from "../reading/open-fetcher.ts";
import { createTagger } from "../text/tagger.ts";

/** Our own stories, about an invented place, in the order in which they came in. */
const STORIES = fileURLToPath(new URL("../../stories", import.meta.url));
const QUESTION = "what do sources say about casualties";
/** A line longer than this is hard to read, however wide the window. */
const WIDEST = 100;
const PLACE: Place = { platform: "terminal", workspace: "terminal", channel: "demo", visibility: "private" };

interface Post {
  /** What the demo prints above the reply. */
  readonly announced: string;
  readonly text: string;
}

async function readPosts(): Promise<readonly Post[]> {
  const list: { readonly file: string; readonly outlet: string }[] = JSON.parse(
    await readFile(join(STORIES, "stories.json"), "utf8"),
  );
  const stories = await Promise.all(
    list.map(async ({ file, outlet }, at) => ({
      announced: `story ${at + 1} of ${list.length} is pasted · ${outlet}`,
      text: await readFile(join(STORIES, file), "utf8"),
    })),
  );
  const type = (text: string): Post => ({ announced: text, text });
  // The last story but one has the most disagreements: one of them is asked about while it is fresh.
  return [...stories.slice(0, -1), type("why 4"), ...stories.slice(-1), type(QUESTION), type("digest")];
}

type Tell = (message: IncomingMessage) => Promise<void>;

const messageOf = ({ text }: Post, at: number): IncomingMessage => {
  const id = `demo-${at + 1}`;
  const thread = { platform: PLACE.platform, workspace: PLACE.workspace, channel: PLACE.channel, id };
  const author = { id: "demo", name: "you", role: "admin" as const };
  return {
    id,
    place: PLACE,
    thread,
    inChannel: null,
    author,
    text,
    links: [],
    files: [],
    asked: true,
    sentAt: new Date().toISOString(),
  };
};

/** Posts the example stories to a terminal channel over a data folder of its own, then asks and prints the digest. */
export async function runDemo(surroundings: Surroundings): Promise<number> {
  const { stdout, env } = surroundings;
  const colour = parseConfig(env).colour && stdout.isTTY === true;
  const data = await mkdtemp(join(tmpdir(), "crosswire-demo-"));
  const columns = () => Math.min(stdout.columns || 80, WIDEST);
  const now = () => new Date();
  const { stdin: input } = surroundings;
  const terminal = createTerminal({
    input,
    output: stdout,
    interactive: false,
    colour,
    columns,
    folder: ".",
    name: "you",
    session: "demo",
    now,
  });
  let post: Tell | null = null;
  const platform: Platform = {
    ...terminal,
    people: NOBODY,
    inbox: {
      async listen(front) {
        post = (message) => front.take({ kind: "posted", message });
      },
      async close() {},
    },
  };
  const announce = (words: string) => {
    const columns = Math.min(stdout.columns || 80, 100);
    const line = renderReply(
      { blocks: [{ kind: "note", line: [{ kind: "strong", text: `› ${words}` }] }] },
      { columns, colour },
    );
    stdout.write(`${"─".repeat(columns)}\n${line.join("\n")}\n\n`);
  };
  const config = { ...parseConfig({}), data, colour };
  const reader = createReader(createTagger(), NO_WEB);
  const bot = await runBot({ config, platforms: [platform], reader, log: createLog("error"), now: () => new Date() });
  try {
    for (const [at, one] of (await readPosts()).entries()) {
      announce(one.announced);
      await (post as Tell | null)?.(messageOf(one, at));
      await bot.idle();
    }
  } finally {
    await bot.close();
    await rm(data, { recursive: true, force: true });
  }
  stdout.write("That was the demo. npm start opens the same chat for your own stories.\n");
  return 0;
}
