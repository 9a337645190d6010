import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import { type Index, shortName, voiceOf } from "./lines.ts";

/** What speakers are called by name, by their key. */
export interface Called {
  readonly called: ReadonlyMap<string, string>;
}

const hasName = (name: string): boolean => /\p{Lu}/u.test(name);

/** What speakers are called by name, by their key: where a story says "the company" only, another may name it. */
export function namesOfSpeakers(claims: readonly ComparedClaim[]): ReadonlyMap<string, string> {
  return new Map(
    claims
      .toReversed()
      .flatMap(({ speaker, source }) =>
        speaker !== null && source.kind !== "outlet" && hasName(source.name) ? [[speaker, source.name] as const] : [],
      ),
  );
}

/** Who says it, by name where any story gives one. */
export function voiceName(index: Index, claim: ComparedClaim, { called }: Called): string {
  const { source, speaker, story } = claim;
  if (source.kind === "outlet") return shortName(index.story(story).story);
  return hasName(source.name) ? source.name : (called.get(speaker ?? "") ?? source.name);
}

/** "Ilmar Dosk", "Ilmar Dosk and Nela Orsk", "Ilmar Dosk and 3 others". */
export function voices(index: Index, claims: readonly ComparedClaim[], standing: Called): string {
  const named = new Map(claims.map((claim) => [voiceOf(claim), voiceName(index, claim, standing)]));
  const [first = "", second = "", ...others] = [...new Set(named.values())];
  if (second === "") return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} others`;
}
