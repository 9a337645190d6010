import { chatScenarios } from "../contracts/chat-scenarios.ts";
import { openHttpChat, openSocketChat } from "./slack-chat.ts";

chatScenarios("Slack over Socket Mode", openSocketChat);
chatScenarios("Slack over signed requests", openHttpChat);
