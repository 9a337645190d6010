import type { FoundIn } from "../../claims/claim.ts";
import type { Fact } from "../article.ts";
import { fact } from "../article.ts";
import type { PageDocument, PageElement } from "../dom.ts";
import { plainLine } from "./json-ld.ts";

/** Marks that set a headline apart from the names of section and site in `<title>`. */
const SEPARATOR = /\s+[|»«·•–—:-]+\s+|\s*[|»«]\s*|\s+::\s+/u;
const LONGEST = 300;
/** Titles that say nothing about the article. */
const EMPTY_TITLE =
  /^(?:home|homepage|news|article|articles|story|untitled(?: document)?|blog|index|page|latest news|breaking news)$/i;

const FRONT_PAGE = /^(?:\/|\.\/?|#|(?:https?:)?\/\/[^/]+\/?|(?:\/|\.\/)?(?:index|home)\b.*)$/i;

export const foldTitle = (title: string): string => (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

/** A heading that leads to the front page holds the site's name; one that leads to the page itself does not. */
function isSiteName(heading: PageElement, url: string | null): boolean {
  const within = heading.querySelector("a[href]")?.getAttribute("href");
  const around = heading.parentNode?.nodeName === "A" ? (heading.parentNode as PageElement).getAttribute("href") : null;
  const href = within ?? around ?? null;
  if (href === null || !FRONT_PAGE.test(href)) return false;
  const [to, from] = [URL.parse(href, url ?? ""), URL.parse(url ?? "")];
  return href === "#" || to === null || to.pathname !== from?.pathname || from.pathname === "/";
}

const textOf = (element: PageElement): string => plainLine(element.textContent ?? "");

/** The headline in `<title>` without the site's name: the part that stands as a heading on the page, else the longest. */
function headlineIn(pageTitle: string, siteNames: ReadonlySet<string>, headings: ReadonlySet<string>): string {
  if (headings.has(foldTitle(pageTitle))) return pageTitle;
  const [before, after] = pageTitle.split(/:\s+(.*)/s);
  if (after && siteNames.has(foldTitle(before ?? ""))) return after;
  const parts = pageTitle.split(SEPARATOR).filter((part) => part !== "" && !siteNames.has(foldTitle(part)));
  const heading = parts.find((part) => headings.has(foldTitle(part)));
  if (heading !== undefined) return heading;
  // The site's name stands at one end: what is left at the other may itself hold such a mark.
  const start = parts[0] === undefined ? 0 : pageTitle.indexOf(parts[0]);
  const last = parts.at(-1) ?? "";
  const whole =
    parts.length > 1 ? pageTitle.slice(start, pageTitle.lastIndexOf(last) + last.length) : (parts[0] ?? pageTitle);
  return siteNames.size > 0 ? whole : (parts.toSorted((a, b) => b.length - a.length)[0] ?? pageTitle);
}

/** Which share of the words of `a` stands in `b`. */
function sharedWords(a: string, b: string): number {
  const words = foldTitle(a).split(" ");
  const others = new Set(foldTitle(b).split(" "));
  return words.filter((word) => others.has(word)).length / words.length;
}

/** More than all other places together, should they agree. */
const SEEN = 10;

/** What the page's only first heading says goes before what is printed for search engines and networks. */
function weigh(heading: string, first: boolean, only: boolean, pageTitle: string): number {
  const shared = first ? sharedWords(heading, pageTitle) : 0;
  if (only && shared >= 1 / 3) return SEEN;
  return shared >= 1 / 2 ? 1.8 : 0.8;
}

/** The site's address without dots and endings: "feuerwehr-oldenburg.example" → "feuerwehroldenburg". */
const siteOf = (url: string | null): string =>
  (URL.parse(url ?? "")?.hostname ?? "").replace(/^www\.|\.[a-z]{2,}$/g, "").replace(/[^a-z0-9]/g, "");

/** What the page's other places say its headline is. */
interface TitleSources {
  readonly headline: string | null;
  readonly meta: readonly string[];
  readonly outlet: string | null;
  /** Where the page was found. */
  readonly url: string | null;
}

/**
 * The headline on which the page's places agree most: JSON-LD, meta, the headings and `<title>`. The site's own name is never one.
 * Of equally good ones the first in this order.
 */
export function findTitle(page: PageDocument, { headline, meta, outlet, url }: TitleSources): Fact | null {
  const pageTitle = plainLine(
    [...page.querySelectorAll("title")].find((one) => one.parentNode?.nodeName.toLowerCase() !== "svg")?.textContent ??
      "",
  ).slice(0, LONGEST);
  const h1s = [...page.querySelectorAll("h1")].slice(0, 10);
  const siteNames = new Set(
    [outlet, ...h1s.filter((one) => isSiteName(one, url)).map(textOf)].filter((name) => name !== null).map(foldTitle),
  );
  const site = siteOf(url);
  for (const part of [...pageTitle.split(SEPARATOR), ...h1s.map(textOf)].map(foldTitle))
    if (part.length > 4 && part.replaceAll(" ", "") === site) siteNames.add(part);
  siteNames.delete("");
  const lower = [...page.querySelectorAll("h2, h3")].slice(0, 60).map(textOf);
  const own = h1s.map(textOf).filter((one) => !siteNames.has(foldTitle(one)));
  const headings = new Set((own.length > 0 ? own : lower).map(foldTitle).filter((one) => one.length > 8));
  // Without a first heading a lower one that says all of a part of the title is the headline.
  const parts = pageTitle
    .split(SEPARATOR)
    .map(foldTitle)
    .filter((part) => part.length > 5 && !siteNames.has(part));
  const telling = own.length > 0 ? [] : lower.filter((one) => parts.some((part) => foldTitle(one).includes(part)));
  const offered: readonly (readonly [string | null, FoundIn, number])[] = [
    [headline, "JSON-LD", 2],
    ...meta.map((one) => [headlineIn(one, siteNames, headings), "meta", 1.5] as const),
    ...own.map((one, at) => [one, "visible text", weigh(one, at === 0, own.length === 1, pageTitle)] as const),
    [telling[0] ?? null, "visible text", 1.2],
    [headlineIn(pageTitle, siteNames, headings), "meta", 1],
  ];
  const candidates = offered
    .map(([raw, foundIn, weight]) => ({
      text: (raw ?? "").slice(0, LONGEST),
      fold: foldTitle(raw ?? ""),
      foundIn,
      weight,
    }))
    .filter(({ text, fold }) => fold !== "" && !siteNames.has(fold) && !EMPTY_TITLE.test(text));
  let best: (typeof candidates)[number] | null = null;
  let most = 0;
  for (const one of candidates) {
    // In meta elements the site's name may stand beside the headline.
    const within = (other: typeof one): boolean =>
      other.foundIn === "meta" && one.fold.length > 12 && other.fold.includes(one.fold);
    const score =
      one.weight +
      candidates.filter((other) => other.foundIn !== one.foundIn && (other.fold === one.fold || within(other))).length;
    if (score > most) [best, most] = [one, score];
  }
  if (best === null) return fact(pageTitle, "meta");
  // Where several places agree, the surest is named.
  const surest = candidates.find(({ fold }) => fold === best?.fold) ?? best;
  return fact(best.text, surest.foundIn);
}
