import { expect, test } from "vitest";
import { chatScenarios } from "../contracts/chat-scenarios.ts";
import { openHttpChat, openSocketChat } from "./slack-chat.ts";

const ways = [
  chatScenarios("Slack over Socket Mode", openSocketChat),
  chatScenarios("Slack over signed requests", openHttpChat),
];

test("leaves nothing out", () => {
  expect(ways.flatMap(({ leftOut }) => leftOut)).toEqual([]);
});
