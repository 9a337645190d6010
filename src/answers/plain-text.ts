import type { Block, Line, Reply } from "./reply.ts";

const lineText = (line: Line): string =>
  line
    .map((phrase) =>
      phrase.kind === "quote" ? `“${phrase.text}”` : phrase.kind === "story" ? phrase.label : phrase.text,
    )
    .join("");

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
    case "note":
    case "heading":
    case "paragraph":
      return [lineText(block.line)];
    case "item":
      return [lineText(block.line), ...block.under.map((line) => `  ${lineText(line)}`)];
    case "disagreement":
      return [
        `${block.number}. ${block.question} (${block.label})`,
        ...block.sides.flatMap((side) => side.statements.map((line) => `  ${side.label}: ${lineText(line)}`)),
        `  Why: ${block.why}`,
      ];
    case "progress":
      return [block.text];
    case "decided":
      return [`${block.question} ${lineText(block.line)}`];
    case "picture":
    case "file":
    case "actions":
      return [];
  }
}

/** A reply as plain text, without markup or wrapping: for JSON, notifications and screen readers. */
export const replyText = (reply: Reply): string => reply.blocks.flatMap(blockLines).join("\n");
