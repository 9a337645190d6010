import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import { pageOf, story } from "./chat-stories.ts";

/** A story that no other scenario tells, behind a link of its own. */
function publish(at: string, town: string, teller: string): string {
  const url = `https://herald.example/${at}`;
  PAGES.set(
    url,
    pageOf(
      [
        `Dam leaks above ${town}`,
        `Eleven families left their homes when a dam began to leak above ${town} on Friday, engineer ${teller} said. “The crack grows by the hour,” she said.`,
        `The county of ${town} said that the valley road was closed. Volunteers filled sandbags through the night, and the school hall took in the families.`,
      ].join("\n\n"),
    ),
  );
  return url;
}

const ask = (teller: string) => `what did ${teller} say?`;

/** Who sees what, how long anything is kept, and what becomes of it when somebody wants it gone. */
export function privacyScenarios(desk: Newsroom): void {
  desk.scenario(
    "what was posted in a channel that is made private is recalled in it alone, and everywhere when it is opened again",
    ["rooms"],
    async () => {
      const [open, square] = [desk.chat.openRoom("channel"), desk.chat.openRoom("channel")];
      await desk.onlyReply(open, open.post(publish("dam-one", "Orrin Vale", "Tessa Brandt")));
      const told = async () => {
        const asked = square.post(ask("Tessa Brandt"), { mention: true });
        return (await desk.onlyReply(square, asked)).text.includes("The crack grows");
      };
      expect(await told()).toBe(true);
      open.convert("closed");
      await desk.chat.quiet();
      expect(await told()).toBe(false);
      const inside = open.post(ask("Tessa Brandt"), { mention: true });
      expect((await desk.onlyReply(open, inside)).text).toContain("The crack grows");
      open.convert("channel");
      await desk.chat.quiet();
      expect(await told()).toBe(true);
    },
  );

  desk.scenario(
    "alone with the bot a person sees what they posted in open channels, and nobody else does",
    ["rooms", "people"],
    async () => {
      const open = desk.chat.openRoom("channel");
      await desk.onlyReply(open, open.post(publish("dam-two", "Sallow Ford", "Jonas Hale")));
      const pasted = story("Four").replaceAll("Port Ellery", "Sallow Ford");
      await desk.onlyReply(open, open.post(pasted));
      const direct = desk.chat.openRoom("direct");
      const asked = direct.post("how many people were killed in Sallow Ford?");
      expect((await desk.onlyReply(direct, asked)).text).toContain("Four people were killed");
      const other = desk.chat.openRoom("channel");
      const elsewhere = other.post("how many people were killed in Sallow Ford?", { mention: true });
      expect((await desk.onlyReply(other, elsewhere)).text).not.toContain("Four people were killed");
    },
  );

  desk.scenario("marks a story as confidential by its button, and takes that back", ["windows"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(publish("dam-three", "Hexley", "Berit Moss"));
    const summary = await desk.onlyReply(room, message);
    await room.press(summary, "All claims");
    await desk.chat.quiet();
    await room.pressInWindow("Confidential…");
    await room.fillIn({ "Not to be shown to anybody": "The whole story" });
    await desk.chat.quiet();
    const [hidden] = room.replies(message);
    expect(hidden?.text).toMatch(/^Confidential/);
    const asked = room.post(ask("Berit Moss"), { mention: true });
    expect((await desk.onlyReply(room, asked)).text).not.toContain("The crack grows");
    await room.press(hidden ?? summary, "Not confidential");
    await desk.chat.quiet();
    expect(room.replies(message)[0]?.text).toContain("Berit Moss");
  });

  desk.scenario("marks a story as confidential in words", ["threads"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(story("Eight"));
    await desk.onlyReply(room, message);
    room.post("confidential", { thread: message, mention: true });
    const [hidden, said] = await desk.textsAt(room, message);
    expect(hidden).toMatch(/^Confidential/);
    expect(said).toContain("Marked as confidential");
    room.post("not confidential", { thread: message, mention: true });
    expect((await desk.textsAt(room, message))[0]).toContain("Eight people were killed");
  });

  desk.scenario("forgets all of a person's once they confirm it", [], async () => {
    const room = desk.chat.openRoom("channel");
    const by = desk.chat.colleague("Ivo").id;
    const message = room.post(story("Six"), { by });
    const before = await desk.onlyReply(room, message);
    const asked = room.post("forget all of mine", { mention: true, by });
    const question = await desk.onlyReply(room, asked);
    expect(question.text).toContain("yes, forget all of mine");
    expect(room.replies(message)[0]?.text).toBe(before.text);
    await room.press(question, "Yes, forget all of mine", by);
    await desk.chat.quiet();
    expect(room.replies(message)[0]?.text).toContain("Withdrawn");
    const later = room.post("what do sources say about casualties?", { mention: true });
    expect((await desk.onlyReply(room, later)).text).not.toContain("Six people");
  });

  desk.scenario("learns nothing where it is told so, and answers all the same", [], async () => {
    const room = desk.chat.openRoom("closed");
    const first = room.post(story("Two"));
    const before = await desk.onlyReply(room, first);
    const asked = room.post("learn from here: off", { mention: true });
    const question = await desk.onlyReply(room, asked);
    expect(question.text).toContain("my replies stay where they stand");
    await room.press(question, "Yes, learn nothing here");
    await desk.chat.quiet();
    expect(room.replies(first)[0]?.text).toBe(before.text);
    const second = room.post(story("Seven"));
    const reply = await desk.onlyReply(room, second);
    expect(reply.text).toContain("Seven people were killed");
    expect(reply.text).toContain("first story of its event here");
    expect(reply.text).toContain("nothing of this story is kept");
    const later = room.post("how many people were killed?", { mention: true });
    expect((await desk.onlyReply(room, later)).text).not.toContain("Seven people");
    await desk.onlyReply(room, room.post("learn on", { mention: true }));
    await desk.onlyReply(room, room.post(story("Nine")));
    const again = room.post("how many people were killed?", { mention: true });
    expect((await desk.onlyReply(room, again)).text).toContain("Nine people were killed");
  });

  desk.scenario("keeps stories for as many days as it is told", [], async () => {
    const room = desk.chat.openRoom("closed");
    const settings = await desk.onlyReply(room, room.post("keep for 30 days", { mention: true }));
    expect(settings.text).toContain("after 30 days at the latest");
    const back = await desk.onlyReply(room, room.post("keep as long as elsewhere", { mention: true }));
    expect(back.text).not.toContain("30 days at the latest");
  });

  desk.scenario("what is kept of a channel that all read is for admins to settle", ["people"], async () => {
    const room = desk.chat.openRoom("channel");
    for (const words of ["learn off", "keep for 30 days", "forget this channel", "yes, forget this channel"]) {
      expect((await desk.onlyReply(room, room.post(words, { mention: true }))).text).toContain("Only admins");
    }
    const admin = desk.chat.addPerson("Ada", "admin");
    const message = room.post(story("Ten"));
    await desk.onlyReply(room, message);
    const done = room.post("yes, forget this channel", { mention: true, by: admin });
    await desk.chat.quiet();
    expect(room.replies(done)[0]?.text).toContain("is forgotten");
    expect(room.replies(message)[0]?.text).toContain("Withdrawn");
  });
}
