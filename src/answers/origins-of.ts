import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import { countOrigins } from "../conflicts/origins.ts";
import { type Index, shortName } from "./lines.ts";
import { type Called, voiceName } from "./voices.ts";

/** How many sources that do not depend on each other claims have. */
export const originsOf = (index: Index, claims: readonly ComparedClaim[]): number =>
  countOrigins(
    claims.map((claim) => ({ claim, speaker: claim.speaker, body: claim.body, posted: index.story(claim.story) })),
  );

/** One mouth, whoever speaks for it. */
export const mouthOf = (index: Index, { source, body, speaker, story }: ComparedClaim): string =>
  source.kind === "outlet" ? shortName(index.story(story).story) : (body ?? speaker ?? source.name);

/** What may be anybody's. Own compilation. */
const NAMELESS =
  /^(?:company|firm|operator|owner|plant|airline|club|bank|union|group|ministry|government|army|council|authorities|officials?|spokes\w+)$/i;

/** Those that are known by name: an unnamed source may have it from any of the others, and “the company” be one of them. */
export const ofKnown = (index: Index, claims: readonly ComparedClaim[], called: Called): readonly ComparedClaim[] =>
  claims.filter((claim) => claim.source.kind !== "anonymous" && !NAMELESS.test(voiceName(index, claim, called)));
