import { parseHTML } from "linkedom";
import { isElement, type PageDocument, type PageElement, type PageNode } from "../dom.ts";
import { isUnread } from "./hidden.ts";

/** Larger pages are not taken apart: a page of that many elements would hold up everybody's. */
const MOST_ELEMENTS = 30_000;
/** Likewise marks that begin a tag or an entity: each may become a node of its own. */
const MOST_MARKS = 250_000;
/** What stands deeper is lifted to this depth: Readability takes 12 seconds for 1,000 nested elements. News pages stay below 60. */
const DEEPEST = 120;

export interface OpenPage {
  readonly document: PageDocument;
  readonly body: PageElement;
}

/** Children of elements that stand too deep take the place of these: their text stays, in order. Without recursion: pages nest without end. */
function liftDeepElements(body: PageElement): void {
  const level = (nodes: readonly PageNode[]): PageNode[] =>
    nodes.flatMap((node) => [...node.childNodes]).filter(isElement);
  let nodes: PageNode[] = [body];
  for (let depth = 0; depth < DEEPEST && nodes.length > 0; depth++) nodes = level(nodes);
  for (const node of nodes) {
    const inner: PageNode[] = [...node.childNodes].toReversed();
    const kept: PageNode[] = [];
    while (inner.length > 0) {
      const next = inner.pop();
      if (next === undefined) break;
      // What holds no further elements is a line of its own, and stays one.
      if (isElement(next) && !isUnread(next) && [...next.childNodes].some(isElement)) {
        inner.push(...[...next.childNodes].toReversed());
      } else kept.push(next);
    }
    while (node.firstChild !== null) node.removeChild(node.firstChild);
    for (const one of kept) node.appendChild(one);
  }
}

/** An element with more children gets them in groups: Readability looks at all of them again for each one that it takes. */
const MOST_CHILDREN = 1_500;
const GROUP = 500;

/** Elements with very many children have them by groups from now on, in order. */
function groupChildren(document: PageDocument, body: PageElement): void {
  let nodes: PageElement[] = [body];
  while (nodes.length > 0) {
    const inner: PageElement[] = [];
    for (const node of nodes) {
      const children = [...node.childNodes];
      inner.push(...children.filter(isElement));
      if (children.length <= MOST_CHILDREN) continue;
      for (let at = 0; at < children.length; at += GROUP) {
        const group = document.createElement("div");
        for (const child of children.slice(at, at + GROUP)) {
          node.removeChild(child);
          group.appendChild(child);
        }
        node.appendChild(group);
      }
    }
    nodes = inner;
  }
}

/** The tags around a page. Careless pages have none, several, or text outside them: all of a page is read as one body. */
const FRAME = /<!doctype[^>]{0,1000}>|<\/?(?:html|head|body)(?:\s[^>]{0,3000})?>/gi;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The page that `html` describes, however careless it is; null when it is too large to be taken apart. */
export function openPage(html: string): OpenPage | null {
  if (count(html, /<[a-z]/gi) > MOST_ELEMENTS || count(html, /[<&]/g) > MOST_MARKS) return null;
  const source = `<html><head></head><body>${html.replace(FRAME, "")}</body></html>`;
  const document = parseHTML(source).document as unknown as PageDocument;
  const body = document.querySelector("body");
  if (body === null) return null;
  liftDeepElements(body);
  groupChildren(document, body);
  return { document, body };
}
