import { expect, test } from "vitest";
import { readPdf } from "../../src/reading/parse-pdf.ts";
import { readInput } from "../../src/reading/read-input.ts";
import { makePdf } from "./make-pdf.ts";

const RELEASE = [
  ["Office of the Harbour Master", "", "# Ferry Runs Aground Off Sarn", ""],
  ["4 March 2031, 22:10 GMT", ""],
  ["Four people died when a ferry ran aground off the coast of Sarn on Tues-"],
  ["day evening, the harbour master said in the first report that his office"],
  ["has published.", ""],
  ["Rescuers brought nineteen passengers ashore before dark, and two more were"],
  ["still being looked for at midnight, the office said.", ""],
  ["- The sound is closed to ships."],
].flat();

async function check(pages: readonly (readonly string[])[], paragraphs: readonly string[]): Promise<void> {
  expect((await readPdf(makePdf(pages)))?.text.split("\n\n")).toEqual(paragraphs);
}

test("lines become paragraphs, and parted words whole", () =>
  check(
    [RELEASE],
    [
      "Office of the Harbour Master",
      "Ferry Runs Aground Off Sarn",
      "4 March 2031, 22:10 GMT",
      "Four people died when a ferry ran aground off the coast of Sarn on Tuesday evening, the harbour master said in the first report that his office has published.",
      "Rescuers brought nineteen passengers ashore before dark, and two more were still being looked for at midnight, the office said.",
      "- The sound is closed to ships.",
    ],
  ));

test("a paragraph goes on over the page, and what stands on every page is left out", () =>
  check(
    [
      ["Harbour Master of Sarn, page 1", "", "The wreck lies on sand at a depth of eleven metres, and divers will"],
      ["Harbour Master of Sarn, page 2", "", "look at it on Thursday, if the wind allows it.", "", "2"],
      ["Harbour Master of Sarn, page 3", "", "Nobody may sail there."],
    ],
    [
      "The wreck lies on sand at a depth of eleven metres, and divers will look at it on Thursday, if the wind allows it.",
      "Nobody may sail there.",
    ],
  ));

test("a word with a hyphen of its own keeps it within a line", () =>
  check([["The well-known ship was a rust-red ferry."]], ["The well-known ship was a rust-red ferry."]));

const read = async (content: Uint8Array, file = "release.pdf") =>
  (await readInput({ content, contentType: null, file, url: null, hints: {} })).story;

test("a press release is a story, with the headline and the date that it prints", async () => {
  const story = await read(makePdf([RELEASE]));
  expect(story).toMatchObject({
    title: "Ferry Runs Aground Off Sarn",
    published: "2031-03-04T22:10:00.000Z",
    problem: null,
  });
  expect(story.text).toContain("off the coast of Sarn on Tuesday evening");
});

test.each([
  ["without words", makePdf([[]])],
  ["cut off", makePdf([RELEASE]).subarray(0, 300)],
  ["of nothing but its name", Buffer.from("%PDF-1.7")],
])("a PDF %s is a story with a problem", async (_, content) => {
  expect(await read(content)).toMatchObject({ problem: "not text", text: "" });
});

test("a text that speaks of PDFs is none", async () => {
  const text = Buffer.from("The report is a PDF, said Ida Perrow, and nobody at the harbour has read all of it.");
  expect(await readPdf(text)).toBeNull();
  expect((await read(text, "note.txt")).problem).toBeNull();
});
