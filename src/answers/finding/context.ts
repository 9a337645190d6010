import type { Claim } from "../../claims/claim.ts";
import type { ComparedClaim } from "../../conflicts/compare-stories.ts";
import type { Index } from "../lines.ts";
import { createStemmer, type Stemmer, type Stems, stemOf } from "./stems.ts";

/** Where the words of a question may stand, as seen from a claim. */
export interface Context {
  /** What is said, of whom, where, and what its position is about. */
  own(): Stems;
  /** Who says it: all that the event's stories call the speaker, for which body, and who relayed it. */
  voice(): Stems;
  outlet(): Stems;
  sentence(): Stems;
  paragraph(): Stems;
  /** The title of its story. */
  headline(): Stems;
  /** The titles of the stories of its event, and the names in their first sentences. */
  event(): Stems;
}

/** The stretch of a text around a place, up to what `edge` matches on either side. */
function around(text: string, { start, end }: Pick<Claim, "start" | "end">, edge: string): string {
  const before = text.slice(Math.max(0, start - 600), start);
  const behind = text.slice(end, end + 600);
  const from = [...before.matchAll(new RegExp(edge, "gu"))].at(-1);
  const to = new RegExp(edge, "u").exec(behind);
  return [
    from ? before.slice(from.index + from[0].length) : before,
    text.slice(start, end),
    to ? behind.slice(0, to.index) : behind,
  ].join("");
}

const SENTENCE = String.raw`[.!?][”"’)]*\s+(?=[“"‘(\p{Lu}\d]|$)|\n`;
const PARAGRAPH = String.raw`\n\s*\n`;

/** Characters in which a story says where and whom it is about. */
const LEDE = 400;
const namesIn = (text: string): string => (text.match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).join(" ");

const nameOf = ({ id, source, story, speaker }: ComparedClaim): string =>
  source.kind === "outlet" ? id : (speaker ?? `${source.name} ${story}`);

const callsOf = ({ source, stance }: ComparedClaim): string =>
  [
    source.kind === "outlet" ? "" : `${source.name} ${source.mention} ${source.role ?? ""}`,
    source.kind === "anonymous" ? "anonymous source" : "",
    stance === "witnessed" ? "witness" : "",
  ].join(" ");

const without = (stems: Stems, others: Stems): Stems => new Set([...stems].filter((stem) => !others.has(stem)));

/** What stories call a body after its first mention: "the company". */
const BODIES: readonly string[] = ["company", "firm", "operator", "owner", "airline", "club", "bank", "union"].map(
  stemOf,
);

/** Worked out when it is first asked for: most claims are told apart by their own words. */
function lazy<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/** By event the words of its titles and the names that its stories begin with; who speaks in an event is not what it is about. */
function eventStems({ claims, stories }: Index["compared"], stemsOf: Stemmer): ReadonlyMap<string, Stems> {
  const titles = new Map<string, string[]>();
  for (const { story, reports } of stories)
    for (const event of reports) {
      const words = titles.get(event) ?? [];
      titles.set(event, words);
      words.push(story.title ?? "", namesIn(story.text.slice(0, LEDE)));
    }
  const people = stemsOf(claims.map(({ source }) => (source.kind === "person" ? source.name : "")).join(" "));
  return new Map([...titles].map(([event, words]) => [event, without(stemsOf(words.join(" ")), people)]));
}

const NONE: Stems = new Set();

/** Looks up the context of claims, each part of it worked out once. */
export function createContexts(index: Index): (claim: ComparedClaim) => Context {
  const stemsOf = createStemmer();
  const { claims } = index.compared;
  const calls = lazy(
    () =>
      new Map(
        [...Map.groupBy(claims, nameOf)].map(([name, members]) => [name, stemsOf(members.map(callsOf).join(" "))]),
      ),
  );
  const events = lazy(() => eventStems(index.compared, stemsOf));
  const known = new Map<string, Context>();
  const look = (claim: ComparedClaim): Context => {
    const { story } = index.story(claim.story);
    const own = lazy(() => {
      const said = stemsOf(`${claim.quote} ${claim.subject} ${claim.place ?? ""} ${claim.quantity?.group ?? ""}`);
      const about = claim.positions.flatMap((one) => one.about.map((root) => `^${root}`));
      return new Set([...said, ...about, ...(/\d{4}/.exec(claim.background ?? "") ?? [])]);
    });
    const sentence = lazy(() => stemsOf(around(story.text, claim, SENTENCE)));
    const paragraph = lazy(() => stemsOf(around(story.text, claim, PARAGRAPH)));
    const headline = lazy(() => stemsOf(story.title ?? ""));
    const voice = lazy(() => {
      const bodies = claim.source.kind === "organisation" ? BODIES.filter((stem) => paragraph().has(stem)) : [];
      const spokenFor = claim.body === null ? NONE : (calls().get(claim.body) ?? NONE);
      return new Set([
        ...bodies,
        ...spokenFor,
        ...(calls().get(nameOf(claim)) ?? NONE),
        ...stemsOf(claim.via.join(" ")),
      ]);
    });
    // "Echo (citing Wire)" is the Echo.
    const outlet = lazy(() => stemsOf((story.outlet ?? "").replace(/\([^)]*\)/g, " ")));
    return { own, voice, outlet, sentence, paragraph, headline, event: () => events().get(claim.reported) ?? NONE };
  };
  return (claim) => {
    const found = known.get(claim.id) ?? look(claim);
    known.set(claim.id, found);
    return found;
  };
}
