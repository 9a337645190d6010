import { contentId } from "../text/content-id.ts";
import { isLoose, type Named, readNamed } from "./named.ts";
import { compareNames, OTHERS } from "./names.ts";
import type { NameContext } from "./naming/context.ts";
import { createNameContext, type KnownName, type NameRuling, type RuledName } from "./naming/known-names.ts";
import { nameKeys } from "./naming/name-keys.ts";
import type { NameVerdict } from "./naming/verdict.ts";

/** A name in a story, with what is printed beside it. */
export interface Mention {
  readonly name: string;
  readonly story: string;
  readonly role: string | null;
  /** The story takes it for a body. */
  readonly body: boolean;
}

/** One person or body that stories print under several names. */
export interface NameGroup {
  /** The fullest name. */
  readonly name: string;
  /** The other names, each with the evidence that makes it the same. */
  readonly also: readonly { readonly name: string; readonly why: string }[];
}

/** Two names that may be one; for people to settle. */
export interface NameQuestion {
  readonly id: string;
  readonly names: readonly [RuledName, RuledName];
  readonly why: string;
}

/** Who is who among the names of some stories. */
export interface Speakers {
  /** A key that all names of one person or body share; null for a name that was not among those gathered. */
  keyOf(name: string, story: string): string | null;
  readonly groups: readonly NameGroup[];
  readonly questions: readonly NameQuestion[];
}

/** A person or body with all the names that evidence gives it. */
type Cluster = readonly KnownName[];

/** How two names stand, by both: only pairs that may be one are known. */
type Verdicts = ReadonlyMap<KnownName, ReadonlyMap<KnownName, NameVerdict>>;

/** Gathers names that evidence makes one. Texts by story id. The outcome does not hang on the order of the mentions. */
export function gatherSpeakers(
  mentions: readonly Mention[],
  texts: ReadonlyMap<string, string>,
  rulings: readonly NameRuling[],
): Speakers {
  const { names, nameOf } = readNames(mentions);
  const context = createNameContext(names, texts, rulings);
  const verdicts = compareAll(names, context);
  const clusters = joinNames(names, verdicts);
  const keys = new Map(clusters.flatMap((cluster, at) => cluster.map((name) => [name, `${at}`] as const)));
  return {
    keyOf(name, story) {
      const known = nameOf(name, story);
      return known ? (keys.get(known) ?? null) : null;
    },
    groups: clusters.flatMap((cluster) => toGroup(cluster, verdicts) ?? []),
    questions: askAbout(clusters, verdicts),
  };
}

/** Whose name it is may be another person's in another story. */
const hangsOnStory = (named: Named): boolean => isLoose(named) || named.short || named.form.kind === "role";

/** Each name once, and once a story where it hangs on the story; in an order of their own. */
function readNames(mentions: readonly Mention[]) {
  const known = new Map<string, { named: Named; stories: Set<string> }>();
  const byMention = new Map<string, KnownName>();
  const place = ({ name, story }: Pick<Mention, "name" | "story">) => `${story}\u0000${name}`;
  const sorted = [...new Map(mentions.map((one) => [place(one), one])).values()].toSorted((a, b) =>
    place(a) < place(b) ? -1 : 1,
  );
  for (const mention of sorted) {
    const named = readNamed(mention.name, mention);
    const key = hangsOnStory(named) ? `${mention.story}\u0000${named.folded}` : named.folded;
    const one = known.get(key) ?? { named, stories: new Set<string>() };
    one.stories.add(mention.story);
    // What it is printed with in one story tells who it is in the others.
    if (one.named.role === null && named.role !== null) one.named = named;
    known.set(key, one);
    byMention.set(place(mention), one);
  }
  return {
    names: [...known.values()],
    nameOf: (name: string, story: string): KnownName | undefined => byMention.get(place({ name, story })),
  };
}

/** The verdicts on all pairs that have a key in common. */
function compareAll(names: readonly KnownName[], context: NameContext): Verdicts {
  const verdicts = new Map<KnownName, Map<KnownName, NameVerdict>>(names.map((one) => [one, new Map()]));
  const byKey = new Map<string, KnownName[]>();
  for (const one of names) {
    for (const key of new Set(nameKeys(one.named, context))) {
      const others = byKey.get(key) ?? [];
      for (const other of others) {
        if (verdicts.get(one)?.has(other)) continue;
        const verdict = compareNames(one.named, other.named, context);
        verdicts.get(one)?.set(other, verdict);
        verdicts.get(other)?.set(one, verdict);
      }
      byKey.set(key, [...others, one]);
    }
  }
  return verdicts;
}

/** Somebody says no, or evidence does; that nothing speaks for it is no word against it. */
const speaksAgainst = (verdict: NameVerdict | undefined): boolean =>
  verdict !== undefined && verdict.verdict === "different" && verdict !== OTHERS;

/** Joins what is the same, unless any two of those joined are not. */
function joinNames(names: readonly KnownName[], verdicts: Verdicts): readonly Cluster[] {
  const clusters = new Map<KnownName, KnownName[]>(names.map((one) => [one, [one]]));
  for (const [one, others] of verdicts) {
    for (const [other, { verdict }] of others) {
      const [left, right] = [clusters.get(one) ?? [], clusters.get(other) ?? []];
      if (verdict !== "same" || left === right) continue;
      if (left.some((a) => right.some((b) => speaksAgainst(verdicts.get(a)?.get(b))))) continue;
      left.push(...right);
      for (const member of right) clusters.set(member, left);
    }
  }
  return [...new Set(clusters.values())];
}

/** A first name before an initial before none, a long name before its acronym; of these the longest. */
const fullness = ({ named }: KnownName): number =>
  (isLoose(named) ? 0 : 1000) + (named.short ? 0 : 1000) + Math.min(named.name.length, 999);

/** The group of a cluster that was printed under several names; null for any other. */
function toGroup(cluster: Cluster, verdicts: Verdicts): NameGroup | null {
  const ranked = cluster.toSorted((a, b) => fullness(b) - fullness(a));
  const byName = new Map(ranked.toReversed().map((one) => [one.named.folded, one]));
  const [head] = ranked;
  if (!head || byName.size < 2) return null;
  const whyOf = ({ named: { folded } }: KnownName): string => {
    const alike = cluster.filter((one) => one.named.folded === folded);
    const others = [head, ...cluster].filter((one) => one.named.folded !== folded);
    const told = others.flatMap((other) => alike.map((one) => verdicts.get(one)?.get(other)));
    return told.find((known) => known?.verdict === "same")?.why ?? "";
  };
  const also = ranked.filter((one) => one.named.folded !== head.named.folded && byName.get(one.named.folded) === one);
  return { name: head.named.name, also: also.map((one) => ({ name: one.named.name, why: whyOf(one) })) };
}

/** Pairs that may be one, each pair of people or bodies once. */
function askAbout(clusters: readonly Cluster[], verdicts: Verdicts): readonly NameQuestion[] {
  return clusters.flatMap((cluster, at) =>
    clusters.slice(at + 1).flatMap((other): NameQuestion | readonly [] => {
      const told = cluster
        .filter(isProper)
        .flatMap((a) => other.filter(isProper).map((b) => ({ a, b, verdict: verdicts.get(a)?.get(b) })));
      if (told.some(({ verdict }) => speaksAgainst(verdict))) return [];
      const [open] = told
        .filter(({ verdict }) => verdict?.verdict === "maybe")
        .toSorted((x, y) => fullness(y.a) + fullness(y.b) - fullness(x.a) - fullness(x.b));
      return open?.verdict ? toQuestion(open.a.named, open.b.named, open.verdict.why) : [];
    }),
  );
}

/** "Data from the survey" is no name to ask about; "the mayor" is. */
const isProper = ({ named: { name } }: KnownName): boolean => /^(?:the )?\p{Lu}/u.test(name) || /^the \S+$/u.test(name);

function toQuestion(a: Named, b: Named, why: string): NameQuestion {
  const [one, other] = a.folded < b.folded ? [a, b] : [b, a];
  const bound = (named: Named): RuledName => ({ name: named.name, story: hangsOnStory(named) ? named.story : null });
  const key = (named: Named) => `${named.folded} ${bound(named).story ?? ""}`;
  return { id: contentId("n", key(one), key(other)), names: [bound(one), bound(other)], why };
}
