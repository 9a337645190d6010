import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";
import { FIRE, RIVAL, STRIKE, story } from "./chat-stories.ts";

/** Of an event of its own, with two tolls. */
const INJURED = [
  "Crane falls at Norrwick yard",
  "Two workers were killed and six were injured when a crane fell at the Norrwick yard on Tuesday, foreman Lew Astin said. “It came down without a sound,” he said.",
  "The yard's owner, Bellam Docks, declined to comment. The crane had been inspected in June, the safety office said.",
].join("\n\n");

/** What people ask in the course of a day, and what they lean on. */
export function askingScenarios(desk: Newsroom): void {
  const ask = async (room: Room, words: string): Promise<{ at: string; text: string }> => {
    const at = room.post(words, { mention: true });
    return { at, text: (await desk.textsAt(room, at)).at(-1) ?? "" };
  };

  desk.scenario("says first what is agreed and what is not, then who says what", [], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(story("Three"));
    room.post(RIVAL);
    const { text } = await ask(room, "how many people were killed?");
    expect(text).toMatch(/Disputed.*How many people were killed\?.*three.*Pell Orsino.*nine.*Ina Marrow/s);
    expect(text).toMatch(/Three people were killed.*Nine people were killed/s);
  });

  desk.scenario("keeps the subject of a question for the next one in its thread", ["threads"], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(INJURED);
    room.post(FIRE);
    const { at } = await ask(room, "how many people were killed at Norrwick?");
    room.post("and the injured?", { thread: at });
    const [, injured = ""] = await desk.textsAt(room, at);
    expect(injured).toContain("six were injured");
    expect(injured).toContain("Injured · Norrwick");
    expect(injured).not.toContain("quarry");
    room.post("who says so?", { thread: at });
    const [, , who = ""] = await desk.textsAt(room, at);
    expect(who).toMatch(/Lew Astin.*six were injured/s);
  });

  desk.scenario("keeps it outside of threads too, for who asked", [], async () => {
    const room = desk.chat.openRoom("direct");
    room.post(INJURED);
    await desk.onlyReply(room, room.post("how many people were killed at Norrwick?"));
    const injured = await desk.onlyReply(room, room.post("and the injured?"));
    expect(injured.text).toContain("six were injured");
    expect((await desk.onlyReply(room, room.post("according to the bishop?"))).text).toContain(
      "Nothing that was posted",
    );
  });

  desk.scenario("answers in a story's thread about its event", ["threads"], async () => {
    const room = desk.chat.openRoom("channel");
    const first = room.post(INJURED);
    room.post(story("Three"));
    await desk.textsAt(room, first);
    room.post("how many people were killed?", { thread: first, mention: true });
    const [, answer = ""] = await desk.textsAt(room, first);
    expect(answer).toContain("Two workers were killed");
    expect(answer).not.toContain("Three people were killed");
    room.post("how many residents left their homes?", { thread: first, mention: true });
    const [, , none = ""] = await desk.textsAt(room, first);
    expect(none).toContain("Nothing that was posted here");
    expect(none).toContain("Storm hits Port Ellery");
  });

  desk.scenario("asks which event is meant, and takes the answer by a button", [], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(INJURED);
    room.post(story("Three"));
    const at = room.post("how many people were killed?", { mention: true });
    const which = await desk.onlyReply(room, at);
    expect(which.text).toContain("Which one do you mean?");
    expect(which.text).toMatch(/Crane falls at Norrwick yard/);
    expect(which.buttons).toContain("Storm hits Port Ellery");
    await room.press(which, "Storm hits Port Ellery");
    await desk.chat.quiet();
    const said = room.replies(at).map(({ text }) => text);
    expect(said.at(-1)).toContain("Three people were killed");
    expect(said.at(-1)).not.toContain("Which one do you mean?");
  });

  desk.scenario("holds an answer to a source and a time, and says so", [], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(story("Three"));
    room.post(RIVAL);
    const { text } = await ask(room, "according to Ina Marrow, how many were killed?");
    expect(text).toContain("only from Ina Marrow");
    expect(text).toContain("Nine people were killed");
    expect(text).not.toContain("Three people were killed");
    const later = await ask(room, "what do sources say about casualties since 15 October 2026");
    expect(later.text).toContain("Nothing that was posted here");
  });

  desk.scenario("says that nothing was posted about it, and what there is", [], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(STRIKE);
    const { text } = await ask(room, "how many aircraft were lost?");
    expect(text).toContain("Nothing that was posted here speaks of that.");
    expect(text).toContain("Ferry crews on strike at Lornmouth");
    const pope = await ask(room, "what did the bishop say?");
    expect(pope.text).toContain("“bishop”");
  });

  desk.scenario("takes a question in many forms", [], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(story("Three"));
    room.post(RIVAL);
    room.post(STRIKE);
    const forms: readonly (readonly [string, RegExp])[] = [
      ["what do sources say about casualties in Port Ellery", /Disputed.*Pell Orsino.*Ina Marrow/s],
      ["who says nine people were killed", /Ina Marrow.*Nine people were killed/s],
      ["how many residents left their homes", /140.*200|200.*140/s],
      ["who denied that wages were late", /denied “wages were late”/],
      ["what did Odo Prell say", /Nobody has been paid since March/],
      ["compare Pell Orsino and Ina Marrow on the dead", /Three people.*Nine people/s],
      ["what is still unclear about the storm", /how many boats had been lost/],
      ["do sources agree on the dead in Port Ellery", /Disputed: How many people were killed\?/],
    ];
    for (const [asks, holds] of forms) expect((await ask(room, asks)).text, asks).toMatch(holds);
  });

  desk.scenario("means what was posted in its channel, and names the rest in one line", ["rooms"], async () => {
    const elsewhere = desk.chat.openRoom("channel");
    await desk.onlyReply(elsewhere, elsewhere.post("https://herald.example/fire"));
    const room = desk.chat.openRoom("channel");
    room.post(INJURED);
    const at = room.post("how many people were hurt?", { mention: true });
    const answer = await desk.onlyReply(room, at);
    expect(answer.text).toContain("six were injured");
    expect(answer.text).toMatch(/Other events that answer this: .*Quarry fire burns for third day near Haldon/s);
    expect(answer.text).not.toMatch(/Which one do you mean|Nine workers/);
    await room.press(answer, "Quarry fire burns for third day near Haldon");
    await desk.chat.quiet();
    expect(room.replies(at).at(-1)?.text).toContain("Nine workers were hurt");
  });
}
