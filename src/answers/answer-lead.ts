import type { Topic } from "../claims/claim.ts";
import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Disagreement } from "../conflicts/conflict.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { BACKGROUND, type Standing } from "./gather-groups.ts";
import { type Index, quiet, shortName, storyPhrase, strong, text, voiceOf, warning } from "./lines.ts";
import type { Question } from "./questions/question.ts";
import type { Line } from "./reply.ts";
import type { ToldLine } from "./told-line.ts";
import { topicLabel } from "./topic-labels.ts";

/** Things that one line has room for. */
const MOST = 3;
const MOST_VOICES = 3;

/** Who says it, in as few words as tell. */
function voiceName(index: Index, claim: ComparedClaim): string {
  if (claim.source.kind !== "outlet") return claim.source.name;
  return shortName(index.story(claim.story).story);
}

/** "Ilmar Dosk", "Ilmar Dosk and Nela Orsk", "Ilmar Dosk and 3 others". */
function voices(index: Index, claims: readonly ComparedClaim[]): string {
  const names = [...new Map(claims.map((claim) => [voiceOf(claim), voiceName(index, claim)])).values()];
  const [first = "", second = "", ...others] = [...new Set(names)];
  if (second === "") return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} others`;
}

/** Topics whose name says what was done to those who are counted: "nine people killed". */
const DONE_TO: ReadonlySet<Topic> = new Set([
  "killed",
  "injured",
  "missing",
  "captured",
  "detained",
  "evacuated",
  "displaced",
]);

const SINGULAR: Readonly<Record<string, string>> = { people: "person", children: "child", men: "man", women: "woman" };

function pluralOf(noun: string, figure: string): string {
  if (/^(?:one|1|an?)$/i.test(figure)) return SINGULAR[noun] ?? noun.replace(/(?<!s)s$/, "");
  return /(?:s|people|children|men|police)$/.test(noun) ? noun : `${noun.replace(/(?<![aeiou])y$/, "ie")}s`;
}

/** "nine people killed", "30 million crowns · money". */
function figurePhrases({ subject, topic, range }: AnswerGroup): Line {
  const [of = "", label] = subject.split(" · ");
  const counted = range?.toLowerCase().includes(of.replace(/s$/, "")) ? "" : ` ${pluralOf(of, range ?? "")}`;
  if (label === undefined) return [text(`${topicLabel(topic)}: `), strong(range ?? "")];
  if (!DONE_TO.has(topic)) return [text(`${label}: `), strong(`${range}${counted}`)];
  // "Nobody injured" says of whom.
  if (/^no(?:body|ne| one)?$/i.test(range ?? "")) return [strong(range ?? ""), text(` ${label}`)];
  return [strong(`${range}${counted}`), text(` ${label}`)];
}

/** A part of what was counted before: "two of them seriously". */
const OF_THESE = /\bof (?:them|these|those|whom)\b/i;

/** Figures of several voices that lie this far apart are of different things, though nobody says so (ours). */
const FAR_APART = 3;

function goTogether(claims: readonly ComparedClaim[]): boolean {
  const floors = claims.map(({ quantity }) => quantity?.low ?? quantity?.high ?? 0);
  const one = new Set(claims.map(voiceOf)).size === 1;
  return one || Math.max(...floors) <= FAR_APART * Math.max(1, Math.min(...floors));
}

/** A figure that nobody contradicts: whose count it is, and whether its story doubts it. */
function figureLine(index: Index, group: AnswerGroup, standing: Standing): ToldLine | null {
  const claims = group.statements
    .map(({ claim }) => index.claim(claim))
    .filter(({ quantity, quote }) => quantity !== null && !OF_THESE.test(quote));
  const standingNow = claims.filter(({ id }) => !standing.replacedBy.has(id));
  const behind = standingNow.length > 0 ? standingNow : claims;
  if (behind.length === 0 || !goTogether(behind)) return null;
  const doubted = behind.every(({ caveat }) => caveat !== null);
  return {
    line: [
      ...figurePhrases(group),
      quiet(`, by ${voices(index, behind)}`),
      ...(doubted ? [text(", "), warning("unverified")] : []),
    ],
    claims: behind.map(({ id }) => id),
  };
}

/** A disagreement in its sides: "Was Kestria involved? no (Anton Brisk) or yes (senior official)". */
function disputeLine(
  index: Index,
  { question, sides }: Disagreement,
  { replacedBy }: Standing,
  shownBelow: ReadonlySet<string>,
): ToldLine {
  const standing = sides.filter(({ claims }) => claims.some((id) => !replacedBy.has(id)));
  const shown = (standing.length > 1 ? standing : sides).slice(0, MOST_VOICES);
  const line = shown.flatMap(({ label, claims }, at): Line => {
    // A side that nothing below speaks of says where it stands.
    const below = claims.filter((id) => shownBelow.has(id));
    const members = (below.length > 0 ? below : claims.slice(0, 1)).map(index.claim);
    const [first] = members;
    const place = below.length === 0 && first ? [quiet("; "), storyPhrase(index, first.story, null)] : [];
    const doubted = members.every(({ caveat }) => caveat !== null);
    return [
      text(at > 0 ? " or " : " "),
      strong(label),
      quiet(` (${voices(index, members)}${doubted ? ", unverified" : ""}`),
      ...place,
      quiet(")"),
    ];
  });
  return { line: [text(question), ...line], claims: shown.flatMap(({ claims }) => claims) };
}

const join = (lines: readonly ToldLine[]): Line =>
  lines.slice(0, MOST).flatMap(({ line }, at): Line => [...(at > 0 ? [text("; ")] : []), ...line]);

const more = (lines: readonly ToldLine[]): Line =>
  lines.length > MOST ? [quiet(`; ${lines.length - MOST} more below`)] : [];

/** What is agreed and what is not, in one line; null where there is but one voice and no figure. Nothing is judged or averaged. */
export function leadLine(
  index: Index,
  groups: readonly AnswerGroup[],
  standing: Standing,
  { topics, form }: Pick<Question, "topics" | "form">,
): ToldLine | null {
  const shown = groups.filter(({ subject }) => !subject.startsWith(BACKGROUND));
  // What was asked for comes first: who is behind it before who they are.
  const asked = shown.toSorted((a, b) => rankIn(topics, a) - rankIn(topics, b));
  const shownIds = new Set(asked.flatMap(({ disagreements }) => disagreements));
  // What is open is unclear, whoever is sure of it.
  const ids = [...shownIds, ...(form === "unclear" ? openIn(index, groups).filter((id) => !shownIds.has(id)) : [])];
  const open = index.compared.disagreements.filter(({ id }) => ids.includes(id));
  const ordered = topics.length > 0 ? open.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) : open;
  const below = new Set(groups.flatMap(({ statements }) => statements.map(({ claim }) => claim)));
  const disputes = ordered.map((one) => disputeLine(index, one, standing, below));
  const numeric = new Set(index.compared.disagreements.filter(({ kind }) => kind === "numeric").map(({ id }) => id));
  const agreed = shown
    .filter(({ range, topic }) => range !== null && (topic !== "other" || shown.length === 1))
    .filter(({ disagreements }) => !disagreements.some((id) => numeric.has(id)))
    .flatMap((group) => figureLine(index, group, standing) ?? []);
  if (disputes.length === 0 && agreed.length === 0) return voicesLine(index, shown);
  return {
    line: [
      ...(agreed.length > 0 ? [text("Undisputed here: "), ...join(agreed), ...more(agreed), text(". ")] : []),
      ...(disputes.length > 0
        ? [warning("Not agreed"), text(": "), ...join(disputes), ...more(disputes), text(".")]
        : []),
    ],
    claims: [...agreed, ...disputes].flatMap(({ claims }) => claims),
  };
}

/** Ids of the open disagreements of the events that groups are about. */
function openIn({ compared, claim }: Index, groups: readonly AnswerGroup[]): readonly string[] {
  const events = new Set(groups.flatMap(({ statements }) => statements.map((one) => claim(one.claim).reported)));
  const isThere = (id: string) => events.has(claim(id).reported);
  return compared.disagreements
    .filter(({ sides }) => sides.some(({ claims }) => claims.some(isThere)))
    .map(({ id }) => id);
}

const rankIn = (topics: readonly Topic[], { topic }: AnswerGroup): number =>
  topics.includes(topic) ? topics.indexOf(topic) : topics.length;

/** Where no figures and no disagreements are: how many speak, and that none excludes the other. */
function voicesLine(index: Index, groups: readonly AnswerGroup[]): ToldLine | null {
  const claims = groups.flatMap(({ statements }) => statements.map(({ claim }) => index.claim(claim)));
  const [first] = claims;
  if (!first) return null;
  const many = new Set(claims.map(voiceOf)).size;
  const line =
    many === 1
      ? [text("One voice speaks of it: "), strong(voiceName(index, first)), text(".")]
      : [text(`${many} voices speak of it, and I found no two that exclude each other.`)];
  return { line, claims: claims.map(({ id }) => id) };
}
