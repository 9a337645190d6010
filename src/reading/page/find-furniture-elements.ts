import { findFurniture } from "../../text/furniture.ts";
import { NAME_RULES, ROLES } from "./furniture-names.ts";
import { type Block, PROSE, type Region } from "./regions.ts";

const CAPTION = "caption or credit";
/** Tags whose text is the site's, wherever they stand. */
const SITE_TAGS: Readonly<Record<string, string>> = {
  nav: "menu or frame of the site",
  menu: "menu or frame of the site",
  dialog: "window over the page",
  figcaption: CAPTION,
  search: "menu or frame of the site",
};
const SHORT_ASIDE = 600;
/** Share of links from which on a box beside the text is a list of other stories. */
const LINKY = 0.3;

/** The share of the prose that is left of a page from which on its captions are its story. */
const STORY_IN_CAPTIONS = 0.5;
/** The share of a page's prose that one caption may hold; where it holds more, the page tells its story in captions. */
const CAPTIONS = 0.2;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function holdsHeadline({ element, tag }: Region): boolean {
  return (
    tag === "body" || tag === "main" || tag === "h1" || element.querySelector("h1, [itemprop='articleBody']") !== null
  );
}

/** Why `region` is no part of an article, by its tag, its role and its names; null when nothing says so. */
function findReason(region: Region, pageProse: number): string | null {
  const { tag, element, names, chars, linked, prose } = region;
  if (chars === 0) return null;
  const share = ratio(prose, pageProse);
  const frame = SITE_TAGS[tag] ?? ROLES[element.getAttribute("role")?.toLowerCase() ?? ""];
  if (frame !== undefined && share < (tag === "figcaption" ? CAPTIONS : 0.5) && !holdsHeadline(region)) return frame;
  if ((tag === "form" || tag === "fieldset") && share < 0.1 && !holdsHeadline(region)) return "form";
  if (tag === "footer" && share < 0.3) return "menu or frame of the site";
  if (tag === "aside" && share < 0.3 && (chars < SHORT_ASIDE || ratio(linked, chars) > LINKY)) return "sidebar";
  if (tag === "figure" && element.querySelector("img, picture, video, iframe, amp-img") !== null && share < CAPTIONS)
    return element.querySelector("blockquote, table, pre") === null ? CAPTION : null;
  const because = findNamed(names, share, chars) ?? (share < 0.25 ? findCalling(region) : null);
  return because !== null && !holdsHeadline(region) ? because : null;
}

/** In characters, and lines: a box is no longer. */
const LONGEST_BOX = 900;
const CALL = "call to follow, subscribe or share";

/** Boxes without a name begin with what they want of the reader. */
function findCalling({ tag, chars, blocks, parent }: Region): string | null {
  if (!/^(?:div|section|aside|article)$/.test(tag) || blocks.length < 2 || chars > LONGEST_BOX) return null;
  if (blocks.length === parent?.blocks.length) return null;
  const [first] = findFurniture(blocks.slice(0, 1).map(({ text }) => text));
  return first === CALL ? "newsletter or subscription box" : null;
}

/** What `names` say that an element holds which has such a share of the page's prose and so many characters. */
function findNamed(names: string, share: number, chars: number): string | null {
  if (names.length < 3) return null;
  const rule = NAME_RULES.find(
    ({ pattern, share: most, longest = Infinity }) => share <= most && chars <= longest && pattern.test(names),
  );
  return rule?.because ?? null;
}

/** Why a line of its own is no part of an article, by the names of the inline element that holds all of it. */
export const findLineReason = ({ sole, text }: Block): string | null =>
  sole === null || text.length >= PROSE ? null : findNamed(sole.names, 0, text.length);

/** The elements, outermost first, that are not the article's, each with the reason. */
export function findFurnitureElements(root: Region): ReadonlyMap<Region, string> {
  const found = new Map<Region, string>();
  let underPictures = 0;
  const visit = (region: Region): void => {
    const because = region.parent === null ? null : findReason(region, root.prose);
    if (because !== null) found.set(region, because);
    if (because === CAPTION || region.tag === "figcaption") underPictures += region.prose;
    if (because === null) for (const child of region.children) visit(child);
  };
  visit(root);
  const gone = [...found].reduce((sum, [{ prose }, because]) => sum + (because === CAPTION ? 0 : prose), 0);
  // A page of pictures tells its story under them.
  if (underPictures > PROSE && underPictures > STORY_IN_CAPTIONS * (root.prose - gone))
    for (const [region, because] of found) if (because === CAPTION) found.delete(region);
  return found;
}
