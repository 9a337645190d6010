import type { FoundIn } from "../../claims/claim.ts";
import { parsePrintedDate } from "../../text/dates.ts";
import { BYLINE } from "../../text/furniture-words.ts";
import { type Article, type Fact, fact } from "../article.ts";
import type { PageDocument } from "../dom.ts";
import { type Json, type LinkedData, plainLine, readLinkedData } from "./json-ld.ts";
import { findTitle } from "./title.ts";

/** What a page says about itself. null or false: it does not say. */
export interface PageMetadata extends Pick<Article, "title" | "outlet" | "byline" | "published" | "updated"> {
  readonly linked: LinkedData;
  /** "article", "website", "video.other". */
  readonly kind: string | null;
  /** It says that only subscribers may read it. */
  readonly closed: boolean;
  /** Words of the whole article, by the page's own count. */
  readonly wordCount: number | null;
  /** The page's own address, as it gives it. */
  readonly canonical: string | null;
}

const PUBLISHED =
  "article:published_time og:article:published_time datePublished parsely-pub-date publishdate publish-date publish_date publication_date pubdate article.published date dc.date dc.date.issued dcterms.created dcterms.issued dcterms.date sailthru.date cXenseParse:recs:publishtime og:pubdate rnews:datePublished displaydate originalpublicationdate article_date_original citation_publication_date".split(
    " ",
  );
const MODIFIED =
  "article:modified_time og:updated_time og:article:modified_time dateModified lastmod last-modified revised dcterms.modified dc.date.modified article.updated updated_time".split(
    " ",
  );
const AUTHOR =
  "author article:author_name parsely-author sailthru.author dc.creator dcterms.creator byl article.author citation_author twitter:creator_name rnews:author".split(
    " ",
  );
const OUTLET =
  "og:site_name application-name apple-mobile-web-app-title dc.publisher dcterms.publisher publisher article:publisher_name".split(
    " ",
  );
const TITLE = "og:title twitter:title dc.title dcterms.title parsely-title sailthru.title title headline".split(" ");

/** Places where outlets have channels: the page's title is the channel's name, and its posts have no headlines. */
const CHANNELS = /^telegram$/i;

/** Contents of the page's meta elements by lower-case name; the first of each. */
function readMeta(page: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = plainLine(element.getAttribute("content") ?? "");
    if (name && content !== "" && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

const dateOf = (value: unknown): string | null =>
  typeof value === "string" ? parsePrintedDate(value.slice(0, 100)) : null;
const firstOf = <T>(names: readonly string[], read: (name: string) => T | null): T | null => {
  for (const name of names) {
    const found = read(name);
    if (found !== null) return found;
  }
  return null;
};

/** What an element marked with such an `itemprop` says; of several that differ, nothing. */
function itemValue(page: PageDocument, name: string): string | null {
  const values = new Set(
    [...page.querySelectorAll(`[itemprop~="${name}"]`)].map((one) =>
      plainLine(one.getAttribute("content") ?? one.getAttribute("datetime") ?? one.textContent ?? ""),
    ),
  );
  const [only, ...more] = values;
  return more.length === 0 && only ? only : null;
}

/** The one `<time>` inside the page's article; several times say nothing about which is the article's. */
function timeElement(page: PageDocument): string | null {
  const declared = page.querySelector("time[pubdate]")?.getAttribute("datetime");
  if (declared) return dateOf(declared);
  const near = [...page.querySelectorAll("article time[datetime], main time[datetime], header time[datetime]")];
  const times = near.length > 0 ? near : [...page.querySelectorAll("time[datetime]")];
  const dates = new Set(times.map((time) => dateOf(time.getAttribute("datetime") ?? "")));
  const [only, ...more] = dates;
  return more.length === 0 ? (only ?? null) : null;
}

const UPDATED_WORD = /\b(?:last )?(?:updated|modified|edited)\b/i;
/** Dates in the lines above the text: "Published 4 March 2031 · Updated 5 March 2031". */
function printedDates(lines: readonly string[]): { published: string | null; updated: string | null } {
  let published: string | null = null;
  let updated: string | null = null;
  for (const line of lines) {
    const at = line.search(UPDATED_WORD);
    const [first, second] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at)];
    published ??= dateOf(first);
    updated ??= dateOf(second);
  }
  return { published, updated };
}

/** " Jun 7, 2031, 4:05pm EDT", " 7 June 2031": behind the names on one line. */
const DATE_BEHIND =
  /[\s,|·–-]+(?:on |posted |published |updated )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,4}[ ./-]).*$/i;
/** "By Mara Lind | Harbour Post" → "Mara Lind". */
function printedByline(lines: readonly string[]): string | null {
  const line = lines.map((one) => one.replace(DATE_BEHIND, "")).find((one) => BYLINE.test(one) && one.length < 150);
  return (
    line
      ?.replace(/^.*?\bby\b:?\s*/i, "")
      .replace(/\s*[|·–].*$/, "")
      .trim() || null
  );
}

/** "Mara Lind, Tom Oake"; an address, a handle or the outlet itself is no author. */
function cleanByline(names: string | null, outlet: string | null): string | null {
  const name = names
    ?.replace(
      /^(?:(?:view|see|read) (?:all )?)?(?:posts|articles|stories|more) (?:by|from)\s+|^(?:by|words by|story by)\s+/i,
      "",
    )
    .trim();
  if (
    !name ||
    /^https?:|^@\S+$|^(?:admin|administrator|editor|webmaster|staff|none|null|undefined|no author|unknown|guest|web|news)$/i.test(
      name,
    )
  )
    return null;
  return outlet !== null && name.toLowerCase() === outlet.toLowerCase() ? null : name;
}

/** "Harbour Post -" → "Harbour Post": templates leave their marks where a slogan is missing. */
const bareName = (name: string | null): string | null => name?.replace(/^[\s|·–—-]+|[\s|·–—,:-]+$/g, "") || null;

/** The author whom an element of the page names as such. */
function markedAuthor(page: PageDocument): string | null {
  const marked = page.querySelector("[rel~='author'], [itemprop~='author'] [itemprop~='name']");
  return itemValue(page, "author") ?? (plainLine(marked?.textContent ?? "").slice(0, 150) || null);
}

const first = (...tries: readonly (readonly [string | null, FoundIn])[]): Fact | null =>
  tries.map(([value, foundIn]) => fact(value, foundIn)).find((one) => one !== null) ?? null;

const sameInstant = (a: Fact | null, b: Fact | null): boolean =>
  a !== null && b !== null && Date.parse(a.value) === Date.parse(b.value);

/** JSON-LD first, then meta elements, then what a reader sees: marked elements, and `lines`, those between headline and text. `url`: where the page was found. */
export function readMetadata(page: PageDocument, url: string | null, lines: readonly string[]): PageMetadata {
  const meta = readMeta(page);
  const read = (name: string): string | null => meta.get(name.toLowerCase()) ?? null;
  const dateIn = (names: readonly string[]): string | null => firstOf(names, (name) => dateOf(read(name)));
  const canonical = page.querySelector("link[rel~='canonical']")?.getAttribute("href") ?? read("og:url");
  const linked = readLinkedData(
    page,
    [canonical, url].filter((one) => one !== null),
  );
  const data: Json = linked.article ?? {};
  const isChannel = CHANNELS.test(read("og:site_name") ?? "");
  const outlet = first(
    [bareName(linked.nameOf(data.publisher)), "JSON-LD"],
    [bareName(isChannel ? read("og:title") : firstOf(OUTLET, read)), "meta"],
  );
  const printed = printedDates(lines);
  const published = first(
    [dateOf(data.datePublished) ?? dateOf(data.dateCreated), "JSON-LD"],
    [dateIn(PUBLISHED), "meta"],
    [dateOf(itemValue(page, "datePublished")) ?? timeElement(page) ?? printed.published, "visible text"],
  );
  const updated = first(
    [dateOf(data.dateModified), "JSON-LD"],
    [dateIn(MODIFIED), "meta"],
    [dateOf(itemValue(page, "dateModified")) ?? printed.updated, "visible text"],
  );
  const named = (raw: string | null): string | null => cleanByline(raw, outlet?.value ?? null);
  const count = Number(data.wordCount);
  return {
    title: isChannel
      ? null
      : findTitle(page, {
          headline: linked.nameOf(data.headline),
          meta: TITLE.map(read)
            .filter((one) => one !== null)
            .slice(0, 3),
          outlet: outlet?.value ?? null,
          url,
        }),
    outlet,
    byline: first(
      [named(linked.nameOf(data.author) ?? linked.nameOf(data.creator)), "JSON-LD"],
      [firstOf(AUTHOR, (name) => named(read(name))), "meta"],
      [named(printedByline(lines)) ?? named(markedAuthor(page)), "visible text"],
    ),
    published,
    updated: sameInstant(published, updated) ? null : updated,
    linked,
    canonical,
    kind: read("og:type"),
    closed: String(data.isAccessibleForFree).toLowerCase() === "false" || read("article:content_tier") === "locked",
    wordCount: Number.isFinite(count) && count > 0 ? count : null,
  };
}
