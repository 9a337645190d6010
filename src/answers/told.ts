import type { Decision, Errand } from "../conflicts/decision.ts";
import type { PostedIn, PostedStory } from "../events/posted-story.ts";
import { printMoment, quiet, shortName, strong, text } from "./lines.ts";
import type { Block, Line, Phrase, Reply } from "./reply.ts";
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
  /** Where it was given, decided or watched. */
  readonly thread: PostedIn;
}

/** How it ends, which a person who is told alone cannot see. */
const ENDINGS: Readonly<Record<Told["kind"], (ruling: Told["ruling"]) => string | null>> = {
  assigned: ({ by }) =>
    `Decide it there, with “Decide…” or typed, as in “prefer A in 1”; or ask ${by} to “unassign” it.`,
  due: () => "Decide it there with “Decide…”. For another reminder, type there “assign 1 to me due tomorrow 10:00”.",
  more: (ruling) => ("to" in ruling ? "“unwatch 1”, typed there, ends that." : null),
};

/** The story where it can be looked at; from a channel that not all read only the thread, which opens for who may read it. */
function placeOf({ alone, isOpen, thread }: Told, posted: readonly PostedStory[]): Line {
  if (alone && !isOpen)
    return [text(" It stands in "), { kind: "story", label: "that thread", story: "", url: null, thread }, text(".")];
  const [one] = posted;
  if (!one) return [];
  const { story } = one;
  const link: Phrase = { kind: "story", label: shortName(story), story: story.id, url: story.url, thread: one.thread };
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
export function toldReply(told: Told, posted: readonly PostedStory[]): Reply {
  const ending = ENDINGS[told.kind](told.ruling);
  const line = [...(told.alone ? [] : [strong(`${told.person}: `)]), text(sentenceOf(told)), ...placeOf(told, posted)];
  const endings: readonly Block[] = ending === null ? [] : [{ kind: "note", line: [quiet(ending)] }];
  return { blocks: [{ kind: "paragraph", line }, ...endings] };
}
