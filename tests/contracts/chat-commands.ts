import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Ability } from "./chat-room.ts";
import { bridge, pageOf, RIVAL, STRIKE, story } from "./chat-stories.ts";

/** The command, the person's own page, and other views of the bot. */
export function commandScenarios(desk: Newsroom): void {
  const told: readonly (readonly [words: string, needs: readonly Ability[], answer: RegExp])[] = [
    ["", ["alone"], /Paste an article or a link/],
    ["help", [], /Paste an article or a link/],
    ["ask how many people were killed?", [], /Three people.*Nine people/s],
    ["how many people were killed?", [], /Three people.*Nine people/s],
    ["digest", [], /Digest · \d+ stories, .*killed\? three \/ nine.*displaced\? about 140 \/ about 200/s],
    ["settings", [], /I read every article link/],
    ["method", [], /How I weigh words and numbers/],
    ["explain 1", [], /How many people were killed\?/],
    ["why 1", [], /How many people were killed\?/],
    ["claims", [], /hospital counts the dead.*3 claims/s],
    ["status", [], /Stories recalled here from the last 30 days: \d+/],
    ["forget", ["people"], /Only the person who posted/],
  ];
  for (const [words, needs, answer] of told) {
    desk.scenario(`is told “${words}”, and answers that person alone`, needs, async () => {
      const room = desk.chat.openRoom("channel");
      const ivo = desk.chat.colleague("Ivo");
      const [one, two] = [room.post(story("Three")), room.post(RIVAL)];
      await desk.onlyReply(room, two);
      await room.command(words, ivo.id);
      await desk.chat.quiet();
      expect(room.shownAlone(ivo.id).map(({ text }) => text)).toEqual([expect.stringMatching(answer)]);
      expect([room.posts(), room.replies(one), room.replies(two)].map((all) => all.length)).toEqual([0, 1, 1]);
    });
  }

  desk.scenario("forgets the poster's own story", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(story("Three"));
    await desk.onlyReply(room, message);
    await room.command("forget");
    expect((await desk.onlyReply(room, message)).text).toMatch(/^Withdrawn/);
    expect(room.shownAlone().at(-1)?.text).toContain("forgotten");
  });

  desk.scenario("reads a link, into the channel", ["alone"], async () => {
    const room = desk.chat.openRoom("channel");
    await room.command("https://herald.example/fire");
    await desk.chat.quiet();
    expect(room.shownAlone().at(-1)?.text).toContain("I am reading it");
    expect(room.posts().map(({ text }) => text)).toEqual([expect.stringContaining("Quarry fire burns")]);
  });

  desk.scenario("answers where it is not, but for stories", ["rooms"], async () => {
    const room = desk.chat.openRoom("channel", { bot: false });
    await room.command("help");
    expect(room.shownAlone().at(-1)?.text).toContain("Paste an article or a link");
    await room.command("https://herald.example/fire");
    expect(room.shownAlone().at(-1)?.text).toContain("Invite me");
    await desk.chat.quiet();
    expect(room.posts()).toEqual([]);
  });

  desk.scenario(
    "what is pressed in an answer to one person stays with that person",
    ["alone", "overhears"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const ivo = desk.chat.addPerson("Ivo", "member");
      await room.command("settings", ivo);
      const [settings] = room.shownAlone(ivo);
      if (settings) await room.press(settings, "Off", ivo);
      await desk.chat.quiet();
      expect(room.shownAlone(ivo).map(({ text }) => text)).toEqual([expect.stringContaining("turned off")]);
      expect(room.posts()).toEqual([]);
      expect(await desk.textsAt(room, room.post("https://herald.example/fire"))).toEqual([]);
    },
  );

  desk.scenario(
    "shows each person the stories and conflicts that they may see",
    ["home", "people", "rooms"],
    async () => {
      PAGES.set("https://post.example/a", pageOf(bridge("Three", "constable Ola Venn")));
      PAGES.set("https://post.example/b", pageOf(bridge("Eight", "nurse Edda Lorn")));
      const open = desk.chat.openRoom("channel");
      await desk.onlyReply(open, open.post("https://post.example/a"));
      await desk.onlyReply(open, open.post("https://post.example/b"));
      const closed = desk.chat.openRoom("closed");
      await desk.onlyReply(closed, closed.post(STRIKE.replaceAll("Lornmouth", "Secret Cove")));
      const member = await desk.chat.home(desk.chat.addPerson("Ivo", "member"));
      expect(member?.text).toMatch(/Open conflicts.*three \/ eight/s);
      expect(member?.text).toContain("Footbridge gives way at Tarn Head");
      expect(member?.text).not.toContain("Secret Cove");
      const guest = await desk.chat.home(desk.chat.addPerson("Gale", "guest"));
      expect(guest?.text).not.toContain("Tarn Head");
      expect(guest?.text).toContain("None yet");
      expect(guest?.text).toContain("“settings”");
    },
  );

  desk.scenario("answers questions on its page, to that person", ["home", "people"], async () => {
    PAGES.set("https://post.example/c", pageOf(bridge("Three", "constable Ola Venn")));
    const room = desk.chat.openRoom("channel");
    await desk.onlyReply(room, room.post("https://post.example/c"));
    const ivo = desk.chat.addPerson("Ivo", "member");
    await desk.chat.home(ivo);
    await desk.chat.pressInHome("Ask", ivo);
    await room.fillIn({ "Your question": "what did Ola Venn say?" }, ivo);
    await desk.chat.quiet();
    expect(room.window(ivo)?.text).toContain("The beams were rotten");
  });
}
