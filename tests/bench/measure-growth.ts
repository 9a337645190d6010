import type { Story } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import type { Tagger } from "../../src/text/tagger.ts";
import { inventReport } from "./invent-report.ts";
import { storyOf } from "./measure-extraction.ts";

/** How long extraction takes over a text of some length. */
export interface Growth {
  readonly name: string;
  readonly characters: number;
  /** The shortest of a few runs: what else the machine does only adds to it. */
  readonly ms: number;
}

/** Words of one long text: invented reports of as many events as it takes. */
const reports = (many: number): string =>
  Array.from({ length: many }, (_, event) => inventReport(event, 0, 900).text).join("\n\n");

/** `text` as a story whatever its length and look: pages that are none would be turned away before extraction. */
const asStory = (text: string): Story => ({ ...storyOf("A few words."), problem: null, text });

/** The longest text that is read at all, about; in characters. */
const LONGEST = 1_000_000;

/** Extraction over texts of 1, 10 and 100 times a length, and over lines of a million characters, with full stops and without. */
export function measureGrowth(tagger: Tagger): readonly Growth[] {
  const line = reports(180).replace(/\s+/g, " ").slice(0, LONGEST);
  const texts: readonly (readonly [name: string, text: string])[] = [
    ["once the length", reports(1)],
    ["10 times", reports(10)],
    ["100 times", reports(100)],
    ["one line", line],
    ["one line, no full stops", line.replace(/[.!?“”]/g, ",")],
  ];
  return texts.map(([name, text]) => {
    const story = asStory(text);
    const runs = Array.from({ length: text.length < 100_000 ? 30 : 3 }, () => {
      const began = performance.now();
      extractClaims(story, tagger);
      return performance.now() - began;
    });
    return { name, characters: text.length, ms: Math.min(...runs) };
  });
}
