import { afterEach, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import { listenToPosts } from "../fakes/front.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).reverse()) await close();
});

/** The bot, which answers nothing, and the channel in which Rowan writes to it alone. */
async function open(agents: boolean): Promise<{ slack: SlackServer; direct: string; taken: () => number }> {
  const slack = await openSlack({ now: NOW, agents });
  cleanUp.push(() => slack.close());
  const { botToken, appToken, apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  const { inbox } = createSlack(settings, createLog("silent"), NOW);
  cleanUp.push(() => inbox.close());
  let taken = 0;
  await inbox.listen(
    listenToPosts(async () => {
      taken += 1;
    }),
  );
  return { slack, direct: slack.openChannel("direct"), taken: () => taken };
}

test("who opens the messages is shown what may be asked, and that the bot is at work", async () => {
  const { slack, direct } = await open(true);
  slack.windows.openHome("U0ROWAN", "messages");
  await slack.until(() => slack.agent(direct, "") !== null, "prompts");
  expect(slack.agent(direct, "")?.prompts).toContain("What sources say");
  const asked = slack.post(direct, "how many were killed?");
  await slack.until(() => slack.agent(direct, asked) !== null, "a status");
  expect(slack.agent(direct, asked)?.status).toBe("is reading …");
});

test("where there is no such view, everything else is as ever", async () => {
  const { slack, direct, taken } = await open(false);
  slack.windows.openHome("U0ROWAN", "messages");
  const asked = slack.post(direct, "how many were killed?");
  await slack.settled();
  expect(slack.agent(direct, asked)).toBeNull();
  expect(taken()).toBe(1);
  expect(slack.deliveries.lost).toBe(0);
});

test("one call that fails is no proof that there is none", async () => {
  const { slack, direct } = await open(true);
  slack.limit("assistant.threads.setSuggestedPrompts", 1, 1);
  for (let time = 0; time < 2; time += 1) {
    slack.windows.openHome("U0ROWAN", "messages");
    await slack.settled();
  }
  expect(slack.agent(direct, "")?.prompts).toHaveLength(4);
});
