import { expect, test } from "vitest";
import { chatScenarios } from "../contracts/chat-scenarios.ts";
import { openDiscordChat } from "./discord-chat.ts";

const { leftOut } = chatScenarios("Discord", openDiscordChat);

test("leaves nothing out", () => {
  expect(leftOut).toEqual([]);
});
