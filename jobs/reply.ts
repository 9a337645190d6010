import type { Reply } from "../src/answers/reply.ts";
import { PlatformRefused } from "../src/errors.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage, Outcome } from "../src/store/accepted-message.ts";
import type { MeantStory } from "../src/store/message-store.ts";
import type { Desk } from "./desk.ts";
import type { Handler } from "./jobs.ts";
import { audienceOf, placePost, platformOf } from "./placeholder.ts";
import type { Request } from "./request.ts";

/** Stories that a question is answered from, and that a digest holds new ones against. */
const RECENT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

const WENT_WRONG = "Something went wrong while I made this answer; the log says what. Posting it again tries again.";

/** Puts the answer in the place of the "reading…" line. Once answered, a message is never answered again. */
export function createReply(desk: Desk): Handler<"reply"> {
  return {
    async run({ message: key }) {
      const accepted = await desk.messages.find(key);
      if (!accepted || accepted.state === "answered") return;
      const post = await placePost(desk, accepted);
      const { outbox } = platformOf(desk, accepted);
      if (isUnaskedMiss(accepted)) {
        await outbox.withdraw(post);
        await desk.messages.record(key, { kind: "answered", reply: null, error: null });
        return;
      }
      const reply = await composeReply(desk, accepted);
      await outbox.replace(post, reply);
      await desk.messages.record(key, { kind: "answered", reply, error: null });
    },

    async giveUp({ message: key }, error) {
      desk.log.error({ err: error, message: key }, "could not answer");
      const accepted = await desk.messages.find(key);
      if (!accepted || accepted.state === "answered") return;
      let reply: Reply | null = null;
      if (!(error instanceof PlatformRefused)) {
        // While the platform is away this throws, and the message stays unanswered until the next sweep.
        const post = await placePost(desk, accepted);
        const { outbox, limits } = platformOf(desk, accepted);
        reply = desk.compose({ kind: "problem", sentence: WENT_WRONG }, [], limits);
        await outbox.replace(post, reply);
      }
      await desk.messages.record(key, { kind: "answered", reply, error: String(error) });
    },
  };
}

/** A link that nobody asked about and that gives no story is left alone in silence. */
const isUnaskedMiss = ({ message, task, outcomes }: AcceptedMessage): boolean =>
  !message.asked &&
  task.kind === "read" &&
  task.sources.every(({ kind }) => kind === "link") &&
  outcomes.every(({ kind }) => kind === "problem");

async function composeReply(desk: Desk, accepted: AcceptedMessage): Promise<Reply> {
  const { limits } = platformOf(desk, accepted);
  const { task } = accepted;
  switch (task.kind) {
    case "read": {
      const replies: Reply[] = [];
      for (const outcome of dropRepeats(accepted.outcomes)) replies.push(await composeStory(desk, accepted, outcome));
      return { blocks: replies.flatMap(({ blocks }) => blocks) };
    }
    case "question": {
      const since = daysBefore(desk.now().toISOString(), RECENT_DAYS);
      return desk.compose(task, await desk.stories.recent(audienceOf(accepted), since), limits);
    }
    case "digest": {
      const posted = await desk.stories.recent(audienceOf(accepted), daysBefore(task.since, RECENT_DAYS));
      return desk.compose(task, posted, limits);
    }
    case "command":
      return composeCommand(desk, accepted, task.name, task.argument);
    case "empty":
      return desk.compose({ kind: "help" }, [], limits);
  }
}

async function composeStory(desk: Desk, accepted: AcceptedMessage, outcome: Outcome): Promise<Reply> {
  const { limits } = platformOf(desk, accepted);
  if (outcome.kind === "problem") return desk.compose(outcome, [], limits);
  const audience = audienceOf(accepted);
  const posted = await desk.stories.related(audience, outcome.story, accepted.line);
  const own = posted.find(({ story }) => story.id === outcome.story);
  if (!own) return desk.compose({ kind: "problem", sentence: "This story was forgotten." }, [], limits);
  const same = await desk.stories.findSame(audience, own, accepted.line);
  if (!same) return desk.compose({ kind: "summary", story: own.story.id }, posted, limits);
  const { id } = same.story;
  return desk.compose({ kind: "repeat", story: id }, await desk.stories.related(audience, id, accepted.line), limits);
}

async function composeCommand(desk: Desk, accepted: AcceptedMessage, name: string, argument: string): Promise<Reply> {
  const { limits } = platformOf(desk, accepted);
  const say = (request: Request, posted: readonly PostedStory[] = []) => desk.compose(request, posted, limits);
  switch (name) {
    case "method":
      return say({ kind: "method" });
    case "status":
      return say({ kind: "notice", sentence: await describeStatus(desk, accepted) });
    case "claims":
    case "why":
    case "forget":
      break;
    default:
      return say({ kind: "help" });
  }
  const meant = await desk.history.lastStory(accepted);
  if (meant && name === "forget") return say(await forgetStory(desk, accepted, meant));
  // As of the story's own summary, so that "why 2" means the second disagreement that stands there.
  const posted = meant ? await desk.stories.related(audienceOf(accepted), meant.story, meant.line) : [];
  if (!meant || posted.length === 0) {
    return say({ kind: "problem", sentence: "There is no story here to speak of. Paste an article or a link first." });
  }
  const { story } = meant;
  return say(name === "claims" ? { kind: "claims", story } : { kind: "why", story, which: argument }, posted);
}

async function forgetStory(desk: Desk, { message }: AcceptedMessage, meant: MeantStory): Promise<Request> {
  if (meant.person !== message.author.id) {
    return { kind: "problem", sentence: "Only the person who posted the last story can have it forgotten." };
  }
  await desk.stories.forget(meant.message);
  return { kind: "notice", sentence: "The last story is forgotten: nothing is compared with it any more." };
}

async function describeStatus(desk: Desk, accepted: AcceptedMessage): Promise<string> {
  const since = daysBefore(desk.now().toISOString(), RECENT_DAYS);
  const stories = (await desk.stories.recent(audienceOf(accepted), since)).length;
  const { workspace, channel } = accepted.message.place;
  const waiting = (await desk.messages.unfinished()).filter(
    (one) => one.key !== accepted.key && one.channel.workspace === workspace && one.channel.channel === channel,
  ).length;
  return `Stories recalled here from the last ${RECENT_DAYS} days: ${stories}. Messages of this channel that are being worked on: ${waiting}.`;
}

/** One message may hold the same story twice, and several links may fail alike. */
function dropRepeats(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...new Map(outcomes.map((outcome) => [JSON.stringify(outcome), outcome])).values()];
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * DAY_MS).toISOString();
}
