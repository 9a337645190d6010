import { describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import { chatScenarios } from "../contracts/chat-scenarios.ts";
import { openSlack } from "../fakes/slack/slack-server.ts";
import { openHttpChat, openSocketChat, withRequestUrl } from "./slack-chat.ts";

chatScenarios("Slack over Socket Mode", openSocketChat);
chatScenarios("Slack over signed requests", openHttpChat);

describe("an event that could not be taken in is not acknowledged, and comes again", () => {
  test.each(["Socket Mode", "signed requests"])("over %s", async (way) => {
    const now = () => new Date("2031-03-04T12:00:00.000Z");
    const slack = await openSlack({ now, ackWithin: 300 });
    const { botToken, appToken, apiUrl } = slack;
    const byHttp = await withRequestUrl(slack);
    const settings =
      way === "Socket Mode" ? { botToken, appToken, signingSecret: null, apiUrl, port: 0 } : byHttp.settings;
    const { inbox } = createSlack(settings, createLog("silent"), now);
    const tries: string[] = [];
    await inbox.listen(async ({ text }) => {
      tries.push(text);
      if (tries.length < 3) throw new Error("The disk is full.");
    });
    if (way !== "Socket Mode") byHttp.use();
    slack.post(slack.openChannel("public"), "Two died.");
    await slack.settled();
    expect([tries, slack.deliveries.lost]).toEqual([["Two died.", "Two died.", "Two died."], 0]);
    await inbox.close();
    await slack.close();
  });
});
