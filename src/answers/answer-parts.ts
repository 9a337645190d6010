import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { AnswerGroup } from "./answer-group.ts";
import type { Decidable } from "./find-timelines.ts";
import { findDeclined, findMissing } from "./finding/find-missing.ts";
import { foldFigures } from "./fold-figures.ts";
import { gatherGroups, type Standing } from "./gather-groups.ts";
import { type Index, shortName, text } from "./lines.ts";
import type { Question } from "./questions/question.ts";
import type { Phrase } from "./reply.ts";

/** What one event has to say to a question. */
export interface AnswerPart {
  readonly event: string;
  /** The title of its first story, with the way there. */
  readonly title: Phrase;
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

/** The events that have most to say, a look back at an older one with what it is told with; the later posted of equals first. */
export function findParts(
  index: Index,
  compared: Decidable,
  question: Question,
  found: readonly ComparedClaim[],
  standing: Standing,
): readonly AnswerPart[] {
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
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([event, claims]) => {
      const all = inEvent.get(event) ?? [];
      return {
        event,
        title: titleOf(index, event),
        claims,
        groups: gatherGroups(compared, claims, standing),
        missing: findMissing(question, all),
        declined: findDeclined(question, all, claims),
      };
    });
}

/** An event with this share of what the first one has to say may be meant as well (ours). */
const AS_MUCH = 0.5;

/** Whether it is open which of the events is meant. */
export function isAmbiguous([first, second]: readonly AnswerPart[]): boolean {
  return first !== undefined && second !== undefined && second.claims.length >= first.claims.length * AS_MUCH;
}
