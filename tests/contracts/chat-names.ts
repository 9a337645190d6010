import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";

/** Two that tell one event; the chief may be one man under two names. */
const FIRST = [
  "Tanker burns off Port Ellery",
  "Three sailors were killed when a tanker caught fire off Port Ellery on Tuesday, harbour chief Aleksey Bronin said. “The engine room was full of smoke,” he said.",
  "The salvage firm Tolk Marine said that it had taken 20 people off the ship. The tanker was bound for Lornmouth with a load of diesel.",
].join("\n\n");
const SECOND = [
  "Port Ellery tanker fire: crew mourned",
  "Nine sailors were killed when a tanker caught fire off Port Ellery on Tuesday, Oleksii Bronin, the harbour chief, said. “Nobody could reach the engine room,” he said.",
  "The salvage firm said that the tanker was being towed to Norrwick. Divers will look at the hull.",
].join("\n\n");

const QUESTION = "Is Aleksey Bronin the same as Oleksii Bronin?";
const CLASH = "Two sources give figures that exclude each other";
/** One man who gives two figures has raised his. */
const SELF = "Moved since earlier stories";

/** Who is who among the names of stories, as people settle it. */
export function nameScenarios(desk: Newsroom): void {
  const postTwo = async (room: Room) => {
    room.post(FIRST);
    const message = room.post(SECOND);
    expect((await desk.onlyReply(room, message)).text).toContain(CLASH);
    return message;
  };
  const summaryOf = async (room: Room, message: string) => (await desk.textsAt(room, message))[0];
  const said = async (room: Room, message: string) => (await desk.textsAt(room, message)).at(-1);

  desk.scenario("All claims asks whether two names are one, with its buttons", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = await postTwo(room);
    await room.press(await desk.onlyReply(room, message), "All claims");
    while (room.window()?.buttons.includes("Next")) await room.pressInWindow("Next");
    expect(room.window()?.text).toContain(QUESTION);
    await room.pressInWindow("Same");
    expect(await summaryOf(room, message)).toContain(SELF);
    expect(await said(room, message)).toMatch(/Is Aleksey Bronin .*\? The same · Rowan, 14 Oct, 18:00 UTC/);
  });

  desk.scenario("typed: names, same name, Undo", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = await postTwo(room);
    room.post("names", { thread: message, mention: true });
    expect(await said(room, message)).toMatch(
      /^Names · .* 1 open question.*1 · Is Aleksey Bronin the same as Oleksii/s,
    );
    room.post("same name 1", { thread: message, mention: true });
    expect(await summaryOf(room, message)).toContain(SELF);
    expect(await summaryOf(room, message)).not.toContain(CLASH);
    room.post("names", { thread: message, mention: true });
    expect(await said(room, message)).toMatch(/Aleksey Bronin.*also Oleksii Bronin – the same, says Rowan/s);
    room.post("undo", { thread: message, mention: true });
    expect(await summaryOf(room, message)).toContain(CLASH);
    expect(await said(room, message)).toContain(
      "Taken back by Rowan: whether Aleksey Bronin is Oleksii Bronin is open again",
    );
  });

  desk.scenario("what is said not to be the same is not asked again", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = await postTwo(room);
    room.post("not the same name", { thread: message, mention: true });
    expect(await said(room, message)).toContain("Not the same · Rowan");
    room.post("names", { thread: message, mention: true });
    expect(await said(room, message)).toMatch(/0 open questions.*Decided.*Not the same · Rowan/s);
    room.post("same name", { thread: message, mention: true });
    expect(await said(room, message)).toContain("There is no such question");
  });

  desk.scenario("guests settle no names", ["people"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = await postTwo(room);
    const guest = desk.chat.addPerson("Gale", "guest");
    room.post("same name 1", { thread: message, mention: true, by: guest });
    expect(await said(room, message)).toContain("Only people of this workspace");
    expect(await summaryOf(room, message)).toContain(CLASH);
  });

  desk.scenario(
    "a name from a closed channel is asked about in no other, and what one channel says no other knows",
    ["rooms"],
    async () => {
      const closed = desk.chat.openRoom("closed");
      const [open, other] = [desk.chat.openRoom("channel"), desk.chat.openRoom("channel")];
      closed.post(FIRST);
      const message = open.post(SECOND);
      await desk.onlyReply(open, message);
      open.post("names", { thread: message, mention: true });
      expect(await said(open, message)).toContain("0 speakers under several names · 0 open questions");
      expect(await said(open, message)).not.toContain("Aleksey");
      const mine = await postTwo(other);
      const theirs = closed.post(SECOND);
      await desk.onlyReply(closed, theirs);
      closed.post("same name", { thread: theirs, mention: true });
      expect(await summaryOf(closed, theirs)).toContain(SELF);
      expect(await summaryOf(other, mine)).toContain(CLASH);
    },
  );
}
