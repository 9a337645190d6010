import { expect } from "vitest";
import { PAGES } from "./chat-bot.ts";
import type { Newsroom } from "./chat-newsroom.ts";
import { FIRE, pageOf, RIVAL, STRIKE, story } from "./chat-stories.ts";

const ROAD = pageOf(FIRE.replaceAll("Haldon", "Marrowby").replaceAll("quarry", "mill").replaceAll("Quarry", "Mill"));

/** Edits, deletions, and what is forgotten. */
export function changeScenarios(desk: Newsroom): void {
  desk.scenario("an edited text takes the place of the old one, in the same reply", ["changes"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post(story("Three"));
    const { id } = await desk.onlyReply(room, message);
    room.edit(message, story("Four"));
    const edited = await desk.onlyReply(room, message);
    expect(edited.id).toBe(id);
    expect(edited.text).toContain("Four people were killed");
    const asked = room.post("how many people were killed?", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).not.toContain("Three people");
  });

  desk.scenario("so does another link", ["changes"], async () => {
    PAGES.set("https://post.example/mill", ROAD);
    const room = desk.chat.openRoom("closed");
    const message = room.post("this one: https://herald.example/fire");
    await desk.onlyReply(room, message);
    room.edit(message, "no, this one: https://post.example/mill");
    expect((await desk.onlyReply(room, message)).text).toMatch(/^Mill fire burns/);
  });

  desk.scenario("words around a link, and a preview of it, change nothing", ["changes"], async () => {
    const page = pageOf(STRIKE.replaceAll("Lornmouth", "Sandwick"));
    PAGES.set("https://post.example/ferries", page);
    const room = desk.chat.openRoom("closed");
    const message = room.post("have you seen https://post.example/ferries");
    const before = await desk.onlyReply(room, message);
    // Were the page fetched again, it would not be there.
    PAGES.delete("https://post.example/ferries");
    room.preview(message, "https://post.example/ferries");
    room.edit(message, "Have you all seen https://post.example/ferries ?");
    expect(await desk.onlyReply(room, message)).toEqual(before);
  });

  desk.scenario(
    "what was read because somebody asked stays read when its words are mended",
    ["changes", "marks", "overhears"],
    async () => {
      const room = desk.chat.openRoom("closed");
      await room.command("listen mentions");
      const message = room.post("have you seen https://herald.example/fire");
      expect(await desk.textsAt(room, message)).toEqual([]);
      room.mark(message);
      expect((await desk.onlyReply(room, message)).text).toContain("Quarry fire burns");
      room.edit(message, "Have you all seen https://herald.example/fire ?");
      expect((await desk.onlyReply(room, message)).text).toContain("Quarry fire burns");
    },
  );

  desk.scenario(
    "talk that becomes a story is read, and a story that becomes talk is withdrawn",
    ["changes", "overhears"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const talk = room.post("lunch at one?");
      const pasted = room.post(story("Three"));
      await desk.onlyReply(room, pasted);
      room.edit(talk, story("Five"));
      expect((await desk.onlyReply(room, talk)).text).toContain("five");
      room.edit(pasted, "never mind");
      expect((await desk.onlyReply(room, pasted)).text).toMatch(/^Withdrawn: the message was changed/);
      expect((await desk.onlyReply(room, talk)).text).not.toContain("same event");
    },
  );

  desk.scenario("what is changed or deleted in the same breath stands as it is in the end", ["changes"], async () => {
    const room = desk.chat.openRoom("channel");
    const [changed, gone] = [room.post(story("Three")), room.post(story("Nine"))];
    room.edit(changed, story("Four"));
    room.remove(gone);
    expect((await desk.onlyReply(room, changed)).text).toContain("Four people were killed");
    for (const text of await desk.textsAt(room, gone)) expect(text).toMatch(/^Withdrawn/);
    const asked = room.post("how many people were killed?", { mention: true });
    expect((await desk.onlyReply(room, asked)).text).not.toMatch(/Three people|Nine people/);
  });

  desk.scenario("a deleted story is withdrawn, and answers that drew on it are told again", ["changes"], async () => {
    const room = desk.chat.openRoom("channel");
    const [first, second] = [room.post(story("Three")), room.post(RIVAL)];
    const asked = room.post("how many people were killed?", { mention: true });
    expect((await desk.onlyReply(room, second)).text).toContain("disagreement");
    expect((await desk.onlyReply(room, asked)).text).toMatch(/Three people.*Nine people/s);
    room.remove(first);
    expect((await desk.onlyReply(room, first)).text).toMatch(/^Withdrawn: the message was deleted/);
    expect((await desk.onlyReply(room, second)).text).not.toContain("disagreement");
    const again = await desk.onlyReply(room, asked);
    expect(again.text).toContain("Nine people");
    expect(again.text).not.toContain("Three people");
  });

  desk.scenario(
    "a link that was nothing to see, deleted, leaves nothing behind",
    ["changes", "overhears"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const message = room.post("https://herald.example/gone");
      await desk.chat.quiet();
      room.remove(message);
      expect(await desk.textsAt(room, message)).toEqual([]);
    },
  );

  desk.scenario("the poster has a story forgotten, and nobody else", ["people", "threads"], async () => {
    const room = desk.chat.openRoom("channel");
    const ivo = desk.chat.addPerson("Ivo", "member");
    const message = room.post(story("Three"));
    await desk.onlyReply(room, message);
    room.post("forget", { thread: message, mention: true, by: ivo });
    const [kept, refused] = await desk.textsAt(room, message);
    expect(kept).toContain("Three people were killed");
    expect(refused).toContain("Only the person who posted");
    room.post("forget", { thread: message, mention: true });
    const [withdrawn, , done] = await desk.textsAt(room, message);
    expect(withdrawn).toMatch(/^Withdrawn: this story is forgotten/);
    expect(done).toContain("forgotten");
  });

  desk.scenario("a message that is marked is read, once", ["marks", "people", "overhears"], async () => {
    const room = desk.chat.openRoom("channel");
    const ivo = desk.chat.addPerson("Ivo", "member");
    const talk = room.post("The mayor of Norrwick told us that the bridge is closed until Friday.");
    expect(await desk.textsAt(room, talk)).toEqual([]);
    room.mark(talk);
    expect((await desk.onlyReply(room, talk)).text).toContain("the bridge is closed until Friday");
    room.mark(talk, ivo);
    await desk.onlyReply(room, talk);
  });

  desk.scenario("what was left in silence is said when somebody asks for it", ["marks", "overhears"], async () => {
    const room = desk.chat.openRoom("channel");
    const message = room.post("https://herald.example/gone");
    expect(await desk.textsAt(room, message)).toEqual([]);
    await room.check(message);
    expect((await desk.onlyReply(room, message)).text).toContain("I could not reach the page");
  });

  desk.scenario(
    "“Check claims” reads anybody's message, another bot's too, and tells who asked",
    ["marks", "people"],
    async () => {
      const room = desk.chat.openRoom("channel");
      const ivo = desk.chat.addPerson("Ivo", "guest");
      const feed = room.postAsOtherBot(story("Seven"));
      expect(await desk.textsAt(room, feed)).toEqual([]);
      await room.check(feed, ivo);
      const summary = await desk.onlyReply(room, feed);
      expect(summary.text).toContain("Seven people were killed");
      expect(room.shownAlone(ivo).at(-1)?.text).toContain("in the thread of that message");
      await room.check(summary.id, ivo);
      expect(room.shownAlone(ivo).at(-1)?.text).toContain("nothing in that message");
      await desk.onlyReply(room, feed);
    },
  );
}
