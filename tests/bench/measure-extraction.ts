import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Story } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import type { Tagger } from "../../src/text/tagger.ts";

/** Milliseconds for one pass over all stories, of each pass. */
export interface Extraction {
  readonly ours: readonly number[];
  /** wink-nlp as it comes: sentences, parts of speech, names, negation, sentiment. */
  readonly readDoc: readonly number[];
  /** The two of these that our own work needs. */
  readonly tagging: readonly number[];
}

export const storyOf = (text: string): Story =>
  parseStory({ content: text, contentType: null, file: null, url: null, hints: {} });

/** Times our extraction and wink-nlp's `readDoc` over the same texts, turn by turn, so that all meet the same machine. */
export function measureExtraction(stories: readonly Story[], tagger: Tagger, passes: number): Extraction {
  const small = winkNLP(model, ["sbd", "pos"]);
  const nlp = winkNLP(model);
  const time = (work: (story: Story) => unknown): number => {
    const began = performance.now();
    for (const story of stories) work(story);
    return performance.now() - began;
  };
  const ours: number[] = [];
  const readDoc: number[] = [];
  const tagging: number[] = [];
  for (let pass = -5; pass < passes; pass++) {
    const bare = time((story) => nlp.readDoc(story.text));
    const tagged = time((story) => small.readDoc(story.text));
    const whole = time((story) => extractClaims(story, tagger));
    if (pass < 0) continue;
    readDoc.push(bare);
    tagging.push(tagged);
    ours.push(whole);
  }
  return { ours, readDoc, tagging };
}
