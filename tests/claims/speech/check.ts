import { expect } from "vitest";
import type { Attribution } from "../../../src/claims/attribution.ts";
import { describeChange, describeSetAside } from "../../../src/claims/describe-trace.ts";
import { findAttributions } from "../../../src/claims/speech/find-attributions.ts";
import { traceClaims } from "../../../src/claims/trace-claims.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { slice } from "../../../src/text/span.ts";
import { createTagger } from "../../../src/text/tagger.ts";
import { storyOf } from "../story-of.ts";

const tagger = createTagger();

/** A text, and what should be found in it. */
export type Case = readonly [text: string, ...expected: string[]];

/** `source | cue | what is said | stance`, and `| via …` where somebody relayed it. "…" stands where the speaker breaks the words. */
function show(text: string, one: Attribution): string {
  const words = one.content.map((span) => slice(text, span)).join(" … ");
  const cue = one.cueAt ? slice(text, one.cueAt) : "–";
  return [one.source.name, cue, words, one.stance, ...(one.via.length > 0 ? [`via ${one.via.join(", ")}`] : [])].join(
    " | ",
  );
}

/** What `crosswire explain` tells of each claim of a text, and what was set aside: for messages of failed cases. */
function explain(text: string): string {
  const { claims, setAside } = traceClaims(storyOf(text), tagger);
  return [
    text,
    ...claims.flatMap(({ claim: { source, cue, quote, rules }, changes }) => [
      `  ${source.name} | ${cue} | ${quote} — by ${rules.join(", then ")}`,
      ...changes.map((change) => `    ${describeChange(text, change)}`),
    ]),
    ...setAside.map((words) => `  set aside: ${describeSetAside(text, words)}`),
  ].join("\n");
}

/** Holds the attributions of `text`, in its order, to `expected`, each as "source | cue | words | stance". */
export function check(text: string, ...expected: readonly string[]) {
  const found = findAttributions(createPassage(text, tagger));
  expect(
    found.map((one) => show(text, one)),
    explain(text),
  ).toEqual(expected);
}

/** Holds the sources of `text` to `expected`, each as "name < mention, kind, role". */
export function checkSources(text: string, ...expected: readonly string[]) {
  const found = findAttributions(createPassage(text, tagger)).map(({ source }) => {
    const role = source.role === null ? "" : `, ${source.role}`;
    return `${source.name} < ${source.mention}, ${source.kind}${role}`;
  });
  expect(found, explain(text)).toEqual(expected);
}
