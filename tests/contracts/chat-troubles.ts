import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import { story } from "./chat-stories.ts";

/** What goes wrong between the bot and the platform. */
export function troubleScenarios(desk: Newsroom): void {
  desk.scenario("gets one reply, however often a message is delivered", ["troubles"], async () => {
    const room = desk.chat.openRoom("channel");
    const pasted = room.post(story("Three"), { deliveries: 3 });
    const asked = room.post("how many were killed?", { mention: true, deliveries: 3 });
    expect((await desk.onlyReply(room, pasted)).text).toContain("Three people were killed");
    expect((await desk.onlyReply(room, asked)).text).toContain("Three people were killed");
  });

  desk.scenario("gets one reply when the line is cut before, while and after it posts", ["troubles"], async () => {
    const room = desk.chat.openRoom("channel");
    const before = room.post(story("Three"));
    desk.chat.cutLine();
    const meanwhile = room.post(story("Five"));
    expect((await desk.onlyReply(room, before)).text).toContain("Three people were killed");
    expect((await desk.onlyReply(room, meanwhile)).text).toContain("→ five");
    const after = room.post(story("Nine"));
    expect((await desk.onlyReply(room, after)).text).toContain("→ nine");
  });

  desk.scenario("gets one reply when the platform asks the bot to slow down", ["troubles"], async () => {
    const room = desk.chat.openRoom("channel");
    desk.chat.slowDown(2);
    const message = room.post(story("Three"));
    expect((await desk.onlyReply(room, message)).text).toContain("Three people were killed");
  });

  desk.scenario("loses nothing while the platform is away, and says so in its log", ["troubles"], async () => {
    const room = desk.chat.openRoom("channel");
    const noticed = desk.untilLogged(/not connected to|no reading line yet/);
    const before = room.post(story("Three"));
    desk.chat.down();
    const meanwhile = room.post(story("Five"));
    const asked = room.post("how many were killed?", { mention: true });
    await noticed;
    desk.chat.up();
    expect((await desk.onlyReply(room, before)).text).toContain("Three people were killed");
    expect((await desk.onlyReply(room, meanwhile)).text).toContain("→ five");
    expect((await desk.onlyReply(room, asked)).text).toMatch(/Five people.*earlier: “Three people/s);
    expect((await desk.onlyReply(room, room.post(story("Nine")))).text).toContain("→ nine");
  });
}
