import type { PostedIn } from "../events/posted-story.ts";
import type { Timeline } from "./timeline.ts";

/** What we say, before any platform's markup. All text in it may come from an article: it is hostile, and renderers escape it. */
export interface Reply {
  readonly blocks: readonly Block[];
}

/** A run of text within a line. */
export type Phrase =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** Small print: roles, chains, dates. */
  | { readonly kind: "quiet"; readonly text: string }
  /** A caution that must not be overlooked: "conflict", "could not be verified". */
  | { readonly kind: "warning"; readonly text: string }
  /** Verbatim words of a story; the renderer puts the quotation marks. */
  | { readonly kind: "quote"; readonly text: string }
  /** A story by its short name; platforms link it to `thread`, where it was posted, or to `url`. */
  | {
      readonly kind: "story";
      readonly label: string;
      readonly story: string;
      readonly url: string | null;
      readonly thread: PostedIn | null;
    };

export type Line = readonly Phrase[];

/** One side of a disagreement: its label and who says so. */
interface SideView {
  readonly label: string;
  readonly statements: readonly Line[];
}

export type Block =
  | { readonly kind: "title"; readonly line: Line }
  /** Small print below a title or a list. */
  | { readonly kind: "note"; readonly line: Line }
  /** Opens a section. */
  | { readonly kind: "heading"; readonly line: Line }
  | {
      readonly kind: "disagreement";
      /** 1, 2, 3 … within the reply, for "why 2". */
      readonly number: number;
      readonly id: string;
      readonly question: string;
      /** "denial", "outcome", and whether it is a tension only. */
      readonly label: string;
      readonly sides: readonly SideView[];
      readonly why: string;
      /** What can be done about this one. */
      readonly actions: readonly Action[];
    }
  /** A disagreement that people settled: its question, and who settled it how. */
  | {
      readonly kind: "decided";
      readonly id: string;
      readonly question: string;
      readonly line: Line;
      readonly actions: readonly Action[];
    }
  /** A line with further lines under it, each indented. */
  | { readonly kind: "item"; readonly line: Line; readonly under: readonly Line[] }
  | { readonly kind: "paragraph"; readonly line: Line }
  /** Drawn where a platform shows pictures. It says nothing that the words beside it do not, so that it may be left out. `alt` is read to those who do not see it. */
  | { readonly kind: "picture"; readonly alt: string; readonly timeline: Timeline }
  /** To be kept by who asked for it; `name` is our own words, fit for any system of files. */
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  /** A step of work that is not finished; replaced by the next. `step` of `steps`, from 1. */
  | { readonly kind: "progress"; readonly text: string; readonly step: number; readonly steps: number }
  /** What can be asked for next: buttons where a platform has them, words to type elsewhere. */
  | { readonly kind: "actions"; readonly actions: readonly Action[] };

export interface Action {
  readonly label: string;
  /** The words that do the same when typed: "claims s-5e01", "why 1". */
  readonly command: string;
  /** Asked for first; the words of its answers then follow the command. Null: nothing to ask. */
  readonly form: Form | null;
  /** Who sees what comes of it: all in the thread, or only who asked for it, where a platform can show that. */
  readonly shownTo: "thread" | "person";
}

/** A few questions to one person. Typed, its answers are words after the command, in the order of the fields. */
export interface Form {
  readonly title: string;
  /** On the button that ends it. */
  readonly submit: string;
  readonly fields: readonly Field[];
}

/** One question of a form. */
export type Field =
  | {
      readonly kind: "choice";
      readonly label: string;
      /** `words` are what the choice says when typed. */
      readonly options: readonly { readonly label: string; readonly words: string }[];
    }
  | {
      readonly kind: "text";
      readonly label: string;
      /** Shown where nothing is written yet. */
      readonly hint: string;
      readonly required: boolean;
      /** Characters. */
      readonly longest: number;
    };
