import { answerQuestion } from "../answers/answer.ts";
import { ledgerReply } from "../answers/ledger.ts";
import { listClaims } from "../answers/list-claims.ts";
import { type Asking, askAlone } from "../answers/questions/question.ts";
import { readMoment } from "../answers/questions/read-time.ts";
import type { Reply } from "../answers/reply.ts";
import { summariseStory } from "../answers/summary.ts";
import type { Story } from "../claims/claim.ts";
import { type Compared, compareStories } from "../conflicts/compare-stories.ts";
import { reviewDisagreements } from "../conflicts/decision.ts";
import { createSignature } from "../events/create-signature.ts";
import { placeStories } from "../events/place-stories.ts";
import type { Tagger } from "../text/tagger.ts";
import type { Invocation } from "./arguments.ts";
import { asPosted, postedAt } from "./as-posted.ts";
import type { Outcome } from "./outcome.ts";
import { articleReply, groupsReply } from "./plain-replies.ts";
import { claimJson, comparedJson, storyJson } from "./print-json.ts";
import type { Inputs } from "./read-inputs.ts";
import { runDiff } from "./run-diff.ts";
import { type DigestWindow, runDigest } from "./run-digest.ts";
import { runExplain } from "./run-explain.ts";

/** A screen of a terminal. */
const LIMITS = { disagreements: 5, lines: 48 };

function runGroup(stories: readonly Story[], tagger: Tagger): Outcome {
  const places = placeStories(stories.map((story) => ({ id: story.id, signature: createSignature(story, tagger) })));
  const eventsOf = (story: Story) => places.get(story.id)?.events ?? [story.id];
  return {
    json: { stories: stories.map((story) => storyJson(story, eventsOf(story))) },
    replies: [groupsReply(stories, eventsOf)],
  };
}

function runExtract(stories: readonly Story[], tagger: Tagger): Outcome {
  const compared = compareStories(asPosted(stories, tagger), { sameEvent: false });
  const { stories: placed, claims } = comparedJson(compared);
  return { json: { stories: placed, claims }, replies: stories.map((story) => listClaims(compared, story.id)) };
}

/** The ledger of each event that several stories report. */
function ledgersOf({ stories, ...compared }: Compared): readonly Reply[] {
  const tellers = stories.flatMap(({ story, reports }) => reports.map((event) => ({ event, story })));
  const events = [...Map.groupBy(tellers, ({ event }) => event).values()].filter((members) => members.length > 1);
  const firsts = new Set(events.flatMap(([first]) => first?.story.id ?? []));
  return [...firsts].map((first) => ledgerReply({ ...compared, stories }, first));
}

/** Nobody decides on the command line. */
const runCompare = (compared: Compared): Outcome => ({
  json: comparedJson(compared),
  replies: [
    ...compared.stories.map(({ story }) => summariseStory(reviewDisagreements(compared, []), story.id, LIMITS)),
    ...ledgersOf(compared),
  ],
});

/** A question with its options, as the chat has it; nobody is there to be asked which event is meant. */
function askingOf({ argument, filters }: Invocation, at: string): Asking {
  const options = Object.entries(filters).map(([name, value]) => `${name}:"${value.replaceAll('"', "")}"`);
  return { ...askAlone([argument, ...options].join(" "), { at, zone: "UTC" }), inFull: true };
}

/** When the latest of the stories was published, the end of that day where no time is known; else `now`. All ISO 8601. */
function latestOf(stories: readonly Story[], now: string): string {
  const days = stories.flatMap(({ published }) => published ?? []);
  const latest = days.toSorted().at(-1);
  return latest === undefined ? now : latest.replace(/T00:00:00(?:\.000)?Z$/, "T23:59:59.999Z");
}

/** What `ask` prints, over stories already compared. `at` is when it is asked. */
export function runAsk(compared: Compared, invocation: Invocation, at: string): Outcome {
  const { reply, told: _told, ...answer } = answerQuestion(compared, askingOf(invocation, at));
  return {
    json: {
      ...answer,
      question: invocation.argument,
      groups: answer.groups.map(({ of: _of, ...group }) => group),
      claims: answer.claims.map(claimJson),
      stories: answer.stories.map((one) => storyJson(one.story, one.events)),
    },
    replies: [reply],
  };
}

const after = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

/** Files have the time at which they were published; without one that is asked for, all of them count. */
function windowOfFiles({ filters }: Invocation, stories: readonly Story[]): DigestWindow {
  const at = latestOf(stories, postedAt(stories.length));
  const { since, until } = filters;
  if (since === undefined && until === undefined) {
    return { since: null, until: postedAt(stories.length), cameAt: (one) => one.postedAt };
  }
  return {
    since: since === undefined ? null : readMoment(since, { at, zone: "UTC" }),
    until: (until === undefined ? null : readMoment(until, { at, zone: "UTC" }, true)) ?? after(at),
    cameAt: ({ story }) => story.published,
  };
}

/** Runs a command that works on the stories given. */
export function runOnStories(
  invocation: Invocation,
  stories: readonly Story[],
  leftOut: Inputs["leftOut"],
  tagger: Tagger,
): Outcome {
  const compare = () => compareStories(asPosted(stories, tagger), { sameEvent: invocation.sameEvent });
  switch (invocation.command) {
    case "read":
      return { json: { stories: stories.map((story) => storyJson(story, [])) }, replies: stories.map(articleReply) };
    case "diff":
      return runDiff(stories, tagger);
    case "group":
      return runGroup(stories, tagger);
    case "extract":
      return runExtract(stories, tagger);
    case "ask":
      // Counted back from the latest story, the same files give the same answer at any time.
      return runAsk(compare(), invocation, latestOf(stories, postedAt(0)));
    case "explain":
      return runExplain(compare(), invocation.argument, tagger, leftOut);
    case "digest":
      return runDigest(asPosted(stories, tagger), invocation.sameEvent, windowOfFiles(invocation, stories));
    default:
      return runCompare(compare());
  }
}
