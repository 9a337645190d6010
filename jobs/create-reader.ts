import { extractClaims } from "../src/claims/extract.ts";
import { createSignature } from "../src/events/create-signature.ts";
import type { Fetcher } from "../src/reading/fetch-page.ts";
import { parseStory } from "../src/reading/read-story.ts";
import type { Tagger } from "../src/text/tagger.ts";
import type { Reader } from "./desk.ts";

/** Bytes of a file that came with a message: more than the longest page that we read. */
const LONGEST_FILE = 8_000_000;

/** The reader that opens links with `fetcher` and finds claims with `tagger`. */
export function createReader(tagger: Tagger, fetcher: Fetcher): Reader {
  const unknown = { contentType: null, file: null, url: null, hints: {} };
  return {
    async readStory(source, readFile, signal) {
      switch (source.kind) {
        case "text":
          return parseStory({ ...unknown, content: source.text });
        case "link": {
          const page = await fetcher.fetchPage(source.url, "posted", signal);
          return parseStory({ ...unknown, content: page.bytes, contentType: page.contentType, url: page.url });
        }
        case "file": {
          const content = await readFile(source.file, LONGEST_FILE);
          return parseStory({ ...unknown, content, file: source.file.name });
        }
      }
    },
    findClaims: (story) => extractClaims(story, tagger).claims,
    sign: (story) => createSignature(story, tagger),
  };
}
