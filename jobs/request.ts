import type { Changed } from "../src/answers/changes.ts";
import type { Period } from "../src/answers/digest-time.ts";
import type { DigestTimesView } from "../src/answers/digest-times.ts";
import type { Asking } from "../src/answers/questions/question.ts";
import type { Told } from "../src/answers/told.ts";
import type { VersionsView } from "../src/answers/versions.ts";
import type { Open } from "../src/answers/which-disagreement.ts";
import type { Author } from "../src/chat/message.ts";
import type { ChannelSettings } from "../src/chat/settings.ts";
import type { Decision, Errand, Move, Naming } from "../src/conflicts/decision.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { ExportFormat } from "../src/exports/write-files.ts";

/** What a reply is to say; the stories that it speaks of are given beside it. `story` is a story's id. */
export type Request =
  | { readonly kind: "progress"; readonly text: string; readonly step: number; readonly steps: number }
  | { readonly kind: "problem"; readonly sentence: string }
  | { readonly kind: "notice"; readonly sentence: string }
  /** Asks whether something is really to be done; `words` do it. */
  | { readonly kind: "confirm"; readonly sentence: string; readonly words: string; readonly button: boolean }
  /** Stands for a story that is shown to nobody. */
  | { readonly kind: "confidential"; readonly story: string }
  | { readonly kind: "summary"; readonly story: string }
  | { readonly kind: "repeat"; readonly story: string }
  /** The page of a story says something else than it did. */
  | { readonly kind: "changed"; readonly story: string; readonly changed: Changed }
  /** As read in the course of time; `number` null: all of them. */
  | { readonly kind: "versions"; readonly versions: VersionsView; readonly number: number | null }
  | { readonly kind: "question"; readonly asking: Asking }
  /** `before` are the stories as they were shown when its time began. `silent`: nothing at all is said when nothing happened. */
  | {
      readonly kind: "digest";
      readonly title: string;
      readonly period: Period;
      readonly before: readonly PostedStory[];
      readonly whole: boolean;
      readonly silent: boolean;
    }
  /** When the digest comes, or what is unclear about it. */
  | { readonly kind: "digest times"; readonly view: DigestTimesView }
  /** Who asked what they missed reads it alone. */
  | { readonly kind: "handover"; readonly argument: string }
  | { readonly kind: "claims"; readonly story: string }
  /** The figures of the story's event. */
  | { readonly kind: "ledger"; readonly story: string }
  /** How the figures of the story's event changed; `subject`: words for what is counted, "" for everything. */
  | { readonly kind: "timeline"; readonly story: string; readonly subject: string }
  /** Who is printed under several names in the story's event, and which names may be one. */
  | { readonly kind: "names"; readonly story: string }
  /** `which` is a number as in the summary, or the id of a disagreement; `people` are those that it could be given to. */
  | { readonly kind: "why"; readonly story: string; readonly which: string; readonly people: readonly Author[] }
  /** The same, with every step to the verdict. */
  | { readonly kind: "explain"; readonly story: string; readonly which: string }
  /** A sentence to print of it. */
  | { readonly kind: "wording"; readonly story: string; readonly which: string }
  /** Asks which of several disagreements is meant with `words` that decide one. */
  | { readonly kind: "which"; readonly words: string; readonly open: readonly Open[] }
  /** Files of an event that `of` names, or a story of it; null: of everything. `mark` is part of their names. */
  | { readonly kind: "export"; readonly of: string | null; readonly format: ExportFormat; readonly mark: string }
  /** A disagreement was decided, with what can be done about that. */
  | { readonly kind: "decided"; readonly decision: Decision }
  /** Somebody was given a disagreement. */
  | { readonly kind: "assigned"; readonly errand: Errand }
  /** One person is told something by itself. */
  | { readonly kind: "told"; readonly told: Told }
  /** A story was taken out of its event, with the way back. */
  | { readonly kind: "moved"; readonly move: Move }
  /** Two names were said to be one, or not, with the way back. */
  | { readonly kind: "named"; readonly naming: Naming }
  | { readonly kind: "introduction"; readonly shared: boolean }
  | { readonly kind: "settings"; readonly settings: ChannelSettings; readonly shared: boolean }
  | { readonly kind: "home"; readonly settings: ChannelSettings }
  | { readonly kind: "help" }
  | { readonly kind: "method" };
