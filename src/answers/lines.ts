import type { Claim, Source, Story } from "../claims/claim.ts";
import { toneOf } from "../claims/tone.ts";
import type { Compared, ComparedClaim, ComparedStory } from "../conflicts/compare-stories.ts";
import { quotePhrases } from "./excerpt.ts";
import { foldFigures } from "./fold-figures.ts";
import type { Line, Phrase } from "./reply.ts";

export const text = (words: string): Phrase => ({ kind: "text", text: words });
export const strong = (words: string): Phrase => ({ kind: "strong", text: words });
export const quiet = (words: string): Phrase => ({ kind: "quiet", text: words });
export const warning = (words: string): Phrase => ({ kind: "warning", text: words });

/** "1 story", "3 stories". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "22 May 2023"; without the year "22 May". */
export function printDate(iso: string, year: boolean): string {
  const [y, month, day] = iso.slice(0, 10).split("-").map(Number);
  const short = `${day} ${MONTHS[(month ?? 1) - 1]}`;
  return year ? `${short} ${y}` : short;
}

/** "22 May, 18:02 UTC". */
export const printMoment = (iso: string): string => `${printDate(iso, false)}, ${iso.slice(11, 16)} UTC`;

/** Outlet and date of a story, and whose words the page says it prints; what is not known is said to be so. */
export function byOutletAndDate(story: Story): Line {
  const date = story.published ? printDate(story.published, true) : "date not given";
  const provenance = story.provenance ? ` · ${story.provenance}` : "";
  const archived = story.address?.archived;
  const copy = archived ? ` · archived copy${archived.at ? ` of ${printDate(archived.at, true)}` : ""}` : "";
  return [quiet(`${story.outlet ?? "outlet not given"} · ${date}${copy}${provenance}`)];
}

/** A figure as printed, but for a capital that only the start of its sentence gave it. */
export const figureText = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What a desk calls a story: its outlet, else the first words of its title. */
export function shortName(story: Story): string {
  if (story.outlet) return story.outlet;
  const words = (story.title ?? story.text).split(/\s+/);
  return words.length > 5 ? `“${words.slice(0, 5).join(" ")} …”` : `“${words.join(" ")}”`;
}

/** Everything that lines look up, indexed once. */
export interface Index {
  readonly compared: Compared;
  readonly story: (id: string) => ComparedStory;
  readonly claim: (id: string) => ComparedClaim;
}

/** Indexes stories and claims by id, a figure with the sentence around it. An id that the comparison does not hold is a bug and throws. */
export function createIndex(compared: Compared): Index {
  const stories = new Map(compared.stories.map((one) => [one.story.id, one]));
  const claims = new Map([...compared.claims, ...foldFigures(compared.claims)].map((one) => [one.id, one]));
  const find = <T>(from: ReadonlyMap<string, T>, id: string): T => {
    const found = from.get(id);
    if (found === undefined) throw new Error(`The comparison holds no ${id}`);
    return found;
  };
  return { compared, story: (id) => find(stories, id), claim: (id) => find(claims, id) };
}

/** The story that a claim stands in, as a phrase; "this story" for the one that the reply is about. */
export function storyPhrase(index: Index, id: string, here: string | null): Phrase {
  if (id === here) return quiet("this story");
  const { story, thread } = index.story(id);
  const date = story.published ? `, ${printDate(story.published, false)}` : "";
  return { kind: "story", label: `${shortName(story)}${date}`, story: id, url: story.url, thread };
}

/** A role longer than this says more about the person than a line has room for. */
const LONGEST_ROLE = 60;
/** Forms of address are no roles. */
const ADDRESS = /^(?:Dr|Mr|Mrs|Ms|Mx|Sir|Dame|Lord|Lady|Prof)\.?$/;

/** The role as a desk would print it behind the name, or null. */
export function shownRole({ role, name }: Source): string | null {
  const bare = role?.replace(/^(?:the|its|his|her|their|our|a|an)\s+/i, "") ?? "";
  return bare === "" || bare.length > LONGEST_ROLE || ADDRESS.test(bare) || name.includes(bare) ? null : bare;
}

/** Who says it: the name, and the role where it is short and not part of the name. */
export function speakerPhrases({ source, stance }: Claim): Line {
  if (source.kind === "outlet") return [text(stance === "witnessed" ? "seen by its reporter" : "in its own words")];
  const unnamed = source.kind === "anonymous" && !/anonym|unnamed/i.test(source.name) ? ", unnamed" : "";
  const role = shownRole(source);
  const behind = `${role ? `, ${role}` : ""}${unnamed}`;
  return [strong(source.name), ...(behind ? [quiet(behind)] : [])];
}

/** Cue words that carry a point of view and are shown; "said" goes without saying. */
const SHOWN_STANCES = new Set(["claimed", "denied", "confirmed"]);

const PLAIN_CUE = /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|wr(?:ite|ites|ote)|add(?:s|ed|ing)?)$/i;

/** The cue as printed where it changes what the words mean ("denied"); null where it only says that somebody spoke. */
export const tellingCue = ({ cue, stance, rules }: Claim): string | null =>
  cue && (SHOWN_STANCES.has(stance) || toneOf({ rules }) === "wish") && !PLAIN_CUE.test(cue) ? cue : null;

/** Speaker, stance and verbatim words of a claim: `Mara Velik, the mayor: “one person was killed”`. `dimension` tells which words matter in a long one. */
export function sayingPhrases(claim: Claim, dimension: string | null = null): Line {
  const telling = tellingCue(claim);
  const cue = telling ? ` ${telling}:` : ":";
  const via = claim.via.length > 0 ? [quiet(`, via ${claim.via.join(", via ")}`)] : [];
  return [...speakerPhrases(claim), ...via, text(`${cue} `), ...quotePhrases(claim, dimension)];
}

/** The story's own doubt about a claim, in its words. */
export const caveatPhrases = (claim: Claim): Line =>
  claim.caveat ? [text(" – "), warning("caution: "), { kind: "quote", text: claim.caveat.quote }] : [];

/** The other names of whoever is printed under the first one: "; also as Dmitry Orlov". */
export function alsoAs([first, ...others]: readonly string[]): Line {
  const names = [...new Set(others)].filter((name) => name.toLowerCase() !== first?.toLowerCase());
  return names.length === 0 ? [] : [quiet(`; also as ${names.join(", ")}`)];
}

/** The same for all claims of one mouth: a person or body under whatever name, or an outlet in one story. */
export const voiceOf = ({ source, story, speaker }: ComparedClaim): string =>
  source.kind === "outlet" ? story : (speaker ?? source.name);

/** A whole statement: who, in which words, in which stories, with which doubt. `claims` are one speaker's in the same words, the first one is quoted; `names` are those that stand elsewhere for the speaker. */
export function statementLine(
  index: Index,
  claims: readonly ComparedClaim[],
  here: string | null,
  dimension: string | null = null,
  names: readonly string[] = [],
): Line {
  const [first] = claims;
  if (!first) return [];
  const also = alsoAs([...claims.map(({ source }) => source.name), ...names]);
  const stories = [...new Set(claims.map((claim) => claim.story))];
  const places = stories.flatMap(
    (story, at): Line => [...(at > 0 ? [quiet("; ")] : []), storyPhrase(index, story, here)],
  );
  return [...sayingPhrases(first, dimension), quiet(" ("), ...places, ...also, quiet(")"), ...caveatPhrases(first)];
}
