import { chatScenarios } from "../contracts/chat-scenarios.ts";
import { openDiscordChat } from "./discord-chat.ts";

chatScenarios("Discord", openDiscordChat);
