import type { Story } from "../src/claims/claim.ts";
import { extractClaims } from "../src/claims/extract.ts";
import { createSignature } from "../src/events/create-signature.ts";
import type { Fetcher } from "../src/reading/fetch-page.ts";
import { readInput } from "../src/reading/read-input.ts";
import { readAgain, readLink } from "../src/reading/read-link.ts";
import type { StoryInput } from "../src/reading/read-story.ts";
import type { Tagger } from "../src/text/tagger.ts";
import type { Reader } from "./desk.ts";

/** Bytes of a file that came with a message: more than the longest page that we read. */
const LONGEST_FILE = 8_000_000;

/** From an input to its story. */
type ReadInput = (input: StoryInput, signal: AbortSignal) => Promise<Story>;

/** For programs in which nothing else waits meanwhile. */
const readHere: ReadInput = async (input) => (await readInput(input)).story;

/** The reader that opens links with `fetcher`, takes inputs apart with `read` (a pool's, where others wait) and finds claims with `tagger`. */
export function createReader(tagger: Tagger, fetcher: Fetcher, read: ReadInput = readHere): Reader {
  const unknown = { contentType: null, file: null, url: null, hints: {} };
  return {
    async readStory(source, readFile, signal) {
      switch (source.kind) {
        case "text":
          return read({ ...unknown, content: source.text }, signal);
        case "link":
          return readLink(fetcher, source.url, (input) => read(input, signal), signal);
        case "file": {
          const content = await readFile(source.file, LONGEST_FILE);
          return read({ ...unknown, content, file: source.file.name }, signal);
        }
      }
    },
    readAgain: (story, signal) => readAgain(fetcher, story, (input) => read(input, signal), signal),
    findClaims: (story) => extractClaims(story, tagger).claims,
    sign: (story) => createSignature(story, tagger),
  };
}
