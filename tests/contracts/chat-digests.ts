import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import type { Room } from "./chat-room.ts";

const DAY_MINUTES = 24 * 60;

/** Of an event of its own for each place; no other scenario's links, which all open channels recall, name anybody of these. */
const flood = (place: string, toll: string, teller: string): string =>
  [
    `Dam overflows at ${place}, ${teller} says`,
    `${toll} people were killed when the dam above ${place} overflowed on Tuesday, ${teller} said. “The water came over the wall at night,” she said.`,
    `The road to ${place} stayed closed. A school in the valley had been cleared an hour before, the parish office said.`,
  ].join("\n\n");

/** Digests that come by themselves. The clock goes on in these. */
export function digestScenarios(desk: Newsroom): void {
  const say = async (room: Room, words: string) => desk.onlyReply(room, room.post(words, { mention: true }));
  const open = async (place: string) => {
    const room = desk.chat.openRoom("channel");
    room.post(flood(place, "Two", "mayor Sefa Rudd"));
    const message = room.post(flood(place, "Nine", "nurse Edda Vime"));
    await desk.onlyReply(room, message);
    return { room, message };
  };
  const digestsIn = (room: Room) => room.posts().filter(({ text }) => /^Digest\b/.test(text));

  desk.scenario("Digest: settled in plain words and said back, it comes each day, once", [], async () => {
    const { room } = await open("Yoll Mill");
    const { text, buttons } = await say(room, "digest daily at 8:30 Warsaw");
    expect(text).toMatch(
      /It comes here every day at 08:30, Warsaw time \(Europe\/Warsaw\)\. Next: \w+, \d+ \w+, 08:30\./,
    );
    expect(buttons).toContain("Preview");
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room).map((one) => one.text)).toEqual([
      expect.stringMatching(/\d+ open disagreements? · since .*08:30 Warsaw time.*killed\? two \/ nine/s),
    ]);
    await desk.later(60);
    expect(digestsIn(room)).toHaveLength(1);
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room).map((one) => one.text)).toEqual([
      expect.anything(),
      expect.stringMatching(/Nothing new since .*08:30 Warsaw time.*\d+ disagreements? still open/s),
    ]);
  });

  desk.scenario("Digest: what moved is told, and what did not is counted", [], async () => {
    const { room } = await open("Marl Dyke");
    await say(room, "digest daily at 8:30 Warsaw");
    await desk.later(DAY_MINUTES);
    await desk.onlyReply(room, room.post(flood("Marl Dyke", "Nine", "coroner Ina Tavish")));
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room).at(-1)?.text).toMatch(/\d+ open disagreements?.*moved: .*Ina Tavish.*nine/s);
  });

  desk.scenario("Digest: an empty day is silent where the channel wants that; after off none comes", [], async () => {
    const room = desk.chat.openRoom("channel");
    expect((await say(room, "digest daily at 8:30 Warsaw, silent when empty")).text).toContain("it stays away");
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room)).toEqual([]);
    await desk.onlyReply(room, room.post(flood("Ulver Sluice", "Two", "mayor Sefa Rudd")));
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room)).toHaveLength(1);
    expect((await say(room, "digest off")).text).toContain("only when somebody types “digest”");
    await desk.onlyReply(room, room.post(flood("Ulver Sluice", "Nine", "nurse Edda Vime")));
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room)).toHaveLength(1);
  });

  desk.scenario("Digest: the preview is for who asks for it, and takes nothing from the digest", [], async () => {
    const { room } = await open("Dessa Weir");
    await say(room, "digest daily at 8:30 Warsaw");
    await room.command("digest preview");
    await desk.chat.quiet();
    const preview = /^Digest, as it would be now · 2 stories, 1 event, 1 open disagreement/;
    expect(room.shownAlone().at(-1)?.text).toMatch(preview);
    expect(digestsIn(room)).toEqual([]);
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room).map(({ text }) => text)).toEqual([expect.stringContaining("2 stories, 1 event")]);
  });

  desk.scenario("Digest: a place that is misspelt is asked back, and settled by its button", [], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post("digest weekdays at 8:30 Warsav", { mention: true });
    const asked = await desk.onlyReply(room, message);
    expect(asked.text).toContain("Did you mean Warsaw (Europe/Warsaw)? Nothing is set yet.");
    await room.press(asked, "Warsaw (Europe/Warsaw)");
    await desk.chat.quiet();
    expect(room.replies(message).at(-1)?.text).toMatch(/on weekdays at 08:30, Warsaw time.*Next: /s);
  });

  desk.scenario("Digest times…, with its form", ["windows"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post("digest times", { mention: true });
    await room.press(await desk.onlyReply(room, message), "Digest times…");
    expect(room.window()?.text).toMatch(/When the digest comes.*Days.*Time.*City whose clocks count/s);
    await room.fillIn({
      Days: "mon wed fri",
      Time: "18:00",
      "City whose clocks count": "London",
      "When nothing happened": "No message",
    });
    await desk.chat.quiet();
    expect(room.replies(message).at(-1)?.text).toMatch(
      /on Mondays, Wednesdays and Fridays at 18:00, London time.*it stays away/s,
    );
  });

  desk.scenario("Digest: guests settle nothing", ["people"], async () => {
    const room = desk.chat.openRoom("channel");
    const gale = desk.chat.addPerson("Gale", "guest");
    const message = room.post("digest daily at 8:30 Warsaw", { mention: true, by: gale });
    expect((await desk.onlyReply(room, message)).text).toContain("Only people of this workspace");
    expect((await say(room, "digest times")).text).toContain("only when somebody types");
  });

  desk.scenario("Digest: what was decided, and by whom", [], async () => {
    const { room, message } = await open("Brenn Barrage");
    await say(room, "digest daily at 8:30 Warsaw");
    const ivo = desk.chat.colleague("Ivo");
    await room.press(await desk.onlyReply(room, message), "Not a conflict", ivo.id);
    await desk.later(DAY_MINUTES);
    expect(digestsIn(room).map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`Decided.*killed\\? Not a conflict · ${ivo.name}`, "s")),
    ]);
  });

  desk.scenario("Digest: a closed channel's story stands in no other channel's", ["rooms"], async () => {
    const [room, closed] = [desk.chat.openRoom("channel"), desk.chat.openRoom("closed")];
    await say(room, "digest daily at 8:30 Warsaw");
    await desk.onlyReply(closed, closed.post(flood("Secret Lock", "Two", "mayor Sefa Rudd")));
    await desk.later(DAY_MINUTES);
    expect(
      digestsIn(room)
        .map(({ text }) => text)
        .join(),
    ).not.toContain("Secret Lock");
  });

  desk.scenario("since I left: what came since a person last wrote, for that person alone", ["people"], async () => {
    const { room } = await open("Lorn Cut");
    const ivo = desk.chat.addPerson("Ivo", "member");
    await desk.later(5);
    await desk.onlyReply(room, room.post("what did Sefa Rudd say?", { mention: true, by: ivo }));
    await desk.later(90);
    await desk.onlyReply(room, room.post(flood("Lorn Cut", "Four", "coroner Ina Tavish")));
    await desk.later(90);
    await room.command("since I left", ivo);
    await desk.chat.quiet();
    const missed = room.shownAlone(ivo).at(-1)?.text ?? "";
    expect(missed).toMatch(/^Since you last wrote to me · 1 story.*Ina Tavish/s);
    expect(missed).not.toContain("3 stories");
    expect(
      room
        .posts()
        .map(({ text }) => text)
        .join(),
    ).not.toContain("Since you last wrote");
    const message = room.post("what did I miss?", { mention: true, by: ivo });
    const offer = await desk.onlyReply(room, message);
    expect(offer.text).toContain("What you missed is for your eyes alone.");
    await room.press(offer, "Show me", ivo);
    await desk.chat.quiet();
    expect(room.window(ivo)?.text).toMatch(/1 story.*Ina Tavish/s);
  });
}
