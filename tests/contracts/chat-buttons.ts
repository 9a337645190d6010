import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room, Shown } from "./chat-room.ts";
import { DEMO, RIVAL, story } from "./chat-stories.ts";

const KILLED = "How many people were killed?";
const HOMELESS = "How many residents were displaced?";

/** What stands below a summary. */
export function buttonScenarios(desk: Newsroom): void {
  /** A channel with two stories that disagree; the summary of the second, and how to look at it again. */
  async function openConflict(): Promise<{ room: Room; message: string; look: () => Promise<Shown> }> {
    const room = desk.chat.openRoom("channel");
    room.post(story("Three"));
    const message = room.post(RIVAL);
    const look = async () => {
      await desk.chat.quiet();
      return room.replies(message)[0] as Shown;
    };
    const { text } = await desk.onlyReply(room, message);
    expect(text).toContain("2 disagreements");
    return { room, message, look };
  }

  desk.scenario("All claims, with its pages", ["windows"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(DEMO[0] ?? "");
    await room.press(await desk.onlyReply(room, message), "All claims");
    const first = room.window()?.text ?? "";
    expect(first).toContain("All claims");
    let pages = 1;
    while (room.window()?.buttons.includes("Next")) {
      await room.pressInWindow("Next");
      pages += 1;
    }
    for (let page = pages; page > 1; page -= 1) await room.pressInWindow("Back");
    expect(room.window()?.text).toBe(first);
    expect(room.window()?.buttons).not.toContain("Back");
    await desk.onlyReply(room, message);
  });

  desk.scenario("All claims of a story that was posted before in another channel", ["rooms"], async () => {
    const [one, two] = [desk.chat.openRoom("channel"), desk.chat.openRoom("channel")];
    await desk.onlyReply(one, one.post("https://herald.example/strike"));
    const summary = await desk.onlyReply(two, two.post("https://herald.example/strike"));
    expect(summary.text).toContain("I have read this story already");
    await two.press(summary, "All claims");
    expect(two.window()?.text).toContain("Nobody has been paid since March");
  });

  desk.scenario("Why", [], async () => {
    const { room, message, look } = await openConflict();
    await room.press(await look(), "Why");
    expect(room.window()?.text).toMatch(/How many people were killed\?.*Pell Orsino.*Ina Marrow/s);
    await desk.onlyReply(room, message);
  });

  desk.scenario("Not a conflict, and Undo", [], async () => {
    const { room, message, look } = await openConflict();
    const ivo = desk.chat.colleague("Ivo");
    await room.press(await look(), "Not a conflict", ivo.id);
    const decided = await look();
    expect(decided.text).toContain("1 disagreement");
    expect(decided.text).toContain(`${KILLED} Not a conflict · ${ivo.name}, 14 Oct, 18:00 UTC`);
    expect(room.replies(message).map(({ text }) => text)[1]).toContain(`Not a conflict · ${ivo.name}`);
    await room.press(decided, "Undo");
    expect((await look()).text).toContain("2 disagreements");
    expect(room.replies(message).at(-1)?.text).toContain("Taken back by Rowan");
  });

  desk.scenario("Decide…, with its form", ["windows"], async () => {
    const { room, look } = await openConflict();
    await room.press(await look(), "Decide…");
    expect(room.window()?.text).toMatch(/How does it stand\?.*Decide.*Why/s);
    await room.fillIn({ Decide: "Prefer “nine”", Why: "Asked the hospital" });
    expect(room.window()).toBeNull();
    const { text } = await look();
    expect(text).toMatch(/killed\? Prefer “nine” · Rowan, 14 Oct, 18:00 UTC: Asked the hospital/);
    expect(text).toContain(`1 · ${HOMELESS}`);
  });

  desk.scenario("a decision takes out only what it is about", [], async () => {
    const { room, look } = await openConflict();
    await room.press(await look(), "Not a conflict");
    await room.press(await look(), "Not a conflict");
    const { text } = await look();
    expect(text).not.toContain("disagreement");
    expect(text).toMatch(new RegExp(`${literally(KILLED)} Not a conflict.*${literally(HOMELESS)} Not a conflict`, "s"));
  });

  desk.scenario("guests decide nothing, and are told so", ["people", "windows"], async () => {
    const { room, message, look } = await openConflict();
    const guest = desk.chat.addPerson("Gale", "guest");
    await room.press(await look(), "Not a conflict", guest);
    expect((await look()).text).toContain("2 disagreements");
    expect(room.replies(message).at(-1)?.text).toContain("Only people of this workspace");
    await room.press(await look(), "Decide…", guest);
    await room.fillIn({ Decide: "Prefer “nine”" }, guest);
    expect((await look()).text).toContain("2 disagreements");
  });

  desk.scenario("Ask, with its form", ["windows"], async () => {
    const { room, message, look } = await openConflict();
    await room.press(await look(), "Ask");
    await room.fillIn({ "Your question": "how many people were killed?" });
    await look();
    expect(room.replies(message).at(-1)?.text).toMatch(/Three people.*Nine people/s);
  });

  desk.scenario("Digest and Help", [], async () => {
    const { room, message, look } = await openConflict();
    await room.press(await look(), "Digest");
    await look();
    expect(room.replies(message).at(-1)?.text).toMatch(/^Digest · .* 2 open disagreements/);
    await room.press(await look(), "Help");
    expect(room.window()?.text).toContain("Paste an article or a link");
    expect(room.replies(message)).toHaveLength(2);
  });
}

const literally = (words: string): string => words.replace(/[?.]/g, String.raw`\$&`);
