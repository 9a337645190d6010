// Walks the newcomer's path through the whole bot on a local Discord, and prints what the person sees: node tests/discord/walk.ts
import { createDiscord } from "../../adapters/discord/discord.ts";
import { createLog } from "../../src/log.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { DEMO, RIVAL, story } from "../contracts/chat-stories.ts";
import { openDiscord } from "../fakes/discord/discord-server.ts";
import { untilQuiet } from "./discord-chat.ts";
import { readPosts } from "./posts.ts";

// Steps are seconds apart, since answers and decisions say when they came.
const BEGAN = Date.parse("2026-10-14T18:00:00.000Z");
const began = performance.now();
const now = () => new Date(BEGAN + (performance.now() - began));
const discord = await openDiscord({ now });
const { token, apiUrl } = discord;
const log = createLog("warn");
const platform = createDiscord({ token, apiUrl, shards: null }, log, now);
const bot = await runScenarioBot([platform], now, log);
await untilQuiet(discord, bot, platform);

const say = (words: string) => process.stdout.write(`${words}\n`);
const indent = (words: string) => words.replace(/^/gm, "    ");

/** What channels, threads and answers to one person showed last, so that only what is new is printed. */
const shownBefore = new Map<string, string>();
function show(id: string, where: string, words: string): void {
  if (shownBefore.get(id) === words) return;
  const changed = shownBefore.has(id) ? " (changed)" : "";
  shownBefore.set(id, words);
  say(`  ${where}${changed}:\n${indent(words)}\n`);
}

const threads = new Set<string>();

function showAll(): void {
  const there = new Set<string>();
  for (const channel of channels) {
    // The thread of a message that is deleted stays.
    for (const { id } of discord.messages(channel)) if (discord.threadOf(id) !== null) threads.add(id);
  }
  for (const where of [...channels, ...threads]) {
    for (const { shown, answers } of readPosts(discord, where)) {
      there.add(shown.id);
      const place = threads.has(where) ? "in the thread" : answers ? "as a reply" : "in the channel";
      show(shown.id, `Crosswire, ${place}`, shown.text);
    }
  }
  for (const { id, text } of discord.shownAlone()) {
    there.add(id);
    show(id, "Crosswire, to Rowan alone", text);
  }
  for (const id of shownBefore.keys()) {
    if (id !== "form" && !there.has(id) && shownBefore.delete(id)) say("  Crosswire took a message back.\n");
  }
  const form = discord.window();
  if (form) {
    const errors = Object.entries(form.errors).map(([field, error]) => `! ${field}: ${error}`);
    show("form", `A form, “${form.title}”`, [form.text, ...errors].join("\n"));
  } else shownBefore.delete("form");
}

async function step(words: string, act: () => unknown): Promise<void> {
  say(`— ${words}`);
  await act();
  await untilQuiet(discord, bot, platform);
  showAll();
}

const channels: string[] = [];
function watch(channel: string): string {
  channels.push(channel);
  return channel;
}
/** The newest message of the bot in the channel, or in its threads, that has the button. */
function withButton(channel: string, label: string): string {
  const threads = discord.messages(channel).flatMap(({ id }) => discord.threadOf(id) ?? []);
  const all = [channel, ...threads].flatMap((where) => readPosts(discord, where).flatMap(({ parts }) => parts));
  const found = all
    .toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
    .findLast((id) => discord.seen(id).buttons.includes(label));
  if (!found) throw new Error(`Nothing has a button “${label}”.`);
  return found;
}
const press = (channel: string, label: string) => discord.press(withButton(channel, label), label);
const pressAlone = (label: string) => {
  const last = discord.shownAlone().findLast(({ buttons }) => buttons.includes(label));
  return last ? discord.press(last.id, label) : Promise.resolve();
};

const desk = watch(discord.openChannel("public", { bot: false }));
await step("Rowan types /crosswire help where the bot is not", () => discord.command(desk, "crosswire help"));
await step("Rowan lets the bot into the channel", () => discord.letIn(desk));
await step("Rowan presses “Help” in the introduction", () => press(desk, "Help"));
let fire = "";
await step("Rowan posts a link", () => {
  fire = discord.post(desk, "worth a look? https://herald.example/fire");
});
await step(
  "Rowan posts a link to a page that cannot be had: nobody asked",
  () => void discord.post(desk, "https://herald.example/gone"),
);
await step("and asks about it", () => void discord.post(desk, "https://herald.example/gone", { mention: true }));
let first = "";
await step("Rowan pastes a story", () => {
  first = discord.post(desk, story("Three"));
});
let second = "";
await step("Rowan pastes another, so long that Discord makes a file of it", () => {
  second = discord.upload(desk, { name: "message.txt", content: RIVAL });
});
await step("All claims", () => press(desk, "All claims"));
await step("Why", () => press(desk, "Why"));
await step("Not a conflict", () => press(desk, "Not a conflict"));
await step("Undo", () => press(desk, "Undo"));
await step("Decide…", () => press(desk, "Decide…"));
await step("fills in the form and sends it", async () => {
  const [, choice = ""] = /^ {2}(Prefer .+)$/m.exec(discord.window()?.text ?? "") ?? [];
  discord.fillIn({ Decide: choice, Why: "Asked the hospital" });
  await discord.submit();
});
await step("Rowan gives the other one to a colleague, until later", () => {
  const mira = discord.addPerson("Mira", { role: "member" });
  watch(discord.openDirect({ user: mira }));
  discord.post(desk, `assign 1 to <@${mira}> due tomorrow 10:00`, { thread: second, mention: true });
});
await step("Rowan types /crosswire decide how:print both why:two ways to count", () =>
  discord.command(desk, "crosswire decide how:print both why:two ways to count"),
);
await step("Rowan types /crosswire export as:csv", () => discord.command(desk, "crosswire export as:csv"));
await step("Digest", () => press(desk, "Digest"));
await step("Ask", () => press(desk, "Ask"));
await step("asks", async () => {
  discord.fillIn({ "Your question": "how many people were killed?" });
  await discord.submit();
});
let question = "";
await step("Rowan asks by mention", () => {
  question = discord.post(desk, "what do sources say about casualties?", { mention: true });
});
await step(
  "and goes on in the thread",
  () => void discord.post(desk, "and what does the council say?", { thread: question }),
);
await step("Rowan posts the same story again", () => void discord.post(desk, story("Three")));
await step("Rowan edits the first story", () => discord.edit(first, story("Four")));
await step("Rowan deletes the long one", () => discord.remove(second));
await step(
  "Rowan types “forget” in the thread of the fire",
  () => void discord.post(desk, "forget", { thread: fire, mention: true }),
);
await step("Rowan marks talk with 🔍", () => {
  const talk = discord.post(desk, "The mayor of Norrwick told us that the bridge is closed until Friday.");
  discord.react(talk, "🔍");
});
await step("Rowan takes “Check claims” on another bot's message", () =>
  discord.menu("Check claims", discord.postAsOtherBot(desk, story("Seven"))),
);
await step("Rowan begins to type /crosswire why", async () => {
  const offered = await discord.complete(desk, "crosswire why which:");
  say(`  Discord offers:\n${indent(offered.join("\n"))}\n`);
});
for (const words of [
  "help",
  "status",
  "settings",
  "method",
  "digest",
  "why 1",
  "claims",
  "ask how many people were killed?",
  "settings listen:mentions",
  "forget",
  "ask hello there",
  "check https://herald.example/strike",
  "home",
]) {
  await step(`Rowan types /crosswire ${words}`, () => discord.command(desk, `crosswire ${words}`));
}
await step("Ask on that page", () => pressAlone("Ask"));
await step("asks", async () => {
  discord.fillIn({ "Your question": "how many people were killed?" });
  await discord.submit();
});
await step("Rowan mentions the bot: settings", () => void discord.post(desk, "settings", { mention: true }));
await step("Off", () => press(desk, "Off"));
await step(
  "and asks something all the same",
  () => void discord.post(desk, "how many people were killed?", { mention: true }),
);
await step("Every link", () => press(desk, "Every link"));
await step("Rowan pastes a long story", () => void discord.post(desk, `${DEMO[4]}\n\n${DEMO[1]}\n\n${DEMO[2]}`));
await step("All claims", () => press(desk, "All claims"));
for (const label of ["Next", "Back"]) await step(label, () => pressAlone(label));
const flat = watch(discord.openChannel("public"));
await step("In another channel Rowan types /crosswire settings answer:channel", () =>
  discord.command(flat, "crosswire settings answer:channel"),
);
await step("and pastes a story", () => void discord.post(flat, story("Six")));
await step("and another", () => void discord.post(flat, RIVAL));
await step("Not a conflict", () => press(flat, "Not a conflict"));
const forum = discord.openChannel("forum");
await step("Rowan opens a post in a forum", () => void watch(discord.openPost(forum, "Ferries", story("Eight"))));
const alone = watch(discord.openDirect());
await step("Rowan writes to the bot alone", () => void discord.post(alone, "hello"));
await step("a story", () => void discord.post(alone, story("Eleven")));
const community = discord.addGuild("Open desk", { open: true, bot: false });
const hall = watch(discord.openChannel("public", { guild: community }));
await step("Rowan invites the bot to a server that anybody can join", () => discord.inviteBot(community));
await step("posts a link there", () => void discord.post(hall, "https://herald.example/strike"));
await step("turns it on", () => press(hall, "Every link"));
await step("posts a story there", () => void discord.post(hall, story("Twelve")));
await step("Rowan may no longer let the bot write in the first channel, and posts", () => {
  discord.deny(desk, "SendMessages", "SendMessagesInThreads");
  discord.post(desk, story("Nine"));
});
await bot.close();
await discord.close();
