import type { PageElement } from "../dom.ts";

/** Elements whose text nobody reads as text. */
const UNREAD = new Set(
  "applet audio base button canvas datalist embed head iframe input link map math meta noframes noscript object option param picture progress script select source style svg template textarea title track video".split(
    " ",
  ),
);
/** Words for ears or for paper only. */
const UNSEEN =
  /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|screenreader\w*|assistive-?text|off-?screen|a11y-hidden|print-?only|only-print|visible-print\w*)(?:$|[\s_-])/i;
const STYLED_AWAY = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element holds no text, or text that no reader sees. Never the article's own frame. */
export function isUnread(element: PageElement): boolean {
  if (UNREAD.has(element.localName.toLowerCase())) return true;
  const hidden =
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    STYLED_AWAY.test(element.getAttribute("style") ?? "") ||
    UNSEEN.test(element.getAttribute("class") ?? "");
  return hidden && element.querySelector("h1, [itemprop='articleBody'], article p") === null;
}
