import { speakerOf } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "They do not list the same people." };

/** What a noun says of somebody; null where it leaves it open. */
interface Person {
  readonly noun: string;
  readonly sex: "f" | "m" | null;
  readonly young: boolean | null;
}

const SEXES: Readonly<Record<string, "f" | "m">> = Object.fromEntries([
  ..."woman wife mother girl daughter sister widow grandmother aunt niece bride".split(" ").map((noun) => [noun, "f"]),
  ..."man husband father boy son brother widower grandfather uncle nephew groom".split(" ").map((noun) => [noun, "m"]),
]);
const YOUNG = new Set("girl boy child baby toddler infant teenager".split(" "));
const GROWN = new Set("woman wife widow man husband widower grandmother grandfather bride groom".split(" "));

function readPerson(words: string): Person | null {
  const noun = /(\p{Ll}+)$/u.exec(words.trim().toLowerCase())?.[1] ?? "";
  const sex = SEXES[noun] ?? null;
  const young = YOUNG.has(noun) ? true : GROWN.has(noun) ? false : null;
  return sex === null && young === null ? null : { noun, sex, young };
}

/** "His wife and a young boy" as two people; empty where a claim lists nobody, or somebody of whom nothing is known. */
function peopleOf({ claim }: PlacedClaim): readonly Person[] {
  if (!claim.rules.includes("someone")) return [];
  const listed = claim.subject.split(/,| and /).map(readPerson);
  const known = listed.flatMap((one) => one ?? []);
  return known.length === listed.length ? known : [];
}

const isSomebodyElse = (a: Person, b: Person): boolean =>
  (a.sex !== null && b.sex !== null && a.sex !== b.sex) ||
  (a.young !== null && b.young !== null && a.young !== b.young);

/** The speaker and where he is printed: one man's words may have come out two ways. */
function whereOf(one: PlacedClaim): string {
  const [speaker, outlet] = [speakerOf(one), one.posted.story.outlet];
  return outlet && outlet !== speaker ? `${speaker} in ${outlet}` : speaker;
}

/**
 * "His wife and another woman were missing" against "his wife and a young boy": two lists of as many people with the same fate,
 * one of whom is the same, and the rest cannot be. Lists that share nobody may be of different people, and are not compared.
 */
export function comparePeople(a: PlacedClaim, b: PlacedClaim): Verdict {
  if (a.claim.topic !== b.claim.topic || a.claim.background !== b.claim.background) return NONE;
  const [listed, others] = [peopleOf(a), peopleOf(b)];
  if (listed.length < 2 || listed.length !== others.length) return NONE;
  const known = new Set(listed.map(({ noun }) => noun));
  const shared = new Set(others.map(({ noun }) => noun).filter((noun) => known.has(noun)));
  const rest = listed.filter(({ noun }) => !shared.has(noun));
  const left = others.filter(({ noun }) => !shared.has(noun));
  if (shared.size === 0 || rest.length === 0) return NONE;
  if (!rest.every((one) => left.every((other) => isSomebodyElse(one, other)))) return NONE;
  return {
    kind: "conflict",
    conflict: "identity",
    severity: "conflict",
    key: `people:${a.claim.topic}`,
    why: `By ${whereOf(a)} it is “${a.claim.subject}”, by ${whereOf(b)} “${b.claim.subject}”.`,
  };
}
