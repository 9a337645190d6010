import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import { pageOf } from "./chat-stories.ts";

const GROWERS: Readonly<Record<string, string>> = { "Carrow Head": "Ewa Quill", "Drum Point": "Tessa Moyle" };

const hail = (place: string): string =>
  [
    `Hail breaks glasshouses at ${place}`,
    `Five pickers were cut by glass when hail went through the roofs at ${place} before dawn, grower ${GROWERS[place]} said. “We hid under the benches,” she said.`,
    `An insurer put the damage in ${place} at 40,000 crowns. The tomatoes of this summer are lost.`,
  ].join("\n\n");
const wrap = (link: string): string =>
  `https://eu.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`;

/** What links lead to. */
export function pageScenarios(desk: Newsroom): void {
  const walls: readonly (readonly [what: string, html: string, told: string])[] = [
    [
      "a paywall",
      `<title>Dam holds | Herald</title><article><h1>Dam holds</h1><p>The dam above Velmo held through a night of rain, the water board said, and 3,200 people were told to go home.</p><p>To continue reading, subscribe or log in.</p></article>`,
      "Only subscribers can read this page",
    ],
    ["a consent wall", "<title>Before you continue</title><p>We value your privacy</p>", "shows a consent wall"],
    ["a bot check", "<title>Just a moment...</title><p>Verifying you are human.</p>", "whether a person is reading"],
    ["a film", "<title>Dam holds</title><video src='a.mp4'></video><p>The dam held.</p>", "holds a video"],
  ];
  for (const [what, html, told] of walls) {
    desk.scenario(`a page that shows ${what} is named, with what to do, and gives no claims`, [], async () => {
      const room = desk.chat.openRoom("channel");
      const link = `https://herald.example/${what.replaceAll(" ", "-")}`;
      PAGES.set(link, html);
      const { text } = await desk.onlyReply(room, room.post(link, { mention: true }));
      expect(text).toContain(told);
      expect(text).toMatch(/[Pp]aste/);
      expect(text).not.toContain("3,200");
    });
  }

  desk.scenario("a link out of a mail is read as its page, and known again when that is posted", [], async () => {
    const room = desk.chat.openRoom("channel");
    const link = "https://herald.example/carrow-head?id=7";
    PAGES.set(link, pageOf(hail("Carrow Head")));
    expect((await desk.onlyReply(room, room.post(wrap(link)))).text).toContain("Five pickers were cut");
    const again = await desk.onlyReply(room, room.post(link));
    expect(again.text).toContain("I have read this story already");
  });

  desk.scenario("a link that hides where it leads is said to", [], async () => {
    const room = desk.chat.openRoom("channel");
    const asked = room.post("https://news.google.com/rss/articles/CBMiabc", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).toContain("does not say where the story itself is");
  });
}

/** The clock goes on in these. */
export function ignoredPageScenarios(desk: Newsroom): void {
  desk.scenario(
    "a site that the admins have left alone is not read again, and who asks is told",
    ["people"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const link = "https://mercury.example/drum-point";
      PAGES.set(link, pageOf(hail("Drum Point")));
      const message = room.post(link);
      await desk.onlyReply(room, message);
      await room.command("watch");
      const admin = desk.chat.addPerson("Ada", "admin");
      room.post("ignore mercury.example", { mention: true, by: admin });
      await desk.chat.quiet();
      PAGES.set(link, pageOf(hail("Drum Point").replace("Five pickers", "Nine pickers")));
      await desk.later(24 * 60);
      expect(await desk.textsAt(room, message)).toHaveLength(1);
      const asked = room.post("watch", { mention: true });
      expect((await desk.onlyReply(room, asked)).text).toContain("Your admins have that site left alone");
      room.post("unignore mercury.example", { mention: true, by: admin });
      await desk.chat.quiet();
    },
  );
}
