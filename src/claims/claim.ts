import type { Span } from "../text/span.ts";
import type { Position } from "./position.ts";

/** Why a page or text could not be used, in words that are shown as they are. */
export type Problem =
  | "paywall"
  | "consent wall"
  | "bot check"
  | "login"
  | "error page"
  | "section front"
  | "search results"
  | "video only"
  | "not an article"
  | "not English"
  | "empty"
  | "too long"
  | "not text"
  | "took too long"
  | "unreachable";

/** What a server says of a version of a page, by which it can be asked whether there is another. Its own words, given back to it alone. */
export interface Stamp {
  readonly etag: string | null;
  /** Its `last-modified`. */
  readonly modified: string | null;
}

/** Where a story was read. */
export interface Address {
  /** As somebody posted it. */
  readonly posted: string;
  /** What all addresses of the page have in common; only for comparing. */
  readonly page: string;
  /** Of an archive's copy: the page that was copied, and when (ISO 8601, UTC; null when the archive does not say). */
  readonly archived: { readonly original: string; readonly at: string | null } | null;
  readonly stamp?: Stamp;
}

/** Where a fact about a story was found, the surest first. "poster": who gave us the story said so. */
export type FoundIn = "poster" | "JSON-LD" | "meta" | "visible text";

/** One article as it was read. What is not known is null: nothing is invented. */
export interface Story {
  /** Derived from the content, so the same input gives the same id. */
  readonly id: string;
  readonly file: string | null;
  /** Where the redirects of its link ended. */
  readonly url: string | null;
  /** Absent when it was not read from a link, and from what was kept before addresses were. */
  readonly address?: Address;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** ISO 8601, or null when the page does not say. */
  readonly published: string | null;
  /** Likewise: when the page says that it was last changed. Absent when it does not say, or was not changed. */
  readonly updated?: string;
  /** Of each of these that is known. Absent from what was kept before it was noted. */
  readonly foundIn?: Readonly<Partial<Record<"title" | "outlet" | "byline" | "published" | "updated", FoundIn>>>;
  /** Whose words these are, when the page says that it prints or translates another's: a sentence for the thread. */
  readonly provenance?: string;
  /** Notes on mistakes of earlier versions, as printed: no part of the text, since what was wrong is nobody's claim. Absent: none. */
  readonly corrections?: readonly string[];
  /** The readable text that every offset refers to. */
  readonly text: string;
  readonly problem: Problem | null;
}

type SourceKind = "person" | "organisation" | "anonymous" | "document" | "outlet";

/** Who says it. */
export interface Source {
  /** Resolved: the fullest name that the story gives. */
  readonly name: string;
  /** As printed at this claim: "he", "the governor". */
  readonly mention: string;
  readonly kind: SourceKind;
  /** As printed ("governor of Ostrava"), or null. */
  readonly role: string | null;
}

export type Stance = "said" | "claimed" | "denied" | "confirmed" | "assessed" | "unclear" | "declined" | "witnessed";

/** A way to find and group claims; whether two are about the same thing is decided by what they say. */
export type Topic =
  | "killed"
  | "injured"
  | "casualties"
  | "missing"
  | "captured"
  | "detained"
  | "evacuated"
  | "displaced"
  | "damage"
  | "territory"
  | "outcome"
  | "involvement"
  | "responsibility"
  | "identity"
  | "motive"
  | "cause"
  | "magnitude"
  | "date"
  | "place"
  | "attendance"
  | "money"
  | "weapon"
  | "legal"
  | "statement"
  | "other";

/** On what ground a figure stands, when the story says so. */
export type Basis = "reported" | "official" | "identified" | "verified" | "estimated" | "feared" | "bound";

/** A figure read as an interval; both ends belong to it. */
export interface Quantity {
  /** null: from 0 up. */
  readonly low: number | null;
  /** null: no upper end. */
  readonly high: number | null;
  /** The figure as printed, its bound words included: "at least eight". */
  readonly text: string;
  /** What is counted (singular), or a measure, or a currency code. */
  readonly unit: string;
  /** Of whom: "civilians", "police"; null when not said. */
  readonly group: string | null;
  readonly basis: Basis | null;
  /** Trailing zeros or words such as "dozens": weighed as a rounding. */
  readonly round: boolean;
  /** Below this (or above `hardHigh`) even a soft word such as "dozens" excludes the other figure. null: no such end. */
  readonly hardLow: number | null;
  readonly hardHigh: number | null;
}

/** Words of the story that doubt a claim. */
export interface Caveat extends Span {
  readonly quote: string;
}

/** What somebody says in a story. `story.text.slice(start, end) === quote`, always. */
export interface Claim extends Span {
  readonly id: string;
  /** Id of the story that it stands in. */
  readonly story: string;
  /** What is said, without the speaker and the cue; never longer than its sentence or unbroken quotation. */
  readonly quote: string;
  readonly source: Source;
  /** Who relayed it, nearest first. */
  readonly via: readonly string[];
  /** The word used, as printed; null for the outlet's own statement. */
  readonly cue: string | null;
  readonly stance: Stance;
  readonly topic: Topic;
  /** Who or what it is about, as printed or resolved. */
  readonly subject: string;
  readonly quantity: Quantity | null;
  readonly place: string | null;
  /** ISO date worked out from `asOfText` and the publication date; null when either is missing. */
  readonly asOf: string | null;
  readonly asOfText: string | null;
  readonly caveat: Caveat | null;
  /** Names of the recogniser and refiners that made it, in their order. */
  readonly rules: readonly string[];
  /** Lemmas of the telling words of the quote and its subject, for comparing; inferred, never shown. */
  readonly terms: readonly string[];
  /** Where it stands on questions such as "are they out?"; inferred. */
  readonly positions: readonly Position[];
  /** The story tells of an older or wider event here ("In 2004 …", "since the war began"): a key such as "2004", or null. */
  readonly background: string | null;
}

/** A story's claims in the order of the text. */
export interface Extraction {
  readonly story: Story;
  readonly claims: readonly Claim[];
}
