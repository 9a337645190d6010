import { afterAll, beforeAll, expect, test } from "vitest";
import { createDiscord } from "../../adapters/discord/discord.ts";
import type { Block, Reply } from "../../src/answers/reply.ts";
import type { Draw } from "../../src/chat/draw.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import type { Outbox } from "../../src/chat/platform.ts";
import { createLog } from "../../src/log.ts";
import { story } from "../contracts/chat-stories.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";
import { point, row, timeline } from "../pictures/timelines.ts";
import { openNewsroom } from "./open-newsroom.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const PATCH = "PATCH /channels/:id/messages/:message";

/** Says whose picture it is, in place of drawing it. */
const draw: Draw = async ({ rows }) => {
  if (rows.length === 0) throw new Error("There is nothing to draw.");
  return new TextEncoder().encode(rows.map(({ source }) => source).join());
};
const picture = (...sources: readonly string[]): Block => ({
  kind: "picture",
  alt: `What ${sources.join(" and ")} said`,
  timeline: timeline(sources.map((source) => row(source, [point("3", 12)]))),
});
const words = (text: string): Block => ({ kind: "paragraph", line: [{ kind: "text", text }] });
const reply = (...blocks: readonly Block[]): Reply => ({ blocks });

let discord: DiscordServer;
beforeAll(async () => {
  discord = await openDiscord({ now: NOW });
});
afterAll(() => discord.close());

/** A process of the bot that does not listen. */
function openChannel(lines: string[] = []): { outbox: Outbox; thread: ThreadRef } {
  const log = createLog("debug", { write: (line) => void lines.push(line) });
  const { token, apiUrl } = discord;
  const { outbox } = createDiscord({ token, apiUrl, shards: null }, log, NOW, undefined, draw);
  const thread = { platform: "discord", workspace: "1", channel: discord.openChannel("public"), id: null };
  return { outbox, thread };
}

/** What a channel shows: the words with the pictures told, and the bytes behind them. */
const shownIn = ({ channel }: ThreadRef) =>
  discord.posts(channel).map(({ id, text }) => ({
    text,
    files: discord
      .messages(channel)
      .find((one) => one.id === id)
      ?.files.map(({ bytes }) => new TextDecoder().decode(bytes)),
  }));

test("a picture stands where the answer has it, and is told to those who do not see it", async () => {
  const { outbox, thread } = openChannel();
  await outbox.say(thread, reply(words("one"), picture("Ada"), words("two")), "k1");
  expect(shownIn(thread)).toEqual([{ text: "one\n🖼 What Ada said\ntwo", files: ["Ada"] }]);
});

test("told again, an answer replaces its picture, and loses it", async () => {
  const { outbox, thread } = openChannel();
  const post = await outbox.say(thread, reply(words("reading")), "k2");
  await outbox.replace(post, reply(words("one"), picture("Ada")));
  expect(shownIn(thread)).toEqual([{ text: "one\n🖼 What Ada said", files: ["Ada"] }]);
  await outbox.replace(post, reply(words("one"), picture("Ada", "Nils"), picture("Ina")));
  expect(shownIn(thread)).toEqual([
    { text: "one\n🖼 What Ada and Nils said\n🖼 What Ina said", files: ["Ada,Nils", "Ina"] },
  ]);
  await outbox.replace(post, reply(words("one")));
  expect(shownIn(thread)).toEqual([{ text: "one", files: [] }]);
});

test("a change of which the answer was lost is one picture", async () => {
  const { outbox, thread } = openChannel();
  const post = await outbox.say(thread, reply(words("reading")), "k3");
  discord.loseAnswers(PATCH, 1);
  await outbox.replace(post, reply(words("one"), picture("Ada"))).catch(() => {});
  await outbox.replace(post, reply(words("one"), picture("Ada")));
  expect(shownIn(thread)).toEqual([{ text: "one\n🖼 What Ada said", files: ["Ada"] }]);
});

test("a long answer has each picture in the message where it stands", async () => {
  const { outbox, thread } = openChannel();
  const long = Array.from({ length: 6 }, () => words("thing ".repeat(180)));
  await outbox.say(thread, reply(words("one"), picture("Ada"), ...long, picture("Nils"), words("end")), "k4");
  const files = discord.messages(thread.channel).map((one) => one.files.length);
  expect(files.filter((count) => count > 0)).toEqual([1, 1]);
});

test("where the bot may attach nothing, the words stand alone, and the log says so", async () => {
  const lines: string[] = [];
  const { outbox, thread } = openChannel(lines);
  discord.deny(thread.channel, "AttachFiles");
  const post = await outbox.say(thread, reply(words("one"), picture("Ada")), "k5");
  expect(shownIn(thread)).toEqual([{ text: "one", files: [] }]);
  await outbox.replace(post, reply(words("two"), picture("Ada")));
  expect(shownIn(thread)).toEqual([{ text: "two", files: [] }]);
  expect(lines.filter((line) => line.includes("did not take a picture"))).toHaveLength(2);
});

test("what cannot be drawn is left to the words", async () => {
  const lines: string[] = [];
  const { outbox, thread } = openChannel(lines);
  await outbox.say(thread, reply(words("one"), picture()), "k6");
  expect(shownIn(thread)).toEqual([{ text: "one", files: [] }]);
  expect(lines.join("")).toContain("could not be drawn");
});

test("who asks by the command sees the picture alone", async () => {
  const alone = await openNewsroom({ draw });
  const channel = alone.discord.openChannel("public");
  for (const toll of ["Three", "Five", "Nine"]) alone.discord.post(channel, story(toll));
  await alone.quiet();
  await alone.discord.command(channel, "crosswire timeline figure:killed");
  await alone.quiet();
  const [shown] = alone.discord.shownAlone();
  expect(shown?.text).toMatch(/🖼 Timeline of figures: killed/);
  expect(alone.discord.filesOf(shown?.id ?? "").map(({ text }) => text)).toEqual([expect.stringContaining("Orsino")]);
  await alone.close();
});
