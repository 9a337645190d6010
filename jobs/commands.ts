import { type CommandName, splitWhich } from "../src/chat/command.ts";
import { readHost } from "../src/chat/left-alone.ts";
import type { Mode } from "../src/chat/settings.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { MeantStory } from "../src/store/channel-history.ts";
import { flag, unflag } from "./confidential.ts";
import { decide, inOwnWords, settleOne, undo } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { assign, follow, unassign, unfollow } from "./errands.ts";
import { exportStories } from "./export-stories.ts";
import { askToForget, keepFor, learn, sayYes } from "./forget-all.ts";
import { aroundStory, daysBefore, findMeant, RECENT_DAYS, withDecisions } from "./material.ts";
import { moveBack, moveStory } from "./move-story.ts";
import { settleNames } from "./name-rulings.ts";
import { audienceOf } from "./placeholder.ts";
import type { Request } from "./request.ts";
import { withdrawMessage } from "./revise.ts";
import { notice, plain, problem, type Said } from "./said.ts";
import { chooseReplies, describeSettings, settle } from "./settle.ts";
import { settleDeciders } from "./settle-deciders.ts";
import { settleDigest } from "./settle-digest.ts";
import { showTimeline } from "./show-timeline.ts";
import { showVersions, watch } from "./watch-story.ts";

type Run = (desk: Desk, accepted: AcceptedMessage, argument: string) => Promise<Said>;

/** Each may run twice for one message and changes nothing the second time. A digest is a task of its own. */
const RUN: Readonly<Record<Exclude<CommandName, "digest" | "digest view" | "handover">, Run>> = {
  help: async () => plain({ kind: "help" }),
  method: async () => plain({ kind: "method" }),
  status: async (desk, accepted) => notice(await describeStatus(desk, accepted)),
  claims: ofStory(({ story }) => ({ kind: "claims", story })),
  ledger: ofStory(({ story }) => ({ kind: "ledger", story })),
  timeline: showTimeline,
  names: ofStory(({ story }) => ({ kind: "names", story })),
  why: async (desk, accepted, which) => {
    const people = await desk.known.in(accepted.message.place);
    return ofStory(({ story }) => ({ kind: "why", story, which, people }))(desk, accepted, "");
  },
  explain: ofStory(({ story }, which) => ({ kind: "explain", story, which })),
  wording: ofStory(({ story }, which) => ({ kind: "wording", story, which })),
  export: exportStories,
  forget: async (desk, accepted, argument) => {
    if (/^(?:all|\d+)$/i.test(argument)) return problem(ONE_AT_A_TIME);
    const meant = await findMeant(desk, accepted, argument);
    if (!meant) return problem(NO_STORY);
    if (meant.person !== accepted.message.author.id) {
      return problem("Only the person who posted that story can have it forgotten.");
    }
    await withdrawMessage(desk, meant.message, "forgotten");
    return notice("The story is forgotten: nothing is compared with it any more.");
  },
  "forget all": askToForget,
  learn,
  keep: keepFor,
  yes: sayYes,
  confidential: flag,
  "not confidential": unflag,
  versions: showVersions,
  watch: (desk, accepted, argument) =>
    isDisagreement(argument) ? follow(desk, accepted, argument) : watch(desk, accepted, argument, true),
  unwatch: (desk, accepted, argument) =>
    isDisagreement(argument) ? unfollow(desk, accepted, argument) : watch(desk, accepted, argument, false),
  "digest times": settleDigest,
  settings: describeSettings,
  listen: settle((words) => ({ mode: modeOf(words) })),
  answer: chooseReplies,
  "language notice": settle((words) => ({ languageNotice: /^on$/i.test(words) })),
  ignore: (desk, accepted, argument) => settleHost(desk, accepted, argument, true),
  unignore: (desk, accepted, argument) => settleHost(desk, accepted, argument, false),
  "not a conflict": (desk, accepted, argument) =>
    decide(desk, accepted, splitWhich(argument), (note) => ({ verdict: "not a conflict", side: null, note })),
  resolve: (desk, accepted, argument) => decide(desk, accepted, splitWhich(argument), inOwnWords),
  decide: (desk, accepted, argument) => decide(desk, accepted, splitWhich(argument)),
  settle: settleOne,
  deciders: settleDeciders,
  assign,
  unassign,
  "not this event": moveStory,
  "same event": moveBack,
  "same name": settleNames("same name"),
  "not the same name": settleNames("not the same name"),
  undo,
};

const isDisagreement = (argument: string): boolean => /^(?:#?\d|d-)/i.test(argument);

const NO_STORY = "There is no story here to speak of. Paste an article or a link first.";
const ONE_AT_A_TIME = "Type “forget” in the thread of a story, or “forget all of mine”.";

/** Does what a command asks for; a name that we do not know is help. */
export async function runCommand(
  desk: Desk,
  accepted: AcceptedMessage,
  { name, argument }: { readonly name: string; readonly argument: string },
): Promise<Said> {
  const run = RUN[name as keyof typeof RUN] ?? RUN.help;
  return run(desk, accepted, argument);
}

/** A command about the story meant. */
function ofStory(ask: (meant: MeantStory, argument: string) => Request): Run {
  return async (desk, accepted, argument) => {
    const meant = await findMeant(desk, accepted, argument);
    const posted = meant ? await aroundStory(desk, accepted, meant) : [];
    if (!meant || posted.length === 0) return problem(NO_STORY);
    return { request: ask(meant, argument), material: await withDecisions(desk, accepted, posted) };
  };
}

const modeOf = (words: string): Mode => {
  if (/^mention/i.test(words)) return "mention";
  return /^(?:off|nothing)$/i.test(words) ? "off" : "links";
};

async function settleHost(desk: Desk, accepted: AcceptedMessage, typed: string, leftAlone: boolean): Promise<Said> {
  const { message } = accepted;
  const host = readHost(typed);
  if (message.author.role !== "admin") return problem("Only admins of the workspace can change which sites I read.");
  if (host === null) return problem("That is no name of a site; “ignore post.example” would be one.");
  await desk.channels.setHost(message.place, host, leftAlone);
  return describeSettings(desk, accepted);
}

async function describeStatus(desk: Desk, accepted: AcceptedMessage): Promise<string> {
  const since = daysBefore(desk.now().toISOString(), RECENT_DAYS);
  const stories = (await desk.stories.recent(audienceOf(accepted), since, null)).length;
  const { workspace, channel } = accepted.message.place;
  const waiting = (await desk.messages.unfinished()).filter(
    (one) => one.key !== accepted.key && one.channel.workspace === workspace && one.channel.channel === channel,
  ).length;
  return `Stories recalled here from the last ${RECENT_DAYS} days: ${stories}. Messages of this channel that are being worked on: ${waiting}.${await describeErrors(desk, accepted)}`;
}

/** What people here found to be our mistakes: for who makes us better. */
async function describeErrors(desk: Desk, { message }: AcceptedMessage): Promise<string> {
  const found = (await desk.decisions.list(message.place)).filter(({ verdict }) => verdict === "bot error").length;
  return found === 0 ? "" : ` Disagreements that you marked as errors of mine: ${found}.`;
}
