import type { ComparedClaim, ComparedStory } from "../conflicts/compare-stories.ts";
import type { AnswerGroup } from "./answer-group.ts";
import type { Decidable } from "./find-timelines.ts";
import { findDeclined, findMissing } from "./finding/find-missing.ts";
import { foldFigures } from "./fold-figures.ts";
import { gatherGroups, type Standing } from "./gather-groups.ts";
import { type Index, shortName, text } from "./lines.ts";
import type { Asking, Question } from "./questions/question.ts";
import type { Phrase } from "./reply.ts";

/** What one event has to say to a question. */
export interface AnswerPart {
  readonly event: string;
  /** The title of its first story, with the way there. */
  readonly title: Phrase;
  /** Whether a story of it was posted where it is asked. */
  readonly here: boolean;
  readonly claims: readonly ComparedClaim[];
  readonly groups: readonly AnswerGroup[];
  /** What was asked for and nobody gives. */
  readonly missing: readonly string[];
  /** Who did not answer. */
  readonly declined: readonly ComparedClaim[];
}

/** What a desk calls an event: the title of the first story that reports it. As a link, so that the answer is told again without that story when it goes. */
export function titleOf({ compared }: Index, event: string): Phrase {
  const first = compared.stories.find(({ reports }) => reports.includes(event));
  if (!first) return text("an event");
  const { story, thread } = first;
  return { kind: "story", label: story.title ?? shortName(story), story: story.id, url: story.url, thread };
}

/** The events of what was posted where it is asked. */
function eventsOf({ stories }: Decidable, channel: Asking["channel"]): ReadonlySet<string> {
  const isThere = ({ thread }: ComparedStory) =>
    channel !== null &&
    thread?.platform === channel.platform &&
    thread.workspace === channel.workspace &&
    thread.channel === channel.channel;
  return new Set(stories.filter(isThere).flatMap(({ reports }) => reports));
}

/** The events of the channel first, then those that have most to say, a look back at an older one with what it is told with; the later posted of equals first. */
export function findParts(
  index: Index,
  compared: Decidable,
  question: Question,
  found: readonly ComparedClaim[],
  standing: Standing,
  channel: Asking["channel"],
): readonly AnswerPart[] {
  const own = eventsOf(compared, channel);
  const lines = new Set(foldFigures(found).map(({ id }) => id));
  const byEvent = [
    ...Map.groupBy(
      found.filter(({ id }) => lines.has(id)),
      ({ reported }) => reported,
    ),
  ];
  const inEvent = Map.groupBy(compared.claims, ({ reported }) => reported);
  return byEvent
    .toReversed()
    .toSorted((a, b) => Number(own.has(b[0])) - Number(own.has(a[0])) || b[1].length - a[1].length)
    .map(([event, claims]) => {
      const all = inEvent.get(event) ?? [];
      return {
        event,
        title: titleOf(index, event),
        here: own.has(event),
        claims,
        groups: gatherGroups(compared, claims, standing),
        missing: findMissing(question, all),
        declined: findDeclined(question, all, claims),
      };
    });
}

/** An event with this share of what the first one has to say may be meant as well (ours). */
const AS_MUCH = 0.5;

/** Whether it is open which of the events is meant: whoever asks in a channel means what is talked about there. */
export function isAmbiguous([first, second]: readonly AnswerPart[]): boolean {
  return first !== undefined && second?.here === first.here && second.claims.length >= first.claims.length * AS_MUCH;
}
