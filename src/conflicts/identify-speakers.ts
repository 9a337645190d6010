import { gatherSpeakers, type Mention, type NameGroup, type NameQuestion } from "../events/gather-speakers.ts";
import type { NameRuling } from "../events/naming/known-names.ts";
import { findBodies, type Voice } from "./speaks-for.ts";
import type { PlacedClaim } from "./verdict.ts";

/** One person or body under several names, in the stories of one event. */
export interface EventNames extends NameGroup {
  readonly event: string;
}

/** Two names in the stories of one event that may be one person's or one body's. */
export interface EventNameQuestion extends NameQuestion {
  readonly event: string;
  /** Ids of the stories that print either. */
  readonly stories: readonly string[];
}

/** A claim before it is known who speaks; `reported` is the event that its story reports there. */
export type Unidentified = Omit<PlacedClaim, "speaker" | "body"> & { readonly reported: string };

export interface Identified {
  readonly placed: readonly (PlacedClaim & { readonly reported: string })[];
  readonly names: readonly EventNames[];
  readonly nameQuestions: readonly EventNameQuestion[];
}

const isNamed = ({ claim }: Unidentified): boolean =>
  claim.source.kind !== "outlet" && claim.source.kind !== "anonymous";

const mentionOf = ({ claim: { source, story } }: Unidentified): Mention => ({
  name: source.name,
  story,
  role: source.role,
  body: source.kind === "organisation",
});

/** Tells who speaks in each claim, event by event: whom evidence shows to be one has one key, and what may be one is asked. */
export function identifySpeakers(claims: readonly Unidentified[], rulings: readonly NameRuling[]): Identified {
  const names: EventNames[] = [];
  const nameQuestions: EventNameQuestion[] = [];
  const keys = new Map<Unidentified, string>();
  const bodies = new Map<string, string>();
  for (const [event, members] of Map.groupBy(claims.filter(isNamed), ({ reported }) => reported)) {
    const mentions = members.map(mentionOf);
    const texts = new Map(members.map(({ posted: { story } }) => [story.id, story.text]));
    const speakers = gatherSpeakers(mentions, texts, rulings);
    for (const one of members) keys.set(one, `${event} ${speakers.keyOf(one.claim.source.name, one.claim.story)}`);
    for (const [person, body] of findBodies(...voicesOf(members, keys))) bodies.set(person, body);
    names.push(...speakers.groups.map((group) => ({ ...group, event })));
    nameQuestions.push(
      ...speakers.questions.map((question) => ({ ...question, event, stories: storiesOf(question, mentions) })),
    );
  }
  const placed = claims.map((one) => {
    const speaker = keys.get(one) ?? null;
    return { ...one, speaker, body: speaker === null ? null : (bodies.get(speaker) ?? null) };
  });
  return { placed, names, nameQuestions };
}

/** Those who speak in some claims: people, then bodies. */
function voicesOf(
  claims: readonly Unidentified[],
  keys: ReadonlyMap<Unidentified, string>,
): readonly [persons: readonly Voice[], bodies: readonly Voice[]] {
  const voices = [...Map.groupBy(claims, (one) => keys.get(one) ?? "")].map(([key, members]) => {
    const sources = members.map(({ claim }) => claim.source);
    const voice: Voice = {
      key,
      names: [...new Set(sources.map(({ name }) => name))],
      roles: [...new Set(sources.flatMap(({ role }) => role ?? []))],
      texts: [...new Set(members.map(({ posted: { story } }) => story.text))],
    };
    return { voice, isBody: sources.every(({ kind }) => kind === "organisation") };
  });
  const of = (isBody: boolean) => voices.filter((one) => one.isBody === isBody).map(({ voice }) => voice);
  return [of(false), of(true)];
}

const storiesOf = ({ names }: NameQuestion, mentions: readonly Mention[]): readonly string[] => [
  ...new Set(
    mentions
      .filter((one) => names.some(({ name, story }) => name === one.name && (story ?? one.story) === one.story))
      .map(({ story }) => story),
  ),
];
