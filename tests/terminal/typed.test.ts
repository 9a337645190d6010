import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLog } from "../../src/log.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import type { Chat } from "../contracts/chat-room.ts";
import { RIVAL, story } from "../contracts/chat-stories.ts";
import { openTerminalChat } from "./terminal-chat.ts";

const now = () => new Date("2026-10-14T18:00:00.000Z");
const log = createLog("error", { write: () => {} });

/** What has buttons and windows elsewhere is typed here. */
describe("below two stories that disagree", () => {
  let chat: Chat;
  beforeAll(async () => {
    chat = await openTerminalChat((terminal) => runScenarioBot([terminal], now, log), now, log);
  }, 90_000);
  afterAll(() => chat.close());

  test.each<[typed: readonly string[], answer: RegExp, summary: RegExp]>([
    [["why 2"], /^How many residents were displaced\?.*regional council.*harbour office/, /2 disagreements/],
    [["why 3"], /no disagreement of that number/, /2 disagreements/],
    [["ledger"], /^Ledger · .*killed: 3 .* to 9 .*displaced: about 140 .* to about 200/, /2 disagreements/],
    [
      ["not a conflict 2: two ways to count"],
      /displaced\? Not a conflict · Rowan, 14 Oct, 18:00 UTC: two ways to count$/,
      /1 disagreement .*Decided • How many residents were displaced\? Not a conflict · Rowan/,
    ],
    [
      ["resolve 1: “nine” stands, says the hospital"],
      /killed\? Prefer “nine” · Rowan, 14 Oct, 18:00 UTC: says the hospital$/,
      /1 disagreement 1 · How many residents.*Decided • How many people were killed\? Prefer “nine” · Rowan/,
    ],
    [
      ["resolve 1: print both", "resolve 1: print both", "undo"],
      /^Taken back by Rowan: .*displaced/,
      /1 disagreement .*Decided/,
    ],
    [["listen off", "what does Ina Marrow say?"], /I am turned off.*“listen links”/, /2 disagreements/],
    [["listen off", "listen links", "what does Ina Marrow say?"], /“We have nobody left to treat”/, /2 disagreements/],
    [["forget"], /^The story is forgotten/, /^Withdrawn: this story is forgotten/],
    [["forget", "how many people were killed?"], /Three people(?!.*Nine people)/, /^Withdrawn/],
    [["https://herald.example/gone"], /^I could not reach the page/, /2 disagreements/],
  ])("%j", async (typed, answer, summary) => {
    const room = chat.openRoom("direct");
    const [, second = ""] = [room.post(story("Three")), room.post(RIVAL)];
    const last = typed.map((words) => room.post(words)).at(-1) ?? "";
    await chat.quiet();
    expect(room.replies(last).map(({ text }) => text)).toEqual([expect.stringMatching(answer)]);
    expect(room.replies(second).map(({ text }) => text)).toEqual([expect.stringMatching(summary)]);
  });
});
