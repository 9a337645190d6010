import { cleanText } from "../../text/clean.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { isElement, isText, type PageElement, type PageNode } from "../dom.ts";
import { isUnread } from "./hidden.ts";

/** One element of a page, with what the text in it weighs. */
export interface Region {
  readonly element: PageElement;
  /** In lower case. */
  readonly tag: string;
  /** Classes, id and the like as separate words: " related links article body ". */
  readonly names: string;
  readonly parent: Region | null;
  readonly children: readonly Region[];
  /** Its text and that of its children, in order. */
  readonly blocks: readonly Block[];
  /** Characters of text, of those in links, and of those in paragraphs of prose. */
  readonly chars: number;
  readonly linked: number;
  readonly prose: number;
}

type BlockKind = "paragraph" | "heading" | "item" | "quote" | "code" | "row";

/** A run of text that a reader sees on a line of its own. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Characters in links. */
  readonly linked: number;
  readonly region: Region;
  /** The inline element that holds all of the line, or null: sites name such elements too. */
  readonly sole: Region | null;
}

/** Elements after which a new line begins. */
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const HEADINGS = /^h[1-6]$/;
/** In characters: a paragraph from this length on is prose unless it is made of links. */
export const PROSE = 80;

/** Attributes in which sites name the parts of their pages. */
const NAMING = ["class", "id", "data-testid", "data-component", "data-module", "data-qa", "data-type", "itemprop"];
/** WordPress and others print an article's own subjects and kinds among its classes: they say nothing about the element. */
const SUBJECTS =
  /(?:^|\s)(?:category|tag|format|type|status|has|no|is|not|with|single|term|topic|section|postid|page-id)-[\w-]+/gi;

/** " relatedLinks__item-2 " → " related links item 2 ". */
const splitNames = (raw: string): string =>
  ` ${raw
    .replace(SUBJECTS, " ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()} `;

const namesOf = (element: PageElement): string =>
  splitNames(NAMING.map((name) => element.getAttribute(name) ?? "").join(" "));

interface Growing extends Region {
  readonly children: Growing[];
  readonly blocks: Block[];
  chars: number;
  linked: number;
  prose: number;
}

/** Text between two blocks, its lines apart by breaks; several breaks leave empty lines. */
interface Run {
  lines: { text: string; linked: number }[];
  region: Growing | null;
  sole: Region | null;
}

/** Lines that the writer meant as one are one: a break in the middle of a sentence was put in by an editor's window. */
function joinLines(lines: Run["lines"]): Run["lines"] {
  const tidy = lines.map(({ text, linked }) => ({ text: text.replace(/\s+/g, " ").trim(), linked }));
  if (tidy.length === 1) return tidy;
  const filled = tidy.filter(({ text }) => text !== "");
  const joined = splitParagraphs(cleanText(tidy.map(({ text }) => text).join("\n")));
  return joined.map((text) => {
    const whole = { text: "", linked: 0 };
    while (whole.text.length < text.length && filled.length > 0) {
      const next = filled.shift();
      if (next === undefined) break;
      whole.text = whole.text === "" ? next.text : `${whole.text} ${next.text}`;
      whole.linked += next.linked;
    }
    return { text, linked: whole.linked };
  });
}

const kindOf = (region: Region): BlockKind => {
  for (let at: Region | null = region; at !== null; at = at.parent) {
    if (HEADINGS.test(at.tag)) return "heading";
    if (at.tag === "li" || at.tag === "dd" || at.tag === "dt") return "item";
    if (at.tag === "pre") return "code";
    if (at.tag === "blockquote" || at.tag === "q") return "quote";
    if (at.tag === "td" || at.tag === "th") return "row";
    if (at.tag === "article" || at.tag === "section" || at.tag === "main") break;
  }
  return "paragraph";
};

/** A page's elements with their text, from `root` down. */
export interface Regions {
  readonly root: Region;
  /** Elements whose text nobody reads, outermost first; they are in no region. */
  readonly unread: readonly PageElement[];
  /** The depths of all elements together: what it costs to weigh each with all that it holds. */
  readonly tangle: number;
}

/** Takes stock of a page and leaves it as it is. Recursion is safe: `openPage` bounds the depth. */
export function readRegions(body: PageElement): Regions {
  const unread: PageElement[] = [];
  const run: Run = { lines: [{ text: "", linked: 0 }], region: null, sole: null };
  let depth = 0;
  let tangle = 0;

  const addBlock = (block: Block): void => {
    const { region, text, linked } = block;
    const prose = text.length >= PROSE && linked < 0.5 * text.length ? text.length : 0;
    for (let at: Region | null = region; at !== null; at = at.parent) {
      const growing = at as Growing;
      growing.blocks.push(block);
      growing.chars += text.length;
      growing.linked += linked;
      growing.prose += prose;
    }
  };

  const endRun = (): void => {
    const { lines, region, sole } = run;
    if (region !== null) {
      const joined =
        region.tag === "pre" ? [{ text: lines.map(({ text }) => text).join("\n"), linked: 0 }] : joinLines(lines);
      for (const { text, linked } of joined)
        if (text !== "") addBlock({ kind: kindOf(region), text, linked: Math.min(linked, text.length), region, sole });
    }
    run.lines = [{ text: "", linked: 0 }];
    run.region = null;
    run.sole = null;
  };

  const readText = (raw: string, region: Growing, inLink: boolean): void => {
    const text = region.tag === "pre" ? raw : raw.replace(/\s+/g, " ");
    if (run.region === null && text.trim() === "") return;
    run.region ??= region;
    if (text.trim() !== "") run.sole = null;
    const line = run.lines.at(-1);
    if (line === undefined) return;
    line.text += text;
    if (inLink) line.linked += text.trim().length;
  };

  const enter = (element: PageElement, parent: Growing | null, block: Growing | null, inLink: boolean): Growing => {
    const tag = element.localName.toLowerCase();
    const region: Growing = {
      element,
      tag,
      names: namesOf(element),
      parent,
      children: [],
      blocks: [],
      chars: 0,
      linked: 0,
      prose: 0,
    };
    parent?.children.push(region);
    depth += 1;
    tangle += depth;
    const isBlock = BLOCKS.has(tag) || block === null;
    if (isBlock) endRun();
    const opens = run.region === null;
    const owner = isBlock ? region : block;
    const href = tag === "a" ? element.getAttribute("href") : null;
    const linking = inLink || (href !== null && !href.startsWith("#"));
    for (const child of element.childNodes) readNode(child, region, owner, linking);
    if (isBlock) endRun();
    else if (opens && run.region !== null && tag !== "a") run.sole = region;
    depth -= 1;
    return region;
  };

  const readNode = (node: PageNode, region: Growing, block: Growing, inLink: boolean): void => {
    if (isText(node)) readText(node.nodeValue ?? "", block, inLink);
    else if (!isElement(node)) return;
    else if (isUnread(node)) unread.push(node);
    else if (node.localName === "br") run.lines.push({ text: "", linked: 0 });
    else enter(node, region, block, inLink);
  };

  const root = enter(body, null, null, false);
  return { root, unread, tangle };
}
