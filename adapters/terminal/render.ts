import type { Action, Block, Line, Phrase, Reply } from "../../src/answers/reply.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { type Page, type Run, type Style, wrapRuns } from "./wrap.ts";

/** Wider lines are hard to read. */
const WIDEST = 100;
/** Narrower windows are written as if they were this wide. */
const NARROWEST = 20;

/** Text from outside on one line, without anything that steers a terminal; a space at its ends stays. */
function printable(text: string): string {
  const clean = cleanLine(text);
  if (clean === "") return /^\s+$/.test(text) ? " " : "";
  return (/^\s/.test(text) ? " " : "") + clean + (/\s$/.test(text) ? " " : "");
}

const STYLES: Readonly<Record<Phrase["kind"], Style>> = {
  text: "plain",
  strong: "strong",
  quiet: "quiet",
  warning: "warning",
  quote: "quote",
  story: "quiet",
};

function runsOf(line: Line): readonly Run[] {
  return line.map((phrase) => {
    const style = STYLES[phrase.kind];
    if (phrase.kind === "quote") return { text: `“${printable(phrase.text).trim()}”`, style };
    return { text: printable(phrase.kind === "story" ? phrase.label : phrase.text), style };
  });
}

const run = (text: string, style: Style): Run => ({ text: printable(text), style });
const restyle = (runs: readonly Run[], style: Style): readonly Run[] =>
  runs.map((one) => (one.style === "plain" ? { ...one, style } : one));

function renderDisagreement(block: Extract<Block, { kind: "disagreement" }>, page: Page): readonly string[] {
  const head = `  ${block.number} · `;
  const inner = " ".repeat(head.length);
  const sides = block.sides.flatMap((side) => [
    ...wrapRuns([run(side.label, "strong")], inner, inner.length + 2, page),
    ...side.statements.flatMap((line) => wrapRuns(runsOf(line), `${inner}  `, inner.length + 4, page)),
  ]);
  return [
    ...wrapRuns(
      [run(block.question, "strong"), run(" · ", "quiet"), run(block.label, "warning")],
      head,
      head.length,
      page,
    ),
    ...sides,
    ...wrapRuns([run("Why: ", "quiet"), run(block.why, "quiet")], inner, inner.length + 5, page),
  ];
}

function renderItem(block: Extract<Block, { kind: "item" }>, page: Page): readonly string[] {
  if (block.under.length === 0) return wrapRuns(runsOf(block.line), "  • ", 4, page);
  return [
    ...wrapRuns(runsOf(block.line), "  ", 4, page),
    ...block.under.flatMap((line) => wrapRuns(runsOf(line), "    • ", 6, page)),
  ];
}

function renderBlock(block: Block, page: Page): readonly string[] {
  switch (block.kind) {
    case "title":
    case "heading":
      return wrapRuns(restyle(runsOf(block.line), "strong"), "", 0, page);
    case "note":
      return wrapRuns(restyle(runsOf(block.line), "quiet"), "", 0, page);
    case "paragraph":
      return wrapRuns(runsOf(block.line), "", 0, page);
    case "disagreement":
      return renderDisagreement(block, page);
    case "item":
      return renderItem(block, page);
    // Its words stand beside it.
    case "picture":
    // What is written says where.
    case "file":
      return [];
    case "progress":
      return wrapRuns([run(`${block.text} … (${block.step} of ${block.steps})`, "quiet")], "", 0, page);
    case "decided": {
      const question: Phrase = { kind: "text", text: `${block.question} ` };
      return renderItem({ kind: "item", line: [question, ...block.line], under: [] }, page);
    }
    case "actions":
      return renderActions(block.actions, page);
  }
}

/** What to type. Ids of stories are for buttons: who types means the one that stands above. */
function renderActions(actions: readonly Action[], page: Page): readonly string[] {
  const typed = actions.flatMap(({ command, form }) => (form ? [] : [command.replace(/ [ns]-[0-9a-f]+$/, "")]));
  return typed.length === 0 ? [] : wrapRuns([run(`type: ${typed.join(" · ")}`, "quiet")], "", 6, page);
}

/** Blocks that stand apart from what is above them; the others follow on. */
const APART: ReadonlySet<Block["kind"]> = new Set(["title", "heading", "disagreement", "paragraph", "actions"]);

/** A reply as lines of a terminal, none wider than `columns` (a hundred at most) and none with a control character but for the colours. */
export function renderReply(reply: Reply, { columns, colour }: Page): readonly string[] {
  const page = { columns: Math.max(NARROWEST, Math.min(columns, WIDEST)), colour };
  const blocks = nameFirstWhy(reply.blocks);
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    // The first disagreement follows its heading as a list does.
    const follows = before === undefined || (before.kind === "heading" && block.kind !== "heading");
    return [...(APART.has(block.kind) && !follows ? [""] : []), ...renderBlock(block, page)];
  });
}

/** Nothing stands below a disagreement to press: its first command stands with those of the whole reply. */
function nameFirstWhy(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.find((block) => block.kind === "disagreement");
  if (!first) return blocks;
  const why: Action = { label: "Why", command: `why ${first.number}`, form: null, shownTo: "person" };
  return blocks.map((block) =>
    block.kind === "actions"
      ? { ...block, actions: [...block.actions.slice(0, 1), why, ...block.actions.slice(1)] }
      : block,
  );
}
