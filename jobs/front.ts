import { parseIntent } from "../src/chat/intent.ts";
import type { Author, IncomingMessage, Place } from "../src/chat/message.ts";
import type { Front } from "../src/chat/platform.ts";
import { messageKey } from "../src/store/message-key.ts";
import { acceptTask, keepTask, startWork, taskOf } from "./accept.ts";
import { composeAnswer } from "./compose-answer.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import { alignTimer, alignTimers } from "./digest-due.ts";
import { createInTurn } from "./in-turn.ts";
import { daysBefore, RECENT_DAYS, rulingsIn } from "./material.ts";
import { passing } from "./passing.ts";
import { placeAnswer } from "./place-answer.ts";
import { audienceIn, platformNamed } from "./placeholder.ts";
import { reviseMessage, withdrawMessage } from "./revise.ts";
import { settingsOf } from "./settings-of.ts";
import { suggest } from "./suggest.ts";

/** What the platforms hand their messages to. */
export function createFront(desk: Desk): Front {
  // Told at once, as after an outage, an edit or a deletion would find nothing yet that it could change.
  const inTurn = createInTurn();
  return {
    async take(happening) {
      switch (happening.kind) {
        case "posted": {
          const kept = await inTurn(messageKey(happening.message), async () => {
            await desk.readers.note(happening.message.place);
            const settings = await settingsOf(desk, happening.message.place);
            const message = await placeAnswer(desk, happening.message, settings);
            const task = taskOf(message, parseIntent(message, settings));
            return task && keepTask(desk, message, task);
          });
          if (kept) await startWork(desk, kept);
          return;
        }
        case "edited":
          return inTurn(messageKey(happening.message), async () => {
            await desk.readers.note(happening.message.place);
            await reviseMessage(desk, happening.message);
          });
        case "deleted": {
          const key = messageKey({ id: happening.message, place: happening.place });
          return inTurn(key, () => withdrawMessage(desk, key, "deleted"));
        }
        case "emptied": {
          for (const key of await desk.history.messagesIn(happening.thread)) {
            await inTurn(key, () => withdrawMessage(desk, key, "deleted"));
          }
          return;
        }
        case "joined":
          await desk.channels.setLeft(happening.place, null);
          await desk.readers.note(happening.place);
          await alignTimer(desk, happening.place);
          return acceptTask(desk, introductionTo(happening.place, happening.at), { kind: "introduction" });
        case "left":
          await desk.channels.setLeft(happening.place, desk.now().toISOString());
          return alignTimer(desk, happening.place);
        case "readers":
          return desk.readers.change(happening.places);
        case "removed":
          await desk.erasure.purge(happening.platform, happening.workspace);
          return alignTimers(desk);
      }
    },

    async answer(asked) {
      await desk.readers.note(asked.place);
      const settings = await settingsOf(desk, asked.place);
      const message = await placeAnswer(desk, asked, settings);
      const intent = parseIntent(message, settings);
      const task = taskOf(message, intent) ?? { kind: "empty" };
      const { limits } = platformNamed(desk, message.place.platform);
      if (task.kind !== "read") return (await composeAnswer(desk, passing(message, task), limits)).reply;
      await acceptTask(desk, message, task);
      const sentence = "I am reading it; the summary comes into the channel.";
      return desk.compose({ kind: "notice", sentence }, NO_MATERIAL, limits);
    },

    async suggest(asked) {
      const message = await placeAnswer(desk, asked, await settingsOf(desk, asked.place));
      return suggest(desk, passing(message, { kind: "empty" }));
    },

    async home(place, person) {
      const settings = await settingsOf(desk, place);
      const since = daysBefore(desk.now().toISOString(), RECENT_DAYS);
      const posted = await desk.stories.recent(audienceIn(place, person), since, null);
      const decisions = await rulingsIn(desk, place, person);
      const { limits } = platformNamed(desk, place.platform);
      return desk.compose({ kind: "home", settings }, { posted, decisions }, limits);
    },
  };
}

/** Our own first words in a channel: the same message each time, so that they are said once. */
function introductionTo(place: Place, at: string): IncomingMessage {
  const { platform, workspace, channel } = place;
  const author: Author = { id: "crosswire", name: "Crosswire", role: "member" };
  const thread = { platform, workspace, channel, id: null };
  const said = { text: "", links: [], files: [], asked: true, sentAt: at };
  return { id: "introduction", place, thread, inChannel: null, author, ...said };
}
