import type { Reply } from "../src/answers/reply.ts";
import type { Audience, Author, Place, PostRef } from "../src/chat/message.ts";
import type { Platform } from "../src/chat/platform.ts";
import type { AcceptedMessage, Task } from "../src/store/accepted-message.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import { jobIdOf } from "./release-replies.ts";
import type { Request } from "./request.ts";

/** A platform that is running; any other name is a bug and throws. */
export function platformNamed(desk: Pick<Desk, "platforms">, name: string): Platform {
  const platform = desk.platforms.get(name);
  if (!platform) throw new Error(`No platform named ${name} is running.`);
  return platform;
}

/** The platform on which a message was posted. */
export const platformOf = (desk: Desk, { message }: AcceptedMessage): Platform =>
  platformNamed(desk, message.place.platform);

/** Answers are made for the person who asked, where they asked. */
export const audienceOf = ({ message: { place, author } }: AcceptedMessage): Audience => audienceIn(place, author);

/** A guest sees only some of a workspace's channels, and we cannot tell which: nothing of other channels then. */
export function audienceIn(place: Place, person: Author): Audience {
  const outsiders = place.visibility === "shared" || person.role === "guest";
  const alone = place.visibility === "direct";
  return { workspace: place.workspace, channel: place.channel, person: person.id, alone, outsiders };
}

/**
 * Our one post for a message: posts "reading…", or these `words`, unless it is there. Its id is kept before work goes on, so that every later
 * try edits it; should the process end between the two, the platform knows the post by the key.
 */
export async function placePost(desk: Desk, accepted: AcceptedMessage, words: Reply | null = null): Promise<PostRef> {
  if (accepted.post) return accepted.post;
  const platform = platformOf(desk, accepted);
  const reply = words ?? desk.compose(firstWords(accepted), NO_MATERIAL, platform.limits);
  const post = await platform.outbox.say(accepted.message.thread, reply, jobIdOf(accepted));
  await desk.messages.record(accepted, { kind: "placed", post });
  // Taken up anew while the platform was slow, it may have a post already, under another key.
  const now = await desk.messages.find(accepted.key);
  const kept = now?.post ?? post;
  // All of it was forgotten meanwhile.
  if (!now) await platform.outbox.withdraw(post);
  if (now?.task.kind === "withdrawn" && now.state === "answered" && kept.id === post.id) {
    // Taken back in silence before this line stood there.
    await platform.outbox.withdraw(post);
    await desk.messages.record(now, { kind: "silenced" });
  }
  if (kept.id !== post.id) await platform.outbox.withdraw(post);
  return kept;
}

/** Nobody asked for it, and what was begun to answer it would stay when it comes to nothing: shown once there is something to say. */
export function waitsUnseen(desk: Desk, accepted: AcceptedMessage): boolean {
  const { message, task } = accepted;
  // A digest that comes by itself is seen when it is there: what a phone shows of it is its first line.
  if (task.kind === "digest" && task.daily) return true;
  const { asked, inChannel, thread } = message;
  const beginsThread = inChannel ? inChannel.answer.id !== thread.id : false;
  if (asked || !beginsThread || platformOf(desk, accepted).limits.threads !== "lasting") return false;
  return task.kind === "read" && task.sources.every(({ kind }) => kind === "link");
}

/** Links are fetched, read and compared; words are there already. */
export const stepsOf = (task: Task): number =>
  task.kind === "read" && task.sources.some(({ kind }) => kind === "link") ? 3 : 2;

/** `part` from 0. */
export const fetching = (part: number, parts: number): string =>
  parts === 1 ? "Fetching the page" : `Fetching ${part + 1} of ${parts}`;

/** What stands in the thread before there is an answer. */
function firstWords({ task, message }: AcceptedMessage): Request {
  const progress = (text: string): Request => ({ kind: "progress", text, step: 1, steps: stepsOf(task) });
  switch (task.kind) {
    case "read":
      return progress(task.sources[0]?.kind === "link" ? fetching(0, task.sources.length) : "Reading");
    case "changed":
      return progress("The page changed; comparing");
    case "introduction":
      // Nothing is worked out for it: it is there at once.
      return { kind: "introduction", shared: message.place.visibility === "shared" };
    default:
      return progress("Looking through the stories");
  }
}

/** Shows in the post that the work begins anew. Only a courtesy: the answer comes all the same. */
export async function showAsPlaceholder(desk: Desk, accepted: AcceptedMessage): Promise<void> {
  if (accepted.post === null && waitsUnseen(desk, accepted)) return;
  try {
    const post = await placePost(desk, accepted);
    // A job that was under way may have come further meanwhile: its answer is not to be written over.
    const now = await desk.messages.find(accepted.key);
    if (now?.revision !== accepted.revision || now.state !== accepted.state) return;
    await replacePost(desk, accepted, post, firstWords(accepted));
  } catch (error) {
    desk.log.debug({ err: error, message: accepted.key }, "progress not shown");
  }
}

/** Puts something other than stories in the place of the post. */
export async function replacePost(
  desk: Desk,
  accepted: AcceptedMessage,
  post: PostRef,
  request: Request,
): Promise<void> {
  const platform = platformOf(desk, accepted);
  await platform.outbox.replace(post, desk.compose(request, NO_MATERIAL, platform.limits));
}
