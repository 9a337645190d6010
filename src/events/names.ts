import type { Named } from "./named.ts";
import { readNamed } from "./named.ts";
import { acronyms } from "./naming/acronyms.ts";
import { bodyNames, knownBodies, shorterNames } from "./naming/bodies.ts";
import { type NameContext, NO_CONTEXT } from "./naming/context.ts";
import { fullNames } from "./naming/full-names.ts";
import { generations, sexes } from "./naming/generations.ts";
import { looseNames } from "./naming/loose-names.ts";
import { offices } from "./naming/offices.ts";
import { printedAlike } from "./naming/printed-alike.ts";
import { ruled } from "./naming/ruled.ts";
import { theCompany } from "./naming/the-company.ts";
import { townServices } from "./naming/town-services.ts";
import { different, type Evidence, type NameVerdict } from "./naming/verdict.ts";

/** The first that has something to say decides. */
const EVIDENCE: readonly Evidence[] = [
  ruled, // before all: an editor knows more than the stories
  printedAlike,
  acronyms,
  knownBodies, // before persons: "Kyiv" reads like a family name
  generations, // before names are compared: all else of them may be alike
  sexes, // likewise
  fullNames,
  looseNames,
  offices,
  theCompany,
  townServices, // before the words of bodies: "police" is short for more than one name
  bodyNames,
  shorterNames, // last: the loosest
];

/** What is said of two names of which no evidence says anything. */
export const OTHERS = different("nothing makes them one");

/**
 * Whether two names are one person's or one body's, and by what evidence: "Dmitri S. Orlov", "Orlov"; "Ministry of Defence of
 * Ostland", "the Ostlandic Defense Ministry". Symmetric, but not transitive: "Orlov" is as good a name of Ivan as of Dmitri.
 * Doubt is "maybe", and no man is ever a ministry.
 */
export function compareNames(a: Named, b: Named, context: NameContext = NO_CONTEXT): NameVerdict {
  for (const evidence of EVIDENCE) {
    const verdict = evidence(a, b, context);
    if (verdict) return verdict;
  }
  return OTHERS;
}

/** Whether two names, as printed and with nothing else to go by, are certainly one. */
export const sameName = (a: string, b: string): boolean => compareNames(readNamed(a), readNamed(b)).verdict === "same";
