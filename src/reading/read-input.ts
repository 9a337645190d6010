import { readPdf } from "./parse-pdf.ts";
import { type Parsed, parseInput, refuseInput, type StoryInput } from "./read-story.ts";

/** `parseInput`, for PDFs too; never throws. A PDF that holds no text has the problem "not text". */
export async function readInput(input: StoryInput): Promise<Parsed> {
  const pdf = typeof input.content === "string" ? null : await readPdf(input.content);
  if (pdf === null) return parseInput(input);
  if (pdf.text === "") return { story: refuseInput(input, "not text"), leftOut: [] };
  const hints = { ...input.hints, title: input.hints.title ?? pdf.title ?? undefined };
  return parseInput({ ...input, content: pdf.text, contentType: "text/plain", hints });
}
