import type { Decision, Errand } from "../conflicts/decision.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { printMoment, shortName, strong, text } from "./lines.ts";
import type { Line, Phrase, Reply } from "./reply.ts";
import { wayOf } from "./standing.ts";

/** What one person is told by itself. */
export interface Told {
  readonly kind: "assigned" | "due" | "more";
  readonly ruling: Decision | Errand;
  /** Nobody else reads it. */
  readonly alone: boolean;
  /** The channel that it comes from is read by the whole workspace: what stands there may be said to the person alone. */
  readonly isOpen: boolean;
  readonly person: string;
}

/** The story where it can be looked at. */
function placeOf(posted: readonly PostedStory[]): Line {
  const [one] = posted;
  if (!one) return [];
  const { story, thread } = one;
  const link: Phrase = { kind: "story", label: shortName(story), story: story.id, url: story.url, thread };
  return [text(" See "), link, text(".")];
}

function sentenceOf({ kind, ruling, alone, isOpen }: Told): string {
  const about = alone && !isOpen ? "a disagreement in a channel that is not open to all" : `“${ruling.question}”`;
  if (!("to" in ruling)) {
    return `More was said about ${about}, which you decided on ${printMoment(ruling.at)} (${wayOf(ruling)}). It is open again.`;
  }
  if (kind === "more") return `More was said about ${about}, which you watch.`;
  const due = ruling.due === null ? "" : printMoment(ruling.due);
  if (kind === "due")
    return `${about.charAt(0).toUpperCase()}${about.slice(1)} is due now (${due}) and not decided yet. ${ruling.by} gave it to you.`;
  return `${ruling.by} asks you to look into ${about}${due === "" ? "" : `, until ${due}`}.`;
}

/** A sentence for one person; where others read it too, with the name before it. */
export const toldReply = (told: Told, posted: readonly PostedStory[]): Reply => ({
  blocks: [
    {
      kind: "paragraph",
      line: [...(told.alone ? [] : [strong(`${told.person}: `)]), text(sentenceOf(told)), ...placeOf(posted)],
    },
  ],
});
