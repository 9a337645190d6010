import { expect, test } from "vitest";
import { createReader } from "../../jobs/create-reader.ts";
import { createIndex } from "../../src/answers/lines.ts";
import { rangeWords } from "../../src/answers/range-words.ts";
import { compareStories } from "../../src/conflicts/compare-stories.ts";
import { keepLedger } from "../../src/conflicts/ledger.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import { createTagger } from "../../src/text/tagger.ts";

const reader = createReader(createTagger(), NO_WEB);

/** What the row of the injured is headed with when the harbour master and the hospital give these figures. */
function headingOf(...figures: readonly string[]): string {
  const tellers = ["harbour master Ewa Quill", "hospital director Tom Rusk"];
  const posted = figures.map((figure, at) => {
    const story = parseStory({
      content: `Silo bursts at Dunmere\n\n${figure} people were injured when a silo burst at the port of Dunmere on Tuesday, ${tellers[at]} said.`,
      contentType: null,
      file: null,
      url: null,
      hints: { outlet: `Outlet ${at}`, published: "2031-05-06" },
    });
    return {
      story,
      claims: reader.findClaims(story),
      signature: reader.sign(story),
      postedAt: `2031-05-06T1${at}:00:00.000Z`,
      postedBy: "you",
      thread: null,
    };
  });
  const compared = compareStories(posted, { sameEvent: true });
  const row = keepLedger(compared).find(({ topic }) => topic === "injured");
  if (!row) throw new Error("No figure was found.");
  return rangeWords(createIndex(compared), row.range);
}

test.each<[expected: string, ...figures: string[]]>([
  ["4", "Four"],
  ["4 to 9", "Four", "Nine"],
  ["1,200", "1,200"],
  ["4 or more", "At least four"],
  ["4 or more", "At least four", "Nine"],
  ["more than 30", "More than 30"],
  ["about 140", "About 140"],
  ["about 140 to about 200", "About 140", "About 200"],
  ["9 to about 140", "Nine", "About 140"],
  ["10 to 12", "10 to 12"],
  ["10 to 15", "Between 10 and 12", "15"],
  ["dozens", "Dozens of"],
  ["9 or more", "Nine", "At least 20"],
])("%s: no figure stands there that nobody gave", (expected, ...figures) => {
  expect(headingOf(...figures)).toBe(expected);
});
