import { createPhraseFinder } from "../../text/phrase.ts";
import { nameRoot, nameRoots } from "../../text/roots.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";
import { findAccused } from "./accusation.ts";

/** Nouns by which somebody's part in a thing is named. */
const PART = "involvement|part|role|connection|link|participation|hand|complicity|responsibility|knowledge";
const NO = createPhraseFinder([
  "nothing to do with",
  `deny|reject|dismiss|disavow|disclaim *5 ${PART}`,
  `no|without *2 ${PART}`,
  "not *1 involve|participate|direct",
  "not take part",
  "not be *2 involve|behind|responsible|subject",
  "act|operate|work *2 independently|alone",
  "act|operate|work on their|its|his|her own",
  "on their|its|his|her own initiative",
  "distance * from",
]);
const YES = createPhraseFinder([
  "act|operate|fight|move *2 in support of",
  "under the? umbrella|wing|command|orders|direction|control|supervision of",
  "oversee|command|direct|organise|organize|plan|coordinate|finance|fund by",
  "order|direct|organise|organize|stage|plan|sponsor|orchestrate|coordinate|back *2 attack|raid|assault|incursion|operation|fighter|group|strike",
  "stand|be behind",
  "take part in",
  "have a hand in",
  "claim|admit|accept responsibility for",
  "carry out *2 attack|raid|bombing|assault|shooting|killing|strike|operation",
  "carry out by",
  "supply|arm|train|equip|shelter *3 raider|attacker|fighter|group|militant|gunman",
  "provide|give|offer *4 support|weapon|cover|boat|fuel|training|fire",
  "help *2 plan|organise|organize|carry|prepare",
]);
/** What a denier denies: the cue stands outside the quote, so the noun alone is left. */
const NAMED = createPhraseFinder([PART]);
const IN_PART = createPhraseFinder(["aware of", "know of|about", "inform of|about"]);

const NOTHING = /^(?:not|n't|never|nothing|nobody|no|un\w+)$/;

/** The speaker's own side: what an adviser of a government denies, he denies for it. People's names are no sides. */
function sideOf({ source }: Clause): readonly string[] {
  const words = source ? `${source.kind === "person" ? "" : source.name} ${source.role ?? ""} ${source.mention}` : "";
  const own = source?.kind === "person" ? new Set(source.name.split(/\s+/)) : new Set<string>();
  const names = words.match(/\p{Lu}[\p{L}’']+/gu) ?? [];
  return names.filter((name) => !own.has(name)).map(nameRoot);
}

/** "The minister accused Norland of staging the raid": a part, given to the one accused. */
function findAccusation(clause: Clause): Position | null {
  const accused = findAccused(clause);
  const about = nameRoots(accused);
  const [first, last] = [accused[0], accused.at(-1)];
  if (about.length === 0 || !first || !last) return null;
  return { dimension: "involvement", pole: "yes", about, at: { start: first.start, end: last.end } };
}

/** Had somebody (a government, as a rule) a part in what others did? */
export function findInvolvement(clause: Clause): Position | null {
  const { tokens } = clause;
  const denied = clause.stance === "denied";
  const spelled = NO(tokens);
  const named = denied ? (NAMED(tokens) ?? YES(tokens)) : null;
  const part = denied ? null : IN_PART(tokens);
  // "was not aware of any plan", "knew nothing of it": nothing by which a part is named.
  if (part && tokens.slice(Math.max(0, part.from - 3), part.to).some(({ lower }) => NOTHING.test(lower))) return null;
  const match = part ?? spelled ?? named ?? YES(tokens);
  if (!match) return findAccusation(clause);
  const [first, last] = [tokens[match.from], tokens[match.to - 1]];
  if (!first || !last) return null;
  const pole = part ? "in part" : (spelled ?? named) ? "no" : "yes";
  // Whose part: the subject's or, in "overseen by …", that of the words right behind.
  const verb = tokens.findIndex((token) => token.pos === "VERB" || token.pos === "AUX");
  const subject = tokens.slice(0, verb < 0 ? match.from : Math.min(verb, match.from));
  // "Any direct Norland involvement": what is denied without a verb is named in front of the noun.
  const before = !spelled && named ? tokens.slice(0, match.to) : subject;
  const behind = /^(?:by|of)$/.test(last.lower) ? tokens.slice(match.to, match.to + 5) : [];
  return {
    dimension: "involvement",
    pole,
    about: [...new Set([...nameRoots([...before, ...behind]), ...(pole === "yes" ? [] : sideOf(clause))])],
    at: { start: first.start, end: last.end },
  };
}
