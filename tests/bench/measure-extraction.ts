import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Story } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import type { Tagger } from "../../src/text/tagger.ts";

/** Milliseconds for one pass over all stories, of each pass. */
export interface Extraction {
  readonly ours: readonly number[];
  readonly readDoc: readonly number[];
}

export const storyOf = (text: string): Story =>
  parseStory({ content: text, contentType: null, file: null, url: null, hints: {} });

/** Times our extraction and the tagger's bare `readDoc` over the same texts, turn by turn, so that both meet the same machine. */
export function measureExtraction(stories: readonly Story[], tagger: Tagger, passes: number): Extraction {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const time = (work: (story: Story) => unknown): number => {
    const began = performance.now();
    for (const story of stories) work(story);
    return performance.now() - began;
  };
  const ours: number[] = [];
  const readDoc: number[] = [];
  for (let pass = -5; pass < passes; pass++) {
    const bare = time((story) => nlp.readDoc(story.text));
    const whole = time((story) => extractClaims(story, tagger));
    if (pass < 0) continue;
    readDoc.push(bare);
    ours.push(whole);
  }
  return { ours, readDoc };
}
