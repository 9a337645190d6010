import type { Block, Line, Reply } from "./reply.ts";

/** A role is the small print behind a name: ", mayor of Lomna". */
const isRole = (line: Line, at: number): boolean => {
  const [name, phrase] = [line[at - 1], line[at]];
  return name?.kind === "strong" && phrase?.kind === "quiet" && /^, (?!via\b|unnamed\b)/.test(phrase.text);
};

/** Leaves a person's role out of a reply after its first mention, as a story would. */
export function printRolesOnce(reply: Reply): Reply {
  const known = new Set<string>();
  const once = (line: Line): Line =>
    line.filter((_, at) => {
      if (!isRole(line, at)) return true;
      const name = line[at - 1]?.kind === "strong" ? (line[at - 1] as { readonly text: string }).text : "";
      const first = !known.has(name);
      known.add(name);
      return first;
    });
  const blocks = reply.blocks.map((block): Block => {
    switch (block.kind) {
      case "disagreement":
        return { ...block, sides: block.sides.map((side) => ({ ...side, statements: side.statements.map(once) })) };
      case "item":
        return { ...block, line: once(block.line), under: block.under.map(once) };
      case "title":
      case "note":
      case "heading":
      case "paragraph":
        return { ...block, line: once(block.line) };
      default:
        return block;
    }
  });
  return { blocks };
}
