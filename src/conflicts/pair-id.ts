import { contentId } from "../text/content-id.ts";
import type { ConflictKind } from "./conflict.ts";
import type { PlacedClaim } from "./verdict.ts";

const flat = (words: string): string => words.replace(/\s+/gu, " ").trim().toLowerCase();

/** What makes a story the same when its page is read again, or its text is pasted again with a word changed elsewhere. */
function originOf({ posted: { story } }: PlacedClaim): string {
  if (story.address) return story.address.page;
  if (story.url !== null) return story.url.replace(/#.*$/su, "");
  return flat(`${story.outlet ?? ""} ${story.title ?? story.text.slice(0, 80)}`);
}

/** Its words in its story, without the marks and spaces that surround or part them. */
const statementOf = (one: PlacedClaim): string =>
  `${originOf(one)} ${flat(one.claim.quote.replace(/[“”"‘’'.,;:!?…–—-]+/gu, " "))}`;

/** What of the question is read off the words, and not inferred: of figures what is counted, else of what kind it is. */
const aboutOf = (kind: ConflictKind, key: string): string =>
  key
    .split(":")
    .slice(0, kind === "numeric" ? 3 : 1)
    .join(":");

/**
 * Id of a pair that clashes, by what stays when its stories are read again: where they stand, and the words of both
 * statements. What was settled about it holds for as long as the two say this, however claims are numbered or found.
 */
export function pairId(a: PlacedClaim, b: PlacedClaim, kind: ConflictKind, key: string): string {
  const [first = "", second = ""] = [statementOf(a), statementOf(b)].toSorted();
  return contentId("x", first, second, aboutOf(kind, key));
}

/** Ids of pairs as decisions named them before: they changed with every letter of their stories. */
export const oldPairId = (a: string, b: string, kind: ConflictKind): string => contentId("x", a, b, kind);
