import type { Author, Place } from "../src/chat/message.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Scope } from "../src/store/erase.ts";
import { queueWork } from "./accept.ts";
import type { Desk } from "./desk.ts";
import { notice, plain, problem, type Said } from "./said.ts";
import { describeSettings } from "./settle.ts";

/** What somebody wants forgotten as a whole. */
interface Whole {
  /** "yes, " before it does it. */
  readonly words: string;
  readonly scope: (place: Place, person: Author) => Scope;
  readonly refuse: (place: Place, person: Author) => string | null;
  /** `stories`, `messages`: how many there are, as "2 stories". */
  readonly asked: (stories: string, messages: string) => string;
  readonly done: string;
  readonly button: boolean;
}

const ADMINS = "Only admins of the workspace can have that forgotten.";
const ADMINS_OF_CHANNEL = "Only admins of the workspace can settle what is kept of a channel that everybody reads.";
const GUESTS = "Only people of this workspace can settle that.";

const WHOLES = {
  mine: {
    words: "forget all of mine",
    scope: ({ platform, workspace }, { id }) => ({ platform, workspace, channel: null, person: id }),
    refuse: () => null,
    // Whoever reads along is told no number: it may be of channels that they do not see.
    asked: () =>
      "This forgets every story that you posted in this workspace, in whatever channel, and all that you asked me. My replies to them are taken back.",
    done: "All that you told me is forgotten, in every channel. My replies to it are being taken back.",
    button: true,
  },
  channel: {
    words: "forget this channel",
    scope: ({ platform, workspace, channel }) => ({ platform, workspace, channel, person: null }),
    refuse: refuseOfChannel,
    asked: (stories, messages) =>
      `This forgets all that was posted here, by anybody: ${stories} and ${messages}, and what was decided. My replies are taken back. How I am set here stays.`,
    done: "All that was posted here is forgotten. My replies to it are being taken back.",
    button: true,
  },
  workspace: {
    words: "forget this workspace",
    scope: ({ platform, workspace }) => ({ platform, workspace, channel: null, person: null }),
    refuse: (_place, { role }) => (role === "admin" ? null : ADMINS),
    asked: () =>
      "This forgets all that was posted in any channel of the workspace, by anybody, and all that was decided. My replies are taken back. How I am set stays.",
    done: "All that was posted in this workspace is forgotten. My replies to it are being taken back.",
    // Nobody does that by a slip of the finger.
    button: false,
  },
} as const satisfies Record<string, Whole>;

const wholeOf = (words: string): Whole => {
  if (/mine/i.test(words)) return WHOLES.mine;
  return /channel/i.test(words) ? WHOLES.channel : WHOLES.workspace;
};

/** Where a few people meet each of them may settle what is kept, elsewhere the admins. */
function refuseOfChannel({ visibility }: Place, { role }: Author): string | null {
  if (visibility === "direct" || role === "admin") return null;
  if (role === "guest") return GUESTS;
  return visibility === "private" ? null : ADMINS_OF_CHANNEL;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Says what would be forgotten, and how to have it done. */
export async function askToForget(desk: Desk, { message }: AcceptedMessage, argument: string): Promise<Said> {
  const { place, author } = message;
  const { words, scope, refuse, asked, button } = wholeOf(argument);
  const refusal = refuse(place, author);
  if (refusal !== null) return problem(refusal);
  const { stories, messages } = await desk.erasure.count(scope(place, author));
  const sentence = asked(count(stories, "story", "stories"), count(messages, "message", "messages"));
  return plain({ kind: "confirm", sentence, words: `yes, ${words}`, button });
}

/** Does what was asked before. */
export async function sayYes(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  return /^learn/i.test(argument) ? learnNothing(desk, accepted) : forgetAll(desk, accepted, wholeOf(argument));
}

async function forgetAll(desk: Desk, accepted: AcceptedMessage, { scope, refuse, done }: Whole): Promise<Said> {
  const { place, author } = accepted.message;
  const refusal = refuse(place, author);
  if (refusal !== null) return problem(refusal);
  const { messages, stories } = await desk.erasure.erase(scope(place, author), accepted.key);
  for (const one of await desk.revisions.retellGone(place, stories)) await queueWork(desk, one);
  for (const one of messages) await queueWork(desk, one);
  return notice(done);
}

/** "on" or "off": whether what is posted in the channel is kept. */
export async function learn(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const { place, author } = accepted.message;
  const refusal = refuseOfChannel(place, author);
  if (refusal !== null) return problem(refusal);
  if (/^on$/i.test(argument)) {
    await desk.channels.set(place, { learns: true });
    return describeSettings(desk, accepted);
  }
  const { platform, workspace, channel } = place;
  const { stories } = await desk.erasure.count({ platform, workspace, channel, person: null });
  if (stories === 0) return learnNothing(desk, accepted);
  const sentence = `From then on I read and answer what is posted here, and keep nothing of it. The ${count(stories, "story", "stories")} that I keep of this channel would be forgotten; my replies stay where they stand.`;
  return plain({ kind: "confirm", sentence, words: "yes, learn nothing here", button: true });
}

async function learnNothing(desk: Desk, accepted: AcceptedMessage): Promise<Said> {
  const { place, author } = accepted.message;
  const refusal = refuseOfChannel(place, author);
  if (refusal !== null) return problem(refusal);
  await desk.channels.set(place, { learns: false });
  const gone = await desk.erasure.unlearn(place);
  for (const one of await desk.revisions.retellGone(place, gone)) await queueWork(desk, one);
  return describeSettings(desk, accepted);
}

/** "30 days", "30 days in this workspace", "as long as elsewhere": how long stories are kept, at the most. */
export async function keepFor(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const { place, author } = accepted.message;
  const whole = /(?:workspace|server)$/i.test(argument);
  const refusal = whole ? WHOLES.workspace.refuse(place, author) : refuseOfChannel(place, author);
  if (refusal !== null) return problem(refusal);
  const days = /\d+/.exec(argument)?.[0];
  const retentionDays = days === undefined ? null : Number(days);
  if (retentionDays === 0) return problem("One day is the least. “learn off” has me keep nothing.");
  if (whole) await desk.channels.setWorkspace(place, { retentionDays });
  else await desk.channels.set(place, { retentionDays });
  return describeSettings(desk, accepted);
}
