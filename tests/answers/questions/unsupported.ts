import type { Answer } from "../../../src/answers/answer.ts";
import { createIndex } from "../../../src/answers/lines.ts";
import type { Block, Line } from "../../../src/answers/reply.ts";
import type { Reviewed } from "../../../src/conflicts/decision.ts";

/** Lines that say something of stories: not titles, not what only counts or leads over. */
function saying(block: Block): readonly Line[] {
  if (block.kind === "paragraph") return [block.line];
  return block.kind === "item" ? [block.line, ...block.under] : [];
}

const LEADS_OVER =
  /^(?:and \d+ more|Several events here answer that|No answer$|No denial in so many words|Nobody says that in so many words)/;
const wordsOf = (line: Line): string => line.map((phrase) => ("text" in phrase ? phrase.text : phrase.label)).join("");
/** A role is left out after its first mention: names, figures and quotes are what a line says. */
const gistOf = (line: Line): string => wordsOf(line.filter(({ kind }) => kind !== "quiet"));

/** The lines of an answer that no claim stands behind, and the quotes in it that nobody said. */
export function unsupported(desk: Reviewed, { reply, told }: Answer): readonly string[] {
  const known = new Set(told.filter(({ claims }) => claims.length > 0).map(({ line }) => gistOf(line)));
  const lines = reply.blocks.flatMap(saying).filter((line) => !LEADS_OVER.test(wordsOf(line)));
  const unknown = lines.filter((line) => !known.has(gistOf(line))).map(wordsOf);
  const index = createIndex(desk);
  const misquoted = told.flatMap(({ line, claims }) => {
    const verbatim = claims.map((id) => index.claim(id)).flatMap(({ quote, caveat }) => [quote, caveat?.quote ?? ""]);
    return line.flatMap((phrase) =>
      phrase.kind === "quote" && !verbatim.some((words) => words.includes(phrase.text)) ? [phrase.text] : [],
    );
  });
  return [...unknown, ...misquoted];
}
