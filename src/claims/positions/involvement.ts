import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoot, nameRoots } from "../../text/roots.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";

/** Nouns by which somebody's part in a thing is named. */
const PART = "involvement|part|role|connection|link|participation|hand|complicity|responsibility|knowledge";
const NO = createPhraseFinder([
  "nothing to do with",
  `deny|reject|dismiss|disavow|disclaim *5 ${PART}`,
  `no|without *2 ${PART}`,
  "not involve|participate|direct|order|control|plan|coordinate",
  "not have *2 involve|participate|direct|order|control|plan|coordinate",
  "not take part",
  "not be *2 involve|behind|responsible|subject",
  "no * fighter|soldier|troop|officer|unit have|had enter|cross|take",
  "act *2 independently|alone",
  "on their|its|his|her own initiative?",
  "distance * from",
]);
const YES = createPhraseFinder([
  "act|operate|fight|move *2 in support of",
  "under the? umbrella|wing|command|orders|direction|control|supervision of",
  "oversee|command|lead|direct|organise|organize|plan|coordinate|finance|fund by",
  "order|direct|organise|organize|stage|plan|sponsor|orchestrate|coordinate|back *2 attack|raid|assault|incursion|operation|fighter|group|strike",
  "stand|be behind",
  "take part in",
  "have a hand in",
  "supply|arm|train|equip|shelter *3 raider|attacker|fighter|group|militant|gunman",
  "provide|give|offer *4 support|weapon|cover|boat|fuel|training|fire",
  "help *2 plan|organise|organize|carry|prepare",
]);
const IN_PART = createPhraseFinder(["aware of", "know of|about", "inform of|about"]);

/** Had somebody (a government, as a rule) a part in what others did? */
export function findInvolvement(clause: Clause): Position | null {
  const no = NO(clause.tokens);
  const part = IN_PART(clause.tokens);
  const yes = no ? null : YES(clause.tokens);
  const match = part ?? no ?? yes;
  if (!match) return null;
  const [first, last] = [clause.tokens[match.from], clause.tokens[match.to - 1]];
  if (!first || !last) return null;
  const pole = part ? "in part" : no ? "no" : "yes";
  // Whose part: what stands before (the subject) or, in "overseen by …", right behind; a denier's own side counts as well.
  const near = clause.tokens.slice(0, match.to + (pole === "yes" ? 5 : 0));
  const speaker = clause.source ? `${clause.source.name} ${clause.source.role ?? ""} ${clause.source.mention}` : "";
  const speakers = pole === "yes" ? [] : (speaker.match(/\p{Lu}[\p{L}’']+/gu) ?? []).map(nameRoot);
  return {
    dimension: "involvement",
    pole,
    about: [...new Set([...nameRoots(near), ...speakers])],
    at: { start: first.start, end: last.end },
  };
}
