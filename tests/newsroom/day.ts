// Plays a day and the next morning of a newsroom on a local Slack, and prints what its people see: node tests/newsroom/day.ts [FOLDER]
// With FOLDER the pictures that the bot shows are kept there. Four people, a public and a private channel, twenty stories of two events.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import { createDrawing } from "../../src/pictures/create-drawing.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { elementsOf } from "../fakes/slack/blocks.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
import { openSlack } from "../fakes/slack/slack-server.ts";
import { BOT_USER } from "../fakes/slack/workspace.ts";

const STORIES = join(import.meta.dirname, "stories");
const HOUR = 3_600_000;
const [, , folder = null] = process.argv;

// The play moves the clock on between its steps.
let clock = Date.parse("2031-03-03T09:00:00.000Z");
const began = performance.now();
const now = () => new Date(clock + (performance.now() - began));
const pass = (hours: number) => {
  clock += hours * HOUR;
};

const slack = await openSlack({ now });
const { botToken, appToken, apiUrl } = slack;
const log = createLog("warn");
const drawing = createDrawing();
const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
const bot = await runScenarioBot([createSlack(settings, log, now, null, drawing.draw)], now, log);

const say = (words: string) => process.stdout.write(`${words}\n`);
const indent = (words: string) => words.replace(/^/gm, "    ");

async function quiet(): Promise<void> {
  do {
    await slack.settled();
    await bot.idle();
  } while (!slack.isSettled());
}

const desk = slack.openChannel("public", { bot: true });
const inquiry = slack.openChannel("private", { bot: true });
const people = {
  Mira: slack.admin.addPerson("Mira"),
  Ivo: slack.admin.addPerson("Ivo"),
  Sanna: slack.admin.addPerson("Sanna"),
};
/** Before each of them alone: what they are told, reminded of and given. */
const alone = Object.entries(people).map(([name, id]): [string, string] => [
  slack.admin.directWith(id),
  `${name} alone`,
]);
const NAMES = new Map<string, string>(Object.entries(people).map(([name, id]) => [id, name]));
const ROOMS = new Map([[desk, "#desk"], [inquiry, "#inquiry (private)"], ...alone]);

/** What stood in each post, in a window and before each person alone, so that only what is new is printed. */
const shownBefore = new Map<string, string>();
function show(id: string, where: string, words: string): void {
  if (shownBefore.get(id) === words) return;
  say(`  ${where}${shownBefore.has(id) ? " (changed)" : ""}:\n${indent(words)}\n`);
  shownBefore.set(id, words);
}

/** How many answers stand in the channel as they stood, changed or new. */
function showAll(): void {
  for (const [channel, room] of ROOMS) {
    for (const message of slack.messages(channel)) {
      if (message.user !== BOT_USER || message.subtype) continue;
      show(message.ts, `Crosswire in ${room}${message.thread_ts ? ", in a thread" : ""}`, readMessage(message).text);
    }
  }
  for (const [user, name] of [["", "Rowan"], ...NAMES] as const) {
    for (const { ts, text } of slack.shownTo(user === "" ? undefined : user))
      show(`alone ${ts}`, `To ${name} alone`, text);
  }
  for (const [user, name] of [[undefined, "Rowan"], ...NAMES] as const) {
    const window = slack.windows.window(user);
    if (window) show(`window of ${name}`, `A window before ${name}, “${window.title}”`, window.text);
    else shownBefore.delete(`window of ${name}`);
  }
}

async function step(words: string, act: () => unknown): Promise<void> {
  say(`— ${now().toISOString().slice(0, 16).replace("T", " ")} · ${words}`);
  await act();
  await quiet();
  showAll();
}

const mention = (channel: string, user: string | undefined, words: string, thread?: string) =>
  slack.post(channel, words, {
    mention: true,
    ...(user === undefined ? {} : { user }),
    ...(thread === undefined ? {} : { thread }),
  });

/** The newest message of the bot in the channel that has the button. */
function withButton(channel: string, label: string): string {
  const found = slack
    .messages(channel)
    .findLast(
      ({ user, blocks }) =>
        user === BOT_USER && elementsOf(blocks ?? []).some((one) => one.type === "button" && one.text.text === label),
    );
  if (!found) throw new Error(`Nothing in ${channel} has a button “${label}”.`);
  return found.ts;
}

const files = (await readdir(STORIES)).toSorted();
const storyOf = (name: string) => readFile(join(STORIES, name), "utf8");
/** Stories that the investigators keep to themselves. */
const PRIVATE: ReadonlySet<string> = new Set(["10-ferry.txt", "16-plant.txt"]);
const posts = new Map<string, string>();

await step("Rowan has the digest come every morning", () => mention(desk, undefined, "digest daily at 8:30 Warsaw"));
for (const [at, file] of files.entries()) {
  pass(0.5);
  const user = [undefined, people.Mira, people.Ivo][at % 3];
  const channel = PRIVATE.has(file) ? inquiry : desk;
  const text = await storyOf(file);
  await step(`${user ? NAMES.get(user) : "Rowan"} pastes ${file} in ${ROOMS.get(channel)}`, () => {
    posts.set(file, slack.post(channel, text, user === undefined ? {} : { user }));
  });
  if (file.startsWith("05")) {
    await step("Mira asks about casualties", () => mention(desk, people.Mira, "what do sources say about casualties?"));
    await step("and about the lake only", () =>
      mention(desk, people.Mira, "how many people died in the ferry collision?"),
    );
  }
  if (file.startsWith("09")) {
    await step("Ivo asks what the company said", () => mention(desk, people.Ivo, "what did Halden Chemie say?"));
    await step("Ivo presses “Not a conflict”", () =>
      slack.press(desk, withButton(desk, "Not a conflict"), "Not a conflict", { user: people.Ivo }),
    );
    await step("and takes it back", () => mention(desk, people.Ivo, "undo"));
  }
  if (file.startsWith("12")) {
    await step("Sanna asks in the private channel", () =>
      mention(inquiry, people.Sanna, "what do sources say about the radar?"),
    );
    await step("Mira asks the same in the public one, which must not know the log", () =>
      mention(desk, people.Mira, "what do sources say about the radar?"),
    );
  }
}
await step("Rowan decides by word, and is asked which", () =>
  mention(desk, undefined, "prefer B: heard the recorder", posts.get("20-ferry.txt")),
);
await step("Rowan decides: the board's word on the radar stands", () =>
  mention(desk, undefined, "prefer B in 1: heard the recorder", posts.get("20-ferry.txt")),
);
await step("Mira gives one to Ivo", () => mention(desk, people.Mira, "assign 1 to @Ivo due tomorrow 9:00"));
await step("Sanna wants a sentence to print", () => mention(desk, people.Sanna, "wording 1"));
await step("Sanna asks for the ledger", () => mention(desk, people.Sanna, "ledger"));
await step("Sanna asks what is still unclear", () => mention(desk, people.Sanna, "what is still unclear?"));
await step("Sanna asks what nobody wrote of", () =>
  mention(desk, people.Sanna, "what do sources say about the elections?"),
);
clock = Date.parse("2031-03-04T07:31:00.000Z");
await step("The next morning, 8:31 in Warsaw", () => bot.sweep());
clock = Date.parse("2031-03-04T10:00:00.000Z");
await step("Ivo has not decided by nine", () => bot.sweep());
await step("Sanna comes back", () => mention(desk, people.Sanna, "since I left"));
await step("and looks at what she missed", () =>
  slack.press(desk, withButton(desk, "Show me"), "Show me", { user: people.Sanna }),
);
await step("Ivo takes the event along", () => mention(desk, people.Ivo, "export", posts.get("20-ferry.txt")));

if (folder !== null) {
  await mkdir(folder, { recursive: true });
  for (const [id, { bytes, info }] of slack.files()) {
    if (info["mimetype"] === "image/png" || /png/.test(String(info["name"])))
      await writeFile(join(folder, `${id}.png`), bytes);
  }
}
await bot.close();
await drawing.close();
await slack.close();
