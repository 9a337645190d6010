import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { AnswerGroup } from "./answer-group.ts";
import { countedPhrases } from "./counted-words.ts";
import { quotePhrases } from "./excerpt.ts";
import { isSameGroup, type Standing } from "./gather-groups.ts";
import { figureText, type Index, printDate, quiet, text, voiceOf, warning } from "./lines.ts";
import { mouthOf, ofKnown, originsOf } from "./origins-of.ts";
import type { Line } from "./reply.ts";
import type { ToldLine } from "./told-line.ts";
import { voiceName, voices } from "./voices.ts";

/**
 * What the figures of one group come to. agreed: sources that do not depend on each other give the same. alone: one source gives
 * one; `by` is its name, `only` that nobody else does. several: one source gives several, by more than one mouth.
 * same: the same, by sources of which nobody knows that they do not depend on each other. differ: they are
 * not the same, and nobody found that they clash.
 */
export type FigureLine =
  | { readonly kind: "agreed" | "same" | "several" | "differ"; readonly told: ToldLine }
  | { readonly kind: "alone"; readonly by: string; readonly only: boolean; readonly told: ToldLine };

/** Figures of one group that are printed before "and 2 more". */
const MOST = 3;

/** A part of what was counted before: "two of them seriously". */
const OF_THESE = /\bof (?:them|these|those|whom)\b/i;

/** Figures of several voices that lie this far apart are of different things, though nobody says so (ours). */
const FAR_APART = 3;

function goTogether(claims: readonly ComparedClaim[]): boolean {
  const floors = claims.map(({ quantity }) => quantity?.low ?? quantity?.high ?? 0);
  const one = new Set(claims.map(voiceOf)).size === 1;
  return one || Math.max(...floors) <= FAR_APART * Math.max(1, Math.min(...floors));
}

const isCounted = (claim: ComparedClaim): boolean =>
  claim.quantity !== null && !claim.background && !OF_THESE.test(claim.quote);

const intervalOf = ({ quantity }: ComparedClaim): string => `${quantity?.low}-${quantity?.high}`;

const dayOf = (index: Index, claim: ComparedClaim): string =>
  (claim.asOf ?? index.story(claim.story).story.published ?? "").slice(0, 10);

/** Those that stand; where others took the place of all, those that nothing shown here took the place of. */
function inForce(claims: readonly ComparedClaim[], { replacedBy, parts }: Standing): readonly ComparedClaim[] {
  const whole = claims.filter(({ id }) => !parts.has(id));
  const counted = whole.length > 0 ? whole : claims;
  const now = counted.filter(({ id }) => !replacedBy.has(id));
  if (now.length > 0) return now;
  const ids = new Set(counted.map(({ id }) => id));
  return counted.filter(({ id }) => !ids.has(replacedBy.get(id) ?? ""));
}

/** ", up from seven": what the same source said before. */
function movement(
  index: Index,
  claims: readonly ComparedClaim[],
  now: readonly ComparedClaim[],
  { replacedBy }: Standing,
): ToldLine {
  const ids = new Set(now.map(({ id }) => id));
  const [current] = now;
  const before = claims
    .filter((claim) => ids.has(replacedBy.get(claim.id) ?? "") && originsOf(index, [claim, ...now]) === 1)
    .toSorted((a, b) => dayOf(index, b).localeCompare(dayOf(index, a)))
    .find((claim) => current !== undefined && claim.quantity?.low !== current.quantity?.low);
  if (!before?.quantity || !current?.quantity) return { line: [], claims: [] };
  const rose = (before.quantity.low ?? 0) < (current.quantity.low ?? 0);
  return {
    line: [text(`, ${rose ? "up" : "down"} from ${figureText(before.quantity.text)}`)],
    claims: [before.id],
  };
}

/** Whether nobody else gives a figure of it, in all that is told of the event, asked for or not. */
function isOnlySource(index: Index, now: readonly ComparedClaim[]): boolean {
  const [first] = now;
  if (!first) return false;
  const all = index.compared.claims.filter(
    (one) => one.reported === first.reported && one.topic === first.topic && isCounted(one) && isSameGroup(one, first),
  );
  return originsOf(index, [...now, ...all]) === 1;
}

const doubt = (claims: readonly ComparedClaim[]): Line =>
  claims.every(({ caveat }) => caveat !== null) ? [text(", "), warning("unverified")] : [];

const figureOf = ({ quantity }: ComparedClaim): string => figureText(quantity?.text ?? "");

/** Who tells of some where a figure says that there are none. */
function againstNone(index: Index, of: readonly ComparedClaim[], groups: readonly AnswerGroup[]): ComparedClaim | null {
  const [none] = of;
  if (none?.quantity?.high !== 0) return null;
  const others = groups
    .filter(({ topic, range }) => topic === none.topic && range === null)
    .flatMap(({ statements }) => statements.map(({ claim }) => index.claim(claim)))
    .filter((one) => !one.background && originsOf(index, [none, one]) > 1);
  return others[0] ?? null;
}

/** ", since put at 26 by Bertil Krane": where what stands is not among what was asked for. */
function replacement(index: Index, now: readonly ComparedClaim[], standing: Standing): ToldLine {
  const next = now.map(({ id }) => standing.replacedBy.get(id));
  const [id] = next;
  if (id === undefined || next.includes(undefined)) return { line: [], claims: [] };
  const later = index.claim(id);
  const by = voiceName(index, later, standing);
  const same = now.every((claim) => voiceName(index, claim, standing) === by);
  return {
    line: [quiet(`, since put at ${figureOf(later)}${same ? "" : ` by ${by}`}`)],
    claims: [id],
  };
}

/** By day, the last first; of one day what was posted last. */
function byDay(index: Index, claims: readonly ComparedClaim[]): readonly (readonly ComparedClaim[])[] {
  const place = new Map(index.compared.stories.map(({ story }, at) => [story.id, at]));
  const last = (alike: readonly ComparedClaim[]) =>
    alike
      .map((one) => `${dayOf(index, one)} ${String(place.get(one.story) ?? 0).padStart(6, "0")}`)
      .toSorted()
      .at(-1) ?? "";
  return [...Map.groupBy(claims, intervalOf).values()].toSorted((a, b) => last(b).localeCompare(last(a)));
}

/** What the figures of a group come to; null where they are hardly of one thing. `groups` are all of the answer. */
export function figureLine(
  index: Index,
  group: AnswerGroup,
  standing: Standing,
  groups: readonly AnswerGroup[],
): FigureLine | null {
  const claims = group.statements.map(({ claim }) => index.claim(claim)).filter(isCounted);
  const now = inForce(claims, standing);
  const [first] = now;
  if (!first || !goTogether(now)) return null;
  const told = (line: Line, ...more: readonly ToldLine[]): ToldLine => ({
    line,
    claims: [...now.map(({ id }) => id), ...more.flatMap(({ claims }) => claims)],
  });
  const who = (some: readonly ComparedClaim[]) => quiet(` (${voices(index, some, standing)})`);
  const against = againstNone(index, now, groups);
  if (against) {
    const line = [
      ...countedPhrases(figureOf(first), group.of, group.topic),
      who(now),
      text(", but "),
      ...quotePhrases(against, null),
      who([against]),
    ];
    return { kind: "differ", told: told(line, { line: [], claims: [against.id] }) };
  }
  const figures = byDay(index, now);
  const origins = originsOf(index, now);
  const by = withArticle(voiceName(index, first, standing), first);
  if (figures.length > 1) {
    const mouths = new Set(now.map((claim) => voiceName(index, claim, standing))).size;
    const line = differing(index, group, figures, standing, mouths > 1);
    if (mouths > 1) return { kind: origins > 1 ? "differ" : "several", told: told(line) };
    return { kind: "alone", by, only: false, told: told(line) };
  }
  const moved = movement(index, claims, now, standing);
  const replaced = replacement(index, now, standing);
  const line = [...countedPhrases(figureOf(first), group.of, group.topic), ...moved.line, ...replaced.line];
  // One print in two outlets, or the same words by two, may be one source or two.
  if (origins > 1 || new Set(now.map((claim) => mouthOf(index, claim))).size > 1) {
    const kind = origins > 1 && originsOf(index, ofKnown(index, now, standing)) > 1 ? "agreed" : "same";
    return { kind, told: told([...line, who(now), ...doubt(now)], moved, replaced) };
  }
  const only = first.quantity?.high !== 0 && isOnlySource(index, now);
  return { kind: "alone", by, only, told: told([...line, ...doubt(now)], moved, replaced) };
}

/** "The dockers' union", "a source at the port", "Ole Brandt". */
function withArticle(name: string, { source }: ComparedClaim): string {
  if (/^\p{Lu}/u.test(name) || source.kind === "outlet") return name;
  if (source.kind !== "anonymous") return `the ${name}`;
  return /s$|^(?:two|three|four|several)/.test(name) ? name : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

/** "12 people killed (police, 4 Mar), ten (Rolf Hagen, 3 Mar)": the first in full, the others by their figures. */
function differing(
  index: Index,
  { of, topic }: AnswerGroup,
  figures: readonly (readonly ComparedClaim[])[],
  standing: Standing,
  named: boolean,
): Line {
  const days = new Set(figures.flat().map((claim) => dayOf(index, claim)));
  const line = figures.slice(0, MOST).flatMap((alike, at): Line => {
    const [one] = alike;
    if (!one) return [];
    const day = dayOf(index, one);
    const when = days.size > 1 && day !== "" ? [printDate(day, false)] : [];
    const behind = [...(named ? [voices(index, alike, standing)] : []), ...when].join(", ");
    const words =
      at === 0 ? countedPhrases(figureOf(one), of, topic) : [text(named ? ", " : " and "), text(figureOf(one))];
    return [...words, ...(behind === "" ? [] : [quiet(` (${behind})`)]), ...doubt(alike)];
  });
  return [...line, ...(figures.length > MOST ? [quiet(` and ${figures.length - MOST} more`)] : [])];
}
