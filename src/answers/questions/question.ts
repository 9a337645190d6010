import type { Stance, Topic } from "../../claims/claim.ts";
import type { PostedIn } from "../../events/posted-story.ts";

/**
 * What kind of answer is wanted. say: what is claimed. unclear: what nobody knows or confirms. changed: what took another's place.
 * new: what was told lately. agree: whether sources go together. denied: who denies. speaker, when, where: the same claims for who asks
 * by whom, on which day, at which place. compare: of each of the things that are named.
 */
export type Form =
  | "say"
  | "unclear"
  | "changed"
  | "new"
  | "agree"
  | "denied"
  | "speaker"
  | "when"
  | "where"
  | "compare";

/** What is left out of an answer. */
export interface Filters {
  /** ISO 8601: stories from then on, and up to then. */
  readonly since: string | null;
  readonly until: string | null;
  /** ISO date: what is told of that day. */
  readonly day: string | null;
  /** Words of an outlet's name, as typed. */
  readonly outlet: readonly string[];
  /** Words of a speaker's name or post. */
  readonly speaker: readonly string[];
  /** Either of the two: "according to …" does not say which. */
  readonly voice: readonly string[];
  /** "e-1a2b", or words of its stories' titles; null: any. */
  readonly event: string | null;
  /** Empty: any. */
  readonly stances: readonly Stance[];
  /** Only what is part of an open disagreement. */
  readonly onlyConflicts: boolean;
}

/** A telling word of a question. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  /** A name, or a kind of event: an answer has to have to do with it. */
  readonly name: boolean;
}

/** What a question is after. */
export interface Question {
  /** As it was typed, without what only calls for an answer. */
  readonly asked: string;
  readonly form: Form;
  /** Topics that answer it, in the order to show; empty when it names none. */
  readonly topics: readonly Topic[];
  /** Questions of positions that it asks by name: "alarm", "access". */
  readonly dimensions: readonly string[];
  /** It asks how many: only claims with figures answer, or that there are none. */
  readonly counts: boolean;
  /** Of whom or what, as asked: "border guards"; empty for people at large. */
  readonly counted: readonly string[];
  /** Names, places, things. */
  readonly words: readonly Word[];
  readonly filters: Filters;
  /** Who is set side by side, words of each name: "compare the ministry and the hospital"; empty: nobody is. */
  readonly between: readonly (readonly string[])[];
  /** It asks whether, or who says that, something is not so. */
  readonly negated: boolean;
  /** It leans on what was asked before: "and the injured?". */
  readonly leans: boolean;
}

/** When and where a question is asked: what "since Monday" counts from. */
export interface Occasion {
  /** ISO 8601. */
  readonly at: string;
  /** An IANA name: "Europe/Warsaw". */
  readonly zone: string;
}

export const NO_FILTERS: Filters = {
  since: null,
  until: null,
  day: null,
  outlet: [],
  speaker: [],
  voice: [],
  event: null,
  stances: [],
  onlyConflicts: false,
};

/** A question as somebody puts it. */
export interface Asking {
  readonly typed: string;
  /** What was asked before it in the same thread, in order. */
  readonly before: readonly { readonly typed: string; readonly at: string }[];
  readonly occasion: Occasion;
  /** Where it is asked: whoever asks means what was posted there. Null: nowhere in particular. */
  readonly channel: Omit<PostedIn, "id"> | null;
  /** Ids of the stories in whose thread it is asked: it is about their events. Empty elsewhere. */
  readonly stories: readonly string[];
  /** All events that answer it, one after the other: where nobody can be asked which is meant. */
  readonly inFull: boolean;
  /** Beside the words. */
  readonly options: Partial<Filters>;
}

/** A question that stands alone, asked at `occasion`. */
export const askAlone = (typed: string, occasion: Occasion): Asking => ({
  typed,
  before: [],
  occasion,
  channel: null,
  stories: [],
  inFull: false,
  options: {},
});
