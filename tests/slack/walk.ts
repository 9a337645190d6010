// Walks the newcomer's path through the whole bot on a local Slack, and prints what the person sees: node tests/slack/walk.ts
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { DEMO, RIVAL, story } from "../contracts/chat-stories.ts";
import { elementsOf } from "../fakes/slack/blocks.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
import { openSlack } from "../fakes/slack/slack-server.ts";
import { BOT_USER } from "../fakes/slack/workspace.ts";

// Steps are seconds apart, since answers and decisions say when they came.
const BEGAN = Date.parse("2026-10-14T18:00:00.000Z");
const began = performance.now();
const now = () => new Date(BEGAN + (performance.now() - began));
const slack = await openSlack({ now });
const { botToken, appToken, apiUrl } = slack;
const log = createLog("warn");
const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
const bot = await runScenarioBot([createSlack(settings, log, now)], now, log);

const say = (words: string) => process.stdout.write(`${words}\n`);
const indent = (words: string) => words.replace(/^/gm, "    ");

async function quiet(): Promise<void> {
  do {
    await slack.settled();
    await bot.idle();
  } while (!slack.isSettled());
}

/** What a channel, windows and Home showed last, so that only what is new is printed. */
const shownBefore = new Map<string, string>();
function show(id: string, where: string, words: string): void {
  if (shownBefore.get(id) === words) return;
  const changed = shownBefore.has(id) ? " (changed)" : "";
  shownBefore.set(id, words);
  say(`  ${where}${changed}:\n${indent(words)}\n`);
}

function showAll(): void {
  for (const channel of channels) {
    const here = slack.messages(channel);
    for (const message of here) {
      if (message.user !== BOT_USER || message.subtype) continue;
      const where = message.thread_ts ? "Crosswire, in the thread" : "Crosswire, in the channel";
      show(message.ts, where, readMessage(message).text);
    }
    for (const id of shownBefore.keys()) {
      const gone = /^\d+\.\d+$/.test(id) && !channels.some((one) => slack.messages(one).some(({ ts }) => ts === id));
      if (gone && shownBefore.delete(id)) say("  Crosswire took a message back.\n");
    }
  }
  for (const { ts, text } of slack.shownTo()) show(`alone ${ts}`, "Crosswire, to Rowan alone", text);
  const window = slack.windows.window();
  if (window) {
    const errors = Object.entries(window.errors).map(([field, error]) => `! ${field}: ${error}`);
    const submit = window.submit ? [`[[${window.submit}]]`] : [];
    show("window", `A window, “${window.title}”`, [window.text, ...errors, ...submit].join("\n"));
  } else shownBefore.delete("window");
}

async function step(words: string, act: () => unknown): Promise<void> {
  say(`— ${words}`);
  await act();
  await quiet();
  showAll();
}

const channels: string[] = [];
const open = (kind: "public" | "direct" | "shared", bot = true) => {
  const channel = slack.openChannel(kind, { bot });
  channels.push(channel);
  return channel;
};
/** The newest message of the bot in the channel that has the button. */
const withButton = (channel: string, label: string): string => {
  const found = slack
    .messages(channel)
    .findLast(
      ({ user, blocks }) =>
        user === BOT_USER && elementsOf(blocks ?? []).some((one) => one.type === "button" && one.text.text === label),
    );
  if (!found) throw new Error(`Nothing has a button “${label}”.`);
  return found.ts;
};
const press = (channel: string, label: string) => slack.press(channel, withButton(channel, label), label);
const close = () => slack.windows.closeWindow("all");

const desk = open("public", false);
await step("Rowan types /crosswire help before anybody invites the bot", () => slack.command(desk, "help"));
await step("Rowan invites @Crosswire", () => slack.admin.invite(desk));
await step("Rowan presses “Help” in the introduction", () => press(desk, "Help"));
await step("and closes it", close);
let fire = "";
await step("Rowan posts a link", () => {
  fire = slack.post(desk, "worth a look? https://herald.example/fire");
});
await step(
  "Rowan posts a link to a page that cannot be had: nobody asked",
  () => void slack.post(desk, "https://herald.example/gone"),
);
await step("and asks about it", () => void slack.post(desk, "https://herald.example/gone", { mention: true }));
let first = "";
await step("Rowan pastes a story", () => {
  first = slack.post(desk, story("Three"));
});
let second = "";
await step("Rowan uploads another as a snippet", () => {
  second = slack.upload(desk, { name: "Untitled.txt", content: RIVAL, mode: "snippet" });
});
await step("All claims", () => press(desk, "All claims"));
await step("and closes it", close);
await step("Why", () => press(desk, "Why"));
await step("and closes it", close);
await step("Not a conflict", () => press(desk, "Not a conflict"));
await step("Undo", () => press(desk, "Undo"));
await step("Decide…", () => press(desk, "Decide…"));
await step("fills in the form and sends it", async () => {
  slack.windows.fillIn({ Decide: "Prefer “nine”", Why: "Asked the hospital" });
  await slack.windows.submit();
});
await step("Rowan gives the other one to a colleague, until later", () => {
  const mira = slack.admin.addPerson("Mira", { role: "member" });
  channels.push(slack.admin.directWith(mira));
  slack.post(desk, `assign 1 to @${mira} due tomorrow 10:00`, { thread: second, mention: true });
});
await step("and decides it by himself after all", () => {
  slack.post(desk, "print both: two ways to count", { thread: second, mention: true });
});
await step("Rowan wants a sentence to print, and the files", () => {
  slack.post(desk, "export csv", { thread: second, mention: true });
});
await step("Digest", () => press(desk, "Digest"));
await step("Ask", () => press(desk, "Ask"));
await step("asks", async () => {
  slack.windows.fillIn({ "Your question": "how many people were killed?" });
  await slack.windows.submit();
});
let question = "";
await step("Rowan asks by mention", () => {
  question = slack.post(desk, "what do sources say about casualties?", { mention: true });
});
await step(
  "and goes on in the thread",
  () => void slack.post(desk, "and what does the council say?", { thread: question }),
);
await step("Rowan posts the same story again", () => void slack.post(desk, story("Three")));
await step("Rowan edits the first story", () => slack.edit(desk, first, story("Four")));
await step("Rowan deletes the snippet", () => slack.remove(desk, second));
await step(
  "Rowan types “forget” in the thread of the fire",
  () => void slack.post(desk, "forget", { thread: fire, mention: true }),
);
await step("Rowan marks talk with the emoji", () => {
  const talk = slack.post(desk, "The mayor of Norrwick told us that the bridge is closed until Friday.");
  slack.react(desk, talk, "mag");
});
await step("Rowan takes “Check claims” on another bot's message", () =>
  slack.shortcut("check_claims", desk, slack.postAsOtherBot(desk, story("Seven"))),
);
for (const words of [
  "",
  "help",
  "status",
  "settings",
  "method",
  "digest",
  "why 1",
  "claims",
  "ask how many people were killed?",
  "listen mentions",
  "forget",
  "hello there",
  "https://herald.example/strike",
]) {
  await step(`Rowan types /crosswire ${words}`, () => slack.command(desk, words));
}
await step("Rowan mentions the bot: settings", () => void slack.post(desk, "settings", { mention: true }));
await step("Off", () => press(desk, "Off"));
await step(
  "and asks something all the same",
  () => void slack.post(desk, "how many people were killed?", { mention: true }),
);
await step("Every link", () => press(desk, "Every link"));
await step("Rowan pastes a long story", () => void slack.post(desk, DEMO[4] ?? ""));
await step("All claims", () => press(desk, "All claims"));
for (const label of ["Next", "Back"]) {
  const turns = () => slack.windows.window()?.buttons.includes(label);
  if (turns()) await step(label, () => slack.windows.pressInWindow(label));
}
await step("and closes it", close);
const alone = open("direct");
await step("Rowan writes to the bot alone", () => void slack.post(alone, "hello"));
await step("a story", () => void slack.post(alone, story("Eleven")));
await step("Rowan opens Home", async () => {
  slack.windows.openHome();
  await quiet();
  show("home", "Home", slack.windows.home()?.text ?? "nothing");
});
await step("Ask in Home", () => slack.windows.pressInHome("Ask"));
await step("asks", async () => {
  slack.windows.fillIn({ "Your question": "how many people were killed?" });
  await slack.windows.submit();
});
await step("and closes it", close);
const shared = open("shared", false);
await step("Rowan invites the bot to a channel shared with another company", () => slack.admin.invite(shared));
await step("posts a link there", () => void slack.post(shared, "https://herald.example/strike"));
await step("turns it on", () => press(shared, "Every link"));
await step("posts a story there", () => void slack.post(shared, story("Twelve")));
await bot.close();
await slack.close();
