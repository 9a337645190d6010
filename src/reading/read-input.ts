import { readPdfText } from "./parse-pdf.ts";
import { type Parsed, parseInput, refuseInput, type StoryInput } from "./read-story.ts";

/** `parseInput`, for PDFs too; never throws. A PDF that holds no text has the problem "not text". */
export async function readInput(input: StoryInput): Promise<Parsed> {
  const text = typeof input.content === "string" ? null : await readPdfText(input.content);
  if (text === null) return parseInput(input);
  if (text === "") return { story: refuseInput(input, "not text"), leftOut: [] };
  return parseInput({ ...input, content: text, contentType: "text/plain" });
}
