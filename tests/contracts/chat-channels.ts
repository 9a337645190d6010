import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Shown } from "./chat-room.ts";
import { FIRE, pageOf, story } from "./chat-stories.ts";

const LINK = "https://herald.example/fire";

/** How the bot is set for a channel, and who reads it. */
export function channelScenarios(desk: Newsroom): void {
  desk.scenario("introduces itself once", ["rooms"], async () => {
    const room = desk.chat.openRoom("channel", { bot: false });
    room.invite();
    await desk.chat.quiet();
    expect(room.posts().map(({ text }) => text)).toEqual([expect.stringContaining("I am Crosswire")]);
    expect(room.posts()[0]?.text.split("\n")).toHaveLength(4);
    room.kick();
    room.invite();
    await desk.chat.quiet();
    expect(room.posts()).toHaveLength(1);
  });

  const modes: readonly (readonly [label: string, unasked: number, asked: RegExp])[] = [
    ["Every link", 1, /nine workers were hurt/i],
    ["Only when mentioned", 0, /nine workers were hurt/i],
    ["Off", 0, /turned off/],
  ];
  for (const [label, unasked, asked] of modes) {
    desk.scenario(`is set by the buttons of its introduction: ${label}`, ["rooms", "overhears"], async () => {
      const room = desk.chat.openRoom("closed", { bot: false });
      room.invite();
      await desk.chat.quiet();
      const [introduction] = room.posts();
      await room.press(introduction as Shown, label);
      await desk.chat.quiet();
      expect(room.replies(String(introduction?.id))[0]?.text).toContain("Settings");
      const link = room.post(LINK);
      expect(await desk.textsAt(room, link)).toHaveLength(unasked);
      expect((await desk.onlyReply(room, room.post(LINK, { mention: true }))).text).toMatch(asked);
    });
  }

  desk.scenario("is set by the buttons of its settings, and says how it is set", ["overhears"], async () => {
    const room = desk.chat.openRoom("closed");
    const settings = await desk.onlyReply(room, room.post("settings", { mention: true }));
    expect(settings.buttons).toEqual(
      expect.arrayContaining(["Only when mentioned", "Off", "Answer in the channel", "Leave a site alone…"]),
    );
    expect(settings.buttons).not.toContain("Every link");
    await room.press(settings, "Off");
    await desk.chat.quiet();
    expect(await desk.textsAt(room, room.post(LINK))).toEqual([]);
    expect((await desk.onlyReply(room, room.post("settings", { mention: true }))).text).toContain("turned off");
    await desk.onlyReply(room, room.post("listen links", { mention: true }));
    expect((await desk.onlyReply(room, room.post(LINK))).text).toContain("Nine workers were hurt");
  });

  desk.scenario("guests change no settings", ["people"], async () => {
    const room = desk.chat.openRoom("closed");
    const guest = desk.chat.addPerson("Gale", "guest");
    const asked = room.post("listen off", { mention: true, by: guest });
    expect((await desk.onlyReply(room, asked)).text).toContain("Only people of this workspace");
    expect((await desk.onlyReply(room, room.post(LINK))).text).toContain("Nine workers were hurt");
  });

  desk.scenario("admins have a site left alone, unless somebody asks", ["people", "windows", "overhears"], async () => {
    const url = "https://intranet.example/notice";
    PAGES.set(url, pageOf(FIRE.replaceAll("Haldon", "Ebbing")));
    const room = desk.chat.openRoom("closed");
    const admin = desk.chat.addPerson("Ada", "admin");
    const refused = room.post("ignore intranet.example", { mention: true });
    expect((await desk.onlyReply(room, refused)).text).toContain("Only admins");
    const settings = await desk.onlyReply(room, room.post("settings", { mention: true, by: admin }));
    await room.press(settings, "Leave a site alone…", admin);
    await room.fillIn({ Site: "intranet.example" }, admin);
    await desk.chat.quiet();
    expect(await desk.textsAt(room, room.post(url))).toEqual([]);
    expect((await desk.onlyReply(room, room.post(url, { mention: true }))).text).toContain("Ebbing");
    room.post("unignore intranet.example", { mention: true, by: admin });
    await desk.chat.quiet();
    expect(await desk.textsAt(room, room.post(url))).toHaveLength(1);
  });

  desk.scenario(
    "is silent in a channel with other companies until it is turned on, and recalls nothing from elsewhere",
    ["rooms", "overhears"],
    async () => {
      const open = desk.chat.openRoom("channel");
      await desk.onlyReply(open, open.post(LINK));
      const shared = desk.chat.openRoom("shared", { bot: false });
      shared.invite();
      await desk.chat.quiet();
      const [introduction] = shared.posts();
      expect(introduction?.text).toContain("other companies");
      expect(await desk.textsAt(shared, shared.post(story("Three")))).toEqual([]);
      await shared.press(introduction as Shown, "Every link");
      await desk.chat.quiet();
      expect((await desk.onlyReply(shared, shared.post(story("Five")))).text).toContain("first story of its event");
      const asked = shared.post("what did Irma Tolk say?", { mention: true });
      expect((await desk.onlyReply(shared, asked)).text).not.toContain("smoke");
      const elsewhere = open.post("how many people were killed at Port Ellery?", { mention: true });
      expect((await desk.onlyReply(open, elsewhere)).text).not.toContain("Five people");
    },
  );

  desk.scenario(
    "taken out of a channel it is silent there, and answers again when it comes back",
    ["rooms"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const before = room.post(story("Three"));
      await desk.onlyReply(room, before);
      room.kick();
      const missed = room.post(story("Five"));
      expect(await desk.textsAt(room, missed)).toEqual([]);
      await room.command("https://herald.example/fire");
      expect(room.shownAlone().at(-1)?.text).toContain("Invite me");
      room.invite();
      expect((await desk.onlyReply(room, room.post(story("Nine")))).text).toContain("→ nine");
    },
  );
}
