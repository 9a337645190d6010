import { Readability } from "@mozilla/readability";
import type { PageDocument, PageElement } from "../dom.ts";
import type { Block, Region } from "./regions.ts";

/** Readability tries again with looser rules when it finds fewer characters. */
const ENOUGH = 250;
const MARK = "data-region-";

/**
 * The regions whose text Readability takes for the article's. It changes the page beyond use. Each region is marked by an attribute of its
 * own, since Readability gives a child the attributes of the parent that it takes the place of.
 */
export function askReadability(document: PageDocument, blocks: readonly Block[]): ReadonlySet<Region> {
  const regions = [...new Set(blocks.map(({ region }) => region))];
  for (const [number, { element }] of regions.entries()) element.setAttribute(`${MARK}${number}`, "");
  const options = {
    charThreshold: ENOUGH,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node: unknown) => node,
  };
  const content = new Readability(document as never, options).parse()?.content as PageElement | null | undefined;
  const found = new Set<Region>();
  for (const element of content?.querySelectorAll("*") ?? []) {
    for (const name of element.getAttributeNames()) {
      const region = name.startsWith(MARK) ? regions[Number(name.slice(MARK.length))] : undefined;
      if (region !== undefined) found.add(region);
    }
  }
  return found;
}
