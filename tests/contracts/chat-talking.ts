import { expect } from "vitest";
import type { Newsroom } from "./chat-newsroom.ts";
import { story } from "./chat-stories.ts";

/** Of an event of its own: alone with the bot a person is shown what they pasted in open channels too. */
const ROOF = [
  "Market roof falls in at Skerry Point",
  "Three people were killed when the roof of the covered market at Skerry Point fell in on Tuesday, constable Jory Amsel said. “The beams were wet through,” he said.",
  "Traders at Skerry Point said that the gutters had been blocked since spring. The market stays shut until the builders have looked at its other half, the parish said.",
].join("\n\n");

/** Questions, and talk that is none of the bot's business. */
export function talkingScenarios(desk: Newsroom): void {
  desk.scenario("asks by mention, and goes on in the thread without one", [], async () => {
    const room = desk.chat.openRoom("channel");
    room.post(story("Three"));
    room.post(story("Five"));
    const question = room.post("what do sources say about casualties?", { mention: true });
    const [answer, ...none] = await desk.textsAt(room, question);
    expect(none).toEqual([]);
    expect(answer).toMatch(/Five people.*earlier: “Three people/s);
    room.post("and what does the council say?", { thread: question });
    const [, next, ...more] = await desk.textsAt(room, question);
    expect(more).toEqual([]);
    expect(next).toMatch(/council/i);
  });

  desk.scenario("talks among itself, and is left alone", ["overhears"], async () => {
    const room = desk.chat.openRoom("channel");
    const talk = [room.post("lunch at one?"), room.post("is the bridge open?"), room.post("claims")];
    room.post("yes, and it is raining", { thread: String(talk[0]) });
    await desk.chat.quiet();
    expect(talk.flatMap((message) => room.replies(message))).toEqual([]);
  });

  desk.scenario("writes to the bot alone", [], async () => {
    const room = desk.chat.openRoom("direct");
    const message = room.post(ROOF);
    expect((await desk.onlyReply(room, message)).text).toContain("Three people were killed");
    const asked = room.post("how many were killed in Skerry Point?");
    expect((await desk.onlyReply(room, asked)).text).toContain("Three people were killed");
    expect((await desk.onlyReply(room, room.post("help"))).text).toContain("Paste an article or a link");
  });

  desk.scenario("keeps to itself what was posted in a closed channel", ["rooms"], async () => {
    const closed = desk.chat.openRoom("closed");
    const question = "what did Odo Prell say?";
    const link = closed.post("https://herald.example/strike");
    expect((await desk.onlyReply(closed, link)).text).toContain("Ferry crews on strike");
    expect((await desk.onlyReply(closed, closed.post(question, { mention: true }))).text).toContain(
      "Nobody has been paid",
    );
    const open = desk.chat.openRoom("channel");
    expect((await desk.onlyReply(open, open.post(question, { mention: true }))).text).not.toContain(
      "Nobody has been paid",
    );
  });

  desk.scenario("has other bots, whose stories and questions are not taken up", ["people"], async () => {
    const room = desk.chat.openRoom("channel");
    const feed = room.postAsOtherBot(story("Three"));
    expect(await desk.textsAt(room, feed)).toEqual([]);
  });
}
