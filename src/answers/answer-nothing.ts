import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import { titleOf } from "./answer-parts.ts";
import { OFFERED, partActions } from "./answer-which.ts";
import { count, type Index, quiet, text } from "./lines.ts";
import type { Question } from "./questions/question.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { topicLabel, topicRank } from "./topic-labels.ts";

const TOPICS_NAMED = 4;

/** An event as what there is: its title, and of what it tells. */
function eventLine(event: string, index: Index, claims: readonly ComparedClaim[]): Line {
  const topics = [...new Set(claims.map(({ topic }) => topic))].toSorted((a, b) => topicRank(a) - topicRank(b));
  const stories = new Set(claims.map(({ story }) => story)).size;
  const named = topics.filter((topic) => topic !== "statement" && topic !== "other").slice(0, TOPICS_NAMED);
  return [
    titleOf(index, event),
    quiet(` · ${count(stories, "story", "stories")}${named.length > 0 ? `: ${named.map(topicLabel).join(", ")}` : ""}`),
  ];
}

const BY_FORM: Partial<Record<Question["form"], string>> = {
  unclear: "Nothing that was posted here about that is said to be unclear or not verified.",
  changed: "Nothing that was posted here about that took the place of something earlier.",
  new: "Nothing that was posted here about that is as new as that.",
  agree: "Nothing that was posted here about that can be set against something else.",
  denied: "Nothing that was posted here is a denial of that.",
};

/** Why nothing was found, as far as the question itself tells. */
function reasonOf({ filters, form }: Question, voiceIsKnown: boolean): string {
  const { since, until, day, outlet, speaker, voice, stances, onlyConflicts } = filters;
  const names = [...outlet, ...speaker, ...voice];
  const name = `“${names.join(" ")}”`;
  const from = form === "denied" ? `a denial by or about ${name}` : `anything from ${name}`;
  if (names.length > 0 && !voiceIsKnown) return `Nothing that was posted here holds ${from}.`;
  const special = names.length === 0 ? BY_FORM[form] : undefined;
  if (special !== undefined) return special;
  const kind = stances.length > 0 || onlyConflicts ? " in that way" : "";
  const time = since !== null || until !== null || day !== null ? " in that time" : "";
  const by = names.length > 0 ? ` from ${name}` : "";
  return `Nothing that was posted here${by} speaks of that${kind}${time}.`;
}

const OTHER_EVENTS = "Other events here do:";
const SAME_VOICE = "What there is from there:";
const ALL = "What the stories here are about:";

/** What comes near to an answer. */
export interface Nearby {
  /** Claims of other events that would answer the question, where it is asked about one. */
  readonly elsewhere: readonly ComparedClaim[];
  /** All that is there from the source that is asked for. */
  readonly sameVoice: readonly ComparedClaim[];
}

/** Says that nothing was posted about a question, and what there is nearby: Never a guess. */
export function nothingReply(index: Index, question: Question, title: Line, asked: string, nearby: Nearby): Reply {
  const { elsewhere, sameVoice } = nearby;
  const claims = [elsewhere, sameVoice].find((some) => some.length > 0) ?? index.compared.claims;
  const events = [...Map.groupBy(claims, ({ reported }) => reported)].toReversed();
  const near = events.toSorted((a, b) => b[1].length - a[1].length).slice(0, OFFERED);
  const parts = near.map(([event]) => ({ event, title: titleOf(index, event) }));
  const heading = elsewhere.length > 0 ? OTHER_EVENTS : sameVoice.length > 0 ? SAME_VOICE : ALL;
  const reason = reasonOf(question, sameVoice.length > 0);
  const voice = [...question.filters.outlet, ...question.filters.speaker, ...question.filters.voice].join(" ");
  const next = elsewhere.length > 0 ? asked : sameVoice.length > 0 ? `what does ${voice} say` : "what do sources say";
  return {
    blocks: [
      { kind: "title", line: title },
      { kind: "paragraph", line: [text(reason)] },
      ...(near.length > 0 ? [{ kind: "note" as const, line: [quiet(heading)] }] : []),
      ...near.map(([event, members]): Block => ({ kind: "item", line: eventLine(event, index, members), under: [] })),
      { kind: "note", line: [quiet("I answer only from the stories posted here, and never from anything else.")] },
      ...(near.length > 0 ? [partActions(parts, next)] : []),
    ],
  };
}
