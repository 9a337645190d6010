import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";
import { story } from "./chat-stories.ts";

/** How a figure changed, in words and as a picture. */
export function pictureScenarios(desk: Newsroom): void {
  /** A channel in which a mayor has raised a toll twice. */
  function openTolls(): Room {
    const room = desk.chat.openRoom("channel");
    for (const toll of ["Three", "Five", "Nine"]) room.post(story(toll));
    return room;
  }

  desk.scenario("asks how a figure changed, in words", [], async () => {
    const room = openTolls();
    const asked = room.post("timeline", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).toMatch(/killed.*Pell Orsino.*three.*→.*five.*→.*nine/s);
    const one = room.post("timeline of the killed", { mention: true });
    expect((await desk.onlyReply(room, one)).text).toMatch(/Pell Orsino.*three.*→.*five.*→.*nine/s);
    const none = room.post("timeline of the goals scored", { mention: true });
    expect((await desk.onlyReply(room, none)).text).toMatch(/No figures of that.*There are some of: killed/s);
  });

  desk.scenario("asks how a figure changed, and gets a picture", ["pictures"], async () => {
    const room = openTolls();
    const asked = room.post("timeline killed", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).toMatch(
      /🖼 Timeline of figures: killed, Storm hits Port Ellery\. Pell Orsino: three \([^)]+\), then five \([^)]+\), then nine/,
    );
  });

  desk.scenario("asks for casualties, and gets a picture with the words", ["pictures"], async () => {
    const room = openTolls();
    const asked = room.post("how many people were killed?", { mention: true });
    const { text } = await desk.onlyReply(room, asked);
    expect(text.match(/🖼/gu)).toHaveLength(1);
    expect(text).toMatch(/🖼 Timeline of figures: killed.*three.*five.*nine/s);
  });

  desk.scenario("a picture goes with a story that it was drawn from", ["pictures", "changes"], async () => {
    const room = desk.chat.openRoom("channel");
    const messages = ["Three", "Five", "Nine"].map((toll) => room.post(story(toll)));
    const asked = room.post("how many people were killed?", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).toContain("🖼");
    room.remove(String(messages[1]));
    expect((await desk.onlyReply(room, asked)).text).not.toMatch(/🖼|five/i);
  });
}
