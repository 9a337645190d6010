import { answerQuestion } from "../answers/answer.ts";
import { digestStories } from "../answers/digest.ts";
import { ledgerReply } from "../answers/ledger.ts";
import { listClaims } from "../answers/list-claims.ts";
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

/** What `ask` and `digest` print, over stories already compared. */
export function runAsk(compared: Compared, question: string): Outcome {
  const { reply, ...answer } = answerQuestion(compared, question);
  return {
    json: {
      ...answer,
      claims: answer.claims.map(claimJson),
      stories: answer.stories.map((one) => storyJson(one.story, one.events)),
    },
    replies: [reply],
  };
}

export function runDigest(compared: Compared, since: string, until: string): Outcome {
  const { reply, ...digest } = digestStories(compared, since, until);
  return { json: digest, replies: [reply] };
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
      return runAsk(compare(), invocation.argument);
    case "explain":
      return runExplain(compare(), invocation.argument, tagger, leftOut);
    case "digest":
      return runDigest(compare(), postedAt(0), postedAt(stories.length));
    default:
      return runCompare(compare());
  }
}
