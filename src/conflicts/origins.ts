import { sameName } from "../events/names.ts";
import { isSameWording, SAME_ORIGIN, sharedOrigin } from "../events/wire-copy.ts";
import { isSameSource } from "./sources.ts";
import type { ToldClaim } from "./verdict.ts";

/** Stories are set side by side word for word only among so few claims (ours): an event of a hundred stories must not stop the desk. */
const FEW = 24;

/** "post.example" and "www.post.example" as a name. */
const bare = (outlet: string): string => outlet.replace(/^www\./i, "").replace(/\.[a-z.]{2,10}$/i, "");

/** Where a claim comes from in the end: its speaker; for an outlet's own words whoever it has them from, else the outlet. null for the unnamed. */
function originOf({ claim, posted }: ToldClaim): string | null {
  if (claim.source.kind === "anonymous") return null;
  if (claim.source.kind !== "outlet") return claim.source.name;
  const outlet = claim.via.at(-1) ?? posted.story.outlet;
  return outlet === null ? null : bare(outlet);
}

/** An outlet that has it from whom the other claim names, or from the same agency. Of two speakers it is known who they are. */
function haveOneName(a: ToldClaim, b: ToldClaim): boolean {
  if (a.claim.source.kind !== "outlet" && b.claim.source.kind !== "outlet") return false;
  const [one, other] = [originOf(a), originOf(b)];
  return one !== null && other !== null && (one === other || sameName(one, other));
}

/** Two outlets that tell a thing in their own words out of one wire text or press release. */
const isOnePrint = (a: ToldClaim, b: ToldClaim): boolean =>
  a.claim.source.kind === "outlet" &&
  b.claim.source.kind === "outlet" &&
  a.claim.story !== b.claim.story &&
  sharedOrigin(a.posted.story, b.posted.story).share >= SAME_ORIGIN;

/** The claims by where they come from: one mouth, one wire text and one agency are one origin however often they are printed. */
function gatherOrigins(claims: readonly ToldClaim[]): readonly (readonly ToldClaim[])[] {
  const isOne = (a: ToldClaim, b: ToldClaim) =>
    isSameSource(a, b) ||
    (a.claim.story !== b.claim.story && isSameWording(a.claim.quote, b.claim.quote)) ||
    haveOneName(a, b) ||
    (claims.length <= FEW && isOnePrint(a, b));
  const origins: ToldClaim[][] = [];
  for (const claim of claims) {
    const own = origins.find((origin) => origin.some((one) => isOne(one, claim)));
    if (own) own.push(claim);
    else origins.push([claim]);
  }
  return origins;
}

/** How many independent origins claims have. */
export const countOrigins = (claims: readonly ToldClaim[]): number => gatherOrigins(claims).length;

/** Whether somebody "confirms" what he has from a source that another story has as well: it looks like two origins and is one. */
export const isCircular = (claims: readonly ToldClaim[]): boolean =>
  gatherOrigins(claims).some(
    (origin) =>
      new Set(origin.map(({ claim }) => claim.story)).size > 1 &&
      origin.some(({ claim }) => claim.stance === "confirmed" && claim.via.length > 0),
  );
